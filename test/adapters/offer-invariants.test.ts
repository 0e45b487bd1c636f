import { describe, expect, it } from 'vitest'
import { branchRef, offerRef, vehicleRef } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import { scheduleOf } from '#domain/cancellation.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { FuelPolicy } from '#domain/rental-terms.ts'
import type { AcrissCode } from '#domain/acriss.ts'
import { parseAcriss } from '#domain/acriss.ts'
import { classOf } from '#domain/vehicle.ts'
import { offerProblems } from './offer-invariants.ts'

const compact = parseAcriss('CDAR') as AcrissCode
const branch = { ref: branchRef('b'), name: '공항점', desk: 'SHUTTLE', position: { latitude: 33, longitude: 126 } } as const
const stated = { gearbox: undefined, drive: undefined, fuel: undefined }
const sound: SuppliedOffer = {
  ref: offerRef('o'), vendor: { code: 'v', name: 'V', rating: 4.5, ratingCount: 3 },
  vehicle: {
    ref: vehicleRef('c'), name: '아반떼', make: undefined, ...classOf({ code: compact, derivation: 'GIVEN' }, stated), seats: 5, doors: 4, bags: 2,
    isGuaranteedModel: true, modelYears: undefined, imageUrl: undefined,
  },
  pickUpBranch: branch, dropOffBranch: branch, priceLines: [{ kind: 'RENTAL', label: undefined, amount: won(81_000), due: 'NOW' }], coverages: undefined,
  mileage: { kind: 'UNLIMITED' }, fuelPolicy: 'SAME_LEVEL', deposit: undefined, cancellation: scheduleOf([{ fromHours: 24, fee: { kind: 'DAYS', days: 1 } }], undefined),
  requirements: { minimumAge: 21, maximumAge: undefined, minimumLicenceYears: undefined, licences: [], youngDriver: undefined },
  isInstantlyConfirmed: true, available: 1, holdsUntil: undefined,
}
const [rental] = sound.priceLines

/** The checker is itself checked: each row breaks one promise. */
const breaks: readonly (readonly [sentence: string, change: Partial<SuppliedOffer>])[] = [
  ['the offer has no reference', { ref: offerRef('') }],
  ['the offer is not plain JSON', { fuelPolicy: Object as unknown as FuelPolicy }],
  ['no price line is the rental', { priceLines: [] }],
  ['an amount is no whole number', { priceLines: [{ ...rental, kind: 'RENTAL', label: undefined, due: 'NOW', amount: { minorUnits: 0.5, currency: 'KRW' } }] }],
  ['a line that is no discount is negative', { priceLines: [{ kind: 'RENTAL', label: undefined, due: 'NOW', amount: won(-1) }] }],
  ['the total is negative', { priceLines: [{ kind: 'RENTAL', label: undefined, due: 'NOW', amount: won(1) }, { kind: 'DISCOUNT', label: undefined, due: 'NOW', amount: won(-2) }] }],
  ['a one-way fee although', { priceLines: [...sound.priceLines, { kind: 'ONE_WAY_FEE', label: undefined, due: 'NOW', amount: won(1) }] }],
  ['is no ACRISS code', { vehicle: { ...sound.vehicle, acriss: { code: 'QQQQ' as AcrissCode, derivation: 'GIVEN' } } }],
  ['the model years run backwards', { vehicle: { ...sound.vehicle, modelYears: { from: 2025, to: 2024 } } }],
  ['the number of seats', { vehicle: { ...sound.vehicle, seats: 0 } }],
  ['a branch is not on earth', { pickUpBranch: { ...branch, position: { latitude: 126, longitude: 33 } } }],
  ['cancelling is not settled until', { cancellation: { brackets: [{ fromHours: undefined, toHours: 24, fee: { kind: 'FREE' } }], noShow: undefined } }],
  ['a gap between', { cancellation: { brackets: [{ fromHours: undefined, toHours: 24, fee: { kind: 'FREE' } }, { fromHours: 12, toHours: 0, fee: { kind: 'FREE' } }], noShow: undefined } }],
  ['a cancellation fee that nobody', { cancellation: scheduleOf([{ fromHours: 24, fee: { kind: 'PERCENT', basisPoints: 20_000 } }], undefined) }],
  ['the deposit begins above', { deposit: { minimum: won(2), maximum: won(1), releasedWithinDays: undefined, cards: [] } }],
  ['nobody has an age', { requirements: { ...sound.requirements, minimumAge: 30, maximumAge: 20 } }],
  ['available is no count', { available: -1 }],
  ['available is no count', { available: 2 ** 31 }],
  ['minimumAge is no count', { requirements: { ...sound.requirements, minimumAge: 25.5 } }],
  ['distance is no count', { mileage: { kind: 'LIMITED', distance: 200.5, unit: 'KM', per: 'DAY', overFee: undefined } }],
  ['releasedWithinDays is no count', { deposit: { minimum: won(1), maximum: won(1), releasedWithinDays: 7.5, cards: [] } }],
]

describe('offerProblems', () => {
  it('finds nothing wrong with a sound offer', () => expect(offerProblems(sound)).toEqual([]))
  it.each(breaks)('finds that %s', (sentence, change) => expect(offerProblems({ ...sound, ...change })).toContainEqual(expect.stringContaining(sentence)))
})
