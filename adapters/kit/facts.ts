import { z } from 'zod'

/** Suppliers write a number as text now and then: both forms are read. */
export const number = z.union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?$/).transform(Number)])

/** A detail that nobody is misled by when it is missing: what cannot be read is as good as absent, and costs the offer nothing else. */
export const fact = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(undefined)

/** Whole, not negative, and within the 32 bits of GraphQL's Int: one number beyond them would void the whole answer of a search. */
const whole = z.int32().nonnegative()

/** Seats, minutes, pieces: nobody has half a one, so a fraction is unreadable. */
export const count = fact(number.pipe(whole))
/** Limits in whole years, never softer than stated: whoever must be 25.5 is 26 at the earliest. */
export const atLeast = fact(number.transform(Math.ceil).pipe(whole))
export const atMost = fact(number.transform(Math.floor).pipe(whole))

/** Degrees; what lies beyond is a place on no map. */
export const latitude = fact(number.pipe(z.number().min(-90).max(90)))
export const longitude = fact(number.pipe(z.number().min(-180).max(180)))
