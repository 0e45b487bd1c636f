import type { Row } from '../../http/rows.ts'
import type { Branch, Hours } from '../../world/branches.ts'
import { names } from '../../world/cities.ts'
import type { Names } from '../../world/cities.ts'
import type { Dice } from '../../world/dice.ts'
import { MODELS } from '../../world/fleet.ts'
import type { Model } from '../../world/fleet.ts'
import { VENDORS } from '../../world/vendors.ts'
import type { Vendor } from '../../world/vendors.ts'
import type { World } from '../../world/world.ts'

/** The static side of Booking: what they call cars, depots and suppliers, under their numbers. */
export type Catalogue = {
  readonly depots: readonly Branch[]
  readonly depotId: (branch: Branch) => number
  readonly supplierId: (vendor: Vendor) => number
  readonly carId: (model: Model, vendor: Vendor) => number
  readonly detailRows: readonly Row[]
  readonly depotRows: readonly Row[]
  readonly supplierRow: (id: number) => Row | null
  readonly allSupplierRows: readonly Row[]
}

/** They do not sell on the mainland, and not every small company is with them. */
const isSold = ({ code, countries }: Vendor, dice: Dice): boolean => !countries.includes('CN') && dice.chance(0.8, 'with booking', code)

export function createCatalogue({ branches, dice }: World): Catalogue {
  const supplierIds = new Map(VENDORS.map((vendor, index) => [vendor, 40 + index * 3]))
  const depotIds = new Map(branches.all.map((branch, index) => [branch, 5_001 + index * 13]))
  const vendors = VENDORS.filter((vendor) => isSold(vendor, dice))
  const depots = branches.all.filter(({ vendor }) => vendors.includes(vendor))
  const supplierId = (vendor: Vendor) => supplierIds.get(vendor) ?? 0
  const depotId = (branch: Branch) => depotIds.get(branch) ?? 0
  const carId = (model: Model, vendor: Vendor) => model.number * 1000 + supplierId(vendor)
  const supplierRows = new Map(vendors.map((vendor) => [supplierId(vendor), supplierRow(vendor, supplierId(vendor))]))
  return {
    depots, depotId, supplierId, carId,
    detailRows: vendors.flatMap((vendor) => modelsOf(vendor).map((model) => detailRow(model, carId(model, vendor), supplierId(vendor), vendor, dice))),
    depotRows: depots.map((depot) => depotRow(depot, depotId(depot), supplierId(depot.vendor), dice)),
    supplierRow: (id) => supplierRows.get(id) ?? null,
    allSupplierRows: [...supplierRows.values()],
  }
}

const modelsOf = ({ countries }: Vendor): readonly Model[] => MODELS.filter(({ markets }) => markets.some((market) => countries.includes(market)))

const supplierRow = ({ code, names: name }: Vendor, id: number): Row => ({ id, name: name.en, logo: `https://images.example.com/booking/${code}.jpg` })

/** Fuels that they have a word for; `hydrogen` as the world has it. */
function detailRow(model: Model, id: number, supplier: number, { countries }: Vendor, dice: Dice): Row {
  const [country = 'KR'] = countries.filter((candidate) => model.markets.includes(candidate))
  const hasFoldingSeats = model.carClass === 'people' && dice.chance(0.5, 'folding seats', model.code)
  return {
    id,
    capacity: {
      bags: { large: model.bags, small: 1 },
      doors: model.doors === 4 && dice.chance(0.1, 'two or four doors', model.code) ? '4/2' : String(model.doors),
      seats: hasFoldingSeats ? `${model.seats - 2}+2` : String(model.seats),
    },
    country: country.toLowerCase(), features: ['air_conditioning', ...(model.drive === 'AWD' ? ['all_wheel_drive'] : [])],
    image: `https://images.example.com/booking/${model.code}.jpg`, make: model.maker.en, model: model.names.en,
    specification: {
      code: model.acriss, description: model.carClass, fuel: dice.chance(0.03, 'unspecified fuel', model.code) ? 'unspecified' : model.fuel,
      transmission: model.isManual ? 'manual' : 'automatic',
    },
    supplier,
  }
}

export const LOCATION_TYPES = { terminal: 'in_terminal', airport: 'outside_terminal', shuttle: 'shuttle_bus', town: 'downtown' } as const

const INSTRUCTIONS: Readonly<Record<Branch['desk'], Names>> = {
  terminal: names('도착층 카운터로 오세요 / Go to the counter in the arrivals hall / 到着ロビーのカウンターへ / 请前往到达大厅柜台'),
  airport: names('터미널 밖 카운터로 오세요 / Walk to the counter outside the terminal / ターミナル外のカウンターへ / 请前往航站楼外柜台'),
  shuttle: names('무료 셔틀을 타세요 / Take the free shuttle / 無料シャトルをご利用ください / 请乘坐免费班车'),
  town: names('영업점으로 오세요 / Come to the office / 営業所へお越しください / 请前往门店'),
}

/** By their codes of languages; a depot of a company that only knows English has no other. */
const translated = (text: Names, isEnglishOnly: boolean) =>
  isEnglishOnly ? { 'en-gb': text.en } : { 'en-gb': text.en, ko: text.ko, ja: text.ja, 'zh-cn': text.zh }

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

function depotRow(depot: Branch, id: number, supplier: number, dice: Dice): Row {
  const { city, desk, place, vendor } = depot
  const isEnglishOnly = dice.chance(0.1, 'english only', vendor.code)
  const visit = { instructions: translated(INSTRUCTIONS[desk], isEnglishOnly), working_hours: workingHours(depot) }
  return {
    id, contact: { email: null, telephone: depot.telephone }, city: -city.cityId, pickup: visit, dropoff: visit,
    location: {
      address: depot.address, airport: place?.kind === 'airport' ? place.code : null, coordinates: { latitude: depot.latitude, longitude: depot.longitude },
      country: city.country.toLowerCase(), depot_location_type: dice.chance(0.03, 'new type', depot.code) ? 'ferry_port' : LOCATION_TYPES[desk],
      name: translated(depot.names, isEnglishOnly), post_code: null,
    },
    services: desk === 'shuttle' ? ['shuttle'] : [], supplier, ratings: { number_of_reviews: dice.between(5, 900, 'reviews', depot.code), score: vendor.score * 2 },
  }
}

function workingHours({ weekdays, weekends }: Branch): Row {
  const span = ({ open, close }: Hours) => [{ opening_time: `${open}:00`, closing_time: close === '24:00' ? '23:59:00' : `${close}:00` }]
  return { ...Object.fromEntries(WEEKDAYS.map((day) => [day, span(weekdays)])), saturday: span(weekends), sunday: span(weekends) }
}
