import { createHash } from 'node:crypto'
import fc, { type Arbitrary } from 'fast-check'
import {
  type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, getNamedType, isEnumType, isInputObjectType, isLeafType, isListType,
  isNonNullType, isObjectType, isUnionType,
} from 'graphql'
import { searchInput } from '../graphql/makers.ts'

/** An operation as it is sent: every document that the schema allows can come of it. */
export type Generated = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }

/** `depth` is how many selections lie in each other, `width` how many fields each has at most. */
export type GrammarLimits = { readonly depth: number; readonly width: number }

/** A piece of a document, and the variables that it speaks of with their types. */
type Piece = { readonly text: string; readonly declared: readonly string[]; readonly variables: Readonly<Record<string, unknown>> }
const plain = (text: string): Piece => ({ text, declared: [], variables: {} })
const joined = (pieces: readonly Piece[], write: (texts: readonly string[]) => string): Piece => ({
  text: write(pieces.map(({ text }) => text)), declared: pieces.flatMap(({ declared }) => declared), variables: Object.assign({}, ...pieces.map(({ variables }) => variables)),
})

/** Ids that lead somewhere, so that more than nothing is answered. */
const knownIds = ['search-1', 'offer-0', 'offer-1', 'airport:CJU', 'city:seoul', 'trip-com', 'sk-rentacar']
const leaves: Readonly<Record<string, Arbitrary<unknown>>> = {
  ID: fc.constantFrom(...knownIds),
  String: fc.oneof(fc.constantFrom('', '제주', 'CJU', 'C*A*', '100000', '12.5'), fc.string({ maxLength: 12 })),
  Int: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -2, max: 600 })),
  Float: fc.oneof(fc.constantFrom(33.5, 126.5, 0), fc.double({ noNaN: true, min: -200, max: 200 })),
  Boolean: fc.boolean(),
  LocalDateTime: fc.constantFrom('2026-12-20T10:00', '2026-12-23T10:00', '2020-01-01T00:00', 'tomorrow'),
  Date: fc.constantFrom('2026-12-20', '2026-12-31', 'soon'),
  CurrencyCode: fc.constantFrom('KRW', 'USD', 'XXX'),
  CountryCode: fc.constantFrom('KR', 'JP', 'ZZ'),
}

/** A value that fits the type, as JSON. */
function valueOf(type: GraphQLInputType): Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType)
  if (isListType(type)) return fc.array(valueOf(type.ofType), { maxLength: 3 })
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
  if (isInputObjectType(type)) return type.name === 'CarSearchInput' ? fc.oneof({ arbitrary: fc.constant(searchInput), weight: 3 }, { arbitrary: objectOf(type), weight: 1 }) : objectOf(type)
  return leaves[getNamedType(type).name] ?? fc.constant('x')
}

function objectOf(type: GraphQLNamedType): Arbitrary<unknown> {
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : []
  const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined).map(({ name }) => name)
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type)])), { requiredKeys: required })
}

/** The same value as a document writes it. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null) return 'null'
  if (isNonNullType(type)) return literal(value, type.ofType)
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, isListType(type) ? type.ofType : type)).join(', ')}]`
  if (isEnumType(type) && typeof value === 'string') return value
  if (isInputObjectType(type)) {
    const fields = type.getFields()
    return `{ ${Object.entries(Object(value)).flatMap(([name, inner]) => (fields[name] ? `${name}: ${literal(inner, fields[name].type)}` : [])).join(', ')} }`
  }
  return JSON.stringify(value)
}

/** In the document or as a variable. A name is its argument's with its type and value, so that equal names have equal values. */
const argumentOf = (argument: GraphQLArgument): Arbitrary<Piece> =>
  fc.tuple(valueOf(argument.type), fc.boolean()).map(([value, isVariable]) => {
    if (!isVariable) return plain(`${argument.name}: ${literal(value, argument.type)}`)
    const name = `${argument.name}_${hashOf(`${String(argument.type)} ${JSON.stringify(value)}`)}`
    return { text: `${argument.name}: $${name}`, declared: [`$${name}: ${String(argument.type)}`], variables: { [name]: value } }
  })

const hashOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 8)

function argumentsOf({ args }: GraphQLField<unknown, unknown>): Arbitrary<Piece> {
  const each = args.map((argument) =>
    isNonNullType(argument.type) && argument.defaultValue === undefined ? argumentOf(argument) : fc.option(argumentOf(argument), { nil: undefined }))
  return fc.tuple(...each).map((given) => {
    const pieces = given.filter((piece) => piece !== undefined)
    return joined(pieces, (texts) => (texts.length > 0 ? `(${texts.join(', ')})` : ''))
  })
}

