import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, parse, print, visit } from 'graphql'
import { describe, expect, test } from 'vitest'
import { readTypeDefs } from '../../src/graphql/schema.ts'

/** The SDL that clients were last given. On a release it is written anew by `node test/schema/renew-published.ts`. */
const published = readFileSync(new URL('../../schema/published/published.graphql', import.meta.url), 'utf8')
const present = readTypeDefs().join('\n')
/** The bare language without its sentences, one field a line: easy to doctor. */
const bare = print(visit(parse(present), { StringValue: (_, key) => (key === 'description' ? null : undefined) }))

async function breaksBetween(before: string, after: string): Promise<readonly string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message)
}

describe('the public language', () => {
  test('breaks no client of the published one', async () => {
    expect(await breaksBetween(published, present)).toEqual([])
  })

  test.each([
    ['a field that is gone', (sdl: string) => sdl.replace('  totalCount: Int!\n', '')],
    ['a field that may suddenly be null', (sdl: string) => sdl.replace('  totalCount: Int!', '  totalCount: Int')],
    ['an argument that is suddenly needed', (sdl: string) => sdl.replace('searchCars(input: CarSearchInput!,', 'searchCars(input: CarSearchInput!, shop: ID!,')],
    ['a choice that is gone', (sdl: string) => sdl.replace('\n  HYDROGEN', '')],
  ])('control: %s is found', async (_, doctor) => {
    expect(doctor(bare)).not.toBe(bare)
    expect(await breaksBetween(published, doctor(bare))).not.toEqual([])
  })
})
