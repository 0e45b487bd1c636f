import type { Cache } from '#domain/cache.ts'
import { convert, type ExchangeRates } from '#domain/exchange-rate.ts'
import type { SupplierId } from '#domain/ids.ts'
import { type Money, sum, unlessUncountable } from '#domain/money.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Background } from './background.ts'
import { decodeSmall, encodeSmall, hasFields } from './encoding.ts'
import { holdLock } from './hold-lock.ts'
import { lockKey } from './keys.ts'
import { pause } from './timing.ts'

/** What one supplier asked for a day of pick-up: one amount for each currency that is owed. */
export type ObservedPrice = {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly supplier: SupplierId
  readonly amounts: readonly Money[]
  readonly observedAt: EpochMs
}

/** Prices that were seen, a page of many days under each key, in the cache that all gateways share. */
export type PriceDiary = {
  /** Behind whoever calls. */
  write(key: string, price: ObservedPrice): void
  read(key: string): Promise<readonly ObservedPrice[]>
}

export type PriceDiaryParts = {
  readonly cache: Cache
  readonly rates: ExchangeRates
  readonly background: Background
  readonly now: () => EpochMs
}

/** A price that was seen longer ago is forgotten. */
const lifeMs = 24 * 3_600_000
/** Suppliers answer a search one after the other: what comes within so long is written once, and behind the answers themselves. */
const gatherMs = 100

type Page = { readonly prices: readonly ObservedPrice[] }

/**
 * A page is changed by reading and writing it whole, under the cache's lock, so that gateways do not undo each other's entries. What one process
 * sees meanwhile for the same page is written together.
 */
export function createPriceDiary({ cache, rates, background, now }: PriceDiaryParts): PriceDiary {
  const waiting = new Map<string, ObservedPrice[]>()
  return { write, read }

  function write(key: string, price: ObservedPrice): void {
    const together = waiting.get(key)
    if (together) return void together.push(price)
    waiting.set(key, [price])
    background.run('writing down prices', writePage(key))
  }

  async function writePage(key: string): Promise<void> {
    await pause(gatherMs)
    const release = await holdLock(cache, lockKey(key))
    try {
      const known = await read(key)
      const seen = waiting.get(key) ?? []
      waiting.delete(key)
      const page: Page = { prices: cheapestOfEach([...known, ...seen]) }
      await cache.set(key, encodeSmall(page), lifeMs)
    } finally {
      await release()
    }
  }

  async function read(key: string): Promise<readonly ObservedPrice[]> {
    const page = decodeSmall(await cache.get(key), isPage)
    return page?.prices.filter(({ observedAt }) => now() < observedAt + lifeMs) ?? []
  }

  /** One for each day and supplier; of equal ones that which was seen last. */
  function cheapestOfEach(prices: readonly ObservedPrice[]): readonly ObservedPrice[] {
    const cheapest = new Map<string, ObservedPrice>()
    for (const price of prices) {
      const place = `${price.date} ${price.supplier}`
      const known = cheapest.get(place)
      if (!known || weightOf(price) <= weightOf(known)) cheapest.set(place, price)
    }
    return [...cheapest.values()]
  }

  /** A common measure for prices in different currencies. */
  function weightOf({ amounts }: ObservedPrice): number {
    const total = unlessUncountable(() => sum(amounts.map((amount) => convert(amount, 'USD', rates)), 'USD'))
    return total?.minorUnits ?? Number.POSITIVE_INFINITY
  }
}

const isPage = (value: unknown): value is Page => hasFields(value, 'prices')
