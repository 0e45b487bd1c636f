import type { BodyType, Fuel, Gearbox, VehicleCategory } from '#domain/acriss.ts'
import type { DeskKind } from '#domain/branch.ts'
import { type CoverageTier, tierRank } from '#domain/coverage.ts'
import type { Offer } from '#domain/offer.ts'
import type { PaymentTiming } from '#domain/price.ts'
import { type CarSearchView, hoursToPickUp } from './car-search.ts'
import { type Column, columnOf } from './columns.ts'
import { type FactName, type FactOf, isFreeAt, type ValueOf } from './facts.ts'
import { type ReadFilter, readFilter } from './filter-input.ts'
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

/** What a field says of each value of its fact, by the value's code: 1 agrees, 0 does not; what is not told never agrees. */
export type Verdicts = { readonly column: Column<unknown>; readonly agrees: Uint8Array }
export type Judge = (snapshot: Snapshot) => Verdicts
/** One judge for each field that is set: an offer passes when all agree. */
export type Judges = ReadonlyMap<FilterField, Judge>

export type FilteredSearch = Pick<CarSearchView, 'criteria' | 'expiresAt'>

/** Throws PageRefused when an amount, a pattern or a range cannot be read. */
export function judgesOf(filter: OfferFilter, search: FilteredSearch): Judges {
  const read = readFilter(filter, search.criteria.currency)
  const judges: Readonly<Record<FilterField, Judge | undefined>> = {
    suppliers: oneOf('supplier', filter.suppliers),
    vendors: oneOf('vendor', filter.vendors),
    categories: oneOf('category', filter.categories),
    bodies: oneOf('body', filter.bodies),
    gearboxes: oneOf('gearbox', filter.gearboxes),
    fuels: oneOf('fuel', filter.fuels),
    desks: oneOf('desk', filter.desks),
    seatsAtLeast: atLeast('seats', filter.seatsAtLeast),
    totalAtLeast: atLeast('total', read.totalAtLeast),
    totalAtMost: atMost('total', read.totalAtMost),
    makes: oneOf('make', filter.makes),
    models: oneOf('model', filter.models),
    acriss: like(read.acriss),
    doorsAtLeast: atLeast('doors', filter.doorsAtLeast),
    bagsAtLeast: atLeast('bags', filter.bagsAtLeast),
    coverageAtLeast: coverageAtLeast(filter.coverageAtLeast),
    excessAtMost: atMost('excess', read.excessAtMost),
    depositAtMost: atMost('deposit', read.depositAtMost),
    paymentTimings: oneOf('paymentTiming', filter.paymentTimings),
    distanceKmAtMost: atMost('distanceKm', filter.distanceKmAtMost),
    modelYearAtLeast: atLeast('modelYearFrom', filter.modelYearAtLeast),
    modelYearAtMost: atMost('modelYearTo', filter.modelYearAtMost),
    isFreeToCancel: freeToCancel(filter.isFreeToCancel, hoursToPickUp(search)),
    isEligible: same('isEligible', filter.isEligible),
    isGuaranteedModel: same('isGuaranteedModel', filter.isGuaranteedModel),
    hasUnlimitedMileage: same('hasUnlimitedMileage', filter.hasUnlimitedMileage),
  }
  const fields = Object.entries(judges) as [FilterField, Judge | undefined][] // Proven by the type of the table above.
  return new Map(fields.flatMap(([field, judge]) => (judge ? [[field, judge] as const] : [])))
}

/** Asks once about each value that is told; where the value does not say it, an offer that has it does. */
function judge<Name extends FactName>(name: Name, agrees: (value: ValueOf<Name>, example: Offer) => boolean): Judge {
  return (snapshot) => {
    const column = columnOf(snapshot, name)
    const verdicts = new Uint8Array(column.values.length)
    for (let code = 1; code < verdicts.length; code += 1) {
      const value = column.values[code]
      const example = column.examples[code]
      if (value !== undefined && example !== undefined && agrees(value, example)) verdicts[code] = 1
    }
    return { column, agrees: verdicts }
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
const same = (name: FactOf<boolean>, wanted: Maybe<boolean>): Judge | undefined => (isSet(wanted) ? judge(name, (value) => value === wanted) : undefined)

const coverageAtLeast = (tier: Maybe<CoverageTier>): Judge | undefined =>
  isSet(tier) ? judge('bestCoverage', (best) => tierRank[best] >= tierRank[tier]) : undefined

function freeToCancel(wanted: Maybe<boolean>, hoursLeft: number): Judge | undefined {
  const isFree = isFreeAt(hoursLeft)
  return isSet(wanted) ? judge('freeCancellation', (_, offer) => isFree(offer) === wanted) : undefined
}

function like(pattern: ReadFilter['acriss']): Judge | undefined {
  return pattern && judge('acriss', (code) => pattern.every((letter, index) => letter === undefined || code[index] === letter))
}
