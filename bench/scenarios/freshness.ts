import { createMemoryCache } from '../../adapters/cache/memory.ts'
import { type SupplierId, supplierId } from '../../src/domain/ids.ts'
import type { LeadBand } from '../../src/domain/lead-time.ts'
import { chanceItHolds, meanRate } from '../../src/domain/price-stability.ts'
import type { FreshnessLimits, Supplier } from '../../src/domain/supplier.ts'
import { createBackground } from '../../src/search/background.ts'
import { type Entry, entryOf, stateOf } from '../../src/search/entry.ts'
import { resultId, type Route } from '../../src/search/keys.ts'
import { lifeOf, presumedBelief } from '../../src/search/life.ts'
import { createPriceWatch, type PriceClass } from '../../src/search/price-watch.ts'
import { seededRandom } from '../random.ts'
import { createReliability } from '../reliability.ts'
import { type Row, scenario } from '../scenario.ts'

/**
 * What adaptive lives are worth: a world whose prices change at rates that nobody is told, different for each supplier, route and lead time, asked by
 * travellers at zipf-distributed rates for hundreds of hours of a clock of its own. Each policy meets the same travellers and the same prices. The life of an
 * answer and what is learnt of prices are the gateway's own code; a traveller takes one offer at random, and it is a mismatch when its price has changed.
 */
export const freshness = scenario({
  about: 'Lives that follow measured price changes beside fixed ones, in a simulated world: calls, mismatches, and whether told chances come true.',
  settings: { hours: 400 },
  isInProcess: true,
  run: async ({ hours }, { seed }) => ({ rows: await simulate(hours, seed) }),
})

async function simulate(hours: number, seed: number): Promise<readonly Row[]> {
  const policies = [...fixedFactors.map(fixed), ...targets.map(adaptive)]
  for (const moment of momentsOf(hours, seed)) for (const policy of policies) policy.meet(moment)
  await background.drain(1000)
  const rows = policies.map((policy) => policy.row())
  const fixedRows = rows.slice(0, fixedFactors.length)
  const compared = rows.slice(fixedFactors.length).map((row) => ({ ...row, ...besideFixed(row, fixedRows) }))
  return [...fixedRows, ...compared, ...policies.flatMap((policy) => policy.reliability())]
}

/** The suppliers' own limits, all of them shortened or lengthened alike: the only choice without measuring. */
const fixedFactors = [0.25, 0.5, 1, 2, 4, 8]
const usualTarget = 0.01
const targets = [0.005, usualTarget, 0.02]
const offersPerAnswer = 20
const msPerHour = 3_600_000

const aSupplier = (id: string, limits: FreshnessLimits, changesPerHour: number, sizeOfChange: number) => ({ id: supplierId(id), limits, changesPerHour, sizeOfChange })
type SimulatedSupplier = ReturnType<typeof aSupplier>
/** Their limits were guessed: one is steadier than its author thought, one is as he thought, one is more nervous. */
const suppliers = [
  aSupplier('steady', { freshSeconds: 120, staleSeconds: 600, emptySeconds: 20 }, 0.03, 0.04),
  aSupplier('usual', { freshSeconds: 60, staleSeconds: 300, emptySeconds: 15 }, 0.3, 0.05),
  aSupplier('nervous', { freshSeconds: 60, staleSeconds: 180, emptySeconds: 10 }, 2, 0.1),
]
const routes = Array.from({ length: 8 }, (_, index) => `route-${index}>route-${index}` as Route)
const leadFactors = [['WITHIN_THREE_DAYS', 3], ['WITHIN_TWO_WEEKS', 1], ['WITHIN_TWO_MONTHS', 0.3]] as const satisfies readonly (readonly [LeadBand, number])[]
/** Of the changes this share is made to a whole answer at once. */
const madeTogether = 0.3
/** Half way through the usual supplier begins to change its prices so many times as often. */
const laterFactor: Readonly<Record<string, number>> = { usual: 4 }

type Question = { readonly key: string; readonly supplier: SimulatedSupplier; readonly prices: PriceClass; readonly changesPerHour: number; readonly askedPerHour: number }
/** A traveller asks: how often each of the answer's prices has changed since the beginning of the world, and which offer the traveller takes. */
type Moment = { readonly question: Question; readonly at: number; readonly versions: Uint16Array; readonly taken: number }

