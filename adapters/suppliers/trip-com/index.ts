import type { z } from 'zod'
import type { Branch } from '#domain/branch.ts'
import { isCurrency } from '#domain/currency.ts'
import type { Extra } from '#domain/extra.ts'
import type { BranchRef, OfferRef, VehicleRef } from '#domain/ids.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { Call, SearchAnswer, Supplier, SupplierLimits } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { inTurn } from '#domain/turns.ts'
import type { VehicleDetails } from '#domain/vehicle.ts'
import type { HttpClient } from '../../kit/http.ts'
import { answerOf } from '../../kit/outcomes.ts'
import { readItems, readJson } from '../../kit/read-json.ts'
import { requireOk } from '../../kit/status.ts'
import { productsOf } from './answer.ts'
import { branchOf, extraOf, vehicleDetailsOf } from './details.ts'
import { type Channel, type Credentials, seal, type Verb } from './envelope.ts'
import { hasContent, tripCom } from './faults.ts'
import { channelOf, languageCodes, productQueryOf } from './mapping.ts'
import { batchesOf } from './refs.ts'
import * as wire from './wire.ts'

export type TripComConfig = Credentials & { readonly baseUrl: string; readonly pageSize?: number }
type Parts = { readonly config: TripComConfig; readonly http: HttpClient; readonly now: () => EpochMs }

export const tripComNames = { KO: '트립닷컴', EN: 'Trip.com', JA: 'トリップドットコム', ZH: '携程' }

const limits: SupplierLimits = {
  offersPerSearch: 1000,
  refsPerCall: { branches: 500, vehicles: 500, coverages: 500, extras: 500 },
  parallelCalls: 10,
  creditsPerCall: {},
  answerWithinMs: 8_000,
  freshness: { freshSeconds: 120, staleSeconds: 600, emptySeconds: 20 },
  minimumLeadMinutes: 120,
  maximumRentalDays: 60,
  countries: ['KR', 'JP', 'TW', 'TH', 'VN', 'GU', 'US', 'FR', 'CN'],
  currencies: ['KRW', 'USD', 'JPY', 'CNY', 'EUR', 'TWD', 'THB'],
  answerVariesBy: ['driverAge', 'residence', 'currency', 'language'],
}
const largestPage = 500

type Answered = { readonly msgCode: string; readonly message?: string | null | undefined }
type Question = { readonly operation: string; readonly verb: Verb; readonly channel: Channel; readonly content: object }

export function createTripCom({ config, http, now }: Parts): Supplier {
  /** One sealed call; undefined when they have nothing to say to it. */
  async function ask<Answer extends Answered>({ operation, verb, channel, content }: Question, schema: z.ZodType<Answer>, call: Call): Promise<Answer | undefined> {
    const sealed = seal(verb, channel, { requestId: call.requestId, ...content }, config, now())
    const response = await http.send({ operation, method: 'POST', headers: { 'content-type': 'text/plain' }, ...sealed }, call)
    requireOk(response, { supplier: tripCom, operation, now: now() })
    const answer = await readJson(response.body, schema, { supplier: tripCom, operation })
    return hasContent(answer.msgCode, answer.message ?? '', operation) ? answer : undefined
  }

  async function searchOffers(criteria: SearchCriteria, call: Call): Promise<SearchAnswer> {
    const channel = channelOf(criteria)
    const pages = await askPages(criteria, channel, call)
    return answerOf(await inTurn(() => productsOf(pages, channel, limits.offersPerSearch)))
  }

  /** Page after page until the last one, or until there is more than we keep. */
  async function askPages(criteria: SearchCriteria, channel: Channel, call: Call): Promise<readonly wire.ProductQueryAnswer[]> {
    const currency = limits.currencies.includes(criteria.currency) ? criteria.currency : 'USD'
    const question = productQueryOf(criteria, { requestId: call.requestId, currency, pageSize: config.pageSize ?? largestPage })
    const pages: wire.ProductQueryAnswer[] = []
    let received = 0
    let sale: { readonly queryListCacheId?: string } = {}
    for (;;) {
      const content = { ...question, ...sale, pageNo: pages.length + 1 }
      const page = await ask({ operation: 'searchOffers', verb: 'productquery', channel, content }, wire.productQueryAnswer, call)
      const count = page?.productList?.length ?? 0
      if (!page || count === 0) return pages
      pages.push(page)
      received += count
      if (page.isLastPage !== false || received >= limits.offersPerSearch) return pages
      sale = page.queryListCacheId ? { queryListCacheId: page.queryListCacheId } : {}
    }
  }

  async function branches(refs: readonly BranchRef[], call: Call): Promise<ReadonlyMap<BranchRef, Branch>> {
    const found = new Map<BranchRef, Branch>()
    for (const { channel, refByCode } of batchesOf(refs, { withCurrency: false })) {
      const content = { language: languageCodes[call.language], storeCodes: [...refByCode.keys()] }
      const answer = await ask({ operation: 'branches', verb: 'storeinfo', channel, content }, wire.storeInfoAnswer, call)
      for (const store of readItems(answer?.storeList ?? [], (item) => wire.storeInfo.parse(item), ignore)) {
        const ref = refByCode.get(store.storeCode)
        if (ref) found.set(ref, branchOf(store, channel))
      }
    }
    return found
  }

  async function vehicles(refs: readonly VehicleRef[], call: Call): Promise<ReadonlyMap<VehicleRef, VehicleDetails>> {
    const found = new Map<VehicleRef, VehicleDetails>()
    for (const { channel, refByCode } of batchesOf(refs, { withCurrency: false })) {
      const content = { language: languageCodes[call.language], vehicleCodes: [...refByCode.keys()] }
      const answer = await ask({ operation: 'vehicles', verb: 'vehicleinfo', channel, content }, wire.vehicleInfoAnswer, call)
      for (const vehicle of readItems(answer?.vehicleList ?? [], (item) => wire.vehicleInfo.parse(item), ignore)) {
        const ref = refByCode.get(vehicle.vehicleCode)
        if (ref) found.set(ref, vehicleDetailsOf(vehicle, ref))
      }
    }
    return found
  }

  async function extras(refs: readonly OfferRef[], call: Call): Promise<ReadonlyMap<OfferRef, readonly Extra[]>> {
    const found = new Map<OfferRef, readonly Extra[]>()
    for (const { channel, currency = '', refByCode } of batchesOf(refs, { withCurrency: true })) {
      if (!isCurrency(currency)) continue
      const content = { language: languageCodes[call.language], currency, priceMarks: [...refByCode.keys()] }
      const answer = await ask({ operation: 'extras', verb: 'productdetail', channel, content }, wire.productDetailAnswer, call)
      for (const { priceMark, addServices } of readItems(answer?.productList ?? [], (item) => wire.productDetail.parse(item), ignore)) {
        const ref = refByCode.get(priceMark)
        if (ref) found.set(ref, (addServices ?? []).flatMap((service) => extraOf(service, ref) ?? []))
      }
    }
    return found
  }

  return { id: tripCom, names: tripComNames, limits, searchOffers, branches, vehicles, extras }
}

/** A broken entry of a look-up is absent, like one that they do not know. */
const ignore = () => {}
