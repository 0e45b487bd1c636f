import type { Brand } from '#domain/brand.ts'
import type { PlaceId, SearchId, SupplierId } from '#domain/ids.ts'

/** Id of one supplier's answer: what it names never changes. */
export type ResultId = Brand<'ResultId'>
export const resultId = (text: string) => text as ResultId

/** Raised whenever anything kept under these keys changes its shape: gateways of two versions then never read each other's bytes. */
const format = 'forecourt:3'

export const resultKey = (id: ResultId): string => `${format}:result:${id}`
export const searchKey = (id: SearchId): string => `${format}:search:${id}`
export const answerKey = (supplier: SupplierId, question: string): string => `${format}:answer:${supplier}:${question}`
/** Cheapest totals by day of pick-up, for one pair of places, one length and one month (price-calendar.ts). */
export const calendarKey = (pickUp: PlaceId, dropOff: PlaceId, rentalDays: number, month: string): string =>
  `${format}:calendar:${pickUp}>${dropOff}:${rentalDays}:${month}`
export const lockKey = (key: string): string => `${key}:lock`
