import { expect, it } from 'vitest'
import { branchRef } from '#domain/ids.ts'
import type { SeenBranch } from '../../src/search/search-room.ts'
import { anAnswer, anOffer, aRoom, aSupplier, found } from './makers.ts'

const branch = (ref: string) => ({ ref: branchRef(ref), name: `Yard ${ref}` })
const offers = [anOffer('a', { pickUpBranch: branch('1') }), anOffer('b', { pickUpBranch: branch('1') }), anOffer('c', { pickUpBranch: branch('2') })]

it('tells each branch of a supplier’s answer once, and again only when the supplier answers again', async () => {
  const heard: (readonly [string, readonly SeenBranch[]])[] = []
  const room = aRoom([aSupplier('one', async () => anAnswer(offers))], { onBranches: (...told) => void heard.push(told) })
  await found(room)
  await found(room)
  expect(heard).toHaveLength(1)
  expect(heard[0]?.[0]).toBe('one')
  expect(heard[0]?.[1].map(({ branch: { name } }) => name)).toEqual(expect.arrayContaining(['Yard 1', 'Yard 2']))
  expect(new Set(heard[0]?.[1].map(({ branch: { ref } }) => ref)).size).toBe(heard[0]?.[1].length)
})

it('loses no offer when whoever listens fails', async () => {
  const room = aRoom([aSupplier('one', async () => anAnswer(offers))], { onBranches: () => { throw new TypeError('not my day') } })
  const view = await found(room)
  expect(view.sources[0]).toMatchObject({ state: 'ANSWERED', kept: 3 })
})
