import type { Row } from '../../http/rows.ts'
import type { Branch } from '../../world/branches.ts'
import type { Language, Names } from '../../world/cities.ts'
import { names } from '../../world/cities.ts'
import { major, minorFromWon } from '../../world/currency.ts'
import { GRADES, MODELS } from '../../world/fleet.ts'
import type { CarClass } from '../../world/fleet.ts'
import { toGcj02 } from '../../world/geo.ts'
import type { Vendor } from '../../world/vendors.ts'
import type { Car, World } from '../../world/world.ts'

/** Vehicles, vendors and stores under Trip's own codes and names. */
export type Catalogue = {
  readonly vehicleCode: (car: Car) => string
  readonly carOf: (vehicleCode: string) => Car | undefined
  readonly storeCode: (branch: Branch) => string
  readonly branchOf: (storeCode: string) => Branch | undefined
  readonly vehicleRow: (car: Car, language: Language) => Row
  readonly vehicleInfoRow: (car: Car, language: Language) => Row
  readonly vendorRow: (vendor: Vendor, language: Language) => Row
  readonly storeRow: (branch: Branch, language: Language) => Row
  readonly storeInfoRow: (branch: Branch, language: Language) => Row
}

export const GROUPS: Readonly<Record<CarClass, string>> = {
  mini: 'ECONOMY', economy: 'ECONOMY', compact: 'COMPACT', midsize: 'MIDSIZE', large: 'FULLSIZE', premium: 'PREMIUM',
  suvCompact: 'SUV', suvMidsize: 'SUV', suvLarge: 'SUV', people: 'MPV', van: 'VAN', convertible: 'PREMIUM',
}

const FUELS = { petrol: 'PETROL', diesel: 'DIESEL', hybrid: 'HYBRID', electric: 'ELECTRIC', lpg: 'LPG', hydrogen: 'HYDROGEN' } as const
const POSITIONS = { terminal: 1, airport: 2, shuttle: 3, town: 4 } as const
const SIMILAR = names('%s 또는 동급 / %s or similar / %s または同等クラス / %s 或同级')
const EQUIPMENT: readonly Names[] = [
  names('내비게이션 / Navigation / カーナビ / 导航'), names('후방카메라 / Rear camera / バックカメラ / 倒车影像'), names('블루투스 / Bluetooth / Bluetooth / 蓝牙'),
  names('열선시트 / Heated seats / シートヒーター / 座椅加热'), names('하이패스 / Toll pass / ETC / 电子收费'),
]
const ARRIVALS: Readonly<Record<Branch['desk'], Names>> = {
  terminal: names('도착층 렌터카 데스크로 오세요 / The desk is in the arrivals hall / 到着ロビーのカウンターへお越しください / 请前往到达大厅柜台'),
  airport: names('터미널 밖 주차장에서 인수 / Walk to the car park beside the terminal / ターミナル横の駐車場でお受け取り / 航站楼旁停车场取车'),
  shuttle: names('셔틀버스 탑승 후 이동 / Take the free shuttle bus / 無料シャトルバスをご利用ください / 请乘坐免费接驳车'),
  town: names('매장으로 방문해 주세요 / Please come to the store / 店舗へお越しください / 请前往门店'),
}

