import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql'

/** Whether the selection below a field stays within these names. */
export function asksOnlyFor(names: ReadonlySet<string>, { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  const staysWithin = (selection: SelectionNode): boolean => {
    if (selection.kind === Kind.FIELD) return names.has(selection.name.value) || selection.name.value === '__typename'
    const { selectionSet } = selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments[selection.name.value] ?? {})
    return selectionSet?.selections.every(staysWithin) ?? true
  }
  return fieldNodes.every((node) => node.selectionSet?.selections.every(staysWithin) ?? true)
}
