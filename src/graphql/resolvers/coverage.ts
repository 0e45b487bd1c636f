import { tierOf } from '#domain/coverage.ts'
import type { Resolvers } from '../../generated/resolvers.ts'

export const coverage: Resolvers = {
  Coverage: { tier: tierOf },
  CoverageLimit: {
    isUnlimited: ({ kind }) => kind === 'UNLIMITED',
    amount: (limit) => (limit.kind === 'AMOUNT' ? limit.amount : undefined),
  },
  Excess: {
    isWaived: ({ kind }) => kind === 'WAIVED',
    amount: (excess) => (excess.kind === 'AMOUNT' ? excess.amount : excess.kind === 'PERCENT' ? excess.floor : undefined),
    percent: (excess) => (excess.kind === 'PERCENT' ? excess.basisPoints / 100 : undefined),
  },
}
