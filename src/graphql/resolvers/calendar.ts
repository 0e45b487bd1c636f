import type { Resolvers } from '../../generated/resolvers.ts'
import { refusal } from '../errors.ts'

export const calendar: Resolvers = {
  Query: {
    priceCalendar: async (_, { input }, { search }) => {
      const outcome = await search.priceCalendar({ ...input, dropOff: input.dropOff ?? undefined })
      if (outcome.kind === 'found') return outcome
      const { message, field, limit } = outcome.problem
      throw refusal('BAD_USER_INPUT', message, { field, limit }, 200)
    },
  },
  PriceCalendarDay: {
    date: ({ date }) => date,
    cheapest: ({ cheapest }) => cheapest?.total,
    // No search tells a language here.
    supplier: ({ cheapest }) => cheapest && { supplier: cheapest.supplier, language: 'KO' },
    observedAt: ({ cheapest }) => cheapest?.observedAt,
    ageSeconds: ({ cheapest }) => cheapest?.ageSeconds,
  },
}
