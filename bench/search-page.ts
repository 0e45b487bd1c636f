/** What a page of results asks for: 30 offers with about forty values each, all of them in the search itself. */
const offers = `{
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    id groupId observedAt servedFrom paymentTiming includedCoverage isInstantlyConfirmed available
    supplier { id name }
    vendor { id name rating ratingCount }
    vehicle {
      name make category body gearbox drive fuel hasAirConditioning seats doors bags isGuaranteedModel imageUrl
      acriss { code derivation }
      recognition { kind score }
    }
    pickUp { at zone distanceKm branch { id name desk } }
    dropOff { at branch { id name } }
    price {
      total { amount currency } perDay { amount currency } payNow { amount } atDesk { amount }
      lines { kind label due amount { amount currency } }
    }
    value { score }
    cancellation { freeUntil }
  }
}`

/** The page that everybody sees first. */
export const searchPage = `query SearchPage($input: CarSearchInput!) {
  searchCars(input: $input) {
    ... on CarSearch { id version status sources { supplier { id } state servedFrom received kept } offers(first: 30) ${offers} }
    ... on InvalidCarSearch { problems { field message } }
  }
}`

/** The same search with a filter set: nobody needs to be asked again. */
export const filteredPage = `query FilteredPage($id: ID!, $filter: OfferFilter!, $sort: OfferSort!) {
  carSearch(id: $id) { id version status sources { supplier { id } state servedFrom } offers(first: 30, filter: $filter, sort: $sort) ${offers} }
}`

/** Small enough that five thousand answers at once tell about the searches and not about the bytes. */
export const shortPage = `query ShortPage($input: CarSearchInput!) {
  searchCars(input: $input) {
    ... on CarSearch { id status sources { supplier { id } state servedFrom } offers(first: 5) { totalCount nodes { id vehicle { name } price { total { amount currency } } } } }
    ... on InvalidCarSearch { message }
  }
}`

/** What is typed into the place field. */
export const placeField = `query PlaceField($text: String!) { searchPlaces(text: $text, first: 8) { matched place { id name } } }`
