import { randomUUID } from 'node:crypto'
import { type BranchRef, branchRef, supplierId, type VehicleRef, vehicleRef } from '#domain/ids.ts'
import type { Call, Supplier, SupplierLimits } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { mapInTurns } from '#domain/turns.ts'
import type { HttpClient } from '../../kit/http.ts'
import { answerOf, countOf } from '../../kit/outcomes.ts'
import { readItems, readJson } from '../../kit/read-json.ts'
import { rememberBatch } from '../../kit/remember.ts'
import { requireOk } from '../../kit/status.ts'
import { branchOf, modelOf } from './catalogue.ts'
import { itemsOf } from './faults.ts'
import { askedOf, availabilityQuery, extrasByOffer, extrasQuestions, offerOf } from './mapping.ts'
import { signedHeaders, timestampOf } from './signature.ts'
import { rowOf, skAnswer, skBranch, skBranchExtras, skModel } from './wire.ts'

/** `baseUrl` is the host alone; the version of their interface is ours to know. */
export type SkRentacarConfig = { readonly baseUrl: string; readonly partnerCode: string; readonly secret: string }
type Parts = { readonly config: SkRentacarConfig; readonly http: HttpClient; readonly now: () => EpochMs }
type Query = Readonly<Record<string, string | undefined>>

export const skRentacar = supplierId('sk-rentacar')
export const skRentacarNames = { KO: 'SK렌터카', EN: 'SK Rent-a-Car', JA: 'SKレンタカー', ZH: 'SK租车' }
const codesPerRequest = 100
const limits: SupplierLimits = {
  offersPerSearch: 1000,
  // An offer's extras are those of its branch: a thousand offers name few codes.
  refsPerCall: { branches: codesPerRequest, vehicles: codesPerRequest, coverages: codesPerRequest, extras: 1000 },
  parallelCalls: 10,
  creditsPerCall: {},
  answerWithinMs: 8000,
  freshness: { freshSeconds: 60, staleSeconds: 300, emptySeconds: 15 },
  minimumLeadMinutes: 60,
  maximumRentalDays: 30,
  countries: ['KR'],
  currencies: ['KRW'],
  answerVariesBy: ['driverAge', 'licenceYears'],
}

/** What is looked up by codes, and the parameter that lists them. */
const lookups = {
  branches: { path: '/branches', parameter: 'branchCodes' },
  vehicles: { path: '/models', parameter: 'modelCodes' },
  extras: { path: '/extras', parameter: 'branchCodes' },
} as const

/** Branches and models change rarely: a warm process asks for prices alone. */
const catalogueMemory = { lifeMs: 3_600_000, maximumEntries: 5_000 }

export function createSkRentacar({ config, http, now }: Parts): Supplier {
  async function ask(operation: string, path: string, query: Query, call: Call): Promise<readonly unknown[]> {
    const where = { supplier: skRentacar, operation }
    const sent = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
    const target = `/partner/v1${path}?${new URLSearchParams(sent).toString()}`
    // Q9: signed here, request by request.
    const signed = { method: 'GET', target, timestamp: timestampOf(now()), nonce: randomUUID(), body: '' } as const
    const response = await http.send({ operation, method: 'GET', path: target, headers: signedHeaders(signed, config) }, call)
    requireOk(response, { ...where, now: now() })
    return itemsOf(await readJson(response.body, skAnswer, where), where)
  }

  /** Asks about many codes in as many requests as it takes. An item that cannot be read is left out, as one that was not found. */
  async function askAbout<Item>(operation: keyof typeof lookups, codes: readonly string[], read: (item: unknown) => Item, call: Call, query: Query = {}) {
    const { path, parameter } = lookups[operation]
    const requests = Array.from({ length: Math.ceil(codes.length / codesPerRequest) }, (_, index) => index * codesPerRequest)
    const answers = await Promise.all(requests.map((from) =>
      ask(operation, path, { [parameter]: codes.slice(from, from + codesPerRequest).join(','), ...query }, call)))
    return readItems(answers.flat(), read, () => {})
  }

  const branches = rememberBatch({
    ...catalogueMemory,
    now,
    load: async (refs: readonly BranchRef[], call) => byRef(await askAbout('branches', refs, (item) => branchOf(skBranch.parse(item)), call)),
  })
  const models = rememberBatch({
    ...catalogueMemory,
    now,
    load: async (refs: readonly VehicleRef[], call) => byRef(await askAbout('vehicles', refs, (item) => modelOf(skModel.parse(item)), call)),
  })

  return {
    id: skRentacar,
    names: skRentacarNames,
    limits,
    branches,

    async searchOffers(criteria, call) {
      const query = availabilityQuery(criteria)
      if (!query) return countOf([])
      const items = await ask('searchOffers', '/availabilities', query, call)
      const rows = await mapInTurns(items, (item, index) => (index < limits.offersPerSearch ? rowOf(item) : 'OVER_LIMIT'))
      const readable = rows.filter((row) => typeof row !== 'string')
      const [modelsByRef, branchesByRef] = await Promise.all([
        models(readable.map(({ modelCode }) => vehicleRef(modelCode)), call),
        branches(readable.flatMap(({ branchCode, returnBranchCode }) => [branchRef(branchCode), branchRef(returnBranchCode)]), call),
      ])
      const asked = askedOf(query, criteria)
      const catalogue = { models: modelsByRef, branches: branchesByRef }
      return answerOf({ items: rows, outcomeOf: (row) => (typeof row === 'string' ? row : offerOf(row, asked, catalogue)) })
    },

    async vehicles(refs, call) {
      const found = await models(refs, call)
      return new Map([...found].map(([ref, { details }]) => [ref, details]))
    },

    async extras(refs, call) {
      const answers = await Promise.all(extrasQuestions(refs).map(async ({ offers, branchCodes, period }) => {
        const lists = await askAbout('extras', branchCodes, (item) => skBranchExtras.parse(item), call, period)
        return extrasByOffer(offers, lists)
      }))
      return new Map(answers.flat())
    },
  }
}

const byRef = <Ref, Item extends { readonly ref: Ref }>(items: readonly Item[]) => new Map(items.map((item) => [item.ref, item]))
