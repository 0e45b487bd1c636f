import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyExponents, type Currency } from '#domain/currency.ts'
import { add, divide, money, moneyFromDecimal, moneyToDecimal, split, subtract, sum, won } from '#domain/money.ts'

const currency = fc.constantFrom(...(Object.keys(currencyExponents) as Currency[]))
const units = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 })

describe('money', () => {
  it.each([
    ['81000', 'KRW', 81_000],
    ['63.4', 'USD', 6340],
    ['50000.0000', 'KRW', 50_000],
    ['0.5', 'KRW', 1],
    ['1.005', 'USD', 101],
    ['-12.34', 'EUR', -1234],
    ['1.2345', 'KWD', 1235],
  ] as const)('reads %s %s as %i minor units', (decimal, of, minorUnits) => {
    expect(moneyFromDecimal(decimal, of)).toEqual({ minorUnits, currency: of })
  })

  it.each(['', '1,000', '12 won', 'NaN', '1e5', '0x10', '.5'])('refuses "%s", which is no decimal amount', (text) => {
    expect(() => moneyFromDecimal(text, 'KRW')).toThrow('is no decimal amount of KRW')
  })

  it('prints all decimals of the currency and no others', () => {
    expect(moneyToDecimal(won(81_000))).toBe('81000')
    expect(moneyToDecimal(money(6340, 'USD'))).toBe('63.40')
    expect(moneyToDecimal(money(-5, 'USD'))).toBe('-0.05')
    expect(moneyToDecimal(money(1, 'KWD'))).toBe('0.001')
  })

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(units, currency, (minorUnits, of) => {
        expect(moneyFromDecimal(moneyToDecimal(money(minorUnits, of)), of)).toEqual(money(minorUnits, of))
      }),
    )
  })

  it('refuses to add won to dollars, and fractions of a won', () => {
    expect(() => add(won(1), money(1, 'USD'))).toThrow('cannot put KRW and USD together without a rate')
    expect(subtract(won(3), won(5))).toEqual(won(-2))
    expect(() => won(0.1)).toThrow('0.1 is no whole number of minor units of KRW')
    expect(() => won(2 ** 53)).toThrow('is no whole number of minor units')
  })

  it('has no negative nothing', () => {
    expect(Object.is(won(-0).minorUnits, 0)).toBe(true)
    expect(moneyToDecimal(moneyFromDecimal('-0', 'KRW'))).toBe('0')
  })
})

describe('dividing money', () => {
  it.each([[100, 3, 33], [101, 2, 51], [-101, 2, -51], [9_007_199_254_740_991, 2, 4_503_599_627_370_496], [1, 3, 0]])('%i by %i is %i, rounded half away from zero', (units, by, part) => {
    expect(divide(won(units), by)).toEqual(won(part))
  })

  it('refuses to divide by nothing, less, or a fraction', () => {
    for (const by of [0, -1, 1.5]) expect(() => divide(won(1), by)).toThrow(`cannot divide by ${by}`)
  })
})

describe('splitting money', () => {
  it('gives left-over won to the largest remainders, ties to the earlier part', () => {
    expect(split(won(10_000), [1, 1, 1]).map(moneyToDecimal)).toEqual(['3334', '3333', '3333'])
    // The coupon of a published example: 30,000 over car 240,000, waiver 60,000, seat 15,000.
    expect(split(won(30_000), [240_000, 60_000, 15_000]).map(moneyToDecimal)).toEqual(['22857', '5714', '1429'])
  })

  it('keeps every unit', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }).filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(units, weights, (minorUnits, list) => {
        const parts = split(won(minorUnits), list)
        expect(sum(parts, 'KRW')).toEqual(won(minorUnits))
        expect(parts.every((part, index) => list[index] !== 0 || part.minorUnits === 0)).toBe(true)
      }),
    )
  })

  it('refuses weights that weigh nothing', () => {
    expect(() => split(won(1), [0, 0])).toThrow('cannot split by the weights [0, 0]')
  })
})
