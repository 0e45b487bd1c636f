/** How a gateway says that a field is wrong. */
type Invalid = (name: string, want: string) => Error

/** Reads a request field by field; `done` refuses what nobody asked for. */
export function fieldsOf(given: Readonly<Record<string, unknown>>, invalid: Invalid) {
  const left = new Set(Object.keys(given))
  const take = (name: string): unknown => {
    left.delete(name)
    return given[name]
  }
  return {
    has: (name: string) => given[name] !== undefined,
    text: (name: string, pattern: RegExp): string => {
      const value = take(name)
      if (typeof value !== 'string' || !pattern.test(value)) throw invalid(name, `must match ${pattern.source}`)
      return value
    },
    amount: (name: string, usual?: number): number => {
      const value = take(name) ?? usual
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw invalid(name, 'must be an amount')
      return value
    },
    /** An amount in a form, where everything is text. */
    written: (name: string): number => {
      const value = take(name)
      if (typeof value !== 'string' || !/^\d{1,12}$/.test(value)) throw invalid(name, 'must be an amount')
      return Number(value)
    },
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

/** The fields of a JSON body. */
export function jsonFields(body: string, invalid: Invalid) {
  return fieldsOf(parse(body) ?? refuse(invalid('body', 'must be a JSON object')), invalid)
}

function refuse(refusal: Error): never {
  throw refusal
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined // No JSON at all: refused as everything that is no object.
  }
}
