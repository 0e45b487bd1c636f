import type { Vendor } from '#domain/offer.ts'
import type { SearchAnswer } from '#domain/supplier.ts'
import { answerOf as answerOfOutcomes, type Outcome } from '../../kit/outcomes.ts'
import { readItems } from '../../kit/read-json.ts'
import type { Channel } from './envelope.ts'
import { branchSummaryOf, type Lists, offerOf, vehicleOf, vendorOf } from './mapping.ts'
import * as wire from './wire.ts'

/** The pages of one search become one answer: every product is an offer, or is dropped and counted under its reason. */
export function answerOf(pages: readonly wire.ProductQueryAnswer[], channel: Channel, mostOffers: number): SearchAnswer {
  const lists = listsOf(pages, channel)
  const products = pages.flatMap(({ productList }) => productList ?? [])
  const broken: Outcome[] = []
  const outcomes = readItems(products.slice(0, mostOffers), (item) => offerOf(wire.product.parse(item), lists, channel), () => void broken.push('MALFORMED'))
  return answerOfOutcomes([...outcomes, ...broken, ...products.slice(mostOffers).map(() => 'OVER_LIMIT' as const)])
}

/** An unreadable entry of these lists is only missing: the products that name it are dropped as broken references. */
function listsOf(pages: readonly wire.ProductQueryAnswer[], channel: Channel): Lists {
  const vehicles: [string, ReturnType<typeof vehicleOf>][] = []
  const vendors: [string, Vendor][] = []
  const stores: [string, ReturnType<typeof branchSummaryOf>][] = []
  for (const { vehicleList, vendorList, storeList } of pages) {
    for (const vehicle of readItems(vehicleList ?? [], (item) => wire.vehicle.parse(item), ignore)) vehicles.push([vehicle.vehicleCode, vehicleOf(vehicle, channel)])
    for (const vendor of readItems(vendorList ?? [], (item) => wire.vendor.parse(item), ignore)) vendors.push([vendor.vendorCode, vendorOf(vendor)])
    for (const store of readItems(storeList ?? [], (item) => wire.store.parse(item), ignore)) stores.push([store.storeCode, branchSummaryOf(store, channel)])
  }
  return { vehicles: new Map(vehicles), vendors: new Map(vendors), stores: new Map(stores) }
}

const ignore = () => {}
