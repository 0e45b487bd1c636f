import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { QueryLimits } from '../graphql/limits/limits.ts'
import { checkShape } from '../graphql/limits/shape.ts'

/** Who is let go first when there is more to do than can be done, and who never: a traveller looks again, but has paid once. */
export const importances = ['SEARCH', 'READ', 'QUOTE', 'BOOKING', 'ALWAYS'] as const
export type Importance = (typeof importances)[number]

/** Every field that an operation can begin with. What is missing here goes first. */
export const importanceOfField: Readonly<Record<string, Importance>> = {
  searchCars: 'SEARCH', carSearchProgress: 'SEARCH',
  carSearch: 'READ', place: 'READ', places: 'READ', searchPlaces: 'READ', placesNear: 'READ', priceCalendar: 'READ', __typename: 'READ', __schema: 'READ', __type: 'READ',
  reviewQueue: 'READ', cacheExplain: 'READ',
  invalidateCache: 'ALWAYS',
}

export type ImportanceOf = (text: string, operationName: string | undefined) => Importance

/** Characters of documents whose importance is remembered. */
const remembered = 2_000_000

/** Known documents cost a look-up: who is overloaded should not have to parse in order to refuse. */
export function createImportanceOf(limits: QueryLimits): ImportanceOf {
  const known = new LRUCache<string, Importance>({ maxSize: remembered, sizeCalculation: (_, key) => key.length })
  return (text, operationName) => {
    const key = `${operationName ?? ''}\n${text}`
    const found = known.get(key) ?? importanceIn(text, operationName, limits)
    known.set(key, found)
    return found
  }
}

/** A document that will be refused anyway goes first. */
function importanceIn(text: string, operationName: string | undefined, limits: QueryLimits): Importance {
  const shape = checkShape(text, limits)
  const operation = shape.kind === 'fits' ? getOperationAST(shape.document, operationName) : undefined
  return shape.kind === 'fits' && operation ? leastOf(shape.document, operation) : 'SEARCH'
}

/** An operation is as important as the least important of its fields: a search does not get by in the company of a booking. */
function leastOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): Importance {
  const fragments = new Map(document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]))
  const seen = new Set<string>()
  const places = (set: SelectionSetNode): readonly number[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [importances.indexOf(importanceOfField[selection.name.value] ?? 'SEARCH')]
      if (selection.kind === Kind.INLINE_FRAGMENT) return places(selection.selectionSet)
      if (seen.has(selection.name.value)) return []
      seen.add(selection.name.value)
      const fragment = fragments.get(selection.name.value)
      return fragment ? places(fragment.selectionSet) : []
    })
  return importances[Math.min(...places(selectionSet), importances.length - 1)] ?? 'SEARCH'
}
