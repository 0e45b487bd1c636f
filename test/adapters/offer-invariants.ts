import { decodeAcriss } from '#domain/acriss.ts'
import type { Branch } from '#domain/branch.ts'
import type { CancellationFee, CancellationSchedule } from '#domain/cancellation.ts'
import type { Coverage } from '#domain/coverage.ts'
import { isCurrency } from '#domain/currency.ts'
import type { Extra } from '#domain/extra.ts'
import type { Money } from '#domain/money.ts'
import type { SuppliedOffer } from '#domain/offer.ts'
import type { Position } from '#domain/place.ts'
import type { VehicleDetails } from '#domain/vehicle.ts'

/** What is wrong with an offer, in sentences; an empty list when it keeps every promise of its type. */
export function offerProblems(offer: SuppliedOffer): readonly string[] {
  const problems = [
    ...priceProblems(offer), ...vehicleProblems(offer), ...branchProblems(offer), ...termsProblems(offer),
    ...(offer.cancellation ? cancellationProblems(offer.cancellation) : []),
    ...(offer.coverages ?? []).flatMap(coverageProblems),
    when(offer.ref === '', 'the offer has no reference'),
    when(offer.vendor.code === '' || offer.vendor.name === '', 'the vendor has no name'),
    when((offer.vendor.rating ?? 0) > 5 || (offer.vendor.rating ?? 0) < 0, 'the rating is not out of five'),
    ...uncounted({ ratingCount: offer.vendor.ratingCount, available: offer.available }),
    when(!isPlain(offer), 'the offer is not plain JSON'),
  ]
  return problems.filter((problem) => problem !== undefined).map((problem) => `${offer.ref}: ${problem}`)
}

/** What JSON can hold, and `undefined`: no function, date or map, nor anything that was found on a prototype. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return ['string', 'number', 'boolean', 'undefined'].includes(typeof value) || value === null
  return Array.isArray(value) ? value.every(isPlain) : Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain)
}

type Found = string | undefined
const when = (isBroken: boolean, sentence: string): Found => (isBroken ? sentence : undefined)
const isCount = (value: number) => (value | 0) === value && value >= 0
/** What the SDL calls Int must be a count within 32 bits: anything else voids the whole answer of a search. */
const uncounted = (facts: Readonly<Record<string, number | undefined>>): readonly string[] =>
  Object.entries(facts).filter(([, value]) => value !== undefined && !isCount(value)).map(([fact, value]) => `${fact} is no count of 32 bits: ${value}`)
const isAmount = ({ minorUnits, currency }: Money) => Number.isSafeInteger(minorUnits) && isCurrency(currency)
const isCharge = (amount: Money | undefined) => amount === undefined || (isAmount(amount) && amount.minorUnits >= 0)
const isOnEarth = ({ latitude, longitude }: Position) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

function priceProblems({ priceLines, pickUpBranch, dropOffBranch }: SuppliedOffer): readonly Found[] {
  const totals = new Map<string, number>()
  for (const { amount } of priceLines) totals.set(amount.currency, (totals.get(amount.currency) ?? 0) + amount.minorUnits)
  return [
    when(!priceLines.some(({ kind }) => kind === 'RENTAL'), 'no price line is the rental'),
    when(!priceLines.every(({ amount }) => isAmount(amount)), 'an amount is no whole number of a known currency'),
    when(priceLines.some(({ kind, amount }) => amount.minorUnits < 0 && kind !== 'DISCOUNT'), 'a line that is no discount is negative'),
    when([...totals.values()].some((total) => total < 0), 'the total is negative'),
    when(pickUpBranch.ref === dropOffBranch.ref && priceLines.some(({ kind }) => kind === 'ONE_WAY_FEE'), 'a one-way fee although the car comes back to its branch'),
  ]
}

function vehicleProblems({ vehicle }: SuppliedOffer): readonly Found[] {
  const { acriss, seats, doors, bags, modelYears } = vehicle
  return [
    when(vehicle.ref === '' || vehicle.name === '', 'the car has no reference or no name'),
    when(decodeAcriss(acriss.code) === undefined, `${acriss.code} is no ACRISS code`),
    when(decodeAcriss(acriss.code)?.category !== vehicle.category, 'the category is not that of the ACRISS code'),
    when(seats !== undefined && (!isCount(seats) || seats < 1 || seats > 20), 'the number of seats is not plausible'),
    when(doors !== undefined && (!isCount(doors) || doors > 7), 'the number of doors is not plausible'),
    when(modelYears !== undefined && !(isCount(modelYears.from) && isCount(modelYears.to) && modelYears.from <= modelYears.to), 'the model years run backwards'),
    when(bags !== undefined && (!isCount(bags) || bags > 20), 'the number of bags is not plausible'),
  ]
}

