import { LRUCache } from 'lru-cache'
import type { Cache } from '#domain/cache.ts'
import type { LeadBand } from '#domain/lead-time.ts'
import {
  type Belief, type Comparison, type Evidence, evidenceOf, faded, meanRate, narrowed, noEvidence, together,
} from '#domain/price-stability.ts'
import type { Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Background } from './background.ts'
import { decodeSmall, encodeSmall, hasFields } from './encoding.ts'
import { holdLock } from './hold-lock.ts'
import { lockKey, priceChangesKey, type Route } from './keys.ts'
import { presumedBelief } from './life.ts'
import { pause } from './timing.ts'

/** Prices that behave alike. */
export type PriceClass = { readonly supplier: Supplier; readonly route: Route; readonly leadBand: LeadBand }

/** What is believed of a class's prices, and what of it was observed: there, with this lead time anywhere, and of the supplier at all. */
export type PriceOutlook = { readonly belief: Belief; readonly onRoute: Evidence; readonly withLeadTime: Evidence; readonly ofSupplier: Evidence }

/** Learns how often prices change from prices that were asked for again, and shares it with the other gateways. */
export type PriceWatch = {
  /** Reads behind the caller what the other gateways know, so that it is there when it is needed. */
  prepare(prices: PriceClass): void
  /** Prices that were asked for again: by a refresh, a sample, or one alone when it is quoted. */
  observePrices(prices: PriceClass, comparison: Comparison): void
  outlookOf(prices: PriceClass): PriceOutlook
}

export type PriceWatchParts = { readonly cache: Cache; readonly background: Background; readonly now: () => EpochMs }

/** What was seen weighs half after so long. Long enough to gather evidence by night, short enough to notice a supplier's new habits within a day. */
const halfLifeHours = 12
/** Forgotten after so long without a new observation: then less than a hundredth of it would count. */
const lifeMs = 7 * halfLifeHours * 3_600_000
/** Suppliers and their routes; about 500 bytes each. */
const rememberedPages = 20_000
/** What others have seen is read again after so long, and what is seen here is gathered for so long before it is written. */
const readEveryMs = 60_000
const gatherMs = 100

/** What was seen of one supplier, on one route or on all of them, by lead time. */
type Page = { readonly asOf: EpochMs; readonly seen: Readonly<Partial<Record<LeadBand, Evidence>>> }
/** What all gateways have seen as far as it was read, and what this one has seen since. */
type Held = { shared: Page; own: Page; readAt: EpochMs; isWriting: boolean }

const emptyPage: Page = { asOf: 0, seen: {} }
const isPage = (value: unknown): value is Page => hasFields(value, 'asOf', 'seen')

export function createPriceWatch({ cache, background, now }: PriceWatchParts): PriceWatch {
  const pages = new LRUCache<string, Held>({ max: rememberedPages })
  return { prepare, observePrices, outlookOf }

  function prepare({ supplier, route }: PriceClass): void {
    for (const key of keysOf(supplier, route)) if (now() - pageAt(key).readAt >= readEveryMs) background.run('reading price changes', readPage(key))
  }

  function observePrices(prices: PriceClass, comparison: Comparison): void {
    const evidence = evidenceOf(comparison, meanRate(outlookOf(prices).belief))
    for (const key of keysOf(prices.supplier, prices.route)) {
      const page = pageAt(key)
      page.own = bothPages(page.own, { asOf: now(), seen: { [prices.leadBand]: evidence } }, now())
      if (!page.isWriting) background.run('writing price changes', writePage(key, page))
    }
  }

  /** Each level begins with what is believed of the wider one: the supplier's limits, the supplier, its lead time, the route. */
  function outlookOf({ supplier, route, leadBand }: PriceClass): PriceOutlook {
    const [everywhere, there] = keysOf(supplier, route).map(seenOn) as [Page['seen'], Page['seen']]
    const ofSupplier = Object.values(everywhere).reduce(together, noEvidence)
    const [withLeadTime, onRoute] = [everywhere[leadBand] ?? noEvidence, there[leadBand] ?? noEvidence]
    const belief = [ofSupplier, withLeadTime, onRoute].reduce(narrowed, presumedBelief(supplier.limits.freshness))
    return { belief, onRoute, withLeadTime, ofSupplier }
  }

  function seenOn(key: string): Page['seen'] {
    const page = pages.get(key)
    return page ? bothPages(page.shared, page.own, now()).seen : {}
  }

  function pageAt(key: string): Held {
    const known = pages.get(key)
    if (known) return known
    const page: Held = { shared: emptyPage, own: emptyPage, readAt: Number.NEGATIVE_INFINITY, isWriting: false }
    pages.set(key, page)
    return page
  }

  /** A cache that has forgotten the page, or is away, leaves what was read before. */
  async function readPage(key: string): Promise<void> {
    const page = pageAt(key)
    page.readAt = now()
    page.shared = decodeSmall(await cache.get(key), isPage) ?? page.shared
  }

  async function writePage(key: string, page: Held): Promise<void> {
    page.isWriting = true
    await pause(gatherMs)
    const release = await holdLock(cache, lockKey(key))
    try {
      await readPage(key)
      page.shared = bothPages(page.shared, page.own, now())
      page.own = emptyPage
      page.isWriting = false
      await cache.set(key, encodeSmall(page.shared), lifeMs)
    } finally {
      page.isWriting = false
      await release()
    }
  }
}

const keysOf = ({ id }: Supplier, route: Route): readonly string[] => [priceChangesKey(id), priceChangesKey(id, route)]

function bothPages(one: Page, other: Page, now: EpochMs): Page {
  const fadedAt = ({ asOf, seen }: Page, leadBand: LeadBand) => faded(seen[leadBand] ?? noEvidence, (now - asOf) / 3_600_000, halfLifeHours)
  const leadBands = Object.keys({ ...one.seen, ...other.seen }) as LeadBand[] // Keys of a page are lead bands.
  return { asOf: now, seen: Object.fromEntries(leadBands.map((leadBand) => [leadBand, together(fadedAt(one, leadBand), fadedAt(other, leadBand))])) }
}
