import { LRUCache } from 'lru-cache'
import type { Branch } from '#domain/branch.ts'
import type { Coverage } from '#domain/coverage.ts'
import type { Extra } from '#domain/extra.ts'
import type { BranchRef, OfferRef, SupplierId, VehicleRef } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import type { BatchMethod, Call, Supplier, SupplierLimits } from '#domain/supplier.ts'
import type { VehicleDetails } from '#domain/vehicle.ts'
import { unlessAborted } from '#domain/unless-aborted.ts'
import { deadlineOf } from './deadlines.ts'

/**
 * What suppliers tell about things by reference, remembered in this process. Callers cut their lists by `limitsOf(…).refsPerCall`; who stops
 * waiting (`call.signal`) leaves the look-up to the next asker.
 */
export type SupplierFacts = {
  limitsOf(supplier: SupplierId): SupplierLimits
  nameOf(supplier: SupplierId, language: Language): string
  /** Absent key: not found. A supplier without the method finds nothing. Rejects with the supplier's fault. */
  branches(supplier: SupplierId, refs: readonly BranchRef[], call: Call): Promise<ReadonlyMap<BranchRef, Branch>>
  vehicles(supplier: SupplierId, refs: readonly VehicleRef[], call: Call): Promise<ReadonlyMap<VehicleRef, VehicleDetails>>
  coverages(supplier: SupplierId, refs: readonly OfferRef[], call: Call): Promise<ReadonlyMap<OfferRef, readonly Coverage[]>>
  extras(supplier: SupplierId, refs: readonly OfferRef[], call: Call): Promise<ReadonlyMap<OfferRef, readonly Extra[]>>
}

type Kind = { readonly lifeMs: number; readonly isFinished: boolean }
/**
 * Where a branch stands changes rarely; what insurance and child seats cost changes with the stock. `isFinished`: whether a call goes on when every client
 * that waited for it has gone. Branches and vehicles are remembered for everybody; what belongs to one offer is hardly asked for again within its minute.
 */
const kinds = {
  branches: { lifeMs: 3_600_000, isFinished: true },
  vehicles: { lifeMs: 3_600_000, isFinished: true },
  coverages: { lifeMs: 60_000, isFinished: false },
  extras: { lifeMs: 60_000, isFinished: false },
} as const satisfies Record<BatchMethod, Kind>
const rememberedFacts = 20_000

export type SupplierFactsOptions = { readonly suppliers: readonly Supplier[]; readonly now: () => number }

export function createSupplierFacts({ suppliers, now }: SupplierFactsOptions): SupplierFacts {
  const byId = new Map<SupplierId, Supplier>(suppliers.map((supplier) => [supplier.id, supplier]))
  const supplierOf = (id: SupplierId): Supplier => {
    const supplier = byId.get(id)
    if (!supplier) throw new TypeError(`no supplier is called "${id}" here`)
    return supplier
  }
  const branches = createMemory<BranchRef, Branch>(kinds.branches, now)
  const vehicles = createMemory<VehicleRef, VehicleDetails>(kinds.vehicles, now)
  const coverages = createMemory<OfferRef, readonly Coverage[]>(kinds.coverages, now)
  const extras = createMemory<OfferRef, readonly Extra[]>(kinds.extras, now)
  return {
    limitsOf: (id) => supplierOf(id).limits,
    nameOf: (id, language) => supplierOf(id).names[language],
    branches: (id, refs, call) => branches({ supplier: supplierOf(id), refs, call, load: (supplier) => supplier.branches?.bind(supplier) }),
    vehicles: (id, refs, call) => vehicles({ supplier: supplierOf(id), refs, call, load: (supplier) => supplier.vehicles?.bind(supplier) }),
    coverages: (id, refs, call) => coverages({ supplier: supplierOf(id), refs, call, load: (supplier) => supplier.coverages?.bind(supplier) }),
    extras: (id, refs, call) => extras({ supplier: supplierOf(id), refs, call, load: (supplier) => supplier.extras?.bind(supplier) }),
  }
}

type Load<Ref, Fact> = (refs: readonly Ref[], call: Call) => Promise<ReadonlyMap<Ref, Fact>>

