import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, getNamedType, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, isInterfaceType,
  isListType, isNonNullType, isObjectType, Kind, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql'
import { groupPageSizes } from '../../search/groups.ts'
import { pageSizes } from '../../search/page.ts'

/** How long a list without `first` is taken to be; other lists count as `usualLength`. */
const lengths: Readonly<Record<string, number>> = {
  'Query.places': 60, 'Offer.coverages': 4, 'Offer.extras': 8, 'Price.lines': 4, 'Price.conversions': 1, 'OfferValue.parts': 6, 'PriceCalendar.days': 93,
  'BranchMatch.evidence': 3, 'BranchMatch.sameAs': 2, 'SameBranch.evidence': 4, 'VehicleGroup.evidence': 3, 'VehicleModel.generations': 3,
  'OfferFacets.makes': 20, 'OfferFacets.models': 60, 'OfferFacets.acrissCodes': 40,
  // What they lie in was multiplied by `first` already.
  'OfferConnection.edges': 1, 'OfferConnection.nodes': 1, 'VehicleGroupConnection.edges': 1, 'VehicleGroupConnection.nodes': 1,
  'ReviewQueue.vehicles': 1, 'ReviewQueue.branches': 1,
}
const usualLength = 5
/** Pages that are shorter than a page of offers may be. A longer one is refused by the room, with its field and limit, so it does not count for more here. */
const longestPages: Readonly<Record<string, number>> = { 'CarSearch.groups': groupPageSizes.maximum, 'VehicleGroup.offers': groupPageSizes.maximum }
/** As many suppliers may have a part in an answer, and what it costs to ask one of them. */
const suppliers = 10
const supplierCall = 500
/** What a field costs beyond its own value, each time that the document has it: an alias buys no second search, and no second guess at an id. */
const weights: Readonly<Record<string, number>> = {
  'Query.searchCars': suppliers * supplierCall, 'Query.carSearch': 500, 'Subscription.carSearchProgress': 500, 'Query.searchPlaces': 2_000, 'Query.placesNear': 200,
}
/**
 * Fields that suppliers are asked for, in one batch for each supplier however long the list (src/graphql/loaders.ts); a list of one asks one.
 */
const askedOfSuppliers: ReadonlySet<string> = new Set(['Handover.branch', 'Offer.coverages', 'Offer.allIn', 'Offer.extras', 'Vehicle.details'])

type Variables = Readonly<Record<string, unknown>>
/** `variables` as coerced, defaults included, when they are counted with. */
export type Asked = { readonly schema: GraphQLSchema; readonly document: DocumentNode; readonly operation: OperationDefinitionNode; readonly variables: Variables }

/** Values in the answer, calls of suppliers for it, and how many fields those are made for. */
type Cost = { readonly values: number; readonly calls: number; readonly askedFor: number }
const nothing: Cost = { values: 0, calls: 0, askedFor: 0 }
const one: Cost = { ...nothing, values: 1 }
const plus = (left: Cost, right: Cost): Cost => ({ values: left.values + right.values, calls: left.calls + right.calls, askedFor: left.askedFor + right.askedFor })

/** Values grow with the list; calls until every supplier is asked for every field, and no further. */
const inList = ({ values, calls, askedFor }: Cost, length: number): Cost => ({ values: values * length, calls: Math.min(calls * length, askedFor * suppliers), askedFor })

/**
 * How many values the answer could hold, and how many calls of suppliers it could take: every field counts one, times the lengths of the lists
 * around it, where a page is as long as its `first` says. The document must be valid. Fragments are counted once and multiplied, so that spreading
 * one twice in each of fifty others costs no time.
 */
export function costOf({ schema, document, operation, variables }: Asked): number {
  const fragments = new Map(
    document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  )
  const known = new Map<string, Cost>()

  function costOfFragment(name: string): Cost {
    const cost = known.get(name) ?? costOfSelections(fragments.get(name)?.selectionSet, schema.getType(fragments.get(name)?.typeCondition.name.value ?? ''))
    known.set(name, cost)
    return cost
  }

  function costOfSelections(set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Cost {
    return (set?.selections ?? []).reduce((cost, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return plus(cost, costOfFragment(selection.name.value))
      if (selection.kind === Kind.FIELD) return plus(cost, costOfField(selection, type))
      return plus(cost, costOfSelections(selection.selectionSet, selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type))
    }, nothing)
  }

  function costOfField(node: FieldNode, parent: GraphQLNamedType | undefined): Cost {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    // `__typename` and introspection: answered from the schema, and off in production.
    if (!parent || !field) return one
    const name = `${parent.name}.${field.name}`
    const length = hasPage(field) ? pageLength(node, field, variables, longestPages[name] ?? pageSizes.maximum) : isList(field) ? (lengths[name] ?? usualLength) : 1
    const asked = Number(askedOfSuppliers.has(name))
    const own: Cost = { values: weights[name] ?? 0, calls: asked, askedFor: asked }
    return plus(own, inList(plus(one, costOfSelections(node.selectionSet, getNamedType(field.type))), length))
  }

  const { values, calls } = costOfSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
  return values + calls * supplierCall
}

type Field = GraphQLField<unknown, unknown>

const isList = ({ type }: Field): boolean => isListType(isNonNullType(type) ? type.ofType : type)
const pageArgument = ({ args }: Field) => args.find(({ name }) => name === 'first')
const hasPage = (field: Field): boolean => pageArgument(field) !== undefined

function pageLength(node: FieldNode, field: Field, variables: Variables, longest: number): number {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.INT ? Number(value.value) : undefined
  const length = typeof given === 'number' ? given : Number(pageArgument(field)?.defaultValue ?? longest)
  return Math.min(Math.max(1, length), longest)
}
