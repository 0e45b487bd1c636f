import { describe, expect, it } from 'vitest'
import type { Fuel } from '#domain/acriss.ts'
import { offerId, supplierId } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import { bestOf, comparedCarOf, evidenceOf, type GroupKey, groupKeyOf, modelYearsOf, nameOfGroup, rangeOf, sellerCountOf, textOfKey } from '#domain/vehicle-group.ts'
import { anOffer } from '../graphql/makers.ts'
import { aRecognition, avante, cn7 } from '../search/a-dictionary.ts'
import { aFullCoverage } from '../search/any-offers.ts'

const { vehicle } = anOffer(0)
const usual = { shape: 'USUAL', hasFourDrivenWheels: false, isBus: false } as const
const model: GroupKey = { basis: 'MODEL', model: avante, generation: cn7, variant: usual, gearbox: 'AUTOMATIC', fuel: 'PETROL' }

describe('what makes two offers the same car', () => {
  it('is written so that keys which differ in anything differ as text', () => {
    const keys: readonly GroupKey[] = [
      model, { ...model, generation: undefined }, { ...model, fuel: 'NOT_STATED' }, { ...model, gearbox: 'MANUAL' },
      { ...model, variant: { ...usual, shape: 'OPEN' } }, { ...model, variant: { ...usual, hasFourDrivenWheels: true } }, { ...model, variant: { ...usual, isBus: true } },
      { basis: 'CLASS', acriss: vehicle.acriss.code, gearbox: 'AUTOMATIC', fuel: 'PETROL' },
      { basis: 'SPELLING', supplier: supplierId('a'), spelling: 'b|c', gearbox: 'AUTOMATIC', fuel: 'PETROL' },
      { basis: 'SPELLING', supplier: supplierId('b'), spelling: 'b|c', gearbox: 'AUTOMATIC', fuel: 'PETROL' },
    ]
    expect(new Set(keys.map(textOfKey)).size).toBe(keys.length)
  })

  it('is of the size and shape that the dictionary gives a guaranteed model, whoever sells it', () => {
    const filedAsLarge = { ...vehicle, category: 'FULLSIZE', body: 'SUV' } as const
    expect(comparedCarOf({ vehicle: filedAsLarge, recognition: aRecognition() })).toMatchObject({ category: avante.category, body: avante.body })
    for (const compared of [{ vehicle: { ...filedAsLarge, isGuaranteedModel: false }, recognition: aRecognition() }, { vehicle: filedAsLarge, recognition: { kind: 'CLASS' } as const }]) {
      expect(comparedCarOf(compared)).toMatchObject({ category: 'FULLSIZE', body: 'SUV' })
    }
  })

  it('keeps apart what is open, driven by four wheels, or takes another licence, and says so in the name', () => {
    const keyOf = (changes: object, recognition = aRecognition()) => groupKeyOf({ supplier: supplierId('a'), vehicle: { ...vehicle, isGuaranteedModel: true, ...changes }, recognition })
    const nameOf = (changes: object, recognition = aRecognition()) => nameOfGroup(keyOf(changes, recognition), { vehicle }, 'EN')
    expect([{}, { body: 'CONVERTIBLE' }, { body: 'WAGON' }, { drive: 'ALL_WHEEL' }, { seats: 11 }, { seats: 9 }].map((changes) => nameOf(changes))).toEqual([
      'Hyundai Avante', 'Hyundai Avante convertible', 'Hyundai Avante estate', 'Hyundai Avante 4WD', 'Hyundai Avante 11 seats or more', 'Hyundai Avante',
    ])
    expect(nameOf({}, aRecognition({ drive: 'FOUR_WHEEL' }))).toBe('Hyundai Avante 4WD')
    expect(comparedCarOf({ vehicle: { ...vehicle, isGuaranteedModel: true, body: 'WAGON' }, recognition: aRecognition() }).body).toBe('WAGON')
  })

  it('has the fuel that such a spelling means in the trade only where neither supplier nor spelling tells one', () => {
    const recognition = aRecognition({ usualFuel: 'PETROL' })
    const fuelFor = (fuel: Fuel, changes: object = {}) => groupKeyOf({ supplier: supplierId('a'), vehicle: { ...vehicle, fuel }, recognition: { ...recognition, ...changes } }).fuel
    expect(fuelFor('NOT_STATED')).toBe('PETROL')
    expect(fuelFor('DIESEL')).toBe('DIESEL')
    expect(fuelFor('NOT_STATED', { fuel: 'LPG' })).toBe('LPG')
    expect(fuelFor('NOT_STATED', { usualFuel: undefined })).toBe('NOT_STATED')
  })

  it('is the fuel that the spelling names before the one that the supplier states', () => {
    const key = groupKeyOf({ supplier: supplierId('a'), vehicle: { ...vehicle, fuel: 'PETROL' }, recognition: aRecognition({ fuel: 'HYBRID' }) })
    expect(key).toMatchObject({ basis: 'MODEL', fuel: 'HYBRID' })
  })
})

