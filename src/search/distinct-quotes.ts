import type { OfferRef } from '#domain/ids.ts'
import type { SuppliedOffer } from '#domain/offer.ts'

/**
 * The offers without those that are the same quote again: under the same reference, or the same in every fact that a traveller could compare.
 * A quote's reference, how many cars are left and how long the price is promised are no such facts. Of equal ones the first stays.
 */
export function distinctQuotes(offers: readonly SuppliedOffer[]): readonly SuppliedOffer[] {
  const refs = new Set<OfferRef>()
  const named = offers.filter(({ ref }) => !refs.has(ref) && refs.add(ref))
  const outlines = named.map(outlineOf)
  const counts = new Map<string, number>()
  for (const outline of outlines) counts.set(outline, (counts.get(outline) ?? 0) + 1)
  const seen = new Set<string>()
  return named.filter((offer, index) => {
    if (counts.get(outlines[index] ?? '') === 1) return true
    const facts = factsOf(offer)
    return !seen.has(facts) && seen.add(facts)
  })
}

/** A few facts that hardly two quotes share: only those that do are written out in full, which would take milliseconds for a whole answer. */
const outlineOf = ({ vendor, vehicle, pickUpBranch, dropOffBranch, priceLines }: SuppliedOffer): string =>
  [vendor.code, vehicle.ref, pickUpBranch.ref, dropOffBranch.ref, ...priceLines.map(({ amount }) => `${amount.minorUnits}${amount.currency}`)].join('|')

/** One supplier's offers are all made by one mapping, so equal facts stand in the same order; if not, both quotes stay. */
function factsOf({ ref: _ref, available: _available, holdsUntil: _holdsUntil, coverages, ...facts }: SuppliedOffer): string {
  return JSON.stringify({ ...facts, coverages: coverages?.map(({ ref: _coverage, ...coverage }) => coverage) })
}