const branchProblems = ({ pickUpBranch, dropOffBranch }: SuppliedOffer): readonly Found[] =>
  [pickUpBranch, dropOffBranch].flatMap(({ ref, name, position }) => [
    when(ref === '' || name === '', 'a branch has no reference or no name'),
    when(position !== undefined && !isOnEarth(position), 'a branch is not on earth'),
  ])

function termsProblems({ mileage, deposit, requirements }: SuppliedOffer): readonly Found[] {
  const { minimumAge = 0, maximumAge = 120, minimumLicenceYears, youngDriver } = requirements
  return [
    ...uncounted({
      minimumAge, maximumAge, minimumLicenceYears, untilAge: youngDriver?.untilAge, releasedWithinDays: deposit?.releasedWithinDays,
      distance: mileage?.kind === 'LIMITED' ? mileage.distance : undefined,
    }),
    when(mileage?.kind === 'LIMITED' && !(mileage.distance > 0 && isCharge(mileage.overFee)), 'the mileage is limited to nothing'),
    when(deposit !== undefined && !(isCharge(deposit.minimum) && isCharge(deposit.maximum)), 'the deposit is no amount'),
    when(deposit !== undefined && deposit.minimum.minorUnits > deposit.maximum.minorUnits, 'the deposit begins above its end'),
    when(minimumAge > maximumAge, 'nobody has an age that is allowed'),
    when(youngDriver !== undefined && !isCharge(youngDriver.feePerDay), 'the young driver fee is no amount'),
  ]
}

function cancellationProblems({ brackets, noShow }: CancellationSchedule): readonly Found[] {
  const fees = [...brackets.map(({ fee }) => fee), ...(noShow ? [noShow] : [])]
  return [
    when(brackets[0]?.fromHours !== undefined, 'cancelling is not settled from the booking on'),
    when(brackets.at(-1)?.toHours !== 0, 'cancelling is not settled until the pick-up'),
    when(brackets.some(({ toHours }, index) => index + 1 < brackets.length && brackets[index + 1]?.fromHours !== toHours), 'a gap between two brackets'),
    when(brackets.some(({ fromHours, toHours }) => fromHours !== undefined && fromHours <= toHours), 'a bracket that runs backwards'),
    when(!fees.every(isFee), 'a cancellation fee that nobody can pay'),
  ]
}

function isFee(fee: CancellationFee): boolean {
  switch (fee.kind) {
    case 'FREE': return true
    case 'NOT_STATED': return true
    case 'PERCENT': return Number.isSafeInteger(fee.basisPoints) && fee.basisPoints > 0 && fee.basisPoints <= 10_000
    case 'DAYS': return fee.days > 0
    case 'AMOUNT': return isCharge(fee.amount)
    default: return fee satisfies never
  }
}

export function coverageProblems(coverage: Coverage): readonly string[] {
  const { ref, name, form, price, excess, theftExcess, limit, thirdPartyLimit, minimumAge, minimumLicenceYears } = coverage
  const amounts = [limit, thirdPartyLimit, excess, theftExcess].flatMap((fact) => (fact?.kind === 'AMOUNT' ? [fact.amount] : []))
  const shares = [excess, theftExcess].flatMap((fact) => (fact?.kind === 'PERCENT' ? [fact] : []))
  const found = [
    ...uncounted({ minimumAge, minimumLicenceYears }),
    when(ref === '' || name === '', 'a coverage has no reference or no name'),
    when(!amounts.every((amount) => isCharge(amount) && amount.minorUnits > 0), 'a limit or an excess of nothing'),
    when(shares.some(({ basisPoints, floor }) => basisPoints <= 0 || basisPoints > 10_000 || !isCharge(floor)), 'an excess that is no share of the repair'),
    when(!isCharge(price), 'the price of a coverage is no amount'),
    when(form === 'INCLUDED' && price?.minorUnits !== 0, 'an included coverage costs something'),
  ]
  return found.filter((problem) => problem !== undefined)
}

export const branchCountProblems = ({ shuttle }: Branch) => uncounted({ intervalMinutes: shuttle?.intervalMinutes, rideMinutes: shuttle?.rideMinutes })
export const vehicleCountProblems = ({ modelYears, displacementCc }: VehicleDetails) => uncounted({ ...modelYears, displacementCc })
export const extraCountProblems = ({ maximum, stock }: Extra) => uncounted({ maximum, stock })
