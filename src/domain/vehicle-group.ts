import type { AcrissCode, BodyType, Fuel, Gearbox } from './acriss.ts'
import { classNameOf } from './class-name.ts'
import type { SupplierId } from './ids.ts'
import type { Language, Names } from './language.ts'
import type { Offer } from './offer.ts'
import type { ModelYears, Vehicle } from './vehicle.ts'
import { type Generation, nameOfModel, type Recognition, type RecognisedModel, type RecognitionRule, type VehicleModel } from './vehicle-model.ts'

export const groupBases = ['MODEL', 'CLASS', 'SPELLING'] as const
export type GroupBasis = (typeof groupBases)[number]

/**
 * What makes two offers the same car. A fuel that neither supplier nor spelling tells is the one that such a spelling means in the trade, as far as
 * the dictionary knows; else it is a fuel of its own: a hybrid of the same name is another car at another price.
 */
export type GroupKey = { readonly gearbox: Gearbox; readonly fuel: Fuel } & (
  | { readonly basis: 'MODEL'; readonly model: VehicleModel; readonly generation: Generation | undefined; readonly variant: ModelVariant }
  | { readonly basis: 'CLASS'; readonly acriss: AcrissCode }
  | { readonly basis: 'SPELLING'; readonly supplier: SupplierId; readonly spelling: string }
)

/**
 * Of which kind a model is, where that makes it another car: open, or an estate, beside the usual one; driven by four wheels; a bus of eleven seats or
 * more, which takes another licence in Korea.
 */
export type ModelVariant = { readonly shape: 'USUAL' | 'OPEN' | 'ESTATE'; readonly hasFourDrivenWheels: boolean; readonly isBus: boolean }

export type Grouped = { readonly supplier: SupplierId; readonly vehicle: Vehicle; readonly recognition: Recognition }

/** Who books "or similar" books a class, whatever model is named; what is guaranteed but unknown is merged with nothing of another supplier. */
export function groupKeyOf({ supplier, vehicle, recognition }: Grouped): GroupKey {
  const { gearbox, fuel, acriss, isGuaranteedModel, name } = vehicle
  if (!isGuaranteedModel || recognition.kind === 'CLASS') return { basis: 'CLASS', acriss: acriss.code, gearbox, fuel }
  if (recognition.kind === 'UNKNOWN') return { basis: 'SPELLING', supplier, spelling: normalised(name), gearbox, fuel }
  const { model, generation } = recognition
  return {
    basis: 'MODEL', model, generation: generation ?? generationWithin(model, vehicle.modelYears), variant: variantOf(vehicle, recognition), gearbox,
    fuel: comparedCarOf({ vehicle, recognition }).fuel,
  }
}

const shapes: Readonly<Partial<Record<BodyType, ModelVariant['shape']>>> = { CONVERTIBLE: 'OPEN', ROADSTER: 'OPEN', OPEN_AIR_ALL_TERRAIN: 'OPEN', WAGON: 'ESTATE' }
const seatsOfABus = 11

function variantOf({ body, drive, seats }: Vehicle, recognition: RecognisedModel): ModelVariant {
  const shape = shapes[body] ?? 'USUAL'
  return {
    shape: shape === (shapes[recognition.model.body] ?? 'USUAL') ? 'USUAL' : shape,
    hasFourDrivenWheels: (recognition.drive ?? drive) !== 'NOT_STATED',
    isBus: (seats ?? 0) >= seatsOfABus,
  }
}

/**
 * The size, shape and fuel to compare by: of a guaranteed model that we know the dictionary's, so that the same car is one whoever sells it; else
 * those that the supplier gives. A group is what its filters say it is.
 */
export function comparedCarOf({ vehicle, recognition }: Pick<Grouped, 'vehicle' | 'recognition'>): Pick<Vehicle, 'category' | 'body' | 'fuel'> {
  if (!vehicle.isGuaranteedModel || recognition.kind !== 'MODEL') return vehicle
  const { model } = recognition
  const stated = vehicle.fuel === 'NOT_STATED' ? (recognition.usualFuel ?? vehicle.fuel) : vehicle.fuel
  return {
    category: model.category,
    body: variantOf(vehicle, recognition).shape === 'USUAL' ? model.body : vehicle.body,
    fuel: recognition.fuel ?? stated,
  }
}

/** Equal for equal keys only: no part of ours holds a `|`, and a spelling stands last. */
export function textOfKey(key: GroupKey): string {
  const { basis, gearbox, fuel } = key
  switch (key.basis) {
    case 'MODEL': return [basis, gearbox, fuel, key.model.id, key.generation?.id ?? '', ...Object.values(key.variant)].join('|')
    case 'CLASS': return [basis, gearbox, fuel, key.acriss].join('|')
    case 'SPELLING': return [basis, gearbox, fuel, key.supplier, key.spelling].join('|')
    default: return key satisfies never
  }
}

const normalised = (spelling: string): string => spelling.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Only years that touch exactly one generation, and lie within it, are evidence: around a change of generations either may be handed over. */
function generationWithin({ generations }: VehicleModel, years: ModelYears | undefined): Generation | undefined {
  if (!years) return undefined
  const touched = generations.filter(({ from, to }) => years.to >= from && years.from <= (to ?? Number.POSITIVE_INFINITY))
  const [only] = touched
  const isWithin = only && touched.length === 1 && years.from >= only.from && years.to <= (only.to ?? Number.POSITIVE_INFINITY)
  return isWithin ? only : undefined
}

