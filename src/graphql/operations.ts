import {
  type DocumentNode, getOperationAST, getVariableValues, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode, visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { canonicalJson } from './canonical-json.ts'
import { decide } from './conditions.ts'
import type { Documents, ValidDocument } from './documents.ts'
import { type CheckedCost, checkCost } from './limits/check-cost.ts'
import type { QueryLimits } from './limits/limits.ts'

type Values = Readonly<Record<string, unknown>>

/** One operation of a valid document. */
export type Operation = {
  /** Tells it from every other one. */
  readonly id: string
  readonly source: ValidDocument
  readonly chosen: string | undefined
  readonly node: OperationDefinitionNode
  readonly isQuery: boolean
}

/** An operation with its variables, fit to be executed. */
export type AskedOperation = {
  readonly operation: Operation
  /** With `@skip` and `@include` decided; `decided.id` tells it from every other one. */
  readonly decided: { readonly id: string; readonly document: DocumentNode }
  readonly given: Values
  /** Defaults filled in, of every variable; worked out when it is asked for. Undefined when they do not fit. */
  coerced(): Values | undefined
}

export type Operations = {
  /** Undefined when the document does not tell which of its operations is meant. */
  find(source: ValidDocument, chosen: string | undefined): Operation | undefined
  /** Undefined when a condition cannot be decided: Apollo Server explains that. */
  ask(operation: Operation, given: Values): AskedOperation | undefined
  /** By `checkCost`, worked out once for each document and size of page. */
  checkedCost(operation: Operation, given: Values): CheckedCost
  /** Told once for each request. */
  cameIn(operation: Operation): void
  /** Whether it came in more than once, so that it is worth preparing for the next time. */
  comesAgain(operation: Operation): boolean
}

const rememberedNames = 10_000

export function createOperations({ schema, limits }: { readonly schema: GraphQLSchema; readonly limits: QueryLimits }): Operations {
  const found = new WeakMap<ValidDocument, Map<string, Operation | undefined>>()
  const pageVariables = new WeakMap<DocumentNode, readonly string[]>()
  const costs = new LRUCache<string, CheckedCost>({ max: rememberedNames })
  const uses = new LRUCache<string, number>({ max: rememberedNames })
  return {
    find, ask, checkedCost,
    cameIn: ({ id }) => void uses.set(id, (uses.get(id) ?? 0) + 1),
    comesAgain: ({ id }) => (uses.get(id) ?? 0) > 1,
  }

  function find(source: ValidDocument, chosen: string | undefined): Operation | undefined {
    const operations = found.get(source) ?? new Map<string, Operation | undefined>()
    found.set(source, operations)
    const name = chosen ?? ''
    if (!operations.has(name)) {
      const node = getOperationAST(source.document, chosen)
      // A name that the document does not have is not worth remembering.
      if (!node) return undefined
      operations.set(name, { id: `${source.hash} ${name}`, source, chosen, node, isQuery: node.operation === OperationTypeNode.QUERY })
    }
    return operations.get(name)
  }

  function ask(operation: Operation, given: Values): AskedOperation | undefined {
    let known: { readonly values: Values | undefined } | undefined
    const coerced = (): Values | undefined => {
      known ??= { values: getVariableValues(schema, operation.node.variableDefinitions ?? [], given).coerced }
      return known.values
    }
    const decided = decide(operation.source.document, coerced)
    return decided && { operation, given, coerced, decided: { id: `${operation.id} ${decided.name}`, document: decided.document } }
  }

  function checkedCost(operation: Operation, given: Values): CheckedCost {
    const { document } = operation.source
    const names = pageVariables.get(document) ?? variablesOfPages(document)
    pageVariables.set(document, names)
    const key = `${operation.id} ${names.map((name) => canonicalJson(given[name])).join(' ')}`
    const known = costs.get(key) ?? checkCost({ schema, document, operation: operation.node, variables: given }, limits)
    costs.set(key, known)
    return known
  }
}

/** The variables that say how long a page is: of all of them only these are counted with. */
function variablesOfPages(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, { Argument: ({ name, value }) => void (name.value === 'first' && value.kind === Kind.VARIABLE && names.add(value.name.value)) })
  return [...names]
}

/** What Apollo Server executes, if it is one of ours. */
export function operationOf({ known }: Pick<Documents, 'known'>, operations: Operations, hash: string | undefined, chosen: string | undefined): Operation | undefined {
  const source = hash === undefined ? undefined : known(hash)
  return source && operations.find(source, chosen)
}
