import { describe, expect, it } from 'vitest'
import { money, won } from '#domain/money.ts'
import { pricedCoverage, pricedExtras } from '../../src/graphql/priced.ts'
import { aCoverage } from '../search/any-offers.ts'
import { anExtra, rates } from './makers.ts'

describe('what is owed in money without a rate', () => {
  const onlyWon = { ...rates, perUsd: { KRW: 1300 } }

  it('leaves a coverage without a price that could be shown, and the others whole', () => {
    const owed = money(500, 'EUR')
    expect(pricedCoverage(aCoverage({ price: owed }), 'KRW', onlyWon)).toMatchObject({ price: undefined, originalPrice: owed })
    expect(pricedCoverage(aCoverage({ price: won(500) }), 'KRW', onlyWon).price).toEqual(won(500))
  })

  it('leaves out an extra, and only it', () => {
    const extras = pricedExtras([anExtra({ price: money(500, 'EUR') }), anExtra({ price: won(500) })], 'KRW', onlyWon)
    expect(extras.map(({ price }) => price)).toEqual([won(500)])
  })
})
