import type { GraphQLResolveInfo } from 'graphql'
import type { Branch, BranchSummary } from '#domain/branch.ts'
import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import type { GraphContext } from '../context.ts'
import type { HandoverOfOffer } from '../parents.ts'
import { asksOnlyFor } from '../asks-only-for.ts'
import { TooLate } from '../too-late.ts'

const toldBySearch = new Set(['name', 'desk', 'position'])

const bare = (summary: BranchSummary): Branch => ({
  ...summary, address: undefined, telephone: undefined, directions: undefined, airport: undefined, shuttle: undefined, hours: undefined, afterHours: undefined,
})

/**
 * The search itself told the branch's name and desk; the supplier is asked only when more is wanted. When it cannot tell, what the search told
 * stands: a list must not be spoilt by an address.
 */
export async function branchOf({ branch, supplier, language }: HandoverOfOffer, _: object, context: GraphContext, info: GraphQLResolveInfo): Promise<Branch> {
  if (asksOnlyFor(toldBySearch, info)) return bare(branch)
  const lookUp = context.loaders.branches.load({ supplier, language, ref: branch.ref })
  const full = await lookUp.catch((problem: unknown) => logUnexpected(problem, supplier, context))
  return full ?? bare(branch)
}

/** All branches of a batch fail with one error. */
const logged = new WeakSet<Error>()

/** The guard around the supplier has logged and counted its fault already, and being late is none. */
function logUnexpected(problem: unknown, supplier: SupplierId, { log, requestId }: GraphContext): undefined {
  const isExpected = problem instanceof SupplierFault || problem instanceof TooLate
  if (isExpected || !(problem instanceof Error) || logged.has(problem)) return
  logged.add(problem)
  log.error('lookUp.failed', { requestId, supplier, call: 'branches', error: problem })
}

export const branch: Resolvers = {
  OpeningException: {
    opens: ({ span }) => span?.opens,
    closes: ({ span }) => span?.closes,
  },
}
