import type { Currency } from './currency.ts'
import type { SuppliedOffer } from './offer.ts'

export type PriceChanges = {
  readonly compared: number
  readonly changed: number
  /** The mean size of the changes, as a share of the price; 0 without any. */
  readonly meanChange: number
}

/** So many cars, taken evenly from the list, tell nearly as much as all: offers of one answer are repriced together. */
const comparedAtMost = 100

/**
 * The same question answered twice: which prices changed. An offer is found again by its car and its counters, not by its reference: suppliers write the
 * price, or the question's own token, into theirs, so that a changed price would look like another offer. What is sold out meanwhile, or
 * listed another number of times, tells nothing of prices.
 */
export function priceChangesBetween(earlier: readonly SuppliedOffer[], later: readonly SuppliedOffer[]): PriceChanges {
  const listedBefore = Map.groupBy(earlier, carOf)
  const each = Math.ceil(listedBefore.size / comparedAtMost)
  const watched = new Map([...listedBefore].filter((_, index) => index % each === 0))
  const listedAfter = Map.groupBy(later.map((offer) => ({ car: carOf(offer), offer })).filter(({ car }) => watched.has(car)), ({ car }) => car)
  let compared = 0
  let changed = 0
  let change = 0
  for (const [car, offers] of watched) {
    const [before, after] = [packagesOf(offers), packagesOf(listedAfter.get(car)?.map(({ offer }) => offer) ?? [])]
    if (after.length !== before.length) continue
    for (const [index, owed] of before.entries()) {
      const size = relativeChange(owed, after[index] ?? owed)
      compared += 1
      if (size > 0) changed += 1
      change += size
    }
  }
  return { compared, changed, meanChange: changed === 0 ? 0 : change / changed }
}

/** What one offer costs, by the currency that is owed. */
type Owed = ReadonlyMap<Currency, number>

const carOf = ({ vendor, vehicle, pickUpBranch, dropOffBranch }: SuppliedOffer): string =>
  [vendor.code, vehicle.ref, vehicle.name, vehicle.acriss.code, pickUpBranch.ref, dropOffBranch.ref].join('\n')

/** The same car may be listed with several packages: they are told apart by their order. */
const packagesOf = (offers: readonly SuppliedOffer[]): readonly Owed[] => offers.map(owedFor).toSorted((left, right) => unitsOf(left) - unitsOf(right))

function owedFor({ priceLines }: SuppliedOffer): Owed {
  const owed = new Map<Currency, number>()
  for (const { amount } of priceLines) owed.set(amount.currency, (owed.get(amount.currency) ?? 0) + amount.minorUnits)
  return owed
}

const unitsOf = (owed: Owed): number => [...owed.values()].reduce((total, units) => total + units, 0)

/** An exchange rate is no change: each currency is compared by itself, and the one that changed most counts. From 0 to 1. */
function relativeChange(before: Owed, after: Owed): number {
  const changes = [...new Set([...before.keys(), ...after.keys()])].map((currency) => {
    const [from, to] = [before.get(currency) ?? 0, after.get(currency) ?? 0]
    return from === to ? 0 : Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to))
  })
  return Math.min(1, Math.max(0, ...changes))
}
