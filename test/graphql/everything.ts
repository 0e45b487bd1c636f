import { getNamedType, type GraphQLNamedType, type GraphQLSchema, isLeafType, isObjectType, isUnionType } from 'graphql'

/** A selection of every field below a type, each once: the longest sensible document that the schema allows. */
export function everythingOf(type: GraphQLNamedType, replace: Readonly<Record<string, string>> = {}): string {
  if (isLeafType(type)) return ''
  if (isUnionType(type)) return `{ ${type.getTypes().map((member) => `... on ${member.name} ${everythingOf(member, replace)}`).join(' ')} }`
  if (!isObjectType(type)) throw new TypeError(`${type.name} has no fields to select`)
  const fields = Object.values(type.getFields()).map(({ name, type: inner }) => replace[`${type.name}.${name}`] ?? `${name} ${everythingOf(getNamedType(inner), replace)}`)
  return `{ ${fields.join(' ')} }`
}

/** The whole of one search with so many offers, once (`nodes`, not `edges` as well). */
export function wholeSearch(schema: GraphQLSchema, first: number): string {
  const offer = everythingOf(schema.getType('Offer') ?? failHere())
  const replace = { 'OfferConnection.edges': '', 'OfferConnection.nodes': `nodes ${offer}` }
  const connection = everythingOf(schema.getType('OfferConnection') ?? failHere(), replace)
  return everythingOf(schema.getType('CarSearchResult') ?? failHere(), { 'CarSearch.offers': `offers(first: ${first}) ${connection}` })
}

function failHere(): never {
  throw new TypeError('the schema lost a type that this test is about')
}
