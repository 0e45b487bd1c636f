import { randomBytes } from 'node:crypto'
import { extendSchema, type FieldNode, type GraphQLSchema, isObjectType, Kind, parse } from 'graphql'
import type { GraphContext } from '../context.ts'
import type { OfferOfSearch } from '../parents.ts'

/** An offer that stands in an answer: where in the document it is selected, and which it is. */
export type MarkedOffer = { readonly position: number; readonly offer: OfferOfSearch }

/**
 * A field of every offer that only we can ask for: instead of the offer, or beside its own fields, it gives a number, under which `marked` tells which offer stands
 * there. Its name is drawn for each process, so that no client can ask for it and no text of an answer can look like it.
 */
export type Marks = {
  /** The schema with that field. */
  readonly schema: GraphQLSchema
  readonly name: string
  /** Selects it. */
  fieldAt(position: number): FieldNode
  /** What was marked under this context so far, by number. */
  markedUnder(context: GraphContext): readonly MarkedOffer[]
}

export function createMarks(schema: GraphQLSchema): Marks {
  const name = `mark_${randomBytes(16).toString('hex')}`
  const extended = extendSchema(schema, parse(`extend type Offer { ${name}(position: Int!): Int! }`))
  const offer = extended.getType('Offer')
  const field = isObjectType(offer) ? offer.getFields()[name] : undefined
  if (!field) throw new TypeError('the schema has no type Offer')
  const marked = new WeakMap<object, MarkedOffer[]>()
  field.resolve = (parent: OfferOfSearch, { position }: { readonly position: number }, context: GraphContext): number => {
    const list = marked.get(context) ?? []
    marked.set(context, list)
    return list.push({ position, offer: parent }) - 1
  }
  return {
    schema: extended,
    name,
    fieldAt: (position) => ({
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'position' }, value: { kind: Kind.INT, value: String(position) } }],
    }),
    markedUnder: (context) => marked.get(context) ?? [],
  }
}
