import { type BranchRef, branchRef, supplierId, type VehicleRef } from '#domain/ids.ts'
import type { Call, Supplier, SupplierLimits } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { mapInTurns } from '#domain/turns.ts'
import type { HttpClient } from '../../kit/http.ts'
import { compiled } from '../../kit/compiled.ts'
import { answerOf, countOf } from '../../kit/outcomes.ts'
import { readItems, readJson } from '../../kit/read-json.ts'
import { rememberBatch } from '../../kit/remember.ts'
import { requireOk } from '../../kit/status.ts'
import { branchOf, carOf, carRefOf, type ListedCar, listedCarOf } from './catalogue.ts'
import { rowsOf } from './faults.ts'
import { askedOf, type Catalogue, offerOf, searchForm } from './mapping.ts'
import { insAnswer, insCar, insCompany, insCover, type InsCover, insListedCover, type InsOffer, type ListName, offerRow } from './wire.ts'

export type InsConfig = {
  /** The host alone. */
  readonly baseUrl: string
  readonly uid: string
  readonly passcode: string
  readonly version: InsVersion
  /** Companies that our account is linked to: what a call costs depends on it. */
  readonly companies: number
  /** Our share of what the traveller pays, in whole percent. */
  readonly commissionPercent: number
}
export type InsVersion = 'v1' | 'v2'
type Parts = { readonly config: InsConfig; readonly http: HttpClient; readonly now: () => EpochMs }

export const ins = supplierId('ins')
export const insNames = { KO: '제주 인스', EN: 'INS Jeju', JA: '済州INS', ZH: '济州INS' }

const limitsFor = (companies: number): SupplierLimits => ({
  offersPerSearch: 1000,
  // Their lists come whole: however many are looked up, it is one call.
  refsPerCall: { branches: 1000, vehicles: 1000, coverages: 1000, extras: 1000 },
  parallelCalls: 6,
  // A tenth for each company asked; the list of companies costs a tenth in all.
  creditsPerCall: { searchOffers: companies / 10, vehicles: companies / 10, branches: 1 / 10 },
  // The marketplace that we know of waits as long.
  answerWithinMs: 5000,
  // A booking is refused when the net has changed, so prices are not believed for long, whatever a question costs.
  freshness: { freshSeconds: 60, staleSeconds: 180, emptySeconds: 10 },
  minimumLeadMinutes: 120,
  maximumRentalDays: 30,
  countries: ['KR'],
  currencies: ['KRW'],
  // Every row states its own ages and years; nothing of the driver is asked.
  answerVariesBy: [],
})

/** Whether a row of a search tells the car and its covers itself. */
const versions: Readonly<Record<InsVersion, { readonly path: string; readonly tellsCars: boolean }>> = {
  v1: { path: '/rtapi/ws.aspx', tellsCars: false },
  v2: { path: '/rtapi/ws_v2.aspx', tellsCars: true },
}
const lists = { carsearch: '모델목록', carlist: '모델목록', inslist: '보험목록', companylist: '렌트회사목록' } as const satisfies Record<string, ListName>

/** Companies, models and covers change rarely: a warm process asks for prices alone. */
const catalogueMemory = { lifeMs: 3_600_000, maximumEntries: 20_000 }

export function createIns({ config, http, now }: Parts): Supplier {
  const { path, tellsCars } = versions[config.version]
  const limits = limitsFor(config.companies)

  async function ask(operation: string, cmd: keyof typeof lists, call: Call, fields: Readonly<Record<string, string>> = {}): Promise<readonly unknown[]> {
    const where = { supplier: ins, operation }
    const body = new URLSearchParams({ cmd, uid: config.uid, passcode: config.passcode, ...fields }).toString()
    const response = await http.send({ operation, method: 'POST', path, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }, call)
    requireOk(response, { ...where, now: now() })
    return rowsOf(await readJson(response.body, insAnswer, where), lists[cmd], where)
  }

  const branches = rememberBatch({
    ...catalogueMemory,
    now,
    load: async (_: readonly BranchRef[], call) =>
      byRef(readItems(await ask('branches', 'companylist', call), (item) => branchOf(insCompany.parse(item)), ignore)),
  })
  const cars = rememberBatch({
    ...catalogueMemory,
    now,
    load: async (_: readonly VehicleRef[], call) => byRef(carsIn(await ask('vehicles', 'carlist', call))),
  })
  const covers = rememberBatch({
    ...catalogueMemory,
    now,
    load: async (_: readonly string[], call) => {
      const listed = readItems(await ask('searchOffers', 'inslist', call), (item) => insListedCover.parse(item), ignore)
      return Map.groupBy(listed, coverKeyOf)
    },
  })

  /** V2: from the rows themselves. V1: from the lists, which are asked for side by side. */
  async function catalogueOf(items: readonly unknown[], rows: readonly InsOffer[], call: Call): Promise<Catalogue> {
    const yards = branches(rows.map(({ L렌트회사코드: company }) => branchRef(company)), call)
    if (tellsCars) return { branches: await yards, cars: byRef(await listedCarsIn(items)), coversOf: coversIn }
    const [branchesByRef, carsByRef, coversByKey] = await Promise.all([yards, cars(rows.map(carRefOf), call), covers(rows.map(coverKeyOf), call)])
    return { branches: branchesByRef, cars: carsByRef, coversOf: (row) => coversByKey.get(coverKeyOf(row)) ?? [] }
  }

  return {
    id: ins,
    names: insNames,
    limits,
    branches,

    async searchOffers(criteria, call) {
      const form = searchForm(criteria)
      if (!form) return countOf([])
      const items = await ask('searchOffers', 'carsearch', call, form)
      const rows = await mapInTurns(items, (item, index) => (index < limits.offersPerSearch ? offerRow(item) : 'OVER_LIMIT'))
      const catalogue = await catalogueOf(items, rows.filter((row) => typeof row !== 'string'), call)
      const asked = askedOf(form, criteria, config.commissionPercent)
      return answerOf({ items: rows, outcomeOf: (row) => (typeof row === 'string' ? row : offerOf(row, asked, catalogue)) })
    },

    async vehicles(refs, call) {
      const found = await cars(refs, call)
      return new Map([...found].map(([ref, { details }]) => [ref, details]))
    },
  }
}

const byRef = <Ref, Item extends { readonly ref: Ref }>(items: readonly Item[]) => new Map(items.map((item) => [item.ref, item]))

/** An entry that cannot be read is absent, like one that they do not know. */
const ignore = () => {}
const [carReader, coverReader] = [compiled(insCar), compiled(insCover)]
const carsIn = (items: readonly unknown[]) => readItems(items, (item) => carOf(carReader.parse(item)), ignore)
function listedCarIn(item: unknown): ListedCar | undefined {
  const car = carReader.read(item)
  return car && listedCarOf(car)
}
const listedCarsIn = async (items: readonly unknown[]): Promise<readonly ListedCar[]> => {
  const cars = await mapInTurns(items, listedCarIn)
  return cars.filter((car) => car !== undefined)
}
const coversIn = ({ 보험목록: nested }: InsOffer): readonly InsCover[] => (nested ?? []).flatMap((item) => coverReader.read(item) ?? [])

type CoverCodes = { readonly L렌트회사코드: string; readonly L모델코드: string }
const coverKeyOf = ({ L렌트회사코드: company, L모델코드: model }: CoverCodes): string => `${company}$${model}`
