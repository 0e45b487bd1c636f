import type { SupplierId } from '#domain/ids.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { keyOf } from '../../catalogue/branches/directory.ts'
import { refusal, requireOperator } from '../errors.ts'

const longestList = 200

function checkLength(first: number): void {
  if (first >= 1 && first <= longestList) return
  throw refusal('BAD_USER_INPUT', `A list cannot have ${first} entries.`, { field: 'first', limit: `from 1 to ${longestList}` })
}

/** The queue is nobody's search and has no language of its own. */
const supplierOf = ({ supplier }: { readonly supplier: SupplierId }) => ({ supplier, language: 'KO' as const })

export const catalogue: Resolvers = {
  Query: {
    reviewQueue: (_, { first }, context) => {
      requireOperator(context)
      checkLength(first)
      const { reviewQueue } = context
      return { vehicles: reviewQueue.vehicles(first), branches: reviewQueue.branches(first) }
    },
  },
  UnknownVehicle: {
    supplier: supplierOf,
    spelling: ({ spelling }) => spelling.name,
    make: ({ spelling }) => spelling.make,
    acriss: ({ spelling }) => spelling.acriss.code,
  },
  UnmatchedBranch: {
    supplier: supplierOf,
    id: ({ supplier, ref }) => keyOf(supplier, ref),
    suggestions: (branch, _, { reviewQueue }) => reviewQueue.placesNear(branch),
  },
}
