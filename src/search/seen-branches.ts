import type { BranchSummary } from '#domain/branch.ts'
import type { BranchRef, SupplierId } from '#domain/ids.ts'
import type { SuppliedOffer } from '#domain/offer.ts'

/** A branch in a supplier's answer, and the brand at its counter. */
export type SeenBranch = { readonly branch: BranchSummary; readonly vendor: string }

/** Called for each answer before the traveller gets it: it must be quick. */
export type OnBranches = (supplier: SupplierId, branches: readonly SeenBranch[]) => void

/** Each branch once. */
export function branchesOf(offers: readonly SuppliedOffer[]): readonly SeenBranch[] {
  const seen = new Map<BranchRef, SeenBranch>()
  for (const { vendor, pickUpBranch, dropOffBranch } of offers) {
    for (const branch of [pickUpBranch, dropOffBranch]) {
      if (!seen.has(branch.ref)) seen.set(branch.ref, { branch, vendor: vendor.name })
    }
  }
  return [...seen.values()]
}
