import { getNamedType, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Operation } from './operations.ts'

/**
 * Root fields whose answers depend on a search that says how long it stands, or on the places that we ship. Everything else, above all what is for operators, is
 * answered anew each time.
 */
const repeatableRoots: ReadonlySet<string> = new Set(['searchCars', 'carSearch', 'place', 'places', 'searchPlaces', 'placesNear', '__typename'])

/**
 * Fields that can be another thing although the search is the same: for so many milliseconds they may be shown again. A new field that looks at the clock, or at
 * something that learns, belongs here.
 */
const lifeMs: Readonly<Record<string, number>> = {
  // The directory learns branches with every answer.
  'Branch.match': 0,
}

const known = new WeakMap<Operation, number>()

/** For how many milliseconds an answer may be given again, as far as the document tells; 0: not at all. */
export function repeatableFor(operation: Operation, schema: GraphQLSchema): number {
  const life = known.get(operation) ?? lifeOf(operation, schema)
  known.set(operation, life)
  return life
}

function lifeOf({ isQuery, source }: Operation, schema: GraphQLSchema): number {
  if (!isQuery) return 0
  const typeInfo = new TypeInfo(schema)
  let life = Number.POSITIVE_INFINITY
  visit(source.document, visitWithTypeInfo(typeInfo, {
    Field: ({ name }) => {
      const parent = typeInfo.getParentType()
      const isOtherRoot = parent === schema.getQueryType() && !repeatableRoots.has(name.value)
      life = Math.min(life, isOtherRoot ? 0 : (parent && lifeMs[`${getNamedType(parent).name}.${name.value}`]) ?? life)
    },
  }))
  return life
}
