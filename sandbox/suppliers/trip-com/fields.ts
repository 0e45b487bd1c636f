import { Refusal } from './refusal.ts'

/** Reads one JSON object strictly: every field is asked for by name, and `done` refuses what nobody asked for. */
export type Fields = {
  readonly has: (name: string) => boolean
  readonly text: (name: string, pattern?: RegExp) => string
  readonly optionalText: (name: string) => string | undefined
  readonly whole: (name: string, low: number, high: number) => number
  readonly decimal: (name: string, low: number, high: number) => number
  readonly texts: (name: string, limit: number) => readonly string[]
  readonly object: (name: string) => Fields
  readonly done: () => void
}

export function fieldsOf(value: unknown, path = ''): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path || 'body', 'must be an object')
  const given: Readonly<Record<string, unknown>> = { ...value }
  const asked = new Set<string>()
  const label = (name: string) => `${path}${name}`

  const take = (name: string): unknown => {
    asked.add(name)
    const found = given[name]
    if (found === undefined || found === null) throw invalid(label(name), 'is missing')
    return found
  }
  const has = (name: string) => {
    asked.add(name)
    return given[name] !== undefined && given[name] !== null
  }
  const text = (name: string, pattern = /^/) => {
    const found = take(name)
    if (typeof found !== 'string' || !pattern.test(found)) throw invalid(label(name), 'is malformed')
    return found
  }
  const decimal = (name: string, low: number, high: number) => {
    const found = take(name)
    if (typeof found !== 'number' || found < low || found > high) throw invalid(label(name), `must be a number from ${low} to ${high}`)
    return found
  }
  return {
    has,
    text,
    optionalText: (name) => (has(name) ? text(name) : undefined),
    decimal,
    whole: (name, low, high) => {
      const found = decimal(name, low, high)
      if (!Number.isInteger(found)) throw invalid(label(name), 'must be a whole number')
      return found
    },
    texts: (name, limit) => {
      const found = take(name)
      if (!Array.isArray(found) || found.length === 0) throw invalid(label(name), 'must be a list that is not empty')
      if (found.length > limit) throw invalid(label(name), `holds more than ${limit}`)
      return found.map((entry: unknown) => {
        if (typeof entry !== 'string') throw invalid(label(name), 'must hold texts')
        return entry
      })
    },
    object: (name) => fieldsOf(take(name), `${label(name)}.`),
    done: () => {
      const unknown = Object.keys(given).find((name) => !asked.has(name))
      if (unknown !== undefined) throw invalid(label(unknown), 'is unknown')
    },
  }
}

export const invalid = (name: string, sentence: string): Refusal => new Refusal('ERROR_VALIDATION', `${name} ${sentence}`)
