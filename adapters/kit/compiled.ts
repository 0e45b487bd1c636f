import { compileFunction } from 'node:vm'
import type { z } from 'zod'

/** What `parse` and `safeParse` of a schema give, sooner. */
export type Compiled<Schema extends z.ZodType> = {
  /** Throws the schema's own error. */
  readonly parse: (value: unknown) => z.output<Schema>
  /** Undefined for what the schema refuses. */
  readonly read: (value: unknown) => z.output<Schema> | undefined
}

/** What a reader gives for a value that its schema refuses. */
const refused = Symbol('refused')
type Read = (value: unknown) => unknown

/**
 * A schema as a chain of plain functions. Zod writes down for every field what might be wrong with it, which takes most of the time of reading an
 * answer of a thousand cars; here a field is good or refused, and only what is refused as a whole is read again by zod, for its words. The same
 * values are taken and come out the same, but for keys that are missing: they are there, as undefined, so that all items have one shape.
 * What is not known here (a check of its own, a kind of schema that we do not use in lists) is left to zod: slower, never different.
 */
export function compiled<Schema extends z.ZodType>(schema: Schema): Compiled<Schema> {
  const read = readerOf(schema)
  return {
    parse(value) {
      const output = read(value)
      // What zod takes and the chain refuses would be a mistake of the chain: zod decides.
      return output === refused ? schema.parse(value) : (output as z.output<Schema>)
    },
    read(value) {
      const output = read(value)
      return output === refused ? undefined : (output as z.output<Schema>)
    },
  }
}

function readerOf(schema: z.core.$ZodType): Read {
  const known = schema as z.core.$ZodTypes // The kinds that zod has; any other is left to it below.
  const read = kindOf(known)
  const checks = checksOf(known._zod)
  if (!read || !checks) return byZod(schema)
  return checks.reduce(checked, read)
}

const checked = (read: Read, holds: Holds): Read => (value) => {
  const output = read(value)
  return output !== refused && holds(output) ? output : refused
}

function byZod(schema: z.core.$ZodType): Read {
  return (value) => {
    const result = (schema as z.ZodType).safeParse(value)
    return result.success ? result.data : refused
  }
}

/** How values of one kind are read, before its checks; undefined for kinds that are left to zod. */
function kindOf(schema: z.core.$ZodTypes): Read | undefined {
  const { def } = schema._zod
  switch (def.type) {
    case 'string': return def.coerce ? undefined : (value) => (typeof value === 'string' ? value : refused)
    case 'number': return def.coerce ? undefined : (value) => (typeof value === 'number' && Number.isFinite(value) ? value : refused)
    case 'boolean': return def.coerce ? undefined : (value) => (typeof value === 'boolean' ? value : refused)
    case 'unknown': return (value) => value
    case 'enum': return oneOf(Object.values(def.entries))
    case 'literal': return oneOf(def.values)
    case 'array': return arrayOf(readerOf(def.element))
    case 'object': return def.catchall ? undefined : objectOf(def.shape)
    case 'union': return firstOf(def.options.map(readerOf))
    case 'nullable': return unless(null, readerOf(def.innerType))
    case 'optional': return def.innerType._zod.optin === 'defaulted' ? undefined : unless(undefined, readerOf(def.innerType))
    case 'catch': return def.catchValue.length > 0 ? undefined : otherwise(readerOf(def.innerType), def.catchValue as () => unknown)
    case 'pipe': return inTurn(readerOf(def.in), readerOf(def.out))
    case 'transform': return def.transform.length > 1 ? undefined : (def.transform as Read)
    default: return undefined
  }
}

const oneOf = (values: readonly unknown[]): Read => {
  const known = new Set(values)
  return (value) => (known.has(value) ? value : refused)
}

const arrayOf = (element: Read): Read => (value) => {
  if (!Array.isArray(value)) return refused
  const items: unknown[] = []
  for (const item of value) {
    const output = element(item)
    if (output === refused) return refused
    items.push(output)
  }
  return items
}

const firstOf = (options: readonly Read[]): Read => (value) => {
  for (const option of options) {
    const output = option(value)
    if (output !== refused) return output
  }
  return refused
}

const unless = (nothing: null | undefined, read: Read): Read => (value) => (value === nothing ? nothing : read(value))

const otherwise = (read: Read, instead: () => unknown): Read => (value) => {
  const output = read(value)
  return output === refused ? instead() : output
}

const inTurn = (first: Read, second: Read): Read => (value) => {
  const output = first(value)
  return output === refused ? refused : second(output)
}

/**
 * Written out field by field and turned into a function, as zod itself does with its objects: a loop over the fields would look up each name anew, which
 * takes as long as all the rest. Only the names of our own schemas stand in the text, as literals.
 */
function objectOf(shape: z.core.$ZodShape): Read {
  const fields = Object.entries(shape).map(([name, schema]) => ({ name: JSON.stringify(name), read: readerOf(schema), absent: absentOf(schema) }))
  const text = `
    ${fields.map((_, index) => `const read${index} = fields[${index}].read, absent${index} = fields[${index}].absent`).join('\n')}
    return (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused
      ${fields.map(({ name }, index) => `
      const given${index} = value[${name}]
      const field${index} = given${index} === undefined && !(${name} in value) ? absent${index}() : read${index}(given${index})
      if (field${index} === refused) return refused`).join('\n')}
      return { ${fields.map(({ name }, index) => `${name}: field${index}`).join(', ')} }
    }`
  return compileFunction(text, ['fields', 'refused'])(fields, refused) as Read
}

/** What zod makes of a key that is not there. */
function absentOf(schema: z.core.$ZodType): () => unknown {
  const { optin, optout } = schema._zod
  if (optin === undefined) return () => refused
  if (optin === 'optional' && optout === 'optional') return () => undefined
  const read = readerOf(schema)
  if (optout !== 'optional') return () => read(undefined)
  return () => {
    const output = read(undefined)
    return output === refused ? undefined : output
  }
}

type Holds = (value: unknown) => boolean

/** Undefined when there is one that is left to zod. */
function checksOf({ def }: z.core.$ZodTypes['_zod']): readonly Holds[] | undefined {
  // A number's format and a text's are the kind itself with a check of its own.
  const all: readonly CheckDef[] = [...('check' in def ? [def as CheckDef] : []), ...(def.checks ?? []).map((check) => check._zod.def as CheckDef)]
  const found = all.map(holdsFor)
  return found.every((holds) => holds !== undefined) ? found : undefined
}

type CheckDef = {
  readonly check: string
  readonly format?: unknown
  readonly minimum?: unknown
  readonly pattern?: unknown
  readonly value?: unknown
  readonly inclusive?: unknown
}

function holdsFor({ check, format, minimum, pattern, value: limit, inclusive }: CheckDef): Holds | undefined {
  switch (check) {
    // One is the same number in every way of counting characters.
    case 'min_length': return minimum === 1 ? (value) => (typeof value === 'string' || Array.isArray(value)) && value.length > 0 : undefined
    case 'string_format': return pattern instanceof RegExp && !pattern.global && !pattern.sticky ? (value) => typeof value === 'string' && pattern.test(value) : undefined
    case 'number_format': return format === 'safeint' ? Number.isSafeInteger : format === 'int32' ? isInt32 : undefined
    case 'greater_than': return typeof limit === 'number' ? (value) => typeof value === 'number' && (inclusive ? value >= limit : value > limit) : undefined
    case 'less_than': return typeof limit === 'number' ? (value) => typeof value === 'number' && (inclusive ? value <= limit : value < limit) : undefined
    default: return undefined
  }
}

const isInt32: Holds = (value) => typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31
