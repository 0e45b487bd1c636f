import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { connectSuppliers } from '../../adapters/index.ts'
import { createVehicleDictionary } from '../../src/catalogue/vehicles/dictionary.ts'
import { readConfig } from '../../src/config.ts'
import { offerRef, searchId } from '../../src/domain/ids.ts'
import { money } from '../../src/domain/money.ts'
import type { SuppliedOffer } from '../../src/domain/offer.ts'
import type { SearchCriteria } from '../../src/domain/search-criteria.ts'
import { type AssembledSource, assemble } from '../../src/search/assembly.ts'
import { hoursToPickUp } from '../../src/search/car-search.ts'
import { amountsOf, columnOf } from '../../src/search/columns.ts'
import { exchangeRates } from '../../src/search/exchange-rates.ts'
import { facetsOf } from '../../src/search/facets.ts'
import { type AmountName, amounts, type FactName, facts } from '../../src/search/facts.ts'
import { judgesOf, type OfferFilter } from '../../src/search/filter.ts'
import { groupPageOf } from '../../src/search/groups.ts'
import { resultId } from '../../src/search/keys.ts'
import { inOrder, offerSorts, type OfferSort } from '../../src/search/order.ts'
import { pageOf } from '../../src/search/page.ts'
import { type Snapshot, snapshotOf } from '../../src/search/snapshot.ts'
import type { SupplierResult } from '../../src/search/supplier-result.ts'
import { createVehicleRecognition } from '../../src/search/vehicle-recognition.ts'
import { naiveFacetsOf, naiveGroupPageOf, naiveJudgesOf, naivePageOf } from '../../test/search/naive-search.ts'
import { startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'
import { type Summary, summarise } from '../statistics.ts'
import { criteriaOf } from './one-after-the-other.ts'

const sizes = [2_000, 20_000]
const pageSize = 30

/**
 * What a question about a known list costs: filter, sort, facets and a page, over real answers of the sandbox, varied and repeated up to 20,000 offers.
 * Beside it the same question answered from the offers themselves, as the tests define what is right. In this process; no network in the measured
 * part. `first` is the cost of an order or of columns that nobody needed before. Durations in microseconds; `cpu` is the mean of processor time.
 */
export async function query({ rounds = 200 }) {
  const criteria = criteriaOf(busySearch())
  const answers = await answersTo(criteria)
  const rows: object[] = []
  for (const size of sizes) {
    const asked = { criteria, sources: await sourcesOf(answers, criteria, size) }
    rows.push(...firstTimes(asked), ...(await questions(asked, rounds)))
  }
  return rows
}

type Asked = { readonly criteria: SearchCriteria; readonly sources: readonly AssembledSource[] }

async function answersTo(criteria: SearchCriteria): Promise<readonly SupplierResult[]> {
  const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off' }, gateways: 0 })
  const connected = connectSuppliers(readConfig(stack.settings).suppliers, { now: Date.now, random: Math.random, onEvent: () => {} })
  try {
    return await Promise.all(connected.suppliers.map(async (supplier): Promise<SupplierResult> => {
      const { received, offers } = await supplier.searchOffers(criteria, { signal: AbortSignal.timeout(30_000), requestId: 'bench', language: 'KO' })
      return { id: resultId(supplier.id), supplier: supplier.id, observedAt: Date.now(), received, merged: 0, dropped: {}, offers }
    }))
  } finally {
    await connected.close()
    await stack.stop()
  }
}

/** So many offers together, each supplier with its share. */
function sourcesOf(answers: readonly SupplierResult[], criteria: SearchCriteria, size: number): Promise<readonly AssembledSource[]> {
  const recognition = createVehicleRecognition(createVehicleDictionary().recognise, () => {})
  const given = answers.reduce((sum, { offers }) => sum + offers.length, 0)
  return Promise.all(answers.map((answer) => {
    const length = Math.round((size * answer.offers.length) / given)
    const times = Math.ceil(length / Math.max(1, answer.offers.length))
    const offers = Array.from({ length: times }, () => answer.offers).flat().slice(0, length)
    return assemble({ ...answer, offers: offers.map(varied) }, 'LIVE', criteria, { rates: exchangeRates, recognition })
  }))
}

/** The same car at another price and another place. */
function varied(offer: SuppliedOffer, index: number): SuppliedOffer {
  const factor = 0.7 + ((index * 7919) % 1000) / 1000
  const moved = ((index * 104_729) % 1000) / 10_000
  const { position } = offer.pickUpBranch
  return {
    ...offer,
    ref: offerRef(`${offer.ref} ${index}`),
    priceLines: offer.priceLines.map((line) => ({ ...line, amount: money(Math.round(line.amount.minorUnits * factor), line.amount.currency) })),
    pickUpBranch: { ...offer.pickUpBranch, position: position && { ...position, latitude: position.latitude + moved } },
  }
}

const viewOf = ({ criteria }: Asked) => ({ criteria, expiresAt: Date.now() + 30 * 60_000 })
const copied = ({ sources }: Asked): readonly AssembledSource[] => sources.map((source) => ({ ...source, offers: [...source.offers] }))

function timed(task: () => unknown): number {
  const started = performance.now()
  task()
  return (performance.now() - started) * 1000
}

const names = Object.keys(facts) as FactName[]
const amountNames = Object.keys(amounts) as AmountName[]
function readAll(snapshot: Snapshot): void {
  for (const name of names) columnOf(snapshot, name)
  for (const name of amountNames) amountsOf(snapshot, name)
}

/** What is worked out once for a list: columns, and each order. */
function firstTimes(asked: Asked): readonly object[] {
  const orderingOf = (sort: OfferSort, snapshot: Snapshot) => orderingIn(asked, snapshot, sort)
  const repeated = Array.from({ length: 30 }, () => {
    const sources = copied(asked)
    const snapshot = snapshotOf('measured', sources)
    const readEach = sources.map((source) => timed(() => readAll(snapshotOf('one', [source]))))
    const columns = [
      ['columns of all sources, every fact', readEach.reduce((sum, us) => sum + us, 0)], ['columns of the largest source', Math.max(...readEach)],
      ['putting the columns of the sources together', timed(() => readAll(snapshot))],
    ] as const
    return [...columns, ...offerSorts.map((sort) => [`order ${sort}`, timed(() => inOrder(snapshot, orderingOf(sort, snapshot)))] as const)]
  })
  const offers = asked.sources.reduce((sum, source) => sum + source.offers.length, 0)
  return (repeated[0] ?? []).map(([first], index) => {
    const { p50, p99, max } = summarise(repeated.slice(5).map((each) => each[index]?.[1] ?? Number.NaN))
    return { offers, first, p50, p99, max }
  })
}

const orderingIn = (asked: Asked, { cheapestTotals }: Snapshot, sort: OfferSort) =>
  ({ sort, coverage: 'FULL', standard: { cheapestTotals, hoursLeft: hoursToPickUp(viewOf(asked)) } }) as const

function filtersOf(snapshot: Snapshot): Readonly<Record<string, OfferFilter>> {
  const totals = snapshot.offers.map(({ price }) => price.total.minorUnits).toSorted((left, right) => left - right)
  const at = (share: number) => String(totals[Math.floor(share * (totals.length - 1))])
  return {
    none: {},
    'one choice': { gearboxes: ['AUTOMATIC'] },
    'half of the prices': { totalAtMost: at(0.5) },
    'a family car, cheap, free to cancel': { seatsAtLeast: 5, bagsAtLeast: 2, totalAtMost: at(0.7), isFreeToCancel: true },
    'two makes, one tier, near': { makes: ['hyundai', 'kia'], coverageAtLeast: 'BASIC', distanceKmAtMost: 10, isEligible: true },
    'every field': {
      suppliers: snapshot.sources.map(({ supplier }) => supplier), gearboxes: ['AUTOMATIC', 'MANUAL'],
      categories: ['MINI', 'ECONOMY', 'COMPACT', 'INTERMEDIATE', 'STANDARD', 'FULLSIZE'],
      desks: ['SHUTTLE', 'IN_TERMINAL', 'IN_TOWN', 'AT_AIRPORT', 'DELIVERY', 'NOT_STATED'], seatsAtLeast: 4, totalAtLeast: at(0.05), totalAtMost: at(0.95), acriss: '****',
      doorsAtLeast: 2, bagsAtLeast: 1,
      coverageAtLeast: 'NONE', excessAtMost: '100000000', depositAtMost: '100000000', paymentTimings: ['NOW', 'AT_DESK', 'PARTLY_NOW'], distanceKmAtMost: 40,
      modelYearAtLeast: 2000, modelYearAtMost: 2030, isEligible: true, isGuaranteedModel: true, hasUnlimitedMileage: true, isFreeToCancel: true,
    },
  }
}

async function questions(asked: Asked, rounds: number): Promise<readonly object[]> {
  const snapshot = snapshotOf('measured', asked.sources)
  const view = viewOf(asked)
  const context = { search: view, nameOf: (supplier: string) => supplier }
  const filters = Object.entries(filtersOf(snapshot))
  const cases = filters.flatMap(([filter, fields]) => offerSorts.map((sort) => {
    const list = { search: searchId('bench'), version: 1, snapshot, ordering: orderingIn(asked, snapshot, sort) }
    const page = () => {
      const judges = judgesOf(fields, view)
      const facets = facetsOf(snapshot, judges, context)
      return { facets, page: pageOf({ ...list, judges }, pageSize, undefined) }
    }
    const groups = () => groupPageOf({ ...list, judges: judgesOf(fields, view) }, pageSize, undefined)
    const naive = () => {
      const judges = naiveJudgesOf(fields, view)
      return [naiveFacetsOf(snapshot, judges, context), naivePageOf({ ...list, judges }, pageSize, undefined)]
    }
    const naiveGroups = () => naiveGroupPageOf({ ...list, judges: naiveJudgesOf(fields, view) }, pageSize, undefined)
    return { filter, sort, page, groups, naive, naiveGroups }
  }))
  for (let round = 0; round < warmUps; round++) for (const { page, groups } of cases) await each(1, page, groups)
  const rows: object[] = []
  for (const { filter, sort, page, groups, naive, naiveGroups } of cases) {
    const [ofPage, ofGroups] = await each(rounds, page, groups)
    const [ofNaive, ofNaiveGroups] = sort === 'PRICE_LOW_FIRST' ? await each(naiveRounds, naive, naiveGroups) : []
    rows.push({
      offers: snapshot.offers.length, filter, sort, left: page().page.totalCount, ...namedAs('', ofPage), naive: ofNaive?.p50 ?? '',
      ...namedAs('groups ', ofGroups), naiveGroups: ofNaiveGroups?.p50 ?? '',
    })
  }
  return rows
}

const warmUps = 30
const naiveRounds = 2

type Durations = Pick<Summary, 'p50' | 'p99' | 'max'> & { /** Of processor time, which others on the machine take less part in. */ readonly cpu: number }

/** In turn, so that what else the machine does hits all alike. */
async function each(rounds: number, ...tasks: readonly (() => unknown)[]): Promise<readonly Durations[]> {
  const measured = tasks.map((task) => ({ task, durations: [] as number[], cpu: 0 }))
  for (let round = 0; round < rounds; round++) {
    for (const one of measured) {
      const before = process.cpuUsage()
      one.durations.push(timed(one.task))
      const { user, system } = process.cpuUsage(before)
      one.cpu += user + system
    }
    await yieldToOthers()
  }
  return measured.map(({ durations, cpu }) => {
    const { p50, p99, max } = summarise(durations)
    return { p50, p99, max, cpu: Math.round(cpu / rounds) }
  })
}

const namedAs = (prefix: string, durations: Durations | undefined): object =>
  Object.fromEntries(Object.entries(durations ?? {}).map(([name, us]) => [`${prefix}${name}`, us]))