type Question<Ref, Fact> = {
  readonly supplier: Supplier
  readonly refs: readonly Ref[]
  readonly call: Call
  /** The supplier's method, where it has it. */
  readonly load: (supplier: Supplier) => Load<Ref, Fact> | undefined
}

/** A call under way, and how many of those who wait for it are still there. */
type Asking = { waiting: number; readonly giveUp: AbortController }
type Remembered<Fact> = { readonly fact: Promise<Fact | undefined>; readonly until: number; readonly asking: Asking }

/**
 * A memory of promises, so that askers share a load while it is under way as well as afterwards. Nothing is learnt from a failure or an
 * absence: both are forgotten at once.
 */
function createMemory<Ref extends string, Fact>({ lifeMs, isFinished }: Kind, now: () => number) {
  const memory = new LRUCache<string, Remembered<Fact>>({ max: rememberedFacts })

  return async ({ supplier, refs, call, load }: Question<Ref, Fact>): Promise<ReadonlyMap<Ref, Fact>> => {
    const method = load(supplier)
    if (!method) return new Map()
    // The rest of a long list, whose client has gone since its beginning: the supplier has not been asked for it yet.
    if (hasGone(call.signal)) throw call.signal.reason
    const keyOf = (ref: Ref) => `${supplier.id} ${call.language} ${ref}`
    const asked = [...new Set(refs)]
    const unknown = asked.filter((ref) => !isKnown(keyOf(ref)))
    if (unknown.length > 0) ask(method, unknown, call, deadlineOf(supplier), keyOf)
    const known = asked.map((ref) => [ref, memory.get(keyOf(ref))] as const)
    const stopWaiting = waitFor(new Set(known.flatMap(([, remembered]) => remembered?.asking ?? [])), call.signal)
    const facts = known.map(async ([ref, remembered]) => [ref, await remembered?.fact] as const)
    const found = await unlessAborted(Promise.all(facts), call.signal).finally(stopWaiting)
    return new Map(found.flatMap(([ref, fact]) => (fact === undefined ? [] : [[ref, fact] as const])))
  }

  function isKnown(key: string): boolean {
    const known = memory.get(key)
    return known !== undefined && known.until > now()
  }

  /** Under a signal of its own: others may be waiting for the same answer when the first asker goes away. */
  function ask(method: Load<Ref, Fact>, refs: readonly Ref[], call: Call, deadline: AbortSignal, keyOf: (ref: Ref) => string): void {
    const asking = { waiting: 0, giveUp: new AbortController() }
    const signal = AbortSignal.any([deadline, asking.giveUp.signal])
    const loading = unlessAborted(method(refs, { ...call, signal }), signal)
    for (const ref of refs) {
      const fact = loading.then((facts) => facts.get(ref))
      const remembered = { fact, until: now() + lifeMs, asking }
      const forget = () => {
        if (memory.get(keyOf(ref)) === remembered) memory.delete(keyOf(ref))
      }
      memory.set(keyOf(ref), remembered)
      // At once: whoever asks next asks anew.
      asking.giveUp.signal.addEventListener('abort', forget, { once: true })
      fact.then((known) => (known === undefined ? forget() : undefined), forget)
    }
  }

  /** Gives the calls up when the last client that waits for them has gone. One whose time was over is still there, and asks again. */
  function waitFor(calls: ReadonlySet<Asking>, signal: AbortSignal): () => void {
    if (isFinished) return () => {}
    const leave = () => {
      if (!hasGone(signal)) return
      for (const asking of calls) {
        asking.waiting -= 1
        if (asking.waiting === 0) asking.giveUp.abort(signal.reason)
      }
    }
    for (const asking of calls) asking.waiting += 1
    signal.addEventListener('abort', leave, { once: true })
    return () => signal.removeEventListener('abort', leave)
  }
}

/** Whoever stopped waiting for another reason than that the time was over, as `AbortSignal.timeout` says it. */
const hasGone = ({ aborted, reason }: AbortSignal): boolean => aborted && !(reason instanceof DOMException && reason.name === 'TimeoutError')
