import { expect, it } from 'vitest'
import type { Branch } from '#domain/branch.ts'
import { branchRef } from '#domain/ids.ts'
import { withBranch } from '../../../src/catalogue/branches/learnt-facts.ts'

const aBranch = (name: string, address: string): Branch => ({
  ref: branchRef('1'), name, address, desk: 'NOT_STATED', position: undefined, telephone: undefined, directions: undefined, airport: undefined, shuttle: undefined, hours: undefined,
  afterHours: undefined,
})

it('keeps no more of a text than any name or address has: reading takes more than its length', () => {
  const { names, addresses, vendor } = withBranch(undefined, { branch: aBranch('n'.repeat(20_000), 'i'.repeat(20_000)), vendor: 'v'.repeat(20_000) })
  expect([names[0], addresses[0], vendor].map((text) => text?.length)).toEqual([300, 300, 300])
})
