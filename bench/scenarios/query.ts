import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { connectSuppliers } from '../../adapters/index.ts'
import { createVehicleDictionary } from '../../src/catalogue/vehicles/dictionary.ts'
import { readConfig } from '../../src/config.ts'
import { offerRef } from '../../src/domain/ids.ts'
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
import { searchId } from '../../src/domain/ids.ts'
import { resultId } from '../../src/search/keys.ts'
import { inOrder, offerSorts, type OfferSort } from '../../src/search/order.ts'
import { pageOf } from '../../src/search/page.ts'
import { type Snapshot, snapshotOf } from '../../src/search/snapshot.ts'
import type { SupplierResult } from '../../src/search/supplier-result.ts'
import { createVehicleRecognition } from '../../src/search/vehicle-recognition.ts'
import { naiveFacetsOf, naiveGroupPageOf, naiveJudgesOf, naivePageOf } from '../../test/search/naive-search.ts'
import { startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'
import { summarise } from '../statistics.ts'
import { criteriaOf } from './one-after-the-other.ts'

const sizes = [2_000, 20_000]
const pageSize = 30

/**
 * What a question about a known list costs: filter, sort, facets and a page, over real answers of the sandbox, varied and repeated up to 20,000 offers.
 * Beside it the same question answered from the offers themselves, as the tests define what is right. In this process; no network in the measured
 * part. `first` is the cost of an order or of columns that nobody needed before. Durations in microseconds.
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
    const offers = Array.from({ length }, (_, index) => answer.offers.slice(index % answer.offers.length).slice(0, 1).map((offer) => varied(offer, index))).flat()
    return assemble({ ...answer, offers }, 'LIVE', criteria, { rates: exchangeRates, recognition })
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
      suppliers: snapshot.sources.map(({ supplier }) => supplier), gearboxes: ['AUTOMATIC', 'MANUAL'], categories: ['MINI', 'ECONOMY', 'COMPACT', 'INTERMEDIATE', 'STANDARD', 'FULLSIZE'],
      desks: ['SHUTTLE', 'IN_TERMINAL', 'IN_TOWN', 'AT_AIRPORT', 'DELIVERY', 'NOT_STATED'], seatsAtLeast: 4, totalAtLeast: at(0.05), totalAtMost: at(0.95), acriss: '****', doorsAtLeast: 2, bagsAtLeast: 1,
      coverageAtLeast: 'NONE', excessAtMost: '100000000', depositAtMost: '100000000', paymentTimings: ['NOW', 'AT_DESK', 'PARTLY_NOW'], distanceKmAtMost: 40,
      modelYearAtLeast: 2000, modelYearAtMost: 2030, isEligible: true, isGuaranteedModel: true, hasUnlimitedMileage: true, isFreeToCancel: true,
    },
  }
}

async function questions(asked: Asked, rounds: number): Promise<readonly object[]> {
  const snapshot = snapshotOf('measured', asked.sources)
  const view = viewOf(asked)
  const context = { search: view, nameOf: (supplier: string) => supplier }
  const rows: object[] = []
  for (const [filter, fields] of Object.entries(filtersOf(snapshot))) {
    for (const sort of offerSorts) {
      const list = { search: searchId('bench'), version: 1, snapshot, ordering: orderingIn(asked, snapshot, sort) }
      const page = () => {
        const judges = judgesOf(fields, view)
        pageOf({ ...list, judges }, pageSize, undefined)
        return facetsOf(snapshot, judges, context)
      }
      const groups = () => groupPageOf({ ...list, judges: judgesOf(fields, view) }, pageSize, undefined)
      const naivePage = () => {
        const judges = naiveJudgesOf(fields, view)
        naivePageOf({ ...list, judges }, pageSize, undefined)
        return naiveFacetsOf(snapshot, judges, context)
      }
      const naiveGroups = () => naiveGroupPageOf({ ...list, judges: naiveJudgesOf(fields, view) }, pageSize, undefined)
      const measured = { page: [] as number[], groups: [] as number[], naivePage: [] as number[], naiveGroups: [] as number[] }
      for (let round = -20; round < rounds; round++) {
        const durations = { page: timed(page), groups: timed(groups) }
        if (round >= 0) Object.entries(durations).forEach(([name, us]) => measured[name as 'page' | 'groups'].push(us))
        if (round % Math.ceil(rounds / 4) === 0) {
          measured.naivePage.push(timed(naivePage))
          measured.naiveGroups.push(timed(naiveGroups))
        }
        await yieldToOthers()
      }
      const [ofPage, ofGroups] = [summarise(measured.page), summarise(measured.groups)]
      const [naiveOfPage, naiveOfGroups] = [summarise(measured.naivePage).p50, summarise(measured.naiveGroups).p50]
      rows.push({
        offers: snapshot.offers.length, filter, sort, left: pageOf({ ...list, judges: judgesOf(fields, view) }, 1, undefined).totalCount,
        p50: ofPage.p50, p99: ofPage.p99, max: ofPage.max, naive: naiveOfPage, groupsP50: ofGroups.p50, groupsP99: ofGroups.p99, groupsMax: ofGroups.max, groupsNaive: naiveOfGroups,
      })
    }
  }
  return rows
}
