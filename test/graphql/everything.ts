import { getNamedType, type GraphQLNamedType, type GraphQLSchema, isLeafType, isObjectType, isUnionType } from 'graphql'

/** A selection of every field below a type, each once: the longest sensible document that the schema allows. */
export function everythingOf(type: GraphQLNamedType, replace: Readonly<Record<string, string>> = {}): string {
  if (isLeafType(type)) return ''
  if (isUnionType(type)) return `{ ${type.getTypes().map((member) => `... on ${member.name} ${everythingOf(member, replace)}`).join(' ')} }`
  if (!isObjectType(type)) throw new TypeError(`${type.name} has no fields to select`)
  const fields = Object.values(type.getFields()).map(({ name, type: inner }) => replace[`${type.name}.${name}`] ?? `${name} ${everythingOf(getNamedType(inner), replace)}`)
  return `{ ${fields.join(' ')} }`
}

/** What the catalogue will answer when it is connected. */
const notYet = { 'Branch.id': '', 'Branch.match': '' }

/** The whole of one search with so many offers, once (`nodes`, not `edges` as well), and one group with one of its offers. */
export function wholeSearch(schema: GraphQLSchema, first: number): string {
  const named = (name: string, replace: Readonly<Record<string, string>>) => everythingOf(schema.getType(name) ?? failHere(), replace)
  const offer = named('Offer', notYet)
  const connection = named('OfferConnection', { 'OfferConnection.edges': '', 'OfferConnection.nodes': `nodes ${offer}` })
  const group = named('VehicleGroup', { 'VehicleGroup.bestFor': 'bestFor { nearest { id } }', 'VehicleGroup.offers': 'offers(first: 1) { id }' })
  const groups = named('VehicleGroupConnection', { 'VehicleGroupConnection.edges': '', 'VehicleGroupConnection.nodes': `nodes ${group}` })
  return named('CarSearchResult', { 'CarSearch.offer': '', 'CarSearch.offers': `offers(first: ${first}) ${connection}`, 'CarSearch.groups': `groups(first: 1) ${groups}` })
}

function failHere(): never {
  throw new TypeError('the schema lost a type that this test is about')
}