const background = createBackground({ debug: () => {}, info: () => {}, warn: () => {}, error: console.error })

function questionsOf(dice: () => number): readonly Question[] {
  return suppliers.flatMap((supplier) => routes.flatMap((route, rank) => {
    const ofRoute = Math.exp(dice() + dice() + dice() - 1.5) // Half as often to twice as often, roughly lognormal.
    return leadFactors.map(([leadBand, factor]): Question => ({
      key: `${supplier.id} ${route} ${leadBand}`,
      supplier,
      prices: { supplier: limitsOnly(supplier.id, supplier.limits), route, leadBand },
      changesPerHour: supplier.changesPerHour * ofRoute * factor,
      askedPerHour: 60 / (rank + 1),
    }))
  }))
}

/** Price watch asks a supplier for nothing but its name and limits. */
const limitsOnly = (id: SupplierId, limits: FreshnessLimits): Supplier => ({
  id, names: { KO: id, EN: id, JA: id, ZH: id },
  limits: {
    freshness: limits, offersPerSearch: 1000, refsPerCall: { branches: 1, vehicles: 1, coverages: 1, extras: 1 }, parallelCalls: 1, creditsPerCall: {}, answerWithinMs: 5000, minimumLeadMinutes: 0,
    maximumRentalDays: 30, countries: [], currencies: [], answerVariesBy: [],
  },
  searchOffers: async () => ({ received: 0, offers: [], dropped: {} }),
})

/** All that happens, in order of time; the world does not know of any policy. */
function* momentsOf(hours: number, seed: number): Generator<Moment> {
  const dice = seededRandom(seed)
  const waiting = (perHour: number) => (-Math.log(1 - dice()) / perHour) * msPerHour
  const worlds = questionsOf(dice).map((question) => ({ question, versions: new Uint16Array(offersPerAnswer), at: 0, next: waiting(question.askedPerHour) }))
  for (;;) {
    const world = worlds.reduce((soonest, each) => (each.next < soonest.next ? each : soonest))
    if (world.next > hours * msPerHour) return
    const { question, versions } = world
    const rate = question.changesPerHour * (world.next > (hours * msPerHour) / 2 ? (laterFactor[question.supplier.id] ?? 1) : 1)
    const passed = (world.next - world.at) / msPerHour
    if (dice() > chanceItHolds(rate * madeTogether, passed)) versions.forEach((version, index) => void (versions[index] = version + 1))
    const changed = 1 - chanceItHolds(rate * (1 - madeTogether), passed)
    for (let index = 0; index < offersPerAnswer; index += 1) if (dice() < changed) versions[index] = (versions[index] ?? 0) + 1
    yield { question, at: world.next, versions, taken: Math.floor(dice() * offersPerAnswer) }
    world.at = world.next
    world.next += waiting(question.askedPerHour)
  }
}

type Kept = { readonly entry: Entry; readonly versions: Uint16Array }

/** One way of deciding lives, and what became of it. */
function createPolicy(name: string, entryFor: (moment: Moment) => Entry, learn: (moment: Moment, before: Kept) => void, confidence: (moment: Moment, kept: Kept) => number | undefined) {
  const kept = new Map<string, Kept>()
  const counts = { asked: 0, calls: 0, fresh: 0, stale: 0, freshMismatches: 0, mismatches: 0 }
  const reliability = createReliability([0, 0.8, 0.9, 0.95, 0.97, 0.98, 0.985, 0.99, 0.995])
  return { meet, row, reliability: () => reliability.rows().map((bin) => ({ policy: name, ...bin })) }

  function meet(moment: Moment): void {
    counts.asked += 1
    const before = kept.get(moment.question.key)
    const state = before ? stateOf(before.entry, moment.at) : 'MISS'
    if (before && state !== 'MISS') serve(moment, before, state)
    if (state !== 'FRESH') call(moment, before)
  }

  function serve(moment: Moment, before: Kept, state: 'FRESH' | 'STALE'): void {
    const isMismatch = before.versions[moment.taken] !== moment.versions[moment.taken]
    if (state === 'FRESH') counts.fresh += 1
    else counts.stale += 1
    if (isMismatch) counts.mismatches += 1
    if (isMismatch && state === 'FRESH') counts.freshMismatches += 1
    const told = confidence(moment, before)
    if (told !== undefined) reliability.add(told, !isMismatch)
  }

  function call(moment: Moment, before: Kept | undefined): void {
    counts.calls += 1
    if (before) learn(moment, before)
    kept.set(moment.question.key, { entry: entryFor(moment), versions: moment.versions.slice() })
  }

  function row() {
    const { asked, calls, fresh, stale, freshMismatches, mismatches } = counts
    const error = reliability.error()
    return {
      policy: name, asked, calls, callsPer100: round((100 * calls) / asked), freshPercent: round((100 * fresh) / asked), stalePercent: round((100 * stale) / asked),
      freshMismatchPercent: round((100 * freshMismatches) / fresh), mismatchPercent: round((100 * mismatches) / asked), ...(error !== undefined && { calibrationErrorPercent: round(100 * error) }),
    }
  }
}

