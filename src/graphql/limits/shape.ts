import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, type OperationDefinitionNode, parse, type SelectionSetNode, visit } from 'graphql'
import { type ErrorCode, refusal } from '../errors.ts'
import type { QueryLimits } from './limits.ts'

/** What a document looks like, before it is compared with the schema. */
type Shape = Readonly<Record<'depth' | 'aliases' | 'directives' | 'rootFields' | 'selections' | 'nameLength' | 'textLength', number>>

/** A document that may be validated; one that is too much; or a text that is no GraphQL. */
export type CheckedShape =
  | { readonly kind: 'fits'; readonly document: DocumentNode }
  | { readonly kind: 'tooMuch'; readonly error: GraphQLError }
  | { readonly kind: 'unreadable'; readonly error: GraphQLError }

/**
 * Looks at the text alone, so that a document that would be expensive even to validate costs a parse. The parser stops at the limit of
 * tokens, so its work is bounded too.
 */
export function checkShape(text: string, limits: QueryLimits): CheckedShape {
  if (text.length > limits.characters) return { kind: 'tooMuch', error: tooMuch('TOO_MANY_TOKENS', 'characters', 'is too long', limits) }
  try {
    const document = parse(text, Number.isFinite(limits.tokens) ? { maxTokens: limits.tokens } : {})
    const error = firstBroken(shapeOf(document), limits)
    return error ? { kind: 'tooMuch', error } : { kind: 'fits', document }
  } catch (problem) {
    if (!(problem instanceof GraphQLError)) throw problem
    if (problem.message.includes('Parsing aborted')) return { kind: 'tooMuch', error: tooMuch('TOO_MANY_TOKENS', 'tokens', 'has too many tokens', limits) }
    return { kind: 'unreadable', error: problem }
  }
}

const rules: readonly (readonly [keyof Shape, ErrorCode, string])[] = [
  ['depth', 'TOO_DEEP', 'is nested too deeply'],
  ['aliases', 'TOO_MANY_ALIASES', 'has too many aliases'],
  ['directives', 'TOO_MANY_DIRECTIVES', 'has too many directives'],
  ['rootFields', 'TOO_MANY_ROOT_FIELDS', 'asks for too many things at once'],
  ['selections', 'TOO_MANY_SELECTIONS', 'lists too many fields in one selection'],
  ['nameLength', 'TEXT_TOO_LONG', 'has too long a name'],
  ['textLength', 'TEXT_TOO_LONG', 'has too long a text'],
]

function firstBroken(shape: Shape, limits: QueryLimits): GraphQLError | undefined {
  const broken = rules.find(([figure]) => shape[figure] > limits[figure])
  return broken && tooMuch(broken[1], broken[0], broken[2], limits)
}

export const tooMuch = (code: ErrorCode, figure: keyof QueryLimits, what: string, limits: QueryLimits): GraphQLError =>
  refusal(code, `The operation ${what}: the limit is ${limits[figure]}.`, { limit: limits[figure], limitName: figure })

function shapeOf(document: DocumentNode): Shape {
  let aliases = 0
  let directives = 0
  let nameLength = 0
  let textLength = 0
  visit(document, {
    Name: ({ value }) => void (nameLength = Math.max(nameLength, value.length)),
    StringValue: ({ value }) => void (textLength = Math.max(textLength, value.length)),
    Field: ({ alias }) => void (aliases += alias ? 1 : 0),
    Directive: () => void (directives += 1),
  })
  const measure = createMeasure(document)
  const operations = document.definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
  const measured = operations.map(({ selectionSet }) => measure(selectionSet))
  return {
    aliases,
    directives,
    nameLength,
    textLength,
    depth: Math.max(0, ...measured.map(({ depth }) => depth)),
    rootFields: Math.max(0, ...measured.map(({ fields }) => fields)),
    selections: Math.max(0, ...measured.map(({ widest }) => widest)),
  }
}

/** Of one selection: fields above each other, its own fields with those of its fragments, and the most that any selection in it has. */
type Measured = { readonly depth: number; readonly fields: number; readonly widest: number }
const nothing: Measured = { depth: 0, fields: 0, widest: 0 }

/** Each fragment is measured once, however often it is spread; a circle counts as nothing, since validation will refuse it. */
function createMeasure(document: DocumentNode): (set: SelectionSetNode) => Measured {
  const fragments = new Map(
    document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  )
  const measured = new Map<string, Measured>()

  function measureFragment(name: string): Measured {
    const known = measured.get(name)
    if (known) return known
    measured.set(name, nothing)
    const fragment = fragments.get(name)
    const result = fragment ? measure(fragment.selectionSet) : nothing
    measured.set(name, result)
    return result
  }

  function measure({ selections }: SelectionSetNode): Measured {
    let depth = 0
    let fields = 0
    let widest = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet && !selection.name.value.startsWith('__') ? measure(selection.selectionSet) : nothing
        depth = Math.max(depth, inner.depth + 1)
        widest = Math.max(widest, inner.widest)
        fields += 1
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? measure(selection.selectionSet) : measureFragment(selection.name.value)
        depth = Math.max(depth, inner.depth)
        widest = Math.max(widest, inner.widest)
        fields += inner.fields
      }
    }
    return { depth, fields, widest: Math.max(widest, fields) }
  }
  return measure
}
