import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '#domain/language.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'

/**
 * What travellers type and which place they mean, labelled apart from the search and never tuned to row by row. Columns: query, language,
 * latitude, longitude, the expected place, others that may stand first too, note.
 */
type Labelled = {
  readonly line: number
  readonly query: string
  readonly language: string
  readonly latitude: string
  readonly longitude: string
  readonly right: readonly string[]
}

function readLabelled(): readonly Labelled[] {
  const text = readFileSync(new URL('labelled/place-queries.tsv', import.meta.url), 'utf8')
  const [, ...rows] = text.replace(/\n+$/, '').split('\n')
  return rows.map((row, index) => {
    const [query = '', language = '', latitude = '', longitude = '', expected = '', also = ''] = row.split('\t')
    return { line: index + 2, query, language, latitude, longitude, right: [expected, ...also.split(/[;,| ]+/)].filter((id) => id !== '') }
  })
}

describe('what travellers type', () => {
  const places = createPlaces()
  const results = readLabelled().map((labelled) => {
    const language = languages.find((known) => known === labelled.language) ?? 'KO'
    const near = labelled.latitude === '' ? undefined : { latitude: Number(labelled.latitude), longitude: Number(labelled.longitude) }
    const found: readonly string[] = places.search({ text: labelled.query, language, near, kinds: undefined, limit: 5 }).map(({ place }) => place.id)
    return { ...labelled, found }
  })
  type Result = (typeof results)[number]
  const isFirst = ({ right, found }: Result) => right.includes(found[0] ?? '')
  const isShown = ({ right, found }: Result) => right.some((id) => found.includes(id))
  const share = (isRight: (result: Result) => boolean) => results.filter(isRight).length / results.length
  const missed = (isRight: (result: Result) => boolean) => results.filter((result) => !isRight(result))
    .map(({ line, query, language, right, found }) => `line ${line}: ${query} (${language}) is ${right.join(' or ')}, found ${found.join(' ') || 'nothing'}`).join('\n')
  if (missed(isFirst) !== '') console.info(`not first:\n${missed(isFirst)}`)

  it('is labelled well enough to judge by', () => {
    expect(results.length).toBeGreaterThan(100)
    expect(results.filter(({ right }) => right.length === 0)).toEqual([])
  })

  it('finds the place first in 95 of 100 cases', () => {
    expect(share(isFirst), missed(isFirst)).toBeGreaterThanOrEqual(0.95)
  })

  it('finds the place among the first five in 99 of 100 cases', () => {
    expect(share(isShown), missed(isShown)).toBeGreaterThanOrEqual(0.99)
  })
})
