import * as fc from 'fast-check'
import { scheduleOf } from '#domain/cancellation.ts'
import type { Coverage } from '#domain/coverage.ts'
import { coverageRef } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { OfferFilter } from '../../src/search/filter.ts'
import { anOffer } from './makers.ts'

/** An optional waiver for 10,000 won, changed where a test cares. */
export const aCoverage = (changes: Partial<Coverage> = {}): Coverage => ({
  ref: coverageRef('waiver'), name: 'Waiver', form: 'OPTIONAL', limit: { kind: 'UNLIMITED' }, excess: { kind: 'AMOUNT', amount: won(300_000) }, theftExcess: undefined,
  thirdPartyLimit: undefined, lossOfUse: 'CHARGED', coversSingleVehicleAccident: undefined, coversTyresAndWheels: undefined, coversPersonalAccident: undefined,
  exclusions: [], minimumAge: undefined, minimumLicenceYears: undefined, price: won(10_000), due: 'NOW', ...changes,
})

/** Leaves nothing to pay. */
export const aFullCoverage = (changes: Partial<Coverage> = {}): Coverage =>
  aCoverage({ excess: { kind: 'WAIVED' }, lossOfUse: 'WAIVED', coversSingleVehicleAccident: true, coversTyresAndWheels: true, ...changes })

const north = (latitude: number) => ({ latitude, longitude: 126.5 })
const anyVehicle = fc.record({
  name: fc.constantFrom('Avante', 'Elantra', 'Avante CN7', 'Avante Hybrid', 'K3', 'Compact or similar', 'Nobody knows', 'NOBODY  knows'),
  seats: fc.constantFrom(undefined, 4, 5, 9), doors: fc.constantFrom(undefined, 2, 4), bags: fc.constantFrom(undefined, 1, 3),
  category: fc.constantFrom('MINI', 'COMPACT'), body: fc.constantFrom('SUV', 'TWO_FOUR_DOOR'), gearbox: fc.constantFrom('MANUAL', 'AUTOMATIC'),
  fuel: fc.constantFrom('NOT_STATED', 'PETROL', 'HYBRID'), isGuaranteedModel: fc.boolean(),
  modelYears: fc.constantFrom(undefined, { from: 2017, to: 2019 }, { from: 2019, to: 2021 }, { from: 2022, to: 2024 }),
})
const anyWaiver = fc.record({ form: fc.constantFrom('INCLUDED', 'OPTIONAL', 'MANDATORY_AT_DESK'), price: fc.constantFrom(won(0), won(9000), undefined) })
const anyCoverages = fc.option(fc.array(fc.oneof(anyWaiver.map(aCoverage), anyWaiver.map(aFullCoverage)), { maxLength: 2 }), { nil: undefined })
const anyCancellation = fc.constantFrom(undefined, scheduleOf([], undefined), scheduleOf([{ fromHours: 1000, fee: { kind: 'PERCENT', basisPoints: 5000 } }], undefined))
const facts = {
  price: fc.integer({ min: 2000, max: 2020 }), vehicle: anyVehicle, coverages: anyCoverages, cancellation: anyCancellation,
  vendor: fc.record({ code: fc.constantFrom('A', 'B'), rating: fc.constantFrom(undefined, 3, 4.5) }),
  pickUpBranch: fc.record({ desk: fc.constantFrom('SHUTTLE', 'IN_TERMINAL'), position: fc.constantFrom(undefined, north(33.5), north(33.53), north(33.6)) }),
  mileage: fc.constantFrom(undefined, { kind: 'UNLIMITED' }, { kind: 'LIMITED', distance: 200, unit: 'KM', per: 'DAY', overFee: undefined }),
  deposit: fc.constantFrom(undefined, { minimum: won(0), maximum: won(500_000), releasedWithinDays: undefined, cards: [] }),
} as const

/** Offers that differ in whatever can be filtered, sorted and grouped by. */
export const anyList: fc.Arbitrary<readonly SuppliedOffer[]> =
  fc.array(fc.record(facts), { maxLength: 15 }).map((list) => list.map((changes, index) => anOffer(`O${index}`, changes)))

const some = <const Value extends string>(...values: readonly Value[]) => fc.option(fc.subarray([...values]), { nil: undefined })
const maybe = <const Value>(...values: readonly Value[]) => fc.constantFrom(undefined, undefined, ...values)

/** Few fields at once, so that something is left. */
export const anyFilter: fc.Arbitrary<OfferFilter> = fc.oneof(
  fc.record({ suppliers: some('one', 'two'), vendors: some('one:A', 'two:A'), categories: some('MINI', 'COMPACT'), seatsAtLeast: maybe(5), acriss: maybe('C*A*') }),
  fc.record({ bodies: some('SUV'), gearboxes: some('MANUAL'), fuels: some('HYBRID', 'PETROL'), desks: some('SHUTTLE'), doorsAtLeast: maybe(4), bagsAtLeast: maybe(2) }),
  fc.record({ makes: some('hyundai'), models: some('kia/k3'), coverageAtLeast: maybe('BASIC', 'FULL'), excessAtMost: maybe('0', '300000'), isEligible: maybe(true) }),
  fc.record({ totalAtLeast: maybe('2005'), totalAtMost: maybe('2015'), depositAtMost: maybe('500000'), distanceKmAtMost: maybe(3, 5), isFreeToCancel: maybe(true, false) }),
  fc.record({ modelYearAtLeast: maybe(2018), modelYearAtMost: maybe(2021), hasUnlimitedMileage: maybe(true, false), isGuaranteedModel: maybe(true, false) }),
)
