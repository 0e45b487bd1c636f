import { hash } from 'node:crypto'
import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, getNamedType, type GraphQLSchema, Kind, print, type SelectionNode, type SelectionSetNode,
  TypeInfo, visit, visitWithTypeInfo,
} from 'graphql'
import type { AskedOperation } from '../operations.ts'
import type { Marks } from './marks.ts'

/** What is selected of the offers at one place of a document. */
export type OfferSelection = {
  /** Same name and same values of its variables: same JSON of an offer. */
  readonly name: string
  readonly variables: readonly string[]
}

/** How the answer of an operation is put together from offers that were written before. */
export type PagePlan = {
  /** The operation without what it asks about offers: their marks stand in their places. */
  readonly frame: DocumentNode
  /** The operation, and the mark of each offer before its own fields. */
  readonly whole: DocumentNode
  readonly selections: readonly OfferSelection[]
  /** Where offers stand in the answer, by names; lists on the way are gone through. */
  readonly paths: readonly (readonly string[])[]
}

/** A document that spreads fragments within fragments could be walked for ever. */
const longestWalk = 2_000

/**
 * Undefined for a document that shows no offers, or where two places that ask different things of an offer are one in the answer (`nodes { id } nodes { price … }`): then it
 * is executed as it is. `@skip` and `@include` are decided before.
 */
export function planPage({ operation, decided: { document } }: AskedOperation, schema: GraphQLSchema, marks: Marks): PagePlan | undefined {
  const typeInfo = new TypeInfo(schema)
  const positions = new Map<FieldNode, number>()
  visit(document, visitWithTypeInfo(typeInfo, {
    Field: (node) => {
      const type = typeInfo.getType()
      if (type && getNamedType(type).name === 'Offer') positions.set(node, positions.size)
    },
  }))
  if (positions.size === 0) return undefined
  const fragments = fragmentsOf(document)
  const root = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION && (node.name?.value ?? '') === (operation.node.name?.value ?? ''))
  const paths = root?.kind === Kind.OPERATION_DEFINITION ? pathsOf(root.selectionSet, positions, fragments) : undefined
  if (!paths || paths.length === 0) return undefined
  const marked = (change: (set: SelectionSetNode, mark: FieldNode) => readonly SelectionNode[]): DocumentNode =>
    visit(document, {
      Field: {
        enter: (node) => {
          const position = positions.get(node)
          if (position === undefined || !node.selectionSet) return undefined
          return { ...node, selectionSet: { ...node.selectionSet, selections: change(node.selectionSet, marks.fieldAt(position)) } }
        },
      },
    })
  return {
    frame: marked((_, mark) => [mark]),
    whole: marked(({ selections }, mark) => [mark, ...selections]),
    selections: [...positions.keys()].map((node) => selectionOf(node, fragments)),
    paths,
  }
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]))

/** Undefined when two different selections of offers meet at one path, or the walk is too long. */
function pathsOf(set: SelectionSetNode, positions: ReadonlyMap<FieldNode, number>, fragments: Fragments): readonly (readonly string[])[] | undefined {
  const found = new Map<string, FieldNode>()
  let steps = 0
  const walk = ({ selections }: SelectionSetNode, path: string): boolean =>
    selections.every((node) => {
      steps += 1
      if (steps > longestWalk) return false
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value)
        return fragment !== undefined && walk(fragment.selectionSet, path)
      }
      if (node.kind === Kind.INLINE_FRAGMENT) return walk(node.selectionSet, path)
      if (!node.selectionSet) return true
      const here = `${path} ${(node.alias ?? node.name).value}`
      if (!positions.has(node)) return walk(node.selectionSet, here)
      const other = found.get(here) ?? node
      found.set(here, node)
      return other === node
    })
  return walk(set, '') ? [...found.keys()].map((path) => path.trim().split(' ')) : undefined
}

/** By its text with that of its fragments. */
function selectionOf(node: FieldNode, fragments: Fragments): OfferSelection {
  const used = new Map<string, FragmentDefinitionNode>()
  const variables = new Set<string>()
  const read = (part: SelectionSetNode | undefined): void => {
    if (!part) return
    visit(part, {
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value)
        if (!fragment || used.has(name.value)) return
        used.set(name.value, fragment)
        read(fragment.selectionSet)
      },
    })
  }
  read(node.selectionSet)
  const texts = [...used.values()].map((fragment) => print(fragment)).toSorted()
  const text = [node.selectionSet ? print(node.selectionSet) : '', ...texts].join('\n')
  return { name: hash('sha256', text, 'base64url'), variables: [...variables].toSorted() }
}
