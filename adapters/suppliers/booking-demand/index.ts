import type { Extra } from '#domain/extra.ts'
import type { BranchRef, OfferRef, VehicleRef } from '#domain/ids.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { Call, DropReason, SearchAnswer, Supplier, SupplierLimits } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { mapInTurns } from '#domain/turns.ts'
import type { HttpClient } from '../../kit/http.ts'
import { answerOf } from '../../kit/outcomes.ts'
import { readItems, readJson } from '../../kit/read-json.ts'
import { rowOf, rowsOf } from './answer.ts'
import { branchOf, languageCodes } from './catalogue.ts'
import { keepContent } from './content.ts'
import { extraOf } from './extras.ts'
import { type Ask, bookingDemand, contentOf, isGone, type Question, requireAnswer } from './faults.ts'
import { type Catalogue, type Row, searchQuestionOf } from './mapping.ts'
import { offerKeyOf } from './refs.ts'
import * as wire from './wire.ts'

/** `baseUrl` is the host alone; the version of their interface is ours to know. */
export type BookingDemandConfig = { readonly baseUrl: string; readonly affiliateId: string; readonly token: string; readonly pageSize?: number }
type Parts = { readonly config: BookingDemandConfig; readonly http: HttpClient; readonly now: () => EpochMs }

export const bookingDemandNames = { KO: '부킹닷컴', EN: 'Booking.com', JA: 'ブッキングドットコム', ZH: '缤客' }

const limits: SupplierLimits = {
  offersPerSearch: 500,
  // Depots and cars are looked up in lists that we keep; extras are asked offer by offer.
  refsPerCall: { branches: 1000, vehicles: 1000, coverages: 1, extras: 1 },
  // Of their 3000 searches a minute, six places for searches of a median third of a second take about a third.
  parallelCalls: 10,
  creditsPerCall: {},
  answerWithinMs: 8_000,
  // They ask callers not to keep searches: only as long as one traveller looks at one list.
  freshness: { freshSeconds: 30, staleSeconds: 60, emptySeconds: 15, contractSeconds: 90 },
  minimumLeadMinutes: 120,
  maximumRentalDays: 60,
  // Of the 150 where they sell, those that we have places in, without mainland China.
  countries: ['KR', 'JP', 'TW', 'TH', 'VN', 'GU', 'US', 'FR'],
  currencies: ['KRW', 'USD', 'EUR', 'JPY', 'CNY', 'TWD', 'THB'],
  // Not the question, but the names of depots in the answer change with the language.
  answerVariesBy: ['driverAge', 'residence', 'currency', 'language'],
}
const youngestDriver = 18
const largestPage = 500
const nothing: SearchAnswer = { received: 0, offers: [], dropped: {} }

export function createBookingDemand({ config, http, now }: Parts): Supplier {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${config.token}`, 'x-affiliate-id': config.affiliateId }
  const send = ({ operation, path, content }: Question, call: Call) =>
    http.send({ operation, method: 'POST', path: `/3.2/cars/${path}`, headers, body: JSON.stringify(content) }, call)

  const ask: Ask = async (question, schema, call) => {
    const response = await send(question, call)
    requireAnswer(response, question.operation, now())
    return readJson(response.body, schema, { supplier: bookingDemand, operation: question.operation })
  }

  const { cars, depots, vendors, extraNames } = keepContent({ ask, now, countries: limits.countries })

  /** Page after page until the last one, or until there is more than we keep (Q1). */
  async function askRows(criteria: SearchCriteria, call: Call): Promise<readonly (Row | DropReason)[]> {
    const currency = limits.currencies.includes(criteria.currency) ? criteria.currency : 'USD'
    const question = searchQuestionOf(criteria, currency, config.pageSize ?? largestPage)
    const rows: (Row | DropReason)[] = []
    let page: string | undefined
    for (;;) {
      const answer = await ask({ operation: 'searchOffers', path: 'search', content: { ...question, page } }, wire.listAnswer, call)
      const entries = contentOf(answer, 'searchOffers')
      const before = rows.length
      const read = (entry: unknown, index: number) => (before + index < limits.offersPerSearch ? rowOf(entry, answer.search_token ?? '') : 'OVER_LIMIT')
      rows.push(...(await mapInTurns(entries, read)))
      page = answer.metadata?.next_page ?? undefined
      if (page === undefined || entries.length === 0 || rows.length >= limits.offersPerSearch) return rows
    }
  }

  async function catalogueFor(rows: readonly (Row | DropReason)[], call: Call): Promise<Catalogue> {
    const supplierIds = rows.flatMap((row) => (typeof row === 'string' ? [] : [row.result.supplier]))
    const [carsById, depotsById, vendorsById] = await Promise.all([cars(call), depots(call), vendors(supplierIds, call)])
    return { cars: carsById, depots: depotsById, vendors: vendorsById }
  }

  async function extrasOf(ref: OfferRef, call: Call): Promise<readonly [OfferRef, readonly Extra[]] | undefined> {
    const key = offerKeyOf(ref)
    if (!key) return undefined
    const content = { offer: Number(key.offer), search_token: key.searchToken, currency: key.currency, language: languageCodes[call.language] }
    const [response, names] = await Promise.all([send({ operation: 'extras', path: 'availability', content }, call), extraNames(call)])
    if (isGone(response)) return undefined
    requireAnswer(response, 'extras', now())
    const { products } = contentOf(await readJson(response.body, wire.availabilityAnswer, { supplier: bookingDemand, operation: 'extras' }), 'extras')
    // A product that cannot be read is not sold.
    return [ref, readItems(products ?? [], (entry) => extraOf(wire.product.parse(entry), names, call.language), () => {}).filter((extra) => extra !== undefined)]
  }

  return {
    id: bookingDemand,
    names: bookingDemandNames,
    limits,

    async prepare(call) {
      await Promise.all([cars(call), depots(call)])
    },

    async searchOffers(criteria, call) {
      // They refuse the question for a younger driver.
      if (criteria.driver.age < youngestDriver) return nothing
      const rows = await askRows(criteria, call)
      return rows.length === 0 ? nothing : answerOf(rowsOf(rows, criteria, await catalogueFor(rows, call)))
    },

    async branches(refs: readonly BranchRef[], call) {
      return refs.length === 0 ? new Map() : pick(refs, await depots(call), (depot) => branchOf(depot, call.language))
    },

    async vehicles(refs: readonly VehicleRef[], call) {
      return refs.length === 0 ? new Map() : pick(refs, await cars(call), ({ details }) => details)
    },

    async extras(refs, call) {
      const found = await Promise.all(refs.map((ref) => extrasOf(ref, call)))
      return new Map(found.filter((entry) => entry !== undefined))
    },
  }
}

function pick<Ref extends string, Item, Fact>(refs: readonly Ref[], items: ReadonlyMap<string, Item>, read: (item: Item) => Fact): ReadonlyMap<Ref, Fact> {
  return new Map(refs.flatMap((ref) => {
    const item = items.get(ref)
    return item === undefined ? [] : [[ref, read(item)] as const]
  }))
}
