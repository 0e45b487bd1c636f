import type { Branch } from '#domain/branch.ts'
import type { Coverage } from '#domain/coverage.ts'
import { type BranchRef, branchRef, type OfferRef, offerRef, type VehicleRef } from '#domain/ids.ts'
import { type Money, subtract, won } from '#domain/money.ts'
import { rentalMinutes } from '#domain/rental-period.ts'
import { periodOf, type SearchCriteria } from '#domain/search-criteria.ts'
import type { LocalDateTime } from '#domain/time.ts'
import { oncePer } from '../../kit/once.ts'
import type { Outcome } from '../../kit/outcomes.ts'
import { carRefOf, type ListedCar } from './catalogue.ts'
import { coverageOf, type CoverNumber, readCover, type ReadCover, textOfCover } from './covers.ts'
import { salePriceOf } from './price.ts'
import type { InsCover, InsOffer, SearchForm } from './wire.ts'
import { countIn, servedPlaces, yearsIn } from './words.ts'

/** `yyyyMMddHHmm` on the clocks of Korea, where all their yards stand. */
const stampOf = (at: LocalDateTime): string => at.replaceAll(/\D/g, '')

/** Undefined when one of the places is not served (Q1). */
export function searchForm({ pickUp, dropOff }: SearchCriteria): SearchForm | undefined {
  if (!servedPlaces.has(pickUp.place.id) || !servedPlaces.has(dropOff.place.id)) return undefined
  return { sd: stampOf(pickUp.at), ed: stampOf(dropOff.at), option_ins: '1' }
}

/** What was asked, for which share of the price, the words under which its price is shown, and how its covers are read. */
export type Asked = SearchForm & { readonly commissionPercent: number; readonly label: string; readonly readCover: (cover: InsCover) => ReadCover }

/** Q9: less than a day is charged as a day; begun hours are told as whole ones. */
export function askedOf(form: SearchForm, criteria: SearchCriteria, commissionPercent: number): Asked {
  const hours = Math.max(24, Math.ceil(rentalMinutes(periodOf(criteria)) / 60))
  return { ...form, commissionPercent, label: `${hours}시간 대여료`, readCover: oncePer(textOfCover, readCover) }
}

/** One way in which a row is sold; 0 is without cover. */
type Tier = { readonly number: 0 | CoverNumber; readonly net: Money }

function tiersOf({ R입금가, R기본입금가, R옵션1입금가, R옵션2입금가 }: InsOffer): readonly Tier[] {
  const nets = [[0, R입금가 ?? R기본입금가], [1, R옵션1입금가], [2, R옵션2입금가]] as const
  return nets.flatMap(([number, net]) => (net ? [{ number, net: won(net) }] : []))
}

/** What pricing and booking a row again takes: company, number, times, and the net of each tier, which they compare (`carfeechk`, Q4). */
function refOf(row: InsOffer, { sd, ed }: SearchForm, tiers: readonly Tier[]): OfferRef {
  const nets = tiers.map(({ number, net }) => `${number}:${net.minorUnits}`).join(',')
  return offerRef([row.L렌트회사코드, row.R모델번호, sd, ed, nets].join('|'))
}

/** Q5: the first tier is the offer's own, each dearer one a coverage that costs what the whole tier costs more. */
function coveragesOf([base, ...others]: readonly Tier[], covers: readonly ReadCover[], commissionPercent: number): readonly Coverage[] {
  if (!base) return []
  const coverOf = (number: CoverNumber) => covers.find((cover) => cover.number === number)
  const priceOf = ({ net }: Tier) => salePriceOf(net, commissionPercent)
  const included = base.number === 0 ? [] : [coverageOf({ number: base.number, form: 'INCLUDED', price: won(0) }, coverOf(base.number))]
  const optional = others.flatMap((tier) => {
    if (tier.number === 0 || tier.net.minorUnits < base.net.minorUnits) return []
    return [coverageOf({ number: tier.number, form: 'OPTIONAL', price: subtract(priceOf(tier), priceOf(base)) }, coverOf(tier.number))]
  })
  return [...included, ...optional]
}

/** What the rows of an answer name. */
export type Catalogue = {
  readonly branches: ReadonlyMap<BranchRef, Branch>
  readonly cars: ReadonlyMap<VehicleRef, ListedCar>
  readonly coversOf: (row: InsOffer) => readonly InsCover[]
}

const mostCars = 10_000

/** The offer of one row, or why there is none. */
export function offerOf(row: InsOffer, asked: Asked, { branches, cars, coversOf }: Catalogue): Outcome {
  const tiers = tiersOf(row)
  const available = countIn(row.R가능수, mostCars)
  const [base] = tiers
  if (!base || available === 0) return 'MALFORMED' // Q10
  const branch = branches.get(branchRef(row.L렌트회사코드))
  const car = cars.get(carRefOf(row))
  if (!branch || !car) return 'BROKEN_REFERENCE'
  if (!car.vehicle) return 'UNKNOWN_CLASS'
  const { ref, name, desk, position } = branch
  const yard = { ref, name, desk, position }
  return {
    ref: refOf(row, asked, tiers),
    vendor: { code: row.L렌트회사코드, name, rating: undefined, ratingCount: undefined },
    vehicle: car.vehicle,
    pickUpBranch: yard,
    dropOffBranch: yard,
    priceLines: [{ kind: 'RENTAL', label: asked.label, amount: salePriceOf(base.net, asked.commissionPercent), due: 'NOW' }],
    coverages: coveragesOf(tiers, coversOf(row).map(asked.readCover), asked.commissionPercent),
    mileage: undefined,
    fuelPolicy: 'NOT_STATED',
    deposit: undefined,
    cancellation: undefined,
    requirements: {
      minimumAge: yearsIn(row.R가능연령), maximumAge: undefined, minimumLicenceYears: yearsIn(row.R운전경력), licences: [], youngDriver: undefined,
    },
    isInstantlyConfirmed: true,
    available,
    holdsUntil: undefined,
  }
}

