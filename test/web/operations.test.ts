import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { checkCost } from '../../src/graphql/limits/check-cost.ts'
import { costOf } from '../../src/graphql/limits/cost.ts'
import { defaultQueryLimits } from '../../src/graphql/limits/limits.ts'
import { checkShape } from '../../src/graphql/limits/shape.ts'
import { readListedOperations } from '../../src/graphql/listed-operations.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import * as documents from '../../web/generated/graphql.ts'
import { mostGroups } from '../../web/search/page-state.ts'

const schema = createSchema()
const hashIn = (document: unknown): string => String(Object(document).__meta__?.hash)
const operations = Object.entries(documents).flatMap(([name, document]) =>
  name.endsWith('Document') && String(document).trimStart().startsWith('query') ? [{ name, text: String(document), hash: hashIn(document) }] : [])
/** The most that the page ever asks for. */
const variables = { first: mostGroups, filter: {}, sort: 'PRICE_LOW_FIRST', coverage: 'FULL', id: 'x', search: 'x', offer: 'x', text: '', language: 'KO' }

describe('what the page asks', () => {
  test('are the operations of its folder, all generated', () => {
    const folder = join(import.meta.dirname, '../../web')
    const written = globSync('{search,kit}/*.graphql', { cwd: folder }).flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/^query \w+/gm) ?? [])
    expect(operations.map(({ name }) => name).toSorted()).toEqual(written.map((query) => `${query.replace('query ', '')}Document`).toSorted())
    expect(operations.length).toBeGreaterThan(5)
  })

  test('is on the list that gateways read, each text under its own hash', () => {
    const listed = readListedOperations()
    expect([...listed.keys()].toSorted()).toEqual(operations.map(({ hash }) => hash.replace('sha256:', '')).toSorted())
    for (const [name, text] of listed) expect(hash('sha256', text, 'hex')).toBe(name)
  })

  const listed = [...readListedOperations().values()].map((text) => ({ name: /query (\w+)/.exec(text)?.[1] ?? text, text }))
  test.each([...operations, ...listed])('$name fits the schema and the limits that every client has, with its longest page', ({ text }) => {
    expect(checkShape(text, defaultQueryLimits).kind).toBe('fits')
    const document = parse(text)
    expect(validate(schema, document)).toEqual([])
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    if (!operation) throw new Error('an operation is expected')
    const asked = { schema, document, operation, variables }
    expect(checkCost(asked, defaultQueryLimits)).toMatchObject({ kind: 'fits' })
    expect(costOf(asked)).toBeLessThan(defaultQueryLimits.cost)
  })
})