/** `valid` operations of a schema: arguments, variables, aliases, directives, inline fragments, fragments. Equal names never stand for different things. */
export function validOperations(schema: GraphQLSchema, limits: GrammarLimits = { depth: 7, width: 4 }): Arbitrary<Generated> {
  const query = schema.getQueryType()
  if (!query) throw new TypeError('the schema has no queries')
  return selectionsOf(query, limits.depth, limits.width).map(({ text, declared, variables }) => ({
    query: `query Generated${declared.length > 0 ? `(${[...new Set(declared)].join(', ')})` : ''} ${text}`, variables,
  }))
}

function selectionsOf(type: GraphQLNamedType, depth: number, width: number): Arbitrary<Piece> {
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => selectionsOf(member, depth, width).map((piece) => joined([piece], ([text]) => `... on ${member.name} ${text}`)))
    return fc.tuple(...members).map((pieces) => joined(pieces, (texts) => `{ __typename ${texts.join(' ')} }`))
  }
  if (!isObjectType(type)) return fc.constant(plain(''))
  const fields = Object.values(type.getFields()).filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
  if (fields.length === 0) return fc.constant(plain('{ __typename }'))
  return fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: width, selector: ({ name }) => name }).chain((chosen) =>
    fc.tuple(...chosen.map((field) => fieldOf(field, type, depth, width))).map((pieces) => joined(pieces, (texts) => `{ ${texts.join(' ')} }`)))
}

/** The alias tells what it stands for, so that no two fields of one name differ in their arguments. */
function fieldOf(field: GraphQLField<unknown, unknown>, parent: GraphQLObjectType, depth: number, width: number): Arbitrary<Piece> {
  const decorations = fc.record({ isAliased: fc.integer({ max: 9, min: 0 }), directive: fc.constantFrom('', '', '', '', '', '', ' @include(if: true)', ' @skip(if: false)', ' @skip(if: true)'), wrap: fc.integer({ min: 0, max: 9 }) })
  return fc.tuple(argumentsOf(field), selectionsOf(getNamedType(field.type), depth - 1, width), decorations).map(([given, selections, { isAliased, directive, wrap }]) =>
    joined([given, selections], ([args = '', inner = '']) => {
      const alias = isAliased === 0 ? `${field.name}_${hashOf(args)}: ` : ''
      const text = `${alias}${field.name}${args}${directive} ${inner}`
      return wrap === 0 ? `... on ${parent.name} { ${text} }` : text
    }))
}

const noise = ['{', '}', '(', ')', '[', ']', ':', '$', '!', '|', '@', '...', '"', '"""', '#', '\u0000', '\uFEFF', '\u202E', 'null', 'true', '-1', '1e999', '0x1', 'on', 'fragment', 'query', 'mutation', 'subscription', '__typename', '__schema { types { name } }', '한국', '🚗', '\uD800', '\\u0000', '@include', '@defer', ' ']

type Change = (text: string, at: number, other: number, word: string) => string
const changes: readonly Change[] = [
  (text, at, _, word) => text.slice(0, at) + word + text.slice(at),
  (text, at, other) => text.slice(0, Math.min(at, other)) + text.slice(Math.max(at, other)),
  (text, at, other) => text + text.slice(Math.min(at, other), Math.max(at, other)),
  (text, at) => text.slice(0, at),
  (text, at, _, word) => text.slice(0, at) + word.repeat(40) + text.slice(at),
  (text, at, other) => text.slice(0, at) + (text[other] ?? '') + text.slice(at + 1),
  (text, at) => text.slice(0, at).replace(/\w+$/, (name) => name.slice(0, -1)) + text.slice(at),
  (text) => text.replace(/first: \d+/, 'first: 99999999999'),
  (text) => text.replace(/query Generated/, 'subscription Generated'),
]

/** Almost valid: some changes of a text. */
export const changed = (texts: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(texts, fc.array(fc.tuple(fc.constantFrom(...changes), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...noise)), { minLength: 1, maxLength: 4 }))
    .map(([text, made]) => made.reduce((result, [change, at, other, word]) => change(result, Math.floor(at * result.length), Math.floor(other * result.length), word), text))

/** Whatever JSON can hold, and what it cannot say well. */
export const anything: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }), fc.constantFrom<unknown>(null, '', [], {}, 2 ** 53, -(2 ** 63), 1e308, 0.1, 'x'.repeat(1_500), { toString: 'x' }, { length: 7 }, [[[[[]]]]], true),
)

/** Variables of which some are something else. */
export const disturbed = (variables: Readonly<Record<string, unknown>>): Arbitrary<Readonly<Record<string, unknown>>> => {
  const names = [...Object.keys(variables), 'nobody']
  return fc.array(fc.tuple(fc.constantFrom(...names), anything), { minLength: 1, maxLength: 3 }).map((replaced) => ({ ...variables, ...Object.fromEntries(replaced) }))
}
