import type { AfterHours, Branch, OpeningDay, OpeningHours } from '#domain/branch.ts'
import { isCurrency } from '#domain/currency.ts'
import type { Extra, ExtraKind } from '#domain/extra.ts'
import { extraRef, type OfferRef, type VehicleRef } from '#domain/ids.ts'
import type { VehicleDetails } from '#domain/vehicle.ts'
import { read, type Words } from '../../kit/words.ts'
import type { Channel } from './envelope.ts'
import { branchSummaryOf } from './mapping.ts'
import { amountOf } from './price-lines.ts'
import type { WireAddService, WireStoreInfo, WireVehicleInfo } from './wire.ts'

const days: Words<OpeningDay> = { 1: 'MONDAY', 2: 'TUESDAY', 3: 'WEDNESDAY', 4: 'THURSDAY', 5: 'FRIDAY', 6: 'SATURDAY', 7: 'SUNDAY' }
const extraKinds: Words<ExtraKind> = {
  GPS: 'NAVIGATION', CHILD_SEAT: 'CHILD_SEAT', INFANT_SEAT: 'INFANT_SEAT', BOOSTER: 'BOOSTER_SEAT', ADDITIONAL_DRIVER: 'ADDITIONAL_DRIVER', WIFI: 'WIFI',
  SNOW_CHAIN: 'SNOW_CHAINS',
}

export function branchOf(store: WireStoreInfo, channel: Channel): Branch {
  return {
    ...branchSummaryOf(store, channel),
    address: store.address || undefined,
    telephone: store.telephone || undefined,
    directions: store.wayOfArrival || undefined,
    airport: store.airportCode || undefined,
    shuttle: undefined,
    hours: hoursOf(store),
    afterHours: afterHoursOf(store),
  }
}

function hoursOf({ openTime, holidayTime }: WireStoreInfo): OpeningHours | undefined {
  if (!openTime || openTime.length === 0) return undefined
  const regular = openTime.flatMap(({ weekDay, begin, end }) => {
    const day = read(days, weekDay)
    return day ? [{ day, opens: begin, closes: end }] : []
  })
  const exceptions = (holidayTime ?? []).flatMap(({ date, begin, end, closed }) =>
    (date ? [{ date, span: closed !== true && begin && end ? { opens: begin, closes: end } : undefined }] : []))
  return { regular, exceptions }
}

/** They state one fee for both ends of the rental. */
function afterHoursOf({ outOfHours }: WireStoreInfo): AfterHours | undefined {
  if (!outOfHours) return undefined
  const { available, fee, currencyCode } = outOfHours
  const isPriced = available && typeof fee === 'number' && currencyCode && isCurrency(currencyCode)
  const amount = isPriced ? amountOf(fee, currencyCode) : undefined
  return { isAvailable: available, pickUpFee: amount, dropOffFee: amount }
}

export function vehicleDetailsOf(vehicle: WireVehicleInfo, ref: VehicleRef): VehicleDetails {
  const { yearMin, yearMax, displacement, equipment, images } = vehicle
  const from = yearMin ?? yearMax
  return {
    ref,
    modelYears: from ? { from, to: yearMax ?? from } : undefined,
    displacementCc: displacement || undefined,
    options: equipment ?? [],
    imageUrls: images ?? [],
    isNonSmoking: undefined,
  }
}

/** Undefined where its price cannot be told: money that we cannot count, or a unit that we do not know. */
export function extraOf({ code, name, price, currencyCode, unit, maxCount, payMode }: WireAddService, offer: OfferRef): Extra | undefined {
  if (!isCurrency(currencyCode) || (unit !== 'DAY' && unit !== 'RENTAL')) return undefined
  return {
    ref: extraRef(`${offer}:${code}`),
    kind: read(extraKinds, code) ?? 'OTHER',
    name: name ?? code,
    price: amountOf(price, currencyCode),
    unit,
    maximum: maxCount ?? undefined,
    stock: undefined,
    due: payMode === 2 ? 'NOW' : 'AT_DESK',
  }
}
