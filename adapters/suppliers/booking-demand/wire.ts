import { z } from 'zod'
import { count, fact, latitude, longitude, number } from '../../kit/facts.ts'

// docs/dialects/booking-demand.md: only what we read, named as they name it. Words of enumerations stay text here; the tables of mapping.ts and
// catalogue.ts decide what an unknown one means. A `fact` that cannot be read is only missing; what identity, price or an excess hang on stays strict.

const text = z.string()
/** Their numbers; ours are texts. */
const id = number.pipe(z.int().positive()).transform(String)
const list = z.array(z.unknown())
const amount = number.pipe(z.number().nonnegative())

/** Q5: an amount with its currency, called `amount` or `value`, or the bare number of 3.1. */
const money = z.union([
  z.object({ amount: amount.nullish(), value: amount.nullish(), currency: text.nullish() }).transform(({ amount: first, value, currency }) => ({ amount: first ?? value, currency })),
  amount.transform((bare) => ({ amount: bare, currency: undefined })),
])
export type WireMoney = z.output<typeof money>

/** A text by languages; only ours are read. */
const translated = z.object({ ko: fact(text), 'en-gb': fact(text), ja: fact(text), 'zh-cn': fact(text) })
/** A name: at least one of the texts. */
const name = translated.refine((texts) => Object.values(texts).some(Boolean))
export type WireTranslated = z.output<typeof translated>

const error = z.object({ id: fact(z.union([text, z.number().transform(String)])), message: fact(text) })
export const refusal = z.object({ errors: z.array(error).min(1) })
/** `data` is missing where they refuse; faults.ts decides. */
const head = { errors: fact(z.array(error)) }

export const listAnswer = z.object({ ...head, data: list.nullish(), metadata: z.object({ next_page: text.nullish() }).nullish(), search_token: text.nullish() })
export const availabilityAnswer = z.object({ ...head, data: z.object({ products: list.nullish() }).nullish() })
export const constantsAnswer = z.object({ ...head, data: z.object({ extras: list.nullish() }).nullish() })

const routePoint = z.object({ depot: id, depot_location_type: fact(text) })
const policies = z.object({
  cancellation: fact(z.object({ type: text, details: fact(z.object({ context: text, duration: text })) })),
  damage_excess: money.nullish(),
  theft_excess: money.nullish(),
  deposit: fact(money),
  insurance_package: text.nullish(),
  fuel: fact(text),
  mileage: fact(z.object({ type: text, distance_limit: count, distance_unit: fact(text), amount: fact(amount), currency: fact(text) })),
  payment: z.object({ timing: text }),
})
export type WirePolicies = z.output<typeof policies>

const price = z.object({
  total: number.pipe(z.number().positive()), currency: text, extra_charges: z.array(z.object({ charge: text, total_amount: number })).nullish(),
})
export type WirePrice = z.output<typeof price>

/** POST /cars/search, one entry of `data`. */
export const result = z.object({ car: id, offer: id, policies, price, route: z.object({ pickup: routePoint, dropoff: routePoint }), supplier: id })
export type WireResult = z.output<typeof result>

/** POST /cars/details, one entry. Q8: numbers of seats and doors are texts such as `4+2`. */
const size = fact(z.union([text, z.number().transform(String)]))
export const car = z.object({
  id, make: fact(text), model: text, capacity: fact(z.object({ bags: fact(z.object({ large: count })), doors: size, seats: size })), features: fact(z.array(text)), image: fact(text),
  specification: z.object({ code: text, fuel: fact(text), transmission: fact(text) }),
})
export type WireCar = z.output<typeof car>

const hours = z.array(z.object({ opening_time: text, closing_time: text }))
/** Whole or not at all: a day left out reads as closed. */
const week = fact(z.object({
  monday: hours.nullish(), tuesday: hours.nullish(), wednesday: hours.nullish(), thursday: hours.nullish(), friday: hours.nullish(), saturday: hours.nullish(), sunday: hours.nullish(),
}))

/** POST /cars/depots, one entry. */
export const depot = z.object({
  id,
  contact: fact(z.object({ telephone: fact(text) })),
  location: z.object({
    name, address: fact(text), post_code: fact(text), airport: fact(text), country: fact(text), depot_location_type: fact(text),
    coordinates: fact(z.object({ latitude, longitude })),
  }),
  pickup: fact(z.object({ instructions: fact(translated), working_hours: week })),
})
export type WireDepot = z.output<typeof depot>

/** POST /cars/suppliers, one entry. */
export const supplier = z.object({ id, name: text.min(1) })

/** POST /cars/constants, one entry of a list. */
export const constant = z.object({ id: text, name })

/** POST /cars/availability, one entry of `data.products`. `pay` is what is charged, `display` the same in the asked currency. */
const charged = z.object({ value: amount.nullish(), amount: amount.nullish(), currency: text, timing: fact(text) })
export const product = z.object({
  id: z.union([text.min(1), z.number().transform(String)]), type: text.min(1), maximum_available: count, mode: text,
  price: z.object({ unit_amount: z.object({ pay: charged.nullish(), display: charged.nullish() }) }),
})
export type WireProduct = z.output<typeof product>

type WireRoutePoint = { readonly datetime: string; readonly location: { readonly airport: string } | { readonly coordinates: { readonly latitude: number; readonly longitude: number } } }

/** POST /cars/search, what we send. */
export type SearchQuestion = {
  readonly booker: { readonly country: string }
  readonly currency: string
  readonly driver: { readonly age: number }
  readonly route: { readonly pickup: WireRoutePoint; readonly dropoff: WireRoutePoint }
  readonly sort: { readonly by: 'price' }
  readonly maximum_results: number
}
