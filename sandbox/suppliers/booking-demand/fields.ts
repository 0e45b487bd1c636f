import { invalid, missing } from './refusal.ts'

/** Reads one JSON object strictly: every field is asked for by name, and `done` refuses what nobody asked for. */
export type Fields = {
  readonly has: (name: string) => boolean
  readonly text: (name: string, pattern: RegExp) => string
  readonly number: (name: string, low: number, high: number) => number
  readonly whole: (name: string, low: number, high: number) => number
  readonly list: (name: string, longest: number) => readonly unknown[]
  readonly object: (name: string) => Fields
  readonly ignore: (...names: readonly string[]) => void
  readonly done: () => void
}

export function fieldsOf(value: unknown, path = ''): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path === '' ? 'body' : path.slice(0, -1), 'It must be an object.')
  const given: Readonly<Record<string, unknown>> = { ...value }
  const asked = new Set<string>()

  const has = (name: string) => {
    asked.add(name)
    return given[name] !== undefined && given[name] !== null
  }
  const take = (name: string): unknown => {
    if (!has(name)) throw missing(path + name)
    return given[name]
  }
  const number = (name: string, low: number, high: number) => {
    const found = take(name)
    if (typeof found !== 'number' || found < low || found > high) throw invalid(path + name, `It must be a number from ${low} to ${high}.`)
    return found
  }
  return {
    has,
    number,
    text: (name, pattern) => {
      const found = take(name)
      if (typeof found !== 'string' || !pattern.test(found)) throw invalid(path + name)
      return found
    },
    whole: (name, low, high) => {
      const found = number(name, low, high)
      if (!Number.isInteger(found)) throw invalid(path + name, 'It must be a whole number.')
      return found
    },
    list: (name, longest) => {
      const found = take(name)
      if (!Array.isArray(found) || found.length > longest) throw invalid(path + name, `It must be a list of at most ${longest}.`)
      return found
    },
    object: (name) => fieldsOf(take(name), `${path}${name}.`),
    ignore: (...names) => {
      for (const name of names) asked.add(name)
    },
    done: () => {
      const unknown = Object.keys(given).find((name) => !asked.has(name))
      if (unknown !== undefined) throw invalid(path + unknown, 'It is unknown.')
    },
  }
}
