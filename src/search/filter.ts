import type { BodyType, Fuel, Gearbox, VehicleCategory } from '#domain/acriss.ts'
import type { DeskKind } from '#domain/branch.ts'
import { type CoverageTier, tierRank } from '#domain/coverage.ts'
import type { Offer } from '#domain/offer.ts'
import type { PaymentTiming } from '#domain/price.ts'
import { type CarSearchView, hoursToPickUp } from './car-search.ts'
import { amountsOf, columnOf } from './columns.ts'
import { type AmountName, type Fact, type FactName, type FactOf, facts, isFreeAt, type ValueOf } from './facts.ts'
import { type ReadFilter, readFilter } from './filter-input.ts'
import { type RowSet, rowsOfCodes, rowsOutside } from './row-set.ts'
import type { Snapshot } from './snapshot.ts'

type Maybe<Value> = Value | null | undefined

/** Which offers to show (schema/offer.graphql). A list without a choice does not filter, as in a form where nothing is ticked. */
export type OfferFilter = {
  readonly suppliers?: Maybe<readonly string[]>
  readonly vendors?: Maybe<readonly string[]>
  readonly categories?: Maybe<readonly VehicleCategory[]>
  readonly bodies?: Maybe<readonly BodyType[]>
  readonly gearboxes?: Maybe<readonly Gearbox[]>
  readonly fuels?: Maybe<readonly Fuel[]>
  readonly desks?: Maybe<readonly DeskKind[]>
  readonly seatsAtLeast?: Maybe<number>
  readonly totalAtLeast?: Maybe<string>
  readonly totalAtMost?: Maybe<string>
  readonly makes?: Maybe<readonly string[]>
  readonly models?: Maybe<readonly string[]>
  readonly acriss?: Maybe<string>
  readonly doorsAtLeast?: Maybe<number>
  readonly bagsAtLeast?: Maybe<number>
  readonly coverageAtLeast?: Maybe<CoverageTier>
  readonly excessAtMost?: Maybe<string>
  readonly depositAtMost?: Maybe<string>
  readonly paymentTimings?: Maybe<readonly PaymentTiming[]>
  readonly distanceKmAtMost?: Maybe<number>
  readonly modelYearAtLeast?: Maybe<number>
  readonly modelYearAtMost?: Maybe<number>
  readonly isFreeToCancel?: Maybe<boolean>
  readonly isEligible?: Maybe<boolean>
  readonly isGuaranteedModel?: Maybe<boolean>
  readonly hasUnlimitedMileage?: Maybe<boolean>
}
export type FilterField = keyof OfferFilter

/** The rows that a field refuses; undefined where it refuses none. What is not told never passes. */
export type Judge = (snapshot: Snapshot) => RowSet | undefined
/** One judge for each field that is set: an offer passes when all agree. */
export type Judges = ReadonlyMap<FilterField, Judge>

export type FilteredSearch = Pick<CarSearchView, 'criteria' | 'expiresAt'>

/** What a choice of yes or no is about: of offers that are alike in the fact, all or none agree. */
export type Statement = { readonly fact: FactName; readonly isTrue: Fact<boolean> }

export const statements = (search: FilteredSearch) => ({
  isFreeToCancel: { fact: 'freeCancellation', isTrue: isFreeAt(hoursToPickUp(search)) },
  isEligible: { fact: 'isEligible', isTrue: facts.isEligible },
  isGuaranteedModel: { fact: 'isGuaranteedModel', isTrue: facts.isGuaranteedModel },
  hasUnlimitedMileage: { fact: 'hasUnlimitedMileage', isTrue: facts.hasUnlimitedMileage },
} as const satisfies Partial<Record<FilterField, Statement>>)

