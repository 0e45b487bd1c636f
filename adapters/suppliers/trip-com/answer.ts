import type { Vendor } from '#domain/offer.ts'
import { compiled } from '../../kit/compiled.ts'
import type { Outcome, Unmapped } from '../../kit/outcomes.ts'
import { readItems } from '../../kit/read-json.ts'
import type { Channel } from './envelope.ts'
import { branchSummaryOf, type Lists, offerOf, vehicleOf, vendorOf } from './mapping.ts'
import * as wire from './wire.ts'

const [product, vehicle, vendor, store] = [compiled(wire.product), compiled(wire.vehicle), compiled(wire.vendor), compiled(wire.store)]

/** The pages of one search become one answer: every product is an offer, or is dropped and counted under its reason. */
export function productsOf(pages: readonly wire.ProductQueryAnswer[], channel: Channel, mostOffers: number): Unmapped<unknown> {
  const lists = listsOf(pages, channel)
  const items = pages.flatMap(({ productList }) => productList ?? [])
  return { items, outcomeOf: (item, index) => (index < mostOffers ? outcomeOf(item, lists, channel) : 'OVER_LIMIT') }
}

function outcomeOf(item: unknown, lists: Lists, channel: Channel): Outcome {
  const read = product.read(item)
  return read ? offerOf(read, lists, channel) : 'MALFORMED'
}

/** An unreadable entry of these lists is only missing: the products that name it are dropped as broken references. */
function listsOf(pages: readonly wire.ProductQueryAnswer[], channel: Channel): Lists {
  const vehicles: [string, ReturnType<typeof vehicleOf>][] = []
  const vendors: [string, Vendor][] = []
  const stores: [string, ReturnType<typeof branchSummaryOf>][] = []
  for (const { vehicleList, vendorList, storeList } of pages) {
    for (const known of readItems(vehicleList ?? [], vehicle.parse, ignore)) vehicles.push([known.vehicleCode, vehicleOf(known, channel)])
    for (const known of readItems(vendorList ?? [], vendor.parse, ignore)) vendors.push([known.vendorCode, vendorOf(known)])
    for (const known of readItems(storeList ?? [], store.parse, ignore)) stores.push([known.storeCode, branchSummaryOf(known, channel)])
  }
  return { vehicles: new Map(vehicles), vendors: new Map(vendors), stores: new Map(stores) }
}

const ignore = () => {}
