import { type ASTNode, BREAK, type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql'

type Values = Readonly<Record<string, unknown>>

/** A document as it is for these variables, and what it was decided by: what it skips is left out, and no condition is left. */
export type Decided = { readonly name: string; readonly document: DocumentNode }

const conditional = new Set(['skip', 'include'])
const hasConditions = (document: DocumentNode): boolean => {
  let found = false
  visit(document, { Directive: ({ name }) => (conditional.has(name.value) ? ((found = true), BREAK) : undefined) })
  return found
}
const known = new WeakMap<DocumentNode, boolean>()

/**
 * `@skip` and `@include` decided before anything is compiled: a compiled function puts a field where it is first written, the specification where it is first not skipped.
 * Undefined when a condition has no value: Apollo Server explains that.
 */
export function decide(document: DocumentNode, coerced: () => Values | undefined): Decided | undefined {
  const isConditional = known.get(document) ?? hasConditions(document)
  known.set(document, isConditional)
  if (!isConditional) return { name: '', document }
  const variables = coerced()
  if (!variables) return undefined
  const choices: string[] = []
  let isDecidable = true
  const leftOut = (directives: readonly DirectiveNode[] = []): boolean => {
    const conditions = directives.filter(({ name }) => conditional.has(name.value))
    const values = conditions.map((directive) => valueOf(directive, variables))
    if (values.includes(undefined)) isDecidable = false
    const isLeftOut = conditions.some(({ name }, index) => values[index] === (name.value === 'skip'))
    if (conditions.length > 0) choices.push(isLeftOut ? '-' : '+')
    return isLeftOut
  }
  const enter = (node: ASTNode & { readonly directives?: readonly DirectiveNode[] | undefined }) => {
    if (!node.directives?.length) return undefined
    if (leftOut(node.directives)) return null
    return { ...node, directives: node.directives.filter(({ name }) => !conditional.has(name.value)) }
  }
  const decided = visit(document, { Field: { enter }, FragmentSpread: { enter }, InlineFragment: { enter } })
  return isDecidable ? { name: choices.join(''), document: decided } : undefined
}

function valueOf({ arguments: given }: DirectiveNode, variables: Values): boolean | undefined {
  const value = given?.find(({ name }) => name.value === 'if')?.value
  if (value?.kind === Kind.BOOLEAN) return value.value
  const filled = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  return typeof filled === 'boolean' ? filled : undefined
}
