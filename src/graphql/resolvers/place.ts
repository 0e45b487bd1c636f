import type { Resolvers } from '../../generated/resolvers.ts'

export const place: Resolvers = {
  Query: {
    place: (_, { id }, { places }) => places.find(id),
    places: (_, __, { places }) => places.all(),
  },
  Place: {
    name: ({ names }, { language }) => names[language],
  },
}
