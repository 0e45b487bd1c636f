import { Refusal } from './refusal.ts'

const invalid = (name: string, want: string): Refusal => new Refusal('INVALID_REQUEST', `${name}: ${want}`)

/** Reads a JSON body field by field; `done` refuses what nobody asked for. */
export function fieldsOf(body: string) {
  const given = parse(body)
  const left = new Set(Object.keys(given))
  const take = (name: string): unknown => {
    left.delete(name)
    return given[name]
  }
  const text = (name: string, pattern: RegExp): string => {
    const value = take(name)
    if (typeof value !== 'string' || !pattern.test(value)) throw invalid(name, `must match ${pattern.source}`)
    return value
  }
  const amount = (name: string, usual?: number): number => {
    const value = take(name) ?? usual
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw invalid(name, 'must be an amount')
    return value
  }
  return {
    has: (name: string) => given[name] !== undefined,
    text,
    amount,
    object: (name: string): string | undefined => {
      const value = take(name)
      if (value === undefined) return undefined
      if (typeof value !== 'object' || value === null) throw invalid(name, 'must be an object')
      return JSON.stringify(value)
    },
    done: () => {
      if (left.size > 0) throw invalid([...left].join(', '), 'not known')
    },
  }
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Answered below, as everything that is no object.
  }
  throw new Refusal('INVALID_REQUEST', 'The body must be a JSON object.')
}
