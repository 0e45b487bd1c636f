import type { Brand } from './brand.ts'

/**
 * The industry's four-letter class of a car: category, type, gearbox and drive, fuel and air conditioning. Letters as published by
 * ACRISS (acriss.org, car codes); since about 2019 `I` is a plug-in hybrid and `C` a long-range electric car, no longer "no air".
 */
export type AcrissCode = Brand<'AcrissCode'>

/** How far a code can be trusted: stated by the supplier, mapped from the supplier's own class, or inferred from the car's facts. */
export type AcrissDerivation = 'GIVEN' | 'MAPPED' | 'INFERRED'
export type Acriss = { readonly code: AcrissCode; readonly derivation: AcrissDerivation }

export const vehicleCategories = [
  'MINI', 'ECONOMY', 'COMPACT', 'INTERMEDIATE', 'STANDARD', 'FULLSIZE', 'PREMIUM', 'LUXURY', 'OVERSIZE', 'SPECIAL',
] as const
export type VehicleCategory = (typeof vehicleCategories)[number]

const categories = {
  M: ['MINI', false], N: ['MINI', true], E: ['ECONOMY', false], H: ['ECONOMY', true], C: ['COMPACT', false], D: ['COMPACT', true],
  I: ['INTERMEDIATE', false], J: ['INTERMEDIATE', true], S: ['STANDARD', false], R: ['STANDARD', true], F: ['FULLSIZE', false], G: ['FULLSIZE', true],
  P: ['PREMIUM', false], U: ['PREMIUM', true], L: ['LUXURY', false], W: ['LUXURY', true], O: ['OVERSIZE', false], X: ['SPECIAL', false],
} as const satisfies Record<string, readonly [VehicleCategory, boolean]>

export const bodyTypes = [
  'TWO_THREE_DOOR', 'TWO_FOUR_DOOR', 'FOUR_FIVE_DOOR', 'WAGON', 'PASSENGER_VAN', 'LIMOUSINE', 'SPORT', 'CONVERTIBLE', 'SUV', 'OPEN_AIR_ALL_TERRAIN',
  'SPECIAL', 'PICKUP_SINGLE_CAB', 'PICKUP_DOUBLE_CAB', 'SPECIAL_OFFER', 'COUPE', 'MONOSPACE', 'RECREATIONAL', 'MOTORHOME', 'TWO_WHEEL', 'ROADSTER',
  'CROSSOVER', 'COMMERCIAL_VAN',
] as const
export type BodyType = (typeof bodyTypes)[number]

const bodies = {
  B: 'TWO_THREE_DOOR', C: 'TWO_FOUR_DOOR', D: 'FOUR_FIVE_DOOR', W: 'WAGON', V: 'PASSENGER_VAN', L: 'LIMOUSINE', S: 'SPORT', T: 'CONVERTIBLE', F: 'SUV',
  J: 'OPEN_AIR_ALL_TERRAIN', X: 'SPECIAL', P: 'PICKUP_SINGLE_CAB', Q: 'PICKUP_DOUBLE_CAB', Z: 'SPECIAL_OFFER', E: 'COUPE', M: 'MONOSPACE',
  R: 'RECREATIONAL', H: 'MOTORHOME', Y: 'TWO_WHEEL', N: 'ROADSTER', G: 'CROSSOVER', K: 'COMMERCIAL_VAN',
} as const satisfies Record<string, BodyType>

export const gearboxes = ['MANUAL', 'AUTOMATIC'] as const
export type Gearbox = (typeof gearboxes)[number]
export const drives = ['NOT_STATED', 'FOUR_WHEEL', 'ALL_WHEEL'] as const
export type Drive = (typeof drives)[number]

const transmissions = {
  M: ['MANUAL', 'NOT_STATED'], N: ['MANUAL', 'FOUR_WHEEL'], C: ['MANUAL', 'ALL_WHEEL'],
  A: ['AUTOMATIC', 'NOT_STATED'], B: ['AUTOMATIC', 'FOUR_WHEEL'], D: ['AUTOMATIC', 'ALL_WHEEL'],
} as const satisfies Record<string, readonly [Gearbox, Drive]>