/** Throws PageRefused when an amount, a pattern or a range cannot be read. */
export function judgesOf(filter: OfferFilter, search: FilteredSearch): Judges {
  const read = readFilter(filter, search.criteria.currency)
  const stated = statements(search)
  const judges: Readonly<Record<FilterField, Judge | undefined>> = {
    suppliers: oneOf('supplier', filter.suppliers),
    vendors: oneOf('vendor', filter.vendors),
    categories: oneOf('category', filter.categories),
    bodies: oneOf('body', filter.bodies),
    gearboxes: oneOf('gearbox', filter.gearboxes),
    fuels: oneOf('fuel', filter.fuels),
    desks: oneOf('desk', filter.desks),
    seatsAtLeast: atLeast('seats', filter.seatsAtLeast),
    totalAtLeast: amountAtLeast('total', read.totalAtLeast),
    totalAtMost: amountAtMost('total', read.totalAtMost),
    makes: oneOf('make', filter.makes),
    models: oneOf('model', filter.models),
    acriss: like(read.acriss),
    doorsAtLeast: atLeast('doors', filter.doorsAtLeast),
    bagsAtLeast: atLeast('bags', filter.bagsAtLeast),
    coverageAtLeast: coverageAtLeast(filter.coverageAtLeast),
    excessAtMost: amountAtMost('excess', read.excessAtMost),
    depositAtMost: amountAtMost('deposit', read.depositAtMost),
    paymentTimings: oneOf('paymentTiming', filter.paymentTimings),
    distanceKmAtMost: atMost('distanceKm', filter.distanceKmAtMost),
    modelYearAtLeast: atLeast('modelYearFrom', filter.modelYearAtLeast),
    modelYearAtMost: atMost('modelYearTo', filter.modelYearAtMost),
    isFreeToCancel: same(stated.isFreeToCancel, filter.isFreeToCancel),
    isEligible: same(stated.isEligible, filter.isEligible),
    isGuaranteedModel: same(stated.isGuaranteedModel, filter.isGuaranteedModel),
    hasUnlimitedMileage: same(stated.hasUnlimitedMileage, filter.hasUnlimitedMileage),
  }
  const fields = Object.entries(judges) as [FilterField, Judge | undefined][] // Proven by the type of the table above.
  return new Map(fields.flatMap(([field, judge]) => (judge ? [[field, judge] as const] : [])))
}

/** Asks once about each value that is told; where the value does not say it, an offer that has it does. */
function judge<Name extends FactName>(name: Name, agrees: (value: ValueOf<Name>, example: Offer) => boolean): Judge {
  return (snapshot) => {
    const { codes, values, counts, examples } = columnOf(snapshot, name)
    const isRefused = Uint8Array.from(values, (value, code) => {
      const example = examples[code]
      return value !== undefined && example !== undefined && agrees(value, example) ? 0 : 1
    })
    const isAnyRefused = isRefused.some((refused, code) => refused === 1 && (counts[code] ?? 0) > 0)
    return isAnyRefused ? rowsOfCodes(codes, isRefused) : undefined
  }
}

const isSet = <Value>(asked: Maybe<Value>): asked is Value => asked !== null && asked !== undefined

function oneOf(name: FactOf<string>, choices: Maybe<readonly string[]>): Judge | undefined {
  if (!choices || choices.length === 0) return undefined
  const chosen = new Set<string>(choices)
  return judge(name, (value) => chosen.has(value))
}

const atLeast = (name: FactOf<number>, minimum: Maybe<number>): Judge | undefined => (isSet(minimum) ? judge(name, (value) => value >= minimum) : undefined)
const atMost = (name: FactOf<number>, maximum: Maybe<number>): Judge | undefined => (isSet(maximum) ? judge(name, (value) => value <= maximum) : undefined)
const amountAtLeast = (name: AmountName, minimum: number | undefined): Judge | undefined =>
  isSet(minimum) ? (snapshot) => rowsOutside(amountsOf(snapshot, name), minimum, Number.POSITIVE_INFINITY) : undefined
const amountAtMost = (name: AmountName, maximum: number | undefined): Judge | undefined =>
  isSet(maximum) ? (snapshot) => rowsOutside(amountsOf(snapshot, name), Number.NEGATIVE_INFINITY, maximum) : undefined
const same = ({ fact, isTrue }: Statement, wanted: Maybe<boolean>): Judge | undefined =>
  isSet(wanted) ? judge(fact, (_, example) => isTrue(example) === wanted) : undefined

const coverageAtLeast = (tier: Maybe<CoverageTier>): Judge | undefined =>
  isSet(tier) ? judge('bestCoverage', (best) => tierRank[best] >= tierRank[tier]) : undefined

function like(pattern: ReadFilter['acriss']): Judge | undefined {
  return pattern && judge('acriss', (code) => pattern.every((letter, index) => letter === undefined || code[index] === letter))
}
