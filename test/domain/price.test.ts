import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Currency } from '#domain/currency.ts'
import { money, sum, won } from '#domain/money.ts'
import { priceLineKinds, priceOf, type SuppliedPriceLine } from '#domain/price.ts'
import { exchangeRates } from '../../src/search/exchange-rates.ts'

describe('a price', () => {
  it('parts what is paid now from what is paid at the desk, and keeps what is really owed', () => {
    const lines: readonly SuppliedPriceLine[] = [
      { kind: 'RENTAL', label: undefined, amount: won(81_000), due: 'NOW' },
      { kind: 'ONE_WAY_FEE', label: undefined, amount: money(3000, 'USD'), due: 'AT_DESK' },
    ]
    const price = priceOf(lines, 'KRW', { source: 'a test', asOf: '2026-01-01', perUsd: { USD: 1, KRW: 1400 } })
    expect(price).toMatchObject({ total: won(123_000), payNow: won(81_000), atDesk: won(42_000) })
    expect(price.lines[1]).toMatchObject({ amount: won(42_000), original: money(3000, 'USD') })
    expect(price.conversions).toEqual([{ from: 'USD', to: 'KRW', rate: 1400, asOf: '2026-01-01', source: 'a test' }])
  })

  it('is the sum of its lines to the minor unit, in any mixture of currencies', () => {
    const currency = fc.constantFrom<Currency>('KRW', 'USD', 'JPY', 'THB', 'KWD')
    const line = fc.record({
      kind: fc.constantFrom(...priceLineKinds), label: fc.constant(undefined), due: fc.constantFrom('NOW', 'AT_DESK'),
      amount: fc.record({ minorUnits: fc.integer({ min: -100_000, max: 10_000_000 }), currency }),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), currency, (lines, to) => {
        const price = priceOf(lines, to, exchangeRates)
        expect(sum(price.lines.map(({ amount }) => amount), to)).toEqual(price.total)
        expect(sum([price.payNow, price.atDesk], to)).toEqual(price.total)
      }),
    )
  })
})
