import type { BodyType, Fuel, Gearbox, VehicleCategory } from '#domain/acriss.ts'
import type { DeskKind } from '#domain/branch.ts'
import { isFreeToCancel } from '#domain/cancellation.ts'
import type { Currency } from '#domain/currency.ts'
import { moneyFromDecimal, MoneyError } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import { periodOf } from '#domain/search-criteria.ts'
import { type CarSearchView, startOf } from './car-search.ts'
import { PageRefused } from './page-refused.ts'

/** Which offers to show (schema/offer.graphql). A list without a choice does not filter, as in a form where nothing is ticked. */
export type OfferFilter = {
  readonly suppliers?: readonly string[] | null | undefined
  readonly vendors?: readonly string[] | null | undefined
  readonly categories?: readonly VehicleCategory[] | null | undefined
  readonly bodies?: readonly BodyType[] | null | undefined
  readonly gearboxes?: readonly Gearbox[] | null | undefined
  readonly fuels?: readonly Fuel[] | null | undefined
  readonly desks?: readonly DeskKind[] | null | undefined
  readonly seatsAtLeast?: number | null | undefined
  readonly totalAtMost?: string | null | undefined
  readonly isFreeToCancel?: boolean | null | undefined
  readonly isEligible?: boolean | null | undefined
  readonly isGuaranteedModel?: boolean | null | undefined
  readonly hasUnlimitedMileage?: boolean | null | undefined
}
export type FilterField = keyof OfferFilter
export type Judge = (offer: Offer) => boolean
/** One judge for each field that is set: an offer passes when all agree. */
export type Judges = ReadonlyMap<FilterField, Judge>

/** A brand's code means something to its supplier only. */
export const vendorIdOf = ({ supplier, vendor }: Pick<Offer, 'supplier' | 'vendor'>): string => `${supplier}:${vendor.code}`

type FilteredSearch = Pick<CarSearchView, 'criteria' | 'expiresAt'>

/** Throws PageRefused when the amount cannot be read. */
export function judgesOf(filter: OfferFilter, search: FilteredSearch): Judges {
  const judges: Readonly<Record<FilterField, Judge | undefined>> = {
    suppliers: oneOf(filter.suppliers, (offer) => offer.supplier),
    vendors: oneOf(filter.vendors, vendorIdOf),
    categories: oneOf(filter.categories, (offer) => offer.vehicle.category),
    bodies: oneOf(filter.bodies, (offer) => offer.vehicle.body),
    gearboxes: oneOf(filter.gearboxes, (offer) => offer.vehicle.gearbox),
    fuels: oneOf(filter.fuels, (offer) => offer.vehicle.fuel),
    desks: oneOf(filter.desks, (offer) => offer.pickUpBranch.desk),
    seatsAtLeast: atLeast(filter.seatsAtLeast, (offer) => offer.vehicle.seats),
    totalAtMost: totalAtMost(filter.totalAtMost, search.criteria.currency),
    isFreeToCancel: same(filter.isFreeToCancel, freeToCancel(search)),
    isEligible: same(filter.isEligible, (offer) => offer.eligibility.isEligible),
    isGuaranteedModel: same(filter.isGuaranteedModel, (offer) => offer.vehicle.isGuaranteedModel),
    hasUnlimitedMileage: same(filter.hasUnlimitedMileage, (offer) => offer.mileage?.kind === 'UNLIMITED'),
  }
  const fields = Object.entries(judges) as [FilterField, Judge | undefined][] // Proven by the type of the table above.
  return new Map(fields.flatMap(([field, judge]) => (judge ? [[field, judge] as const] : [])))
}

export function passes(offer: Offer, judges: Judges): boolean {
  for (const judge of judges.values()) if (!judge(offer)) return false
  return true
}

function oneOf(choices: readonly string[] | null | undefined, fact: (offer: Offer) => string): Judge | undefined {
  if (!choices || choices.length === 0) return undefined
  const chosen = new Set(choices)
  return (offer) => chosen.has(fact(offer))
}

function atLeast(minimum: number | null | undefined, fact: (offer: Offer) => number | undefined): Judge | undefined {
  if (minimum === null || minimum === undefined) return undefined
  return (offer) => (fact(offer) ?? 0) >= minimum
}

function same(wanted: boolean | null | undefined, fact: Judge): Judge | undefined {
  return wanted === null || wanted === undefined ? undefined : (offer) => fact(offer) === wanted
}

function totalAtMost(decimal: string | null | undefined, currency: Currency): Judge | undefined {
  if (decimal === null || decimal === undefined) return undefined
  const limit = readAmount(decimal, currency)
  return (offer) => offer.price.total.minorUnits <= limit
}

function readAmount(decimal: string, currency: Currency): number {
  try {
    return moneyFromDecimal(decimal, currency).minorUnits
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error
    const message = `"${decimal.slice(0, 40)}" is no amount of ${currency}.`
    throw new PageRefused({ code: 'AMOUNT_NOT_READABLE', field: 'filter.totalAtMost', message, limit: 'a decimal number such as 81000 or 63.40' })
  }
}

/** Judged when the search began, so that no offer slips out of a list between two of its pages. */
function freeToCancel(search: FilteredSearch): Judge {
  const { pickUp } = periodOf(search.criteria)
  return ({ cancellation }) => cancellation !== undefined && isFreeToCancel(cancellation, pickUp, startOf(search))
}
