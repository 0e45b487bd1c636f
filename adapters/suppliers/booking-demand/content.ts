import type { Vendor } from '#domain/offer.ts'
import type { Call } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { readItems } from '../../kit/read-json.ts'
import { rememberBatch } from '../../kit/remember.ts'
import { carOf, languageCodes } from './catalogue.ts'
import type { ExtraNames } from './extras.ts'
import { type Ask, contentOf } from './faults.ts'
import { rememberList } from './lists.ts'
import * as wire from './wire.ts'

type Parts = {
  readonly ask: Ask
  readonly now: () => EpochMs
  /** ISO codes; depots elsewhere are not kept. */
  readonly countries: readonly string[]
}

const entriesPerPage = 100
const suppliersPerRequest = 100
const memory = { lifeMs: 24 * 3_600_000, maximumEntries: 5_000 }
const languages = Object.values(languageCodes)

/** Their static content, each part kept for a day (Q2). An entry that cannot be read is absent, like one that they do not know. */
export function keepContent({ ask, now, countries }: Parts) {
  const served = new Set(countries.map((country) => country.toLowerCase()))

  const keepList = <Item extends { readonly id: string }>(operation: string, path: string, options: object, read: (entry: unknown) => Item | undefined) =>
    rememberList<Item>({
      operation,
      now,
      askPage: async ({ page, lastModified }, call) => {
        const answer = await ask({ operation, path, content: { maximum_results: entriesPerPage, ...options, last_modified: lastModified, page } }, wire.listAnswer, call)
        const items = readItems(contentOf(answer, operation), read, ignore).filter((item) => item !== undefined)
        return { items, next: answer.metadata?.next_page ?? undefined }
      },
    })

  const vendors = rememberBatch({
    ...memory,
    now,
    load: async (ids: readonly string[], call): Promise<ReadonlyMap<string, Vendor>> => {
      const starts = Array.from({ length: Math.ceil(ids.length / suppliersPerRequest) }, (_, index) => index * suppliersPerRequest)
      const answers = await Promise.all(starts.map((start) => {
        const content = { suppliers: ids.slice(start, start + suppliersPerRequest).map(Number), maximum_results: suppliersPerRequest }
        return ask({ operation: 'searchOffers', path: 'suppliers', content }, wire.listAnswer, call)
      }))
      const found = readItems(answers.flatMap((answer) => contentOf(answer, 'searchOffers')), (entry) => wire.supplier.parse(entry), ignore)
      return new Map(found.map(({ id, name }) => [id, { code: id, name, rating: undefined, ratingCount: undefined }]))
    },
  })

  const extraNames = rememberBatch({
    ...memory,
    now,
    load: async (_: readonly 'all'[], call) => {
      const answer = await ask({ operation: 'extras', path: 'constants', content: { constants: ['extras'], languages } }, wire.constantsAnswer, call)
      const words = readItems(contentOf(answer, 'extras').extras ?? [], (entry) => wire.constant.parse(entry), ignore)
      return new Map([['all', new Map(words.map(({ id, name }) => [id, name]))]] as const)
    },
  })

  return {
    cars: keepList('vehicles', 'details', {}, (entry) => carOf(wire.car.parse(entry))),
    depots: keepList('branches', 'depots', { languages }, (entry) => {
      const depot = wire.depot.parse(entry)
      const { country } = depot.location
      return country && !served.has(country) ? undefined : depot
    }),
    vendors,
    extraNames: async (call: Call): Promise<ExtraNames> => (await extraNames(['all'], call)).get('all') ?? new Map(),
  }
}

const ignore = () => {}
