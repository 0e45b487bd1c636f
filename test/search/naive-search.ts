import type { Currency } from '#domain/currency.ts'
import { type CoverageTier, coverageTiers, tierRank } from '#domain/coverage.ts'
import { isFreeToCancel } from '#domain/cancellation.ts'
import { money } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import { scoreOf } from '#domain/value.ts'
import { comparedCarOf, groupKeyOf } from '#domain/vehicle-group.ts'
import { nameOfModel } from '#domain/vehicle-model.ts'
import { hoursToPickUp } from '../../src/search/car-search.ts'
import { type Cursor, type GroupCursor, notReadable, writeCursor, writeGroupCursor } from '../../src/search/cursor.ts'
import type { FacetCount } from '../../src/search/facet-counters.ts'
import type { FacetContext, OfferFacets } from '../../src/search/facets.ts'
import type { FilteredSearch, FilterField, OfferFilter } from '../../src/search/filter.ts'
import { readFilter } from '../../src/search/filter-input.ts'
import type { GroupPage } from '../../src/search/groups.ts'
import type { Ordering, OfferSort } from '../../src/search/order.ts'
import type { OfferPage, PagedList } from '../../src/search/page.ts'
import type { Snapshot } from '../../src/search/snapshot.ts'

/**
 * What filters, sorts, facets and pages mean, written as plainly as it can be said: a function of an offer for each field, every list copied, sorted
 * and counted anew. The product answers the same from columns; it shares nothing with this file but the reading of a filter's texts.
 */
type Judge = (offer: Offer) => boolean
type Fact<Value> = (offer: Offer) => Value | undefined
type NaiveJudges = ReadonlyMap<string, Judge>
type NaiveList = Omit<PagedList, 'judges'> & { readonly judges: NaiveJudges }

const vendorOf = ({ supplier, vendor }: Offer) => `${supplier}:${vendor.code}`
const modelOf = ({ recognition }: Offer) => (recognition.kind === 'MODEL' ? recognition.model : undefined)
const totalOf = ({ price }: Offer) => price.total.minorUnits
const rankOfCoverage: Fact<number> = ({ comparison }) => comparison.bestCoverage && tierRank[comparison.bestCoverage]
const isUnlimited: Fact<boolean> = ({ mileage }) => mileage && mileage.kind === 'UNLIMITED'
const isFree = (search: FilteredSearch): Fact<boolean> => ({ cancellation }) => cancellation && isFreeToCancel(cancellation, hoursToPickUp(search))

export function naiveJudgesOf(filter: OfferFilter, search: FilteredSearch): NaiveJudges {
  const read = readFilter(filter, search.criteria.currency)
  const judges: Readonly<Record<FilterField, Judge | undefined>> = {
    suppliers: oneOf(filter.suppliers, ({ supplier }) => supplier),
    vendors: oneOf(filter.vendors, vendorOf),
    categories: oneOf(filter.categories, (offer) => comparedCarOf(offer).category),
    bodies: oneOf(filter.bodies, (offer) => comparedCarOf(offer).body),
    gearboxes: oneOf(filter.gearboxes, ({ vehicle }) => vehicle.gearbox),
    fuels: oneOf(filter.fuels, (offer) => comparedCarOf(offer).fuel),
    desks: oneOf(filter.desks, ({ pickUpBranch }) => pickUpBranch.desk),
    seatsAtLeast: atLeast(filter.seatsAtLeast, ({ vehicle }) => vehicle.seats),
    totalAtLeast: atLeast(read.totalAtLeast, totalOf),
    totalAtMost: atMost(read.totalAtMost, totalOf),
    makes: oneOf(filter.makes, (offer) => modelOf(offer)?.make.id),
    models: oneOf(filter.models, (offer) => modelOf(offer)?.id),
    acriss: read.acriss && (({ vehicle }) => read.acriss?.every((letter, index) => letter === undefined || vehicle.acriss.code[index] === letter) ?? true),
    doorsAtLeast: atLeast(filter.doorsAtLeast, ({ vehicle }) => vehicle.doors),
    bagsAtLeast: atLeast(filter.bagsAtLeast, ({ vehicle }) => vehicle.bags),
    coverageAtLeast: atLeast(filter.coverageAtLeast && tierRank[filter.coverageAtLeast], rankOfCoverage),
    excessAtMost: atMost(read.excessAtMost, ({ comparison }) => comparison.includedExcess?.minorUnits),
    depositAtMost: atMost(read.depositAtMost, ({ comparison }) => comparison.deposit?.minorUnits),
    paymentTimings: oneOf(filter.paymentTimings, ({ comparison }) => comparison.paymentTiming),
    distanceKmAtMost: atMost(filter.distanceKmAtMost, ({ comparison }) => comparison.distanceKm),
    modelYearAtLeast: atLeast(filter.modelYearAtLeast, ({ vehicle }) => vehicle.modelYears?.from),
    modelYearAtMost: atMost(filter.modelYearAtMost, ({ vehicle }) => vehicle.modelYears?.to),
    isFreeToCancel: same(filter.isFreeToCancel, isFree(search)),
    isEligible: same(filter.isEligible, ({ eligibility }) => eligibility.isEligible),
    isGuaranteedModel: same(filter.isGuaranteedModel, ({ vehicle }) => vehicle.isGuaranteedModel),
    hasUnlimitedMileage: same(filter.hasUnlimitedMileage, isUnlimited),
  }
  return new Map(Object.entries(judges).flatMap(([field, judge]) => (judge ? [[field, judge] as const] : [])))
}

