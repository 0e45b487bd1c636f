import {
  buildSchema, type GraphQLArgument, type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { createSchema } from '../../src/graphql/schema.ts'

type Documented = { readonly name: string; readonly description?: string | null | undefined }

/** The roots are GraphQL's own. */
const selfExplaining = new Set(['Query', 'Mutation', 'Subscription'])

function partsOf(type: GraphQLNamedType): readonly (readonly [string, Documented])[] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value] as const)
  if (isObjectType(type) || isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)
  return []
}

const argumentsOf = (type: GraphQLNamedType): readonly (readonly [string, GraphQLArgument])[] =>
  isObjectType(type) ? Object.values(type.getFields()).flatMap((field) => field.args.map((argument) => [`${type.name}.${field.name}(${argument.name})`, argument] as const)) : []

function undocumented(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
  const all = types.flatMap((type) => [[type.name, type] as const, ...partsOf(type), ...argumentsOf(type)])
  return all.filter(([path, { description }]) => !selfExplaining.has(path) && !description?.trim().endsWith('.') && !isNameOfLanguage(path)).map(([path]) => path)
}

/** `"English" EN`: a language is named in itself, which is no sentence. */
const isNameOfLanguage = (path: string): boolean => path.startsWith('Language.')

describe('the schema explains itself', () => {
  test('every type, field, argument and choice says in a sentence what it is', () => {
    expect(undocumented(createSchema())).toEqual([])
  })

  test('control: what says nothing is found', () => {
    const schema = buildSchema('"A car." type Car { id: ID! "Its price." price(in: String): Int } "A size." enum Size { BIG }')
    expect(undocumented(schema)).toEqual(['Car.id', 'Car.price(in)', 'Size.BIG'])
  })
})
