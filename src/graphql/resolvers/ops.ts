import { type BranchRef, branchRef, placeId, searchId, type SupplierId, supplierId } from '#domain/ids.ts'
import { meanRate } from '#domain/price-stability.ts'
import type { MutationInvalidateCacheArgs, Resolvers } from '../../generated/resolvers.ts'
import { keyOf } from '../../catalogue/branches/directory.ts'
import { type InvalidationScope, routeOf } from '../../search/search-room.ts'
import type { GraphContext } from '../context.ts'
import { refusal, requireOperator } from '../errors.ts'

/** What of an operator's words goes into the log. */
const longestReason = 300

const badInput = (field: string, message: string, limit: string) => refusal('BAD_USER_INPUT', message, { field, limit }, 200)

/** Throws when nothing is named, or something that does not exist: an invalidation that hits nothing would seem to have worked. */
function scopeOf({ supplier, route, branch }: MutationInvalidateCacheArgs, context: GraphContext): InvalidationScope {
  if (!supplier && !route && !branch) throw badInput('supplier', 'Nothing is named that would be invalidated.', 'one of supplier, route and branch')
  const ofBranch = branch ? readBranchId(branch) : undefined
  const named = supplier ? supplierId(supplier) : undefined
  for (const [field, id] of [['supplier', named], ['branch', ofBranch?.supplier]] as const) {
    if (id !== undefined && !context.search.suppliers.includes(id)) throw badInput(field, `We ask no supplier "${id.slice(0, 40)}".`, context.search.suppliers.join(', '))
  }
  if (named && ofBranch && named !== ofBranch.supplier) throw badInput('branch', 'This branch is of another supplier.', `a branch of ${named}`)
  return { supplier: named ?? ofBranch?.supplier, branch: ofBranch?.ref, route: route ? routeOf(placeIn(route.pickUp, context), placeIn(route.dropOff ?? route.pickUp, context)) : undefined }
}

function placeIn(id: string, { places }: GraphContext) {
  if (!places.find(id)) throw badInput('route', `We know no place "${id.slice(0, 60)}".`, 'the id of a place, such as airport:CJU')
  return placeId(id)
}

/** As `Branch.id` is made: the supplier's id and its code of the branch. */
function readBranchId(id: string): { readonly supplier: SupplierId; readonly ref: BranchRef } {
  const [supplier = '', ...ref] = id.split(':')
  return { supplier: supplierId(supplier), ref: branchRef(ref.join(':')) }
}

export const ops: Resolvers = {
  Query: {
    cacheExplain: (_, asked, context) => {
      requireOperator(context)
      return context.search.explainCache(searchId(asked.searchId), supplierId(asked.supplier))
    },
  },
  Mutation: {
    invalidateCache: async (_, asked, context) => {
      requireOperator(context)
      const scope = scopeOf(asked, context)
      context.log.info('cache.invalidated', { requestId: context.requestId, ...scope, reason: asked.reason.slice(0, longestReason) })
      return { reachesOtherGateways: await context.search.invalidateCache(scope) }
    },
  },
  CacheExplanation: {
    // It is for operators and has no language of its own.
    supplier: ({ supplier }) => ({ supplier, language: 'KO' }),
    observed: ({ outlook }) => outlook,
    invalidatedBy: ({ supplier, criteria, kept }) => ({
      supplier, pickUp: criteria.pickUp.place.id, dropOff: criteria.dropOff.place.id, branches: kept?.branches.map((ref) => keyOf(supplier, ref)) ?? [],
    }),
  },
  KeptAnswer: {
    ageSeconds: ({ ageMs }) => Math.round(ageMs / 1000),
    observedAt: ({ entry }) => entry.observedAt,
    freshUntil: ({ entry }) => entry.freshUntil,
    staleUntil: ({ entry }) => entry.staleUntil,
    tookMs: ({ entry }) => entry.tookMs,
    filledByGateway: ({ entry }) => entry.filledBy.gateway,
    filledByRequest: ({ entry }) => entry.filledBy.requestId,
    life: ({ entry }) => entry.because,
  },
  PriceObservations: {
    changesPerHour: ({ belief }) => meanRate(belief),
  },
}
