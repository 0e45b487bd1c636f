import type { Brand } from '#domain/brand.ts'
import type { PlaceId, SearchId, SupplierId } from '#domain/ids.ts'

/** Id of one supplier's answer: what it names never changes. */
export type ResultId = Brand<'ResultId'>
export const resultId = (text: string) => text as ResultId

/** From where to where: `airport:CJU>airport:CJU`. */
export type Route = Brand<'Route'>
export const routeOf = (pickUp: PlaceId, dropOff: PlaceId) => `${pickUp}>${dropOff}` as Route

/** Raised whenever anything kept under these keys changes its shape: gateways of two versions then never read each other's bytes. */
const format = 'forecourt:3'

export const resultKey = (id: ResultId): string => `${format}:result:${id}`
export const searchKey = (id: SearchId): string => `${format}:search:${id}`
export const answerKey = (supplier: SupplierId, question: string): string => `${format}:answer:${supplier}:${question}`
/** Cheapest totals by day of pick-up, for one pair of places, one length and one month (price-calendar.ts). */
export const calendarKey = (pickUp: PlaceId, dropOff: PlaceId, rentalDays: number, month: string): string =>
  `${format}:calendar:${routeOf(pickUp, dropOff)}:${rentalDays}:${month}`
/** Which price changes were seen of a supplier, on one route or on all of them (price-watch.ts). */
export const priceChangesKey = (supplier: SupplierId, route?: Route): string => `${format}:price-changes:${supplier}${route === undefined ? '' : `:${route}`}`
export const lockKey = (key: string): string => `${key}:lock`
/** What operators have declared invalid (invalidations.ts). */
export const invalidationsKey = `${format}:invalidations`
/** What was spent of one window of a supplier's budget (call-budget.ts). */
export const spentKey = (supplier: SupplierId, window: string, index: number): string => `${format}:spent:${supplier}:${window}:${index}`
