import { getDirectiveValues, GraphQLIncludeDirective, type GraphQLResolveInfo, GraphQLSkipDirective, Kind, type SelectionNode } from 'graphql'

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>

/** Whether the selection below a field stays within these names; what it skips is not asked for. */
export function asksOnlyFor(names: ReadonlySet<string>, { fieldNodes, fragments, variableValues }: Info): boolean {
  const isLeftOut = (selection: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true || getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] === false
  const staysWithin = (selection: SelectionNode): boolean => {
    if (isLeftOut(selection)) return true
    if (selection.kind === Kind.FIELD) return names.has(selection.name.value) || selection.name.value === '__typename'
    const { selectionSet } = selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments[selection.name.value] ?? {})
    return selectionSet?.selections.every(staysWithin) ?? true
  }
  return fieldNodes.every((node) => node.selectionSet?.selections.every(staysWithin) ?? true)
}