type Maybe<Value> = Value | null | undefined

function oneOf(choices: Maybe<readonly string[]>, fact: Fact<string>): Judge | undefined {
  if (!choices || choices.length === 0) return undefined
  return (offer) => choices.some((choice) => choice === fact(offer))
}

const atLeast = (minimum: Maybe<number>, fact: Fact<number>): Judge | undefined =>
  minimum === null || minimum === undefined ? undefined : (offer) => (fact(offer) ?? Number.NEGATIVE_INFINITY) >= minimum

const atMost = (maximum: Maybe<number>, fact: Fact<number>): Judge | undefined =>
  maximum === null || maximum === undefined ? undefined : (offer) => (fact(offer) ?? Number.POSITIVE_INFINITY) <= maximum

const same = (wanted: Maybe<boolean>, fact: Fact<boolean>): Judge | undefined =>
  wanted === null || wanted === undefined ? undefined : (offer) => fact(offer) === wanted

const refusersOf = (offer: Offer, judges: NaiveJudges): readonly string[] => [...judges].flatMap(([field, judge]) => (judge(offer) ? [] : [field]))
const leftOf = (offers: readonly Offer[], judges: NaiveJudges): readonly Offer[] => offers.filter((offer) => refusersOf(offer, judges).length === 0)

const weights: Readonly<Record<OfferSort, (offer: Offer, ordering: Ordering) => number | undefined>> = {
  PRICE_LOW_FIRST: totalOf,
  PRICE_HIGH_FIRST: (offer) => -totalOf(offer),
  RATING_HIGH_FIRST: ({ vendor }) => vendor.rating && -vendor.rating,
  NEAREST_FIRST: ({ comparison }) => comparison.distanceKm,
  ALL_IN_LOW_FIRST: ({ comparison }, { coverage }) => comparison.allIn[coverage]?.total.minorUnits,
  VALUE_HIGH_FIRST: (offer, { standard }) => -scoreOf(offer, standard),
}

function naiveOrder({ offers }: Snapshot, ordering: Ordering): readonly Offer[] {
  const weighed = offers.map((offer) => ({ offer, weight: weights[ordering.sort](offer, ordering) ?? Number.POSITIVE_INFINITY }))
  weighed.sort((left, right) => compare(left.weight, right.weight) || compare(totalOf(left.offer), totalOf(right.offer)) || compare(left.offer.id, right.offer.id))
  return weighed.map(({ offer }) => offer)
}

function compare<Value extends number | string>(left: Value, right: Value): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

const placesOf = (order: readonly Offer[]): ReadonlyMap<Offer, number> => new Map(order.map((offer, place) => [offer, place]))

export function naivePageOf({ search, version, snapshot, judges, ordering }: NaiveList, first: number, after: Cursor | undefined): OfferPage {
  const order = naiveOrder(snapshot, ordering)
  const places = placesOf(order)
  const place = after ? order.findIndex(({ id }) => id === after.offer) : -1
  if (after && place === -1) throw notReadable()
  const left = leftOf(order, judges)
  const behind = left.filter((offer) => (places.get(offer) ?? -1) > place)
  const edges = behind.slice(0, first).map((offer) => ({ cursor: writeCursor({ search, version, offer: offer.id }), offer }))
  return {
    totalCount: left.length, edges, hasNextPage: behind.length > edges.length, hasPreviousPage: behind.length < left.length, standard: ordering.standard, version,
  }
}

export function naiveGroupPageOf({ search, version, snapshot, judges, ordering }: NaiveList, first: number, after: GroupCursor | undefined): GroupPage {
  const order = naiveOrder(snapshot, ordering)
  const left = leftOf(order, judges)
  const groups = [...Map.groupBy(left, ({ groupId }) => groupId)].flatMap(([id, [best, ...others]]) => (best ? [{ id, offers: [best, ...others] as const }] : []))
  const ofCursor = groups.find(({ id }) => id === after?.group)?.offers[0] ?? order.find(({ groupId }) => groupId === after?.group)
  if (after && !ofCursor) throw notReadable()
  const places = placesOf(order)
  const behind = ofCursor ? groups.filter(({ offers: [best] }) => (places.get(best) ?? -1) > (places.get(ofCursor) ?? -1)) : groups
  const edges = behind.slice(0, first).map(({ id, offers }) => ({
    cursor: writeGroupCursor({ search, version, group: id }), group: { id, key: groupKeyOf(offers[0]), offers },
  }))
  return {
    totalCount: groups.length, edges, hasNextPage: behind.length > edges.length, hasPreviousPage: behind.length < groups.length, offerCount: left.length,
    standard: ordering.standard, version,
  }
}

