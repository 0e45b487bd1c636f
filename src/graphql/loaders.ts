import DataLoader from 'dataloader'
import type { Branch } from '#domain/branch.ts'
import type { Coverage } from '#domain/coverage.ts'
import type { Extra } from '#domain/extra.ts'
import type { BranchRef, OfferRef, SupplierId, VehicleRef } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import { type Stages, unwatchedStages } from '#domain/span.ts'
import type { BatchMethod, Call } from '#domain/supplier.ts'
import type { VehicleDetails } from '#domain/vehicle.ts'
import type { SupplierFacts } from '../search/supplier-facts.ts'
import type { Life } from './answer-life.ts'
import { TooLate } from './too-late.ts'

/** A reference means something to its supplier only, and its answer is worded in one language. */
export type FactKey<Ref extends string> = { readonly supplier: SupplierId; readonly language: Language; readonly ref: Ref }

/** Loads one key; undefined when the supplier does not know it. */
export type FactLoader<Ref extends string, Fact> = { load(key: FactKey<Ref>): Promise<Fact | undefined> }

export type Loaders = {
  readonly branches: FactLoader<BranchRef, Branch>
  readonly vehicles: FactLoader<VehicleRef, VehicleDetails>
  readonly coverages: FactLoader<OfferRef, readonly Coverage[]>
  readonly extras: FactLoader<OfferRef, readonly Extra[]>
  /** What failed stays failed for one answer, however often it is executed; the next event of a subscription asks again. */
  forgetFailures(): void
}

export type LoaderParts = {
  readonly requestId: string
  /** The signal of one batch. */
  readonly patience: () => AbortSignal
  /** Of the answer, as far as it is made of look-ups. */
  readonly life: Life
  /** What a look-up is a part of. */
  readonly stages?: Stages
}

/** What a supplier tells may be another thing a minute later (src/search/supplier-facts.ts). */
const lookUpLifeMs = 60_000

/**
 * One set for each operation, so that one traveller's answers are never another's. `patience` gives the signal of one batch: when it is
 * aborted its keys are TooLate, while the supplier's answer is still awaited for the next asker (src/search/supplier-facts.ts).
 */
export function createLoaders(facts: SupplierFacts, { requestId, patience, life, stages = unwatchedStages }: LoaderParts): Loaders {
  const createCall = () => ({ requestId, signal: patience(), span: stages.span() })
  const failures: (() => void)[] = []
  const parts = { facts, createCall, life, failures }
  return {
    branches: createLoader('branches', parts, (...asked) => facts.branches(...asked)),
    vehicles: createLoader('vehicles', parts, (...asked) => facts.vehicles(...asked)),
    coverages: createLoader('coverages', parts, (...asked) => facts.coverages(...asked)),
    extras: createLoader('extras', parts, (...asked) => facts.extras(...asked)),
    forgetFailures: () => failures.splice(0).forEach((forget) => forget()),
  }
}

type Parts = {
  readonly facts: SupplierFacts
  readonly createCall: () => Omit<Call, 'language'>
  readonly life: Life
  readonly failures: (() => void)[]
}

type Ask<Ref extends string, Fact> = (supplier: SupplierId, refs: readonly Ref[], call: Call) => Promise<ReadonlyMap<Ref, Fact>>

/** Some references of one supplier in one language, and where each answer goes. */
type Group<Ref extends string> = { readonly supplier: SupplierId; readonly language: Language; readonly refs: Ref[]; readonly positions: number[] }

const nameOf = ({ supplier, language, ref }: FactKey<string>): string => `${supplier}\n${language}\n${ref}`

/**
 * Everything that one answer asks of a supplier is one batch, however long the list: keys are grouped by supplier, cut into calls of
 * `limits.refsPerCall`, of which `limits.parallelCalls` run at once, and the answers are laid back in the order of the keys. A call that
 * fails costs its own keys only.
 */
function createLoader<Ref extends string, Fact>(method: BatchMethod, parts: Parts, ask: Ask<Ref, Fact>): FactLoader<Ref, Fact> {
  const { facts, createCall, life, failures } = parts
  const loader = new DataLoader<FactKey<Ref>, Fact | undefined, string>(
    async (keys) => {
      const answers = keys.map((): Fact | Error | undefined => undefined)
      const call = createCall()
      life.atMost(lookUpLifeMs)
      await Promise.all(groupsOf(keys).map((group) => loadGroup(group, call, answers)))
      const failed = keys.filter((_, index) => answers[index] instanceof Error)
      if (failed.length > 0) life.never()
      failures.push(...failed.map((key) => () => loader.clear(key)))
      return answers
    },
    { cacheKeyFn: nameOf },
  )

  type Answers = (Fact | Error | undefined)[]
  async function loadGroup({ supplier, language, refs, positions }: Group<Ref>, call: Omit<Call, 'language'>, answers: Answers): Promise<void> {
    const { refsPerCall, parallelCalls } = facts.limitsOf(supplier)
    const starts = Array.from({ length: Math.ceil(refs.length / refsPerCall[method]) }, (_, index) => index * refsPerCall[method])
    await runSome(starts, parallelCalls, async (start) => {
      const end = Math.min(start + refsPerCall[method], refs.length)
      const found = await ask(supplier, refs.slice(start, end), { ...call, language }).catch((problem: unknown) => errorOf(problem, call.signal))
      for (let index = start; index < end; index += 1) answers[positions[index] ?? index] = found instanceof Error ? found : found.get(refAt(refs, index))
    })
  }
  return loader
}

function groupsOf<Ref extends string>(keys: readonly FactKey<Ref>[]): readonly Group<Ref>[] {
  const groups = new Map<string, Group<Ref>>()
  keys.forEach(({ supplier, language, ref }, position) => {
    const name = `${supplier}\n${language}`
    const group = groups.get(name) ?? { supplier, language, refs: [], positions: [] }
    groups.set(name, group)
    group.refs.push(ref)
    group.positions.push(position)
  })
  return [...groups.values()]
}

function refAt<Ref>(refs: readonly Ref[], index: number): Ref {
  const ref = refs[index]
  if (ref === undefined) throw new RangeError(`a batch of ${refs.length} has no reference ${index}`)
  return ref
}

/** Works through the items in their order, at most so many at once. */
async function runSome<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(Math.max(1, atOnce), items.length) }, worker))
}

function errorOf(problem: unknown, { aborted, reason }: AbortSignal): Error {
  if (aborted && problem === reason) return new TooLate('no answer in time for this operation')
  return problem instanceof Error ? problem : new Error(String(problem))
}