export const fuels = ['NOT_STATED', 'PETROL', 'DIESEL', 'HYBRID', 'PLUG_IN_HYBRID', 'ELECTRIC', 'LPG', 'HYDROGEN', 'MULTI_FUEL', 'ETHANOL'] as const
export type Fuel = (typeof fuels)[number]

const fuelsAndAir = {
  R: ['NOT_STATED', true], N: ['NOT_STATED', false], D: ['DIESEL', true], Q: ['DIESEL', false], H: ['HYBRID', true], I: ['PLUG_IN_HYBRID', true],
  E: ['ELECTRIC', true], C: ['ELECTRIC', true], L: ['LPG', true], S: ['LPG', false], A: ['HYDROGEN', true], B: ['HYDROGEN', false],
  M: ['MULTI_FUEL', true], F: ['MULTI_FUEL', false], V: ['PETROL', true], Z: ['PETROL', false], U: ['ETHANOL', true], X: ['ETHANOL', false],
} as const satisfies Record<string, readonly [Fuel, boolean]>

/** What the four letters say. */
export type AcrissMeaning = {
  readonly category: VehicleCategory
  readonly isElite: boolean
  readonly body: BodyType
  readonly gearbox: Gearbox
  readonly drive: Drive
  readonly fuel: Fuel
  readonly hasAirConditioning: boolean
}

const letter = <Table extends object>(table: Table, key: string | undefined): Table[keyof Table] | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key as keyof Table] : undefined

/** Undefined when any letter is unknown. */
export function decodeAcriss(code: string): AcrissMeaning | undefined {
  if (code.length !== 4) return undefined
  const category = letter(categories, code[0])
  const body = letter(bodies, code[1])
  const transmission = letter(transmissions, code[2])
  const power = letter(fuelsAndAir, code[3])
  if (!category || !body || !transmission || !power) return undefined
  return {
    category: category[0], isElite: category[1], body, gearbox: transmission[0], drive: transmission[1], fuel: power[0], hasAirConditioning: power[1],
  }
}

export function parseAcriss(text: string): AcrissCode | undefined {
  const code = text.trim().toUpperCase()
  return decodeAcriss(code) ? (code as AcrissCode) : undefined
}

/** The facts that a class can be inferred from when a supplier states no code. */
export type AcrissFacts = {
  readonly category: VehicleCategory
  readonly body: BodyType
  readonly gearbox: Gearbox
  readonly drive: Drive
  readonly fuel: Fuel
}

/** The other way round: which letter says so. */
const lettersOf = <Value>(table: Readonly<Record<string, Value>>, nameOf: (value: Value) => string): ReadonlyMap<string, string> =>
  // Of two letters that say the same (E and C are both electric) the first is taken, so it comes last here.
  new Map(Object.entries(table).toReversed().map(([letter, value]) => [nameOf(value), letter]))

const letters = {
  category: lettersOf<readonly [string, boolean]>(categories, ([name, isElite]) => (isElite ? `elite ${name}` : name)),
  body: lettersOf<string>(bodies, (name) => name),
  transmission: lettersOf<readonly [string, string]>(transmissions, ([gearbox, drive]) => `${gearbox} ${drive}`),
  fuel: lettersOf<readonly [string, boolean]>(fuelsAndAir, ([name, hasAir]) => (hasAir ? name : `${name} without air`)),
}

function certain(letter: string | undefined): string {
  if (letter === undefined) throw new TypeError('every category, body, gearbox and fuel has a letter')
  return letter
}

/** Spells the facts in four letters; air conditioning is assumed, as every rental car in our markets has it. */
export function inferAcriss({ category, body, gearbox, drive, fuel }: AcrissFacts): AcrissCode {
  const found = [letters.category.get(category), letters.body.get(body), letters.transmission.get(`${gearbox} ${drive}`), letters.fuel.get(fuel)]
  return found.map(certain).join('') as AcrissCode
}