export function naiveFacetsOf({ offers }: Snapshot, judges: NaiveJudges, { search, nameOf }: FacetContext): OfferFacets {
  const { currency, language } = search.criteria
  const judged = offers.map((offer) => ({ offer, refusers: refusersOf(offer, judges) })).filter(({ refusers }) => refusers.length <= 1)
  /** Those that nothing turns away but the facet's own fields. */
  const seenBy = (fields: readonly string[]) => judged.filter(({ refusers }) => refusers.every((field) => fields.includes(field))).map(({ offer }) => offer)
  const choices = (field: FilterField, value: Fact<string>, label: Fact<string> = value) => countedChoices(seenBy([field]), value, label)
  const steps = (field: FilterField, fact: Fact<number>) => countedSteps(seenBy([field]), fact, (step, value) => value >= step)
  const trueOf = (field: FilterField, fact: Fact<boolean>) => seenBy([field]).filter(fact).length
  const range = (fields: readonly FilterField[], fact: Fact<number>) => rangeOf(seenBy(fields), fact, currency)
  const tiers = countedSteps(seenBy(['coverageAtLeast']), rankOfCoverage, (step, value) => value >= step)
  return {
    suppliers: choices('suppliers', ({ supplier }) => supplier, ({ supplier }) => nameOf(supplier)),
    vendors: choices('vendors', vendorOf, ({ vendor, supplier }) => `${vendor.name} · ${nameOf(supplier)}`),
    categories: choices('categories', (offer) => comparedCarOf(offer).category),
    bodies: choices('bodies', (offer) => comparedCarOf(offer).body),
    gearboxes: choices('gearboxes', ({ vehicle }) => vehicle.gearbox),
    fuels: choices('fuels', (offer) => comparedCarOf(offer).fuel),
    desks: choices('desks', ({ pickUpBranch }) => pickUpBranch.desk),
    makes: choices('makes', (offer) => modelOf(offer)?.make.id, (offer) => modelOf(offer)?.make.names[language]),
    models: choices('models', (offer) => modelOf(offer)?.id, (offer) => {
      const model = modelOf(offer)
      return model && nameOfModel(model, language)
    }),
    acrissCodes: choices('acriss', ({ vehicle }) => vehicle.acriss.code),
    paymentTimings: choices('paymentTimings', ({ comparison }) => comparison.paymentTiming),
    seats: steps('seatsAtLeast', ({ vehicle }) => vehicle.seats),
    doors: steps('doorsAtLeast', ({ vehicle }) => vehicle.doors),
    bags: steps('bagsAtLeast', ({ vehicle }) => vehicle.bags),
    coverages: tiers.map(({ value, count }) => ({ value: tierAt(value), label: tierAt(value), count })),
    modelYears: steps('modelYearAtLeast', ({ vehicle }) => vehicle.modelYears?.from),
    distances: countedSteps(seenBy(['distanceKmAtMost']), bandOf, (step, value) => value <= step),
    freeToCancel: trueOf('isFreeToCancel', isFree(search)),
    eligible: trueOf('isEligible', ({ eligibility }) => eligibility.isEligible),
    guaranteedModel: trueOf('isGuaranteedModel', ({ vehicle }) => vehicle.isGuaranteedModel),
    unlimitedMileage: trueOf('hasUnlimitedMileage', isUnlimited),
    total: range(['totalAtLeast', 'totalAtMost'], totalOf),
    excess: range(['excessAtMost'], ({ comparison }) => comparison.includedExcess?.minorUnits),
    deposit: range(['depositAtMost'], ({ comparison }) => comparison.deposit?.minorUnits),
  }
}

const tierAt = (rank: string): CoverageTier => coverageTiers[Number(rank)] ?? 'NONE'
const bandOf: Fact<number> = ({ comparison: { distanceKm } }) => [1, 3, 5, 10, 20, 40].find((band) => distanceKm !== undefined && distanceKm <= band)

function countedChoices(seen: readonly Offer[], valueOf: Fact<string>, labelOf: Fact<string>): readonly FacetCount[] {
  const counted = [...Map.groupBy(seen, valueOf)].flatMap(([value, [first, ...others]]) =>
    value === undefined || !first ? [] : [{ value, label: labelOf(first) ?? value, count: 1 + others.length }])
  return counted.toSorted((left, right) => right.count - left.count || compare(left.value, right.value))
}

function countedSteps(seen: readonly Offer[], fact: Fact<number>, isBeyond: (step: number, value: number) => boolean): readonly FacetCount[] {
  const values = seen.map(fact).filter((value) => value !== undefined)
  const rising = [...new Set(values)].toSorted((left, right) => left - right)
  return rising.map((step) => ({ value: String(step), label: String(step), count: values.filter((value) => isBeyond(step, value)).length }))
}

function rangeOf(seen: readonly Offer[], fact: Fact<number>, currency: Currency) {
  const rising = seen.map(fact).filter((value) => value !== undefined).toSorted((left, right) => left - right)
  const [lowest, highest] = [rising[0], rising.at(-1)]
  return lowest === undefined || highest === undefined ? undefined : { minimum: money(lowest, currency), maximum: money(highest, currency) }
}