export function createCatalogue({ branches, dice }: World): Catalogue {
  const cars = new Map<string, Car>(MODELS.flatMap((model) => GRADES.map((grade) => [`V${model.number}${grade.key}`, { model, grade }] as const)))
  const storeCodes = new Map(branches.all.map((branch, index) => [branch, `S${10_001 + index * 7}`]))
  const stores = new Map([...storeCodes].map(([branch, code]) => [code, branch]))
  const rows = new Map<string, Row>()
  const once = (key: string, make: () => Row): Row => {
    const row = rows.get(key) ?? make()
    rows.set(key, row)
    return row
  }
  const vehicleCode = ({ model, grade }: Car) => `V${model.number}${grade.key}`
  const storeCode = (branch: Branch) => storeCodes.get(branch) ?? ''

  const vehicleRow = (car: Car, language: Language): Row => {
    const { model, grade } = car
    const code = vehicleCode(car)
    const name = `${model.maker[language]} ${model.names[language]}${grade.key === 'P' ? ` ${grade.names[language]}` : ''}`
    const isSimilar = grade.key !== 'P' && model.carClass !== 'premium' && model.carClass !== 'convertible'
    return {
      vehicleCode: code, vehicleName: isSimilar ? SIMILAR[language].replace('%s', name) : name, brandName: model.maker[language], groupCode: GROUPS[model.carClass],
      sippCode: model.acriss,
      // Now and then a number arrives as text.
      passengerNo: dice.chance(0.04, 'text passengers', code) ? String(model.seats) : model.seats,
      doorNo: String(model.doors), luggageNo: model.bags, transmissionType: model.isManual ? 1 : 2, fuelType: FUELS[model.fuel],
      driveMode: dice.chance(0.02, 'unknown drive', code) ? 'E-4WD' : model.drive,
      imageUrl: `https://images.example.com/trip/${code}.jpg`, isSimilar,
    }
  }

  const storeRow = (branch: Branch, language: Language): Row => {
    const isMainland = branch.city.country === 'CN'
    const point = isMainland ? toGcj02(branch) : branch
    return {
      storeCode: storeCode(branch), vendorCode: branch.vendor.code, storeName: `${branch.vendor.names[language]} ${branch.names[language]}`, address: branch.address,
      longitude: Number(point.longitude.toFixed(6)), latitude: Number(point.latitude.toFixed(6)), geoType: isMainland ? 'GCJ02' : 'WGS84', positionType: POSITIONS[branch.desk],
    }
  }

  return {
    vehicleCode, storeCode,
    carOf: (code) => cars.get(code),
    branchOf: (code) => stores.get(code),
    vehicleRow: (car, language) => once(`vehicle ${vehicleCode(car)} ${language}`, () => vehicleRow(car, language)),
    vehicleInfoRow: (car, language) =>
      once(`vehicle info ${vehicleCode(car)} ${language}`, () => ({
        ...vehicleRow(car, language),
        images: ['front', 'side', 'inside'].map((side) => `https://images.example.com/trip/${vehicleCode(car)}-${side}.jpg`),
        equipment: EQUIPMENT.filter((_, index) => dice.chance(0.7, 'equipment', vehicleCode(car), index)).map((name) => name[language]),
        yearMin: car.grade.yearMin, yearMax: car.grade.yearMax, displacement: car.model.displacement,
      })),
    vendorRow: (vendor, language) =>
      once(`vendor ${vendor.code} ${language}`, () => ({
        vendorCode: vendor.code, vendorName: vendor.names[language], logoUrl: `https://images.example.com/trip/vendor-${vendor.code}.png`,
        commentScore: vendor.score.toFixed(1), commentCount: dice.between(40, 9000, 'comments', vendor.code),
      })),
    storeRow: (branch, language) => once(`store ${branch.code} ${language}`, () => storeRow(branch, language)),
    storeInfoRow: (branch, language) =>
      once(`store info ${branch.code} ${language}`, () => ({
        ...storeRow(branch, language),
        wayOfArrival: ARRIVALS[branch.desk][language],
        openTime: [1, 2, 3, 4, 5, 6, 7].map((weekDay) => {
          const { open, close } = weekDay >= 6 ? branch.weekends : branch.weekdays
          return { weekDay, begin: open, end: close }
        }),
        holidayTime: branch.city.country === 'KR'
          ? [{ date: '2027-02-07', begin: '10:00', end: '16:00', closed: false }, { date: '2027-09-15', begin: '', end: '', closed: branch.desk === 'town' }]
          : [],
        outOfHours: {
          available: branch.nightFeeWon !== undefined,
          fee: major(minorFromWon(branch.nightFeeWon ?? 0, branch.city.currency), branch.city.currency),
          currencyCode: branch.city.currency,
        },
        telephone: branch.telephone, airportCode: branch.place?.kind === 'airport' ? branch.place.code : null,
      })),
  }
}
