import { GraphQLError, type GraphQLScalarTypeConfig, Kind } from 'graphql'
import type { EpochMs } from '#domain/time.ts'

/** What a scalar does; its name and description stay those of the SDL. */
type ScalarRules = Required<Pick<GraphQLScalarTypeConfig<string, string>, 'serialize' | 'parseValue' | 'parseLiteral'>>

/** Longer than anything that a scalar of ours can mean. */
const longestText = 40

function textIn(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError(`${name} is written as a string.`)
  if (value.length > longestText) throw new GraphQLError(`${name} has at most ${longestText} characters.`)
  return value
}

/**
 * Takes any short text. Whether it is a time, a currency or a country is the domain's question: `checkSearch` refuses it by type, with
 * field and limit beside all other problems, where a scalar could only break off the whole operation at the first.
 */
const checkedByDomain = (name: string): ScalarRules => ({
  parseValue: (value) => textIn(name, value),
  parseLiteral: (node) => textIn(name, node.kind === Kind.STRING ? node.value : undefined),
  serialize: String,
})

/** For answers only: no input of the schema takes it. */
const forOutput = (name: string, serialize: (value: unknown) => string): ScalarRules => {
  const refuse = (): never => {
    throw new GraphQLError(`${name} cannot be sent.`)
  }
  return { serialize, parseValue: refuse, parseLiteral: refuse }
}

function isoOf(instant: unknown): string {
  if (typeof instant !== 'number') throw new TypeError(`DateTime: expected milliseconds since 1970, got ${typeof instant}`)
  return new Date(instant satisfies EpochMs).toISOString()
}

export const scalars: Readonly<Record<string, ScalarRules>> = {
  LocalDateTime: checkedByDomain('LocalDateTime'),
  CurrencyCode: checkedByDomain('CurrencyCode'),
  CountryCode: checkedByDomain('CountryCode'),
  DateTime: forOutput('DateTime', isoOf),
  Date: checkedByDomain('Date'),
  LocalTime: forOutput('LocalTime', String),
  Url: forOutput('Url', String),
}
