import type { GraphQLResolveInfo } from 'graphql'
import type { Branch, BranchSummary } from '#domain/branch.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import type { GraphContext } from '../context.ts'
import type { HandoverOfOffer } from '../parents.ts'
import { asksOnlyFor } from '../asks-only-for.ts'

const toldBySearch = new Set(['name', 'desk', 'position'])

const bare = (summary: BranchSummary): Branch => ({
  ...summary, address: undefined, telephone: undefined, directions: undefined, airport: undefined, shuttle: undefined, hours: undefined, afterHours: undefined,
})

/**
 * The search itself told the branch's name and desk; the supplier is asked only when more is wanted. When it cannot tell, what the search told
 * stands: a list must not be spoilt by an address.
 */
export async function branchOf({ branch, supplier, language }: HandoverOfOffer, _: object, { loaders }: GraphContext, info: GraphQLResolveInfo): Promise<Branch> {
  if (asksOnlyFor(toldBySearch, info)) return bare(branch)
  const full = await loaders.branches.load({ supplier, language, ref: branch.ref }).catch(unlessSupplierFault)
  return full ?? bare(branch)
}

/** The guard around the supplier has logged and counted its fault already. */
function unlessSupplierFault(problem: unknown): undefined {
  if (!(problem instanceof SupplierFault)) throw problem
}

export const branch: Resolvers = {
  OpeningException: {
    opens: ({ span }) => span?.opens,
    closes: ({ span }) => span?.closes,
  },
}