describe('a group', () => {
  it('is called by maker and model, by its class, or as the supplier writes it', () => {
    expect(nameOfGroup(model, { vehicle }, 'KO')).toBe('현대 아반떼')
    expect(nameOfGroup(model, { vehicle }, 'EN')).toBe('Hyundai Avante')
    const suv = { ...vehicle, name: 'Some SUV', body: 'SUV', category: 'COMPACT' } as const
    const ofClass: GroupKey = { basis: 'CLASS', acriss: vehicle.acriss.code, gearbox: 'AUTOMATIC', fuel: 'PETROL' }
    expect(nameOfGroup(ofClass, { vehicle: suv }, 'KO')).toBe('준중형 SUV')
    expect(nameOfGroup(ofClass, { vehicle: { ...suv, body: 'FOUR_FIVE_DOOR' } }, 'EN')).toBe('Compact')
    const unknown: GroupKey = { basis: 'SPELLING', supplier: supplierId('a'), spelling: 'some suv', gearbox: 'AUTOMATIC', fuel: 'PETROL' }
    expect(nameOfGroup(unknown, { vehicle: suv }, 'KO')).toBe('Some SUV')
  })

  it('spans what its offers tell, and tells nothing when none does', () => {
    const years = (modelYears: Offer['vehicle']['modelYears']) => anOffer(0, { vehicle: { ...vehicle, modelYears } })
    expect(modelYearsOf([years({ from: 2021, to: 2022 }), years(undefined), years({ from: 2020, to: 2021 })])).toEqual({ from: 2020, to: 2022 })
    expect(modelYearsOf([years(undefined)])).toBeUndefined()
    expect(rangeOf([undefined, 5, 4])).toEqual({ from: 4, to: 5 })
  })

  it('counts a brand once for each supplier that sells it', () => {
    const seller = (supplier: string, code: string) => anOffer(0, { supplier: supplierId(supplier), vendor: { code, name: code, rating: undefined, ratingCount: undefined } })
    expect(sellerCountOf([seller('a', '1'), seller('a', '1'), seller('a', '2'), seller('b', '1')])).toBe(3)
  })

  it('tells why each spelling is in it, with a rule only where it is one of a model', () => {
    const spelled = (name: string, index: number) => anOffer(index, { vehicle: { ...vehicle, name }, recognition: aRecognition({ rule: 'ALIAS', score: 0.9 }) })
    const list = [spelled('Elantra', 1), spelled('Avante', 2), spelled('Elantra', 3)]
    expect(evidenceOf(model, list)).toEqual([
      { supplier: 'trip-com', spelling: 'Elantra', rule: 'ALIAS', score: 0.9, offerCount: 2 }, { supplier: 'trip-com', spelling: 'Avante', rule: 'ALIAS', score: 0.9, offerCount: 1 },
    ])
    const ofClass: GroupKey = { basis: 'CLASS', acriss: vehicle.acriss.code, gearbox: 'AUTOMATIC', fuel: 'PETROL' }
    expect(evidenceOf(ofClass, list)[0]).toMatchObject({ rule: undefined, score: undefined, offerCount: 2 })
  })
})

describe('the best of a group', () => {
  const at = (id: string, total: number, changes: Partial<Offer> = {}) => {
    const { price } = anOffer(0)
    return anOffer(0, { id: offerId(id), price: { ...price, total: won(total) }, cancellation: undefined, ...changes })
  }
  const far = { ...anOffer(0).pickUpBranch, position: { latitude: 33.4, longitude: 126.5 } }
  const nowhere = { ...far, position: undefined }

  it('is told for each wish, the cheaper one of equals', () => {
    const best = bestOf([
      at('near', 90_000), at('near too', 80_000), at('cheap', 50_000, { pickUpBranch: far }),
      at('covered', 60_000, { pickUpBranch: nowhere, coverages: [aFullCoverage({ price: won(1000) })] }),
    ], ({ id }) => id === 'near' || id === 'covered')
    expect(best.cheapest.id).toBe('cheap')
    expect(best.cheapestWithFullCoverage?.id).toBe('covered')
    expect(best.freeCancellation?.id).toBe('covered')
    expect(best.nearest?.id).toBe('near too')
  })

  it('reckons full coverage by the price with it, not by the bare one', () => {
    const waiver = (price: number) => ({ coverages: [aFullCoverage({ price: won(price) })] })
    expect(bestOf([at('bare', 50_000, waiver(30_000)), at('all in', 60_000, waiver(5000))], () => false).cheapestWithFullCoverage?.id).toBe('all in')
  })

  it('is nothing where no offer can be compared', () => {
    const best = bestOf([at('only', 50_000, { pickUpBranch: nowhere })], () => undefined)
    expect(best).toMatchObject({ cheapest: { id: 'only' }, cheapestWithFullCoverage: undefined, freeCancellation: undefined, nearest: undefined })
  })
})
