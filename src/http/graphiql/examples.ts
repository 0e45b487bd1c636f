import { readFileSync } from 'node:fs'
import type { EpochMs } from '#domain/time.ts'

/** One tab of the page. */
export type Example = { readonly query: string; readonly variables: string }

/** The page puts the id of its last search in this place, so that nobody has to copy one from tab to tab. */
export const idOfLastSearch = 'THE_LAST_SEARCH'

const dayMs = 86_400_000

/** Wall-clock time on the day so many days from now; any zone's calendar is at most a day off, which is far from the past here. */
const on = (now: EpochMs, days: number, time: string): string => `${new Date(now + days * dayMs).toISOString().slice(0, 10)}T${time}`

const jejuSearch = (now: EpochMs) => ({
  pickUp: { place: 'airport:CJU', at: on(now, 30, '10:00') },
  dropOff: { place: 'airport:CJU', at: on(now, 33, '10:00') },
  driver: { age: 35, residence: 'KR', licenceYears: 10 },
  currency: 'KRW',
  language: 'KO',
})

const tabs: readonly (readonly [string, (now: EpochMs) => object])[] = [
  ['search', (now) => ({ input: jejuSearch(now) })],
  ['groups', (now) => ({ input: jejuSearch(now), filter: { gearboxes: ['AUTOMATIC'] } })],
  ['details', (now) => ({ input: jejuSearch(now), first: 5 })],
  ['poll', () => ({ id: idOfLastSearch, first: 10, filter: { isEligible: true } })],
  ['follow', () => ({ id: idOfLastSearch })],
  ['bad-input', (now) => ({
    input: { ...jejuSearch(now), pickUp: { place: 'airport:XXX', at: on(now, 33, '10:00') }, driver: { age: 12, residence: 'KR' }, currency: 'BTC' },
  })],
]

const readExample = (name: string): string => readFileSync(new URL(`./examples/${name}.graphql`, import.meta.url), 'utf8')

/** Worked out when the page is served, so that their dates are always ahead. */
export const createExamples = (now: EpochMs): readonly Example[] =>
  tabs.map(([name, variables]) => ({ query: readExample(name), variables: JSON.stringify(variables(now), null, 2) }))
