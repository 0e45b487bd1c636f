import type { Resolvers } from '../../generated/resolvers.ts'

export const place: Resolvers = {
  Query: {
    place: (_, { id }, { places }) => places.find(id),
    places: (_, __, { places }) => places.popular(),
    searchPlaces: (_, { text, language, near, kinds, first }, { places }) =>
      places.search({ text, language, near: near ?? undefined, kinds: kinds ?? undefined, limit: first }),
    placesNear: (_, { latitude, longitude, kinds, first }, { places }) =>
      places.near({ position: { latitude, longitude }, kinds: kinds ?? undefined, limit: first }),
  },
  Place: {
    name: ({ names }, { language }) => names[language],
  },
}
