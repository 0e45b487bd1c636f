import * as fc from 'fast-check'
import {
  getNamedType, getNullableType, type GraphQLArgument, type GraphQLInputType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, isEnumType,
  isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType,
} from 'graphql'

/** An operation as a client might write it, and two sets of values for its variables. */
export type AnyQuery = { readonly query: string; readonly variables: readonly [Values, Values] }
type Values = Readonly<Record<string, unknown>>

export type QueryWorld = {
  readonly schema: GraphQLSchema
  /** Root fields that are asked for, and how often one is chosen. */
  readonly roots: readonly string[]
  /** Values that mean something, by `Type.field.argument`, `Type.field` of an input or the name of a type. */
  readonly values: Readonly<Record<string, readonly unknown[]>>
}

type Draw = fc.GeneratorValue

/**
 * Documents made from the schema: any fields, arguments written out or by variables, aliases, fragments named and inline, conditions, the same field twice. Most are valid; that two
 * fields of one name do not merge, or that a limit is broken, happens and is part of it.
 */
export const anyQuery = (world: QueryWorld): fc.Arbitrary<AnyQuery> => fc.gen().map((draw) => writeQuery(draw, world))

const maximumDepth = 7

function writeQuery(draw: Draw, { schema, roots, values }: QueryWorld): AnyQuery {
  const chance = (percent: number): boolean => draw(fc.integer, { min: 1, max: 100 }) <= percent
  const oneOf = <Value>(list: readonly Value[]): Value => list[draw(fc.nat, { max: list.length - 1 })] as Value // The list is never empty.
  const definitions: string[] = []
  const first: Record<string, unknown> = {}
  const second: Record<string, unknown> = {}
  const fragments: string[] = []
  let fields = 0
  let directives = 0
  let aliases = 0

  const root = schema.getQueryType()
  if (!root) throw new TypeError('the schema answers no queries')
  const chosen = [oneOf(roots), ...(chance(25) ? [oneOf(roots)] : [])]
  const body = chosen.map((name, index) => writeField(root, name, 0, index > 0)).join(' ')
  const head = definitions.length > 0 ? `query Any(${definitions.join(', ')})` : chance(50) ? 'query Any' : 'query'
  return { query: `${head} { ${body} } ${fragments.join(' ')}`, variables: [first, second] }

  function writeField(parent: GraphQLObjectType, name: string, depth: number, isAnother = false): string {
    fields += 1
    const field = parent.getFields()[name]
    if (!field) throw new TypeError(`${parent.name} has no field ${name}`)
    const isAliased = aliases < 9 && (isAnother || chance(6))
    if (isAliased) aliases += 1
    const asked = field.args.flatMap((argument) => writeArgument(`${parent.name}.${name}`, argument))
    const inner = writeSelection(field.type, depth + 1)
    return `${isAliased ? `other${aliases}: ` : ''}${name}${asked.length > 0 ? `(${asked.join(', ')})` : ''}${writeCondition()}${inner}`
  }

  function writeSelection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type)
    if (isLeafType(named)) return ''
    if (isUnionType(named)) return ` { ${chance(60) ? '__typename ' : ''}${named.getTypes().map((member) => `... on ${member.name}${writeObject(member, depth)}`).join(' ')} }`
    if (!isObjectType(named)) throw new TypeError(`${named.name} is not selected from here`)
    return writeObject(named, depth)
  }

  function writeObject(type: GraphQLObjectType, depth: number): string {
    const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)))
    const inner = Object.values(type.getFields()).filter((field) => !isLeafType(getNamedType(field.type)))
    const mayGoOn = depth < maximumDepth && fields < 90
    const names = [...leaves.filter(() => chance(35)), ...(mayGoOn ? inner.filter(() => chance(depth < 3 ? 60 : 25)) : [])].map(({ name }) => name)
    if (names.length > 1 && chance(30)) names.reverse()
    const parts = names.map((name) => writeField(type, name, depth))
    if (chance(15) || parts.length === 0) parts.push('__typename')
    if (parts.length > 0 && chance(10)) parts.push(oneOf(parts))
    if (chance(12)) return ` { ${writeFragment(type, parts)} ${chance(50) ? oneOf(parts) : ''} }`
    return chance(8) ? ` { ...${writeCondition()} { ${parts.join(' ')} } __typename }` : ` { ${parts.join(' ')} }`
  }

  function writeFragment(type: GraphQLObjectType, parts: readonly string[]): string {
    const name = `Part${fragments.length}`
    fragments.push('')
    fragments[fragments.indexOf('')] = `fragment ${name} on ${type.name} { ${parts.join(' ')} }`
    return `...${name}${writeCondition()}`
  }

  function writeCondition(): string {
    if (directives >= 4 || !chance(6)) return ''
    directives += 1
    const name = `if${directives}`
    const isVariable = chance(70)
    if (isVariable) declare(name, chance(30) ? 'Boolean = true' : 'Boolean!', chance(50), chance(50))
    return ` @${oneOf(['skip', 'include'])}(if: ${isVariable ? `$${name}` : chance(50)})`
  }

  function writeArgument(place: string, argument: GraphQLArgument): readonly string[] {
    const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined
    if (!isNeeded && !chance(45)) return []
    const name = `${place}.${argument.name}`
    const [one, other] = [valueFor(name, argument.type), valueFor(name, argument.type)]
    const isVariable = chance(65) || isInputObjectType(getNamedType(argument.type))
    if (!isVariable) return [`${argument.name}: ${literal(one, argument.type)}`]
    const variable = `v${definitions.length}`
    declare(variable, String(argument.type), one, other)
    return [`${argument.name}: $${variable}`]
  }

  function declare(name: string, type: string, one: unknown, other: unknown): void {
    definitions.push(`$${name}: ${type}`)
    first[name] = one
    second[name] = other
  }

  function valueFor(place: string, type: GraphQLInputType): unknown {
    const known = values[place] ?? values[getNamedType(type).name]
    const nullable = getNullableType(type)
    if (isListType(nullable)) return chance(80) ? [valueFor(place, nullable.ofType)] : []
    if (known) return oneOf(known)
    if (isEnumType(nullable)) return oneOf(nullable.getValues()).name
    if (isInputObjectType(nullable)) {
      const given = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type) || chance(12))
      return Object.fromEntries(given.map((field) => [field.name, valueFor(`${nullable.name}.${field.name}`, field.type)]))
    }
    throw new TypeError(`no value is known for ${place}: ${String(type)}`)
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, type)).join(', ')}]`
  return isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value)
}
