import type { HttpClient } from '../../adapters/kit/http.ts'
import { changing } from './conformance-subject.ts'

type Odd = { readonly leaf?: (value: unknown) => unknown; readonly whole?: (value: object) => unknown }

const oddities: Readonly<Record<string, Odd>> = {
  'numbers with a fraction': { leaf: (value) => (typeof value === 'number' ? value + 0.5 : value) },
  'numbers as text': { leaf: (value) => (typeof value === 'number' ? String(value) : value) },
  'numbers beyond 32 bits': { leaf: (value) => (typeof value === 'number' ? value + 2 ** 32 : value) },
  'details of another type': { leaf: (value) => (typeof value === 'string' ? 2 : typeof value === 'number' ? 'odd' : value === null ? value : 1) },
  'lists and objects of another type': { whole: () => 7 },
  'lists of something else': { whole: (value) => (Array.isArray(value) ? [{}] : value) },
}

/** Every detail of an answer made odd at once; what an item cannot be offered without, and the way down to it, stay as they are. */
function withOddities(value: unknown, odd: Odd, essentials: ReadonlySet<string>, isEssential = true): unknown {
  if (typeof value !== 'object' || value === null) return isEssential ? value : (odd.leaf?.(value) ?? value)
  if (!isEssential && odd.whole && odd.whole(value) !== value) return odd.whole(value)
  if (Array.isArray(value)) return value.map((item) => withOddities(item, odd, essentials, isEssential))
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withOddities(inner, odd, essentials, essentials.has(name))]))
}

/** For each kind of oddity, what to put between the adapter and its supplier. */
export function odditiesIn(essentials: readonly string[]): Readonly<Record<string, (http: HttpClient) => HttpClient>> {
  const kept = new Set(essentials)
  return Object.fromEntries(Object.entries(oddities).map(([name, odd]) => [name, changing((json) => withOddities(json, odd, kept))]))
}
