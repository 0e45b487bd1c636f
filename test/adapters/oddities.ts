import type { HttpClient } from '../../adapters/kit/http.ts'
import { changing, codecOf, type Subject } from './conformance-subject.ts'

type Odd = { readonly leaf?: (value: unknown) => unknown; readonly whole?: (value: object) => unknown }

/** Where everything is text, as in XML, its digits are the numbers. */
const digits = (value: unknown): value is string => typeof value === 'string' && /^\d+$/.test(value)

const oddities: Readonly<Record<string, Odd>> = {
  'numbers with a fraction': { leaf: (value) => (typeof value === 'number' ? value + 0.5 : value) },
  'numbers as text': { leaf: (value) => (typeof value === 'number' ? String(value) : value) },
  'numbers beyond 32 bits': { leaf: (value) => (typeof value === 'number' ? value + 2 ** 32 : value) },
  'digits with a fraction': { leaf: (value) => (digits(value) ? `${value}.5` : value) },
  'digits beyond 32 bits': { leaf: (value) => (digits(value) ? String(Number(value) + 2 ** 32) : value) },
  'details of another type': { leaf: (value) => (typeof value === 'string' ? 2 : typeof value === 'number' ? 'odd' : value === null ? value : 1) },
  'lists and objects of another type': { whole: () => 7 },
  'a list of one where one thing was': { whole: (value) => (Array.isArray(value) ? value : [value]) },
  'one thing where a list of one was': { whole: (value) => (Array.isArray(value) && value.length === 1 ? value[0] : value) },
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
export function odditiesIn(subject: Subject): Readonly<Record<string, (http: HttpClient) => HttpClient>> {
  const kept = new Set(subject.essentials)
  return Object.fromEntries(Object.entries(oddities).map(([name, odd]) => [name, changing(codecOf(subject), (value) => withOddities(value, odd, kept))]))
}
