import type { Resolvers } from '../../generated/resolvers.ts'

export const errors: Resolvers = {
  InvalidCarSearch: {
    message: ({ problems }) => problems[0]?.message ?? 'The search cannot be made as it was asked for.',
  },
}