/** Offers of one group, at least one, in the order of the chosen sort. */
export type GroupOffers = readonly [Offer, ...Offer[]]

const variantNames = {
  OPEN: { KO: '컨버터블', EN: 'convertible', JA: 'オープンカー', ZH: '敞篷版' },
  ESTATE: { KO: '왜건', EN: 'estate', JA: 'ワゴン', ZH: '旅行版' },
  FOUR_DRIVEN_WHEELS: { KO: '4WD', EN: '4WD', JA: '4WD', ZH: '四驱' },
  BUS: { KO: '11인승 이상', EN: '11 seats or more', JA: '11人乗り以上', ZH: '11座以上' },
} as const satisfies Record<string, Names>

function variantWords({ shape, hasFourDrivenWheels, isBus }: ModelVariant, language: Language): readonly string[] {
  return [
    ...(shape === 'USUAL' ? [] : [variantNames[shape][language]]),
    ...(hasFourDrivenWheels ? [variantNames.FOUR_DRIVEN_WHEELS[language]] : []),
    ...(isBus ? [variantNames.BUS[language]] : []),
  ]
}

export function nameOfGroup(key: GroupKey, { vehicle }: Pick<Offer, 'vehicle'>, language: Language): string {
  switch (key.basis) {
    case 'MODEL': return [nameOfModel(key.model, language), ...variantWords(key.variant, language)].join(' ')
    case 'CLASS': return classNameOf(vehicle.category, vehicle.body, language)
    case 'SPELLING': return vehicle.name
    default: return key satisfies never
  }
}

/** The lowest and the highest among those that are told. */
export function rangeOf(values: readonly (number | undefined)[]): { readonly from: number; readonly to: number } | undefined {
  const told = values.filter((value) => value !== undefined)
  return told.length === 0 ? undefined : { from: Math.min(...told), to: Math.max(...told) }
}

/** The widest span. */
export const modelYearsOf = (offers: readonly Offer[]): ModelYears | undefined =>
  rangeOf(offers.flatMap(({ vehicle }) => [vehicle.modelYears?.from, vehicle.modelYears?.to]))

/** A brand at the counter through a supplier. */
export const sellerCountOf = (offers: readonly Offer[]): number => new Set(offers.map(({ supplier, vendor }) => `${supplier}:${vendor.code}`)).size

/** Why a spelling stands in a group; a rule and a score only where the group is one of a model. */
export type GroupEvidence = {
  readonly supplier: SupplierId
  readonly spelling: string
  readonly rule: RecognitionRule | undefined
  readonly score: number | undefined
  readonly offerCount: number
}

/** One for each spelling of each supplier, in the order in which they appear. */
export function evidenceOf({ basis }: GroupKey, offers: readonly Offer[]): readonly GroupEvidence[] {
  const evidence = new Map<string, GroupEvidence & { offerCount: number }>()
  for (const { supplier, vehicle, recognition } of offers) {
    const place = `${supplier}|${vehicle.name}`
    const known = evidence.get(place)
    if (known) {
      known.offerCount += 1
      continue
    }
    const decided = basis === 'MODEL' && recognition.kind === 'MODEL' ? recognition : undefined
    evidence.set(place, { supplier, spelling: vehicle.name, rule: decided?.rule, score: decided?.score, offerCount: 1 })
  }
  return [...evidence.values()]
}

/** The best offers for what travellers look for; the cheaper one of equals, then the one with the lower id. */
export type BestOffers = {
  readonly cheapest: Offer
  readonly cheapestWithFullCoverage: Offer | undefined
  readonly freeCancellation: Offer | undefined
  readonly nearest: Offer | undefined
}

export function bestOf(offers: GroupOffers, isFreeToCancel: (offer: Offer) => boolean | undefined): BestOffers {
  const total = ({ price }: Offer) => price.total.minorUnits
  return {
    cheapest: lowest(offers, total) ?? offers[0],
    cheapestWithFullCoverage: lowest(offers, ({ comparison }) => comparison.allIn.FULL?.total.minorUnits),
    freeCancellation: lowest(offers, (offer) => (isFreeToCancel(offer) ? total(offer) : undefined)),
    nearest: lowest(offers, ({ comparison }) => comparison.distanceKm),
  }
}

/** Of the offers that have the number at all. */
function lowest(offers: readonly Offer[], numberOf: (offer: Offer) => number | undefined): Offer | undefined {
  let best: Weighed | undefined
  for (const offer of offers) {
    const weight = numberOf(offer)
    if (weight !== undefined && (!best || isBefore({ offer, weight }, best))) best = { offer, weight }
  }
  return best?.offer
}

type Weighed = { readonly offer: Offer; readonly weight: number }

function isBefore(left: Weighed, right: Weighed): boolean {
  const difference = left.weight - right.weight || left.offer.price.total.minorUnits - right.offer.price.total.minorUnits
  return difference < 0 || (difference === 0 && left.offer.id < right.offer.id)
}
