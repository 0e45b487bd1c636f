import type { BranchSummary } from '#domain/branch.ts'
import { isCurrency } from '#domain/currency.ts'
import { type OfferRef, offerRef } from '#domain/ids.ts'
import { moneyFromDecimal } from '#domain/money.ts'
import type { Vendor } from '#domain/offer.ts'
import type { Due } from '#domain/price.ts'
import type { Deposit, Mileage } from '#domain/rental-terms.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import { compiled } from '../../kit/compiled.ts'
import type { Outcome, Unmapped } from '../../kit/outcomes.ts'
import { read } from '../../kit/words.ts'
import { summaryOf } from './branch.ts'
import { cancellationOf, type Clock, createClock } from './cancellation.ts'
import { cancellationTermsOf, coveragesOf, fuelPolicyOf, pricedCoveragesOf } from './coverages.ts'
import type { ChargePurpose, Partner } from './partner.ts'
import { priceLinesOf } from './price-lines.ts'
import { vehicleOf } from './vehicle.ts'
import {
  avail, location, paymentRule, status, type WireAvail, type WireAvailCore, type WireAvailInfo, type WireCharge, type WireLocation, type WireReference, type WireRentalRate,
  type WireVendor, vendorAvail,
} from './wire.ts'

const [availReader, statusReader, ruleReader] = [compiled(avail), compiled(status), compiled(paymentRule)]

/** What all cars of one vendor share. */
type Seller = { readonly vendor: Vendor | undefined; readonly locations: readonly (WireLocation | undefined)[] }

type Asked = { readonly criteria: SearchCriteria; readonly partner: Partner; readonly clock: Clock }

/** One car of the answer, before it is read. */
type Item = { readonly seller: Seller; readonly car: unknown }

/** Every car of every vendor is an offer, or is dropped and counted under its reason. Cars that are not on sale any more are no items (Q16). */
export function carsOf(vendorAvails: readonly unknown[], criteria: SearchCriteria, partner: Partner): Unmapped<Item> {
  const items = vendorAvails.flatMap(itemsOf).filter(({ car }) => !isGone(car))
  const { offersPerSearch } = partner.limits
  const asked = { criteria, partner, clock: createClock(criteria.pickUp) }
  return { items, outcomeOf: (item, index) => (index < offersPerSearch ? outcomeOf(item, asked) : 'OVER_LIMIT') }
}

/** A vendor that cannot be read counts as one car that cannot. */
function itemsOf(entry: unknown): readonly Item[] {
  const read = vendorAvail.safeParse(entry)
  if (!read.success) return [{ seller: { vendor: undefined, locations: [] }, car: undefined }]
  const { Vendor, VehAvails, Info } = read.data
  const seller = { vendor: Vendor ? vendorOf(Vendor) : undefined, locations: (Info?.LocationDetails ?? []).map((details) => location.safeParse(details).data) }
  return VehAvails.map((car) => ({ seller, car }))
}

/** Q17: the short name may be cut off; where the whole one stands beside it, it counts. */
const vendorOf = ({ '@Code': code, '@CompanyShortName': short, '#text': whole }: WireVendor): Vendor =>
  ({ code, name: whole ?? short ?? code, rating: undefined, ratingCount: undefined })

const goneStatuses = new Set(['Unavailable', 'NotAvailable', 'Closed'])
const isGone = (car: unknown): boolean => goneStatuses.has(statusReader.read(car)?.VehAvailCore ?? '')

function outcomeOf({ seller, car }: Item, asked: Asked): Outcome {
  const read = availReader.read(car)
  return read ? offerOf(read, seller, asked) : 'MALFORMED'
}

function offerOf({ VehAvailCore: core, VehAvailInfo: infos }: WireAvail, seller: Seller, { criteria, partner, clock }: Asked): Outcome {
  const vendor = core.Vendor ? vendorOf(core.Vendor) : seller.vendor
  const branches = branchesOf(core, seller, criteria, partner)
  if (!vendor || !branches) return 'BROKEN_REFERENCE'
  const vehicle = vehicleOf(core.Vehicle)
  if (!vehicle) return 'UNKNOWN_CLASS'
  const due = dueOf(infos, partner)
  const priceLines = due ? priceLinesOf(core, partner, due) : 'PRICE_MISMATCH'
  if (typeof priceLines === 'string') return priceLines
  const isOneWay = branches.pickUpBranch.ref !== branches.dropOffBranch.ref
  const priced = pricedCoveragesOf(infos)
  return {
    ref: offerRefOf(core.Reference),
    vendor,
    vehicle,
    ...branches,
    priceLines: isOneWay ? priceLines : priceLines.map((line) => (line.kind === 'ONE_WAY_FEE' ? { ...line, kind: 'OTHER_FEE' } : line)),
    coverages: priced && coveragesOf(priced, core, partner),
    mileage: mileageOf(core, partner),
    fuelPolicy: fuelPolicyOf(core, priced ?? [], partner),
    deposit: depositOf(core, partner),
    cancellation: cancellationOf(cancellationTermsOf(priced ?? [], partner), clock),
    requirements: requirementsOf(core.RentalRate),
    isInstantlyConfirmed: core['@Status'] === 'Available',
    available: undefined,
    holdsUntil: undefined,
  }
}

