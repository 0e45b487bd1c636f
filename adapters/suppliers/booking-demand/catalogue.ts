import { type Fuel, type Gearbox, parseAcriss } from '#domain/acriss.ts'
import type { Branch, BranchSummary, DeskKind, OpeningDay, OpeningHours } from '#domain/branch.ts'
import { branchRef, vehicleRef } from '#domain/ids.ts'
import type { Language } from '#domain/language.ts'
import type { Position } from '#domain/place.ts'
import { classOf, type Vehicle, type VehicleDetails } from '#domain/vehicle.ts'
import { read, type Words } from '../../kit/words.ts'
import type { WireCar, WireDepot, WireTranslated } from './wire.ts'

export const languageCodes = { KO: 'ko', EN: 'en-gb', JA: 'ja', ZH: 'zh-cn' } as const satisfies Record<Language, keyof WireTranslated>

/** In the asked language, else in English, else in whichever there is. */
export const textIn = (texts: WireTranslated, language: Language): string | undefined =>
  [texts[languageCodes[language]], texts['en-gb'], ...Object.values(texts)].find(Boolean) ?? undefined

export const desks: Words<DeskKind> = {
  in_terminal: 'IN_TERMINAL', car_rental_centre: 'AT_AIRPORT', outside_terminal: 'AT_AIRPORT', airport_hotel: 'AT_AIRPORT', shuttle_bus: 'SHUTTLE', meet_greet: 'DELIVERY',
  trainstation: 'IN_TOWN', downtown: 'IN_TOWN',
}
export const fuels: Words<Fuel> = {
  petrol: 'PETROL', diesel: 'DIESEL', hybrid: 'HYBRID', plug_in_hybrid: 'PLUG_IN_HYBRID', electric: 'ELECTRIC', lpg: 'LPG', hydrogen: 'HYDROGEN', multi_fuel: 'MULTI_FUEL',
  ethanol: 'ETHANOL',
}
const gearboxes: Words<Gearbox> = { manual: 'MANUAL', automatic: 'AUTOMATIC' }

/** A car of a supplier; no vehicle when its class cannot be told. */
export type Car = { readonly id: string; readonly vehicle: Vehicle | undefined; readonly details: VehicleDetails }

export function carOf(car: WireCar): Car {
  const { id, make, model, capacity, features, image, specification: { code, fuel, transmission } } = car
  const ref = vehicleRef(id)
  const acriss = parseAcriss(code)
  const vehicle: Vehicle | undefined = acriss && {
    ref,
    name: make ? `${make} ${model}` : model,
    make: make || undefined,
    ...classOf({ code: acriss, derivation: 'GIVEN' }, {
      gearbox: read(gearboxes, transmission), drive: features?.includes('all_wheel_drive') ? 'ALL_WHEEL' : undefined, fuel: read(fuels, fuel),
    }),
    seats: seatsIn(capacity?.seats),
    doors: doorsIn(capacity?.doors),
    bags: withinReason(capacity?.bags?.large ?? undefined, 20),
    // Q9: what is booked is a class, whatever model stands for it.
    isGuaranteedModel: false,
    modelYears: undefined,
    imageUrl: image || undefined,
  }
  return { id, vehicle, details: { ref, modelYears: undefined, displacementCc: undefined, options: features ?? [], imageUrls: image ? [image] : [], isNonSmoking: undefined } }
}

const numbersIn = (size: string | null | undefined): readonly number[] => (size?.match(/\d+/g) ?? []).map(Number)
const withinReason = (found: number | undefined, most: number): number | undefined => (found !== undefined && found <= most ? found : undefined)

/** Q8: of `4+2` the four that are seats for anybody. */
export const seatsIn = (size: string | null | undefined): number | undefined => withinReason(numbersIn(size)[0] || undefined, 20)
/** Q8: of `4/2` the fewer: either car may stand there. */
export const doorsIn = (size: string | null | undefined): number | undefined => withinReason(numbersIn(size).toSorted((one, other) => one - other)[0] || undefined, 7)

export function branchSummaryOf({ id, location }: WireDepot, language: Language, type?: string | null): BranchSummary {
  return {
    ref: branchRef(id),
    name: textIn(location.name, language) ?? id,
    desk: read(desks, location.depot_location_type) ?? read(desks, type) ?? 'NOT_STATED',
    position: positionOf(location),
  }
}

function positionOf({ coordinates }: WireDepot['location']): Position | undefined {
  const { latitude, longitude } = coordinates ?? {}
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined
}

export function branchOf(depot: WireDepot, language: Language): Branch {
  const { contact, location: { address, post_code, airport }, pickup } = depot
  return {
    ...branchSummaryOf(depot, language),
    address: [address, post_code].filter(Boolean).join(', ') || undefined,
    telephone: contact?.telephone || undefined,
    directions: pickup?.instructions ? textIn(pickup.instructions, language) : undefined,
    airport: airport || undefined,
    shuttle: undefined,
    hours: hoursOf(depot),
    afterHours: undefined,
  }
}

const days = {
  monday: 'MONDAY', tuesday: 'TUESDAY', wednesday: 'WEDNESDAY', thursday: 'THURSDAY', friday: 'FRIDAY', saturday: 'SATURDAY', sunday: 'SUNDAY',
} as const satisfies Record<string, OpeningDay>
const weekDays = Object.keys(days) as (keyof typeof days)[]

/** `07:00:00`; what is no time of the day is no span. */
const clockIn = (time: string): string | undefined => /^((?:[01]\d|2[0-3]):[0-5]\d|24:00)(?::\d\d)?$/.exec(time)?.[1]

/** The hours of the pick-up. A day may have several spans; one that cannot be read makes all of them unknown. */
function hoursOf({ pickup }: WireDepot): OpeningHours | undefined {
  const week = pickup?.working_hours
  if (!week) return undefined
  const regular = weekDays.flatMap((name) => (week[name] ?? []).map(({ opening_time, closing_time }) => ({ day: days[name], opens: clockIn(opening_time), closes: clockIn(closing_time) })))
  const readable = regular.flatMap(({ day, opens, closes }) => (opens && closes ? [{ day, opens, closes }] : []))
  return readable.length === regular.length && readable.length > 0 ? { regular: readable, exceptions: [] } : undefined
}
