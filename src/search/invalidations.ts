import type { Cache } from '#domain/cache.ts'
import type { BranchRef, SupplierId } from '#domain/ids.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Background } from './background.ts'
import { decodeSmall, encodeSmall, hasFields } from './encoding.ts'
import type { Entry } from './entry.ts'
import { holdLock } from './hold-lock.ts'
import { invalidationsKey, lockKey, type Route } from './keys.ts'
import { longestLifeMs } from './life.ts'
import type { SupplierResult } from './supplier-result.ts'

/** Which answers: those that fit everything that is named. */
export type InvalidationScope = { readonly supplier: SupplierId | undefined; readonly route: Route | undefined; readonly branch: BranchRef | undefined }

export type Invalidation = InvalidationScope & { readonly id: string; readonly at: EpochMs }

/** An answer that is kept, and what it answers. */
export type KeptAnswer = { readonly entry: Entry; readonly route: Route; readonly result: SupplierResult }

/** What operators have declared invalid, on all gateways. */
export type Invalidations = {
  /** Whether the answer was asked for before it was declared invalid. */
  hit(kept: KeptAnswer): boolean
  /** Takes effect here at once. Tells whether it lies where the other gateways look. */
  declare(scope: InvalidationScope): Promise<boolean>
  /** Hears of each that is new here, whoever declared it. */
  onNews(listener: (news: readonly Invalidation[]) => void): void
  /** When those are known that the other gateways had declared before this one began. */
  known(): Promise<void>
}

export type InvalidationParts = {
  readonly cache: Cache
  readonly background: Background
  readonly newId: () => string
  readonly now: () => EpochMs
}

/** How late the other gateways hear of it. */
export const lookEveryMs = 1000
/** Clocks of two gateways may differ by so much; an answer of the moments after is then asked for once more. */
const clocksDifferMs = 2000
/** No answer that is older than this is shown anyway. */
const keptMs = longestLifeMs + 60_000

type Page = { readonly list: readonly Invalidation[] }
const isPage = (value: unknown): value is Page =>
  typeof value === 'object' && value !== null && 'list' in value && Array.isArray(value.list) && value.list.every((each) => hasFields(each, 'id', 'at'))

/**
 * A short list that all gateways share and each reads every second: answers are served out of memory without asking anybody. Whoever knows of
 * one that the list lacks (a cache that was away, or has forgotten) writes it again.
 */
export function createInvalidations({ cache, background, newId, now }: InvalidationParts): Invalidations {
  let hasLooked = !cache.isShared
  let known: readonly Invalidation[] = []
  let hear: (news: readonly Invalidation[]) => void = () => {}
  if (cache.isShared) setInterval(() => background.run('looking for invalidations', look()), lookEveryMs).unref()
  return { hit, declare, known: async () => (hasLooked ? undefined : look()), onNews: (listener) => void (hear = listener) }

  function hit(kept: KeptAnswer): boolean {
    return known.some((each) => kept.entry.observedAt - kept.entry.tookMs < each.at + clocksDifferMs && fits(each, kept))
  }

  async function declare(scope: InvalidationScope): Promise<boolean> {
    const declared: Invalidation = { ...scope, id: newId(), at: now() }
    learn([declared])
    await look()
    return cache.isShared && (await read()).some(({ id }) => id === declared.id)
  }

  async function look(): Promise<void> {
    const isReady = cache.isReady()
    const told = await read()
    hasLooked ||= isReady
    learn(told)
    if (known.every(({ id }) => told.some((each) => each.id === id))) return
    const release = await holdLock(cache, lockKey(invalidationsKey))
    try {
      learn(await read())
      const page: Page = { list: known }
      await cache.set(invalidationsKey, encodeSmall(page), keptMs)
    } finally {
      await release()
    }
  }

  async function read(): Promise<readonly Invalidation[]> {
    return decodeSmall(await cache.get(invalidationsKey), isPage)?.list ?? []
  }

  function learn(told: readonly Invalidation[]): void {
    const news = told.filter(({ id, at }) => at + keptMs > now() && !known.some((each) => each.id === id))
    known = [...known.filter(({ at }) => at + keptMs > now()), ...news]
    if (news.length > 0) hear(news)
  }
}

const fits = ({ supplier, route, branch }: InvalidationScope, kept: KeptAnswer): boolean =>
  (supplier === undefined || supplier === kept.result.supplier) && (route === undefined || route === kept.route) && (branch === undefined || hasBranch(kept.result, branch))

const hasBranch = ({ offers }: SupplierResult, branch: BranchRef): boolean =>
  offers.some(({ pickUpBranch, dropOffBranch }) => pickUpBranch.ref === branch || dropOffBranch.ref === branch)