type PolicyRow = ReturnType<ReturnType<typeof createPolicy>['row']>
const round = (value: number): number => Math.round(value * 1000) / 1000

const entryWith = ({ at, question }: Moment, life: ReturnType<typeof lifeOf>, random: () => number): Entry =>
  entryOf({ id: resultId(question.key), supplier: question.supplier.id, observedAt: at, received: 0, merged: 0, dropped: {}, offers: [] }, { life, tookMs: 0, filledBy: { gateway: '', requestId: '' }, random })

function fixed(factor: number) {
  const random = seededRandom(2)
  return createPolicy(`fixed x ${factor}`, (moment) => {
    const { limits } = moment.question.supplier
    const scaled = { ...limits, freshSeconds: limits.freshSeconds * factor, staleSeconds: limits.staleSeconds * factor }
    return entryWith(moment, lifeOf(scaled, presumedBelief(scaled), 0.01), random)
  }, () => {}, () => undefined)
}

function adaptive(target: number) {
  const random = seededRandom(2)
  let clock = 0
  const watch = createPriceWatch({ cache: createMemoryCache({ maximumBytes: 50_000_000, now: () => clock }), background, now: () => clock })
  return createPolicy(`adaptive, target ${target * 100} %`, (moment) => entryWith(moment, lifeOf(moment.question.supplier.limits, watch.outlookOf(moment.question.prices).belief, target), random),
    ({ question, at, versions }, before) => {
      clock = at
      const changed = versions.reduce((count, version, index) => count + Number(version !== before.versions[index]), 0)
      watch.observePrices(question.prices, {
        ageHours: (at - before.entry.observedAt) / msPerHour, compared: offersPerAnswer, changed, meanChange: changed === 0 ? 0 : question.supplier.sizeOfChange,
      })
    },
    ({ question, at }, { entry }) => {
      if (target !== usualTarget) return undefined
      clock = at
      return chanceItHolds(meanRate(watch.outlookOf(question.prices).belief), (at - entry.observedAt) / msPerHour)
    })
}

/** What fixed lives would have needed for as few mismatches, and how many they would have had with as few calls; between the factors the logarithms are straight. */
function besideFixed({ callsPer100, mismatchPercent }: PolicyRow, rows: readonly PolicyRow[]) {
  const calls = between(rows.map((row) => [row.mismatchPercent, row.callsPer100]), mismatchPercent)
  const mismatches = between(rows.map((row) => [row.callsPer100, row.mismatchPercent]), callsPer100)
  return { ...(calls && { callsOfFixedPercent: round((100 * callsPer100) / calls) }), ...(mismatches && { mismatchesOfFixedPercent: round((100 * mismatchPercent) / mismatches) }) }
}

function between(points: readonly (readonly [number, number])[], at: number): number | undefined {
  const sorted = points.toSorted(([left], [right]) => left - right)
  const above = sorted.findIndex(([x]) => x >= at)
  const [low, high] = [sorted[above - 1], sorted[above]]
  if (!low || !high) return undefined
  const share = Math.log(at / low[0]) / Math.log(high[0] / low[0])
  return Math.exp(Math.log(low[1]) + share * Math.log(high[1] / low[1]))
}