/** Q18: what repeats when the same quote is listed again. Their URL is another one in each answer: it is asked for again when the quote is. */
const offerRefOf = ({ '@Type': type, '@ID': id, '@ID_Context': context, '@DateTime': at }: WireReference): OfferRef =>
  offerRef([type, id, context, at].map((part) => encodeURIComponent(part ?? '')).join('|'))

type Branches = { readonly pickUpBranch: BranchSummary; readonly dropOffBranch: BranchSummary }

/** A second location is told only where it is another one. Between two places that must be so: a car cannot come back where it was not brought. */
function branchesOf(core: WireAvailCore, { locations: [first, second] }: Seller, { pickUp, dropOff }: SearchCriteria, partner: Partner): Branches | undefined {
  const [from, to] = [core.VendorLocation ?? first, core.DropOffLocation ?? second]
  const pickUpBranch = from && summaryOf(from, partner)
  const dropOffBranch = to ? summaryOf(to, partner) : pickUp.place.id === dropOff.place.id ? pickUpBranch : undefined
  return pickUpBranch && dropOffBranch && { pickUpBranch, dropOffBranch }
}

/** Undefined when no rule tells it, or they tell different things: when money is owed is part of what is owed. */
function dueOf(infos: readonly WireAvailInfo[], { pricing }: Partner): Due | undefined {
  if (pricing.kind === 'FEES') return 'NOW'
  const { due } = pricing
  if (typeof due === 'string') return due
  const rules = infos.flatMap(({ PaymentRules }) => PaymentRules).map((rule) => read(due.paymentTypes, ruleReader.read(rule)?.['@PaymentType']))
  const [first, ...others] = rules
  return others.every((other) => other === first) ? first : undefined
}

const chargeFor = ({ RentalRate }: WireAvailCore, purpose: ChargePurpose, { chargePurposes }: Partner): WireCharge | undefined =>
  RentalRate.VehicleCharges.find((charge) => read(chargePurposes, charge['@Purpose']) === purpose)

const moneyOf = (charge: WireCharge | undefined) => {
  const currency = charge?.['@CurrencyCode'] ?? ''
  return charge?.['@Amount'] && isCurrency(currency) ? moneyFromDecimal(charge['@Amount'], currency) : undefined
}

const periods = { Day: 'DAY', RentalPeriod: 'RENTAL' } as const
const units = { Km: 'KM', Mile: 'MI' } as const

function mileageOf(core: WireAvailCore, partner: Partner): Mileage | undefined {
  const { '@Unlimited': isUnlimited, '@Quantity': distance, '@DistUnitName': unitName, '@VehiclePeriodUnitName': periodName } = core.RentalRate.RateDistance ?? {}
  if (isUnlimited) return { kind: 'UNLIMITED' }
  const [unit, per] = [read(units, unitName), read(periods, periodName)]
  if (!distance || !unit || !per) return undefined
  const overFee = moneyOf(chargeFor(core, 'EXTRA_DISTANCE', partner))
  return { kind: 'LIMITED', distance, unit, per, overFee: overFee && overFee.minorUnits >= 0 ? overFee : undefined }
}

function depositOf(core: WireAvailCore, partner: Partner): Deposit | undefined {
  const amount = moneyOf(chargeFor(core, 'DEPOSIT', partner))
  return amount && amount.minorUnits >= 0 ? { minimum: amount, maximum: amount, releasedWithinDays: undefined, cards: [] } : undefined
}

function requirementsOf({ RateRestrictions }: WireRentalRate) {
  const { '@MinimumAge': youngest, '@MaximumAge': oldest, MinimumAge, MaximumAge } = RateRestrictions ?? {}
  return { minimumAge: youngest ?? MinimumAge ?? undefined, maximumAge: oldest ?? MaximumAge ?? undefined, minimumLicenceYears: undefined, licences: [], youngDriver: undefined }
}
