import type { Cache } from '#domain/cache.ts'
import type { SupplierId } from '#domain/ids.ts'
import type { Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { spentKey } from './keys.ts'
import type { CallPurpose, Observe } from './search-event.ts'

/** What one supplier lets us ask, or what we let ourselves. Each part is optional and all of them hold. */
export type CallBudget = {
  /** Searches in a window of time. */
  readonly quota?: { readonly searches: number; readonly perSeconds: number } | undefined
  /** A clause that so many searches must bring a booking; the bookings of a day are foreseen, so that the searches can be reckoned beforehand. */
  readonly lookToBook?: { readonly searchesPerBooking: number; readonly bookingsPerDay: number } | undefined
  /** Where an answer costs credits (`limits.creditsPerCall`). */
  readonly credits?: { readonly credits: number; readonly perSeconds: number } | undefined
  /** Prices that each gateway may ask for only to see whether they have changed (sampling.ts); none by default. */
  readonly samplesPerHour?: number | undefined
}

export type CallBudgets = {
  /** How many gateways share the budgets: each has its own part of what is kept back for when the cache is away. */
  readonly gateways: number
  readonly suppliers: Readonly<Record<string, CallBudget>>
}

export const noBudgets: CallBudgets = { gateways: 1, suppliers: {} }

/** Decides before each call whether it may be made, so that no window of any gateway's calls together exceeds its budget. */
export type Budget = {
  /** Whether it is worth trying: as far as this gateway knows, nothing is asked. */
  affords(supplier: Supplier, purpose: CallPurpose, worth: number): boolean
  /** Takes one call out of the budget; false when it must not be made. `worth` is from 0 to 1 (call-worth.ts). */
  spend(supplier: Supplier, purpose: CallPurpose, worth: number): Promise<boolean>
}

export type BudgetParts = { readonly cache: Cache; readonly budgets: CallBudgets; readonly observe: Observe; readonly now: () => EpochMs }

/**
 * Up to which part of a window a call is still made, from worth 0 to worth 1. When a budget runs out, samples are given up first, then refreshes, then
 * searches that hardly anybody books; what is left goes to the others.
 */
const shares = { SAMPLE: [0.2, 0.5], REFRESH: [0.5, 0.8], SEARCH: [0.8, 1] } as const satisfies Record<CallPurpose, readonly [number, number]>
/** What is kept back of a shared budget: while the cache that counts is away, each gateway has its part of this and no more. */
const keptBack = 0.1

/**
 * What all gateways may spend together while they can count, and what each may spend alone; `weight` is what one call takes of it. All in thousandths, as
 * the cache counts whole numbers.
 */
type Window = { readonly name: string; readonly together: number; readonly alone: number; readonly weight: number; readonly lengthMs: number }
/** In one window: what all gateways have spent as far as this one knows, what it is about to spend, and what it has spent while nobody counted. */
type Spent = { readonly index: number; known: number; underWay: number; alone: number; restored: Promise<unknown> | undefined }

export function createBudget({ cache, budgets, observe, now }: BudgetParts): Budget {
  const spent = new Map<string, Spent>()
  const windows = new Map<SupplierId, readonly Window[]>()
  const sharing = { keptBack: cache.isShared ? keptBack : 0, gateways: budgets.gateways }
  return { affords, spend }

  function affords(supplier: Supplier, purpose: CallPurpose, worth: number): boolean {
    const [least, most] = shares[purpose]
    const share = least + (most - least) * worth
    return windowsOf(supplier).every((window) => {
      const { known, underWay } = spentIn(supplier, window)
      return known + underWay + window.weight <= window.together * share
    })
  }

  async function spend(supplier: Supplier, purpose: CallPurpose, worth: number): Promise<boolean> {
    const isGranted = affords(supplier, purpose, worth) && (await takeFromAll(supplier))
    const credits = supplier.limits.creditsPerCall.searchOffers ?? 0
    observe(isGranted ? { kind: 'callSpent', supplier: supplier.id, purpose, credits } : { kind: 'callWithheld', supplier: supplier.id, purpose })
    return isGranted
  }

  /** What was taken from one window stays taken when another one refuses: a call too few, never one too many. */
  async function takeFromAll(supplier: Supplier): Promise<boolean> {
    for (const window of windowsOf(supplier)) if (!(await take(supplier, window))) return false
    return true
  }

  async function take(supplier: Supplier, window: Window): Promise<boolean> {
    const state = spentIn(supplier, window)
    state.underWay += window.weight
    const total = await countedWith(supplier, window, state)
    state.underWay -= window.weight
    if (total === undefined) return takeAlone(state, window)
    state.known = Math.max(state.known, total)
    return total <= window.together
  }

  /** A cache that has forgotten the count, or a part of it, is told what we know. */
  async function countedWith(supplier: Supplier, { name, weight, lengthMs }: Window, state: Spent): Promise<number | undefined> {
    const count = (by: number) => cache.count(spentKey(supplier.id, name, state.index), by, 2 * lengthMs)
    const total = await count(weight)
    const missing = total === undefined ? 0 : state.known + weight - total
    if (missing <= 0) return total
    state.restored ??= count(missing).finally(() => (state.restored = undefined))
    await state.restored
    return count(0)
  }

  function takeAlone(state: Spent, { weight, alone }: Window): boolean {
    if (state.alone + weight > alone) return false
    state.alone += weight
    return true
  }

  function spentIn({ id }: Supplier, { name, lengthMs }: Pick<Window, 'name' | 'lengthMs'>): Spent {
    const index = Math.floor(now() / lengthMs)
    const known = spent.get(`${id} ${name}`)
    if (known?.index === index) return known
    const fresh: Spent = { index, known: 0, underWay: 0, alone: 0, restored: undefined }
    spent.set(`${id} ${name}`, fresh)
    return fresh
  }

  function windowsOf(supplier: Supplier): readonly Window[] {
    const known = windows.get(supplier.id)
    if (known) return known
    const found = windowsIn(budgets.suppliers[supplier.id] ?? {}, supplier, sharing)
    windows.set(supplier.id, found)
    return found
  }
}

/** They begin with the clock (UTC): a minute's with the minute, a day's at midnight. */
function windowsIn({ quota, lookToBook, credits }: CallBudget, { limits }: Supplier, sharing: { readonly keptBack: number; readonly gateways: number }): readonly Window[] {
  const window = (name: string, limit: number, weight: number, seconds: number): Window => {
    const [whole, alone] = [Math.floor(limit * 1000), Math.ceil(limit * 1000 * sharing.keptBack)]
    return { name, together: whole - alone, alone: Math.floor(alone / sharing.gateways), weight: Math.ceil(weight * 1000), lengthMs: seconds * 1000 }
  }
  return [
    quota && window('quota', quota.searches, 1, quota.perSeconds),
    lookToBook && window('lookToBook', lookToBook.searchesPerBooking * lookToBook.bookingsPerDay, 1, 86_400),
    credits && window('credits', credits.credits, limits.creditsPerCall.searchOffers ?? 0, credits.perSeconds),
  ].filter((each) => each !== undefined)
}
