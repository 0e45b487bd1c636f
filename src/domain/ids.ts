import type { Brand } from './brand.ts'

/** Our id of a supplier: `trip-com`. */
export type SupplierId = Brand<'SupplierId'>
/** Our id of a place: `airport:CJU`, `station:busan`, `city:jeju`. */
export type PlaceId = Brand<'PlaceId'>
export type SearchId = Brand<'SearchId'>
/** Our id of an offer within the search it was found by. */
export type OfferId = Brand<'OfferId'>

/** Our id of a vehicle group: the same car has the same one in every search. */
export type GroupId = Brand<'GroupId'>

/** A supplier's own references. Opaque outside its adapter; unique within one supplier only. */
export type OfferRef = Brand<'OfferRef'>
export type BranchRef = Brand<'BranchRef'>
export type VehicleRef = Brand<'VehicleRef'>
export type CoverageRef = Brand<'CoverageRef'>
export type ExtraRef = Brand<'ExtraRef'>

/** Our ids within a trip: of what was bought, and of what it was paid by (a coupon, a bucket of points, a tender). */
export type PurchaseId = Brand<'PurchaseId'>
export type LineId = Brand<'LineId'>
export type SourceId = Brand<'SourceId'>

/** Our id of a payment gateway: `toss`. */
export type GatewayId = Brand<'GatewayId'>
/** Our reference for one payment, told to the gateway before anybody pays: 6 to 64 letters, digits, `-` and `_`. */
export type PaymentOrderId = Brand<'PaymentOrderId'>
/** Our id of one attempt to move money, stored before the call leaves; the same attempt moves money once. At most 48 letters, digits, `-` and `_`. */
export type AttemptId = Brand<'AttemptId'>
/** A gateway's own references: of a payment, and of each movement of its money. */
export type PaymentRef = Brand<'PaymentRef'>
export type TransactionKey = Brand<'TransactionKey'>

export const gatewayId = (text: string) => text as GatewayId
export const paymentOrderId = (text: string) => text as PaymentOrderId
export const attemptId = (text: string) => text as AttemptId
export const paymentRef = (text: string) => text as PaymentRef
export const transactionKey = (text: string) => text as TransactionKey

export const purchaseId = (text: string) => text as PurchaseId
export const lineId = (text: string) => text as LineId
export const sourceId = (text: string) => text as SourceId

export const supplierId = (text: string) => text as SupplierId
export const placeId = (text: string) => text as PlaceId
export const searchId = (text: string) => text as SearchId
export const offerId = (text: string) => text as OfferId
export const groupId = (text: string) => text as GroupId
export const offerRef = (text: string) => text as OfferRef
export const branchRef = (text: string) => text as BranchRef
export const vehicleRef = (text: string) => text as VehicleRef
export const coverageRef = (text: string) => text as CoverageRef
export const extraRef = (text: string) => text as ExtraRef
