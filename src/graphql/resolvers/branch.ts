import type { GraphQLResolveInfo } from 'graphql'
import type { BranchMatch } from '#domain/branch-match.ts'
import type { Branch, BranchSummary } from '#domain/branch.ts'
import { tenths } from '#domain/comparison.ts'
import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import { keyOf } from '../../catalogue/branches/directory.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import type { GraphContext } from '../context.ts'
import type { BranchOfOffer, HandoverOfOffer } from '../parents.ts'
import { asksOnlyFor } from '../asks-only-for.ts'
import { TooLate } from '../too-late.ts'

const toldBySearch = new Set(['id', 'name', 'desk', 'position'])

const bare = (summary: BranchSummary): Branch => ({
  ...summary, address: undefined, telephone: undefined, directions: undefined, airport: undefined, shuttle: undefined, hours: undefined, afterHours: undefined,
})

/**
 * The search itself told the branch's name and desk; the supplier is asked only when more is wanted. When it cannot tell, what the search told
 * stands: a list must not be spoilt by an address. The directory of branches learns what was told, since the search's answer may be another
 * gateway's.
 */
export async function branchOf(handover: HandoverOfOffer, _: object, context: GraphContext, info: GraphQLResolveInfo): Promise<BranchOfOffer> {
  const { branch, supplier, vendor, language } = handover
  if (asksOnlyFor(toldBySearch, info)) return { branch: bare(branch), supplier, language }
  const lookUp = context.loaders.branches.load({ supplier, language, ref: branch.ref })
  const full = await lookUp.catch((problem: unknown) => logUnexpected(problem, supplier, context))
  context.branches.learn(supplier, [{ branch: full ?? branch, vendor }])
  return { branch: full ?? bare(branch), supplier, language }
}

const nothingKnown: BranchMatch = { place: undefined, sameAs: [] }

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
  Branch: {
    id: ({ branch, supplier }) => keyOf(supplier, branch.ref),
    name: ({ branch }) => branch.name,
    desk: ({ branch }) => branch.desk,
    position: ({ branch }) => branch.position,
    address: ({ branch }) => branch.address,
    telephone: ({ branch }) => branch.telephone,
    directions: ({ branch }) => branch.directions,
    airport: ({ branch }) => branch.airport,
    shuttle: ({ branch }) => branch.shuttle,
    hours: ({ branch }) => branch.hours,
    afterHours: ({ branch }) => branch.afterHours,
    match: ({ branch, supplier, language }, _, { branches }) => ({ ...(branches.match(supplier, branch.ref) ?? nothingKnown), language }),
  },
  BranchMatch: {
    place: ({ place }) => place?.place,
    distanceKm: ({ place }) => place?.distanceKm && tenths(place.distanceKm),
    evidence: ({ place }) => place?.evidence ?? [],
    sameAs: ({ sameAs, language }) => sameAs.map((same) => ({ ...same, language })),
  },
  SameBranch: {
    supplier: ({ supplier, language }) => supplier && { supplier, language },
  },
  OpeningException: {
    opens: ({ span }) => span?.opens,
    closes: ({ span }) => span?.closes,
  },
}
