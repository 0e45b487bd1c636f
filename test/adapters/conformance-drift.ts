import { expect } from 'vitest'
import { codecOf } from './conformance-subject.ts'
import { bodyOf } from './replay.ts'
import type { LiveCheck } from './conformance-content.ts'

/** Which endpoint a path belongs to, whatever its timestamps, signatures and query: `/partner/v1/branches`. */
const endpointOf = (path: string): string => {
  const [route = ''] = path.split('?')
  return route.split('/').filter((part) => /^[a-z][\w-]{0,18}$/i.test(part)).join('/')
}

/** How often each place of an answer was reached: `data.items[].covers[].price`. */
function countPlaces(value: unknown, place: string, counts: Map<string, number>): void {
  counts.set(place, (counts.get(place) ?? 0) + 1)
  if (Array.isArray(value)) for (const item of value) countPlaces(item, `${place}[]`, counts)
  else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) countPlaces(inner, `${place}.${name}`, counts)
}

function placesOf(answers: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const answer of answers) countPlaces(answer, '', counts)
  return counts
}

const parentOf = (place: string): string => place.replace(/(\.[^.[\]]+|\[\])$/, '')
const isField = (place: string): boolean => !place.endsWith('[]')

/** Fields that stand in every object of their kind: a recorded answer that lacks one is not of this dialect. */
const mandatoryIn = (places: ReadonlyMap<string, number>): readonly string[] =>
  [...places].filter(([place, count]) => place !== '' && isField(place) && count === places.get(parentOf(place))).map(([place]) => place)

/** One recorded answer beside some of the sandbox to the same question. */
export function expectSameFields(answers: readonly unknown[], recorded: unknown, endpoint: string): void {
  const live = placesOf(answers)
  const fixture = placesOf([recorded])
  expect([...fixture.keys()].filter((place) => !live.has(place)), `fields of the fixture that ${endpoint} does not send`).toEqual([])
  const missing = mandatoryIn(live).filter((place) => fixture.has(parentOf(place)) && !fixture.has(place))
  expect(missing, `fields that ${endpoint} always sends and the fixture lacks`).toEqual([])
}

/** The fixtures and the sandbox are written from one page; where they drift apart, one of them is tested against a dialect that nobody speaks. */
export const driftCheck: LiveCheck = {
  name: 'recorded answers and the live sandbox have the same fields',
  run: async (bench) => {
    const { recorded: { criteria, exchanges: recorded }, searches } = bench.subject
    for (const asked of [criteria, searches.roundTrip, searches.oneWay]) {
      await bench.supplier().searchOffers(asked, bench.call({ language: asked.language }))
    }
    const { parse } = codecOf(bench.subject)
    for (const exchange of recorded) {
      const { request } = exchange
      const endpoint = endpointOf(request.path)
      const answers = bench.exchanges.flatMap((live) => (live.response && endpointOf(live.request.path) === endpoint ? [parse(live.response.body)] : []))
      expect(answers.length, `the search asks ${endpoint}`).toBeGreaterThan(0)
      expectSameFields(answers, parse(bodyOf(exchange)), endpoint)
    }
  },
}
