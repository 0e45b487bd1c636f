/** One small change of an answer, as a supplier's release or a broken proxy would make it. */
export type Mutation = {
  /** Retyped into nothing is dropped too. */
  readonly kind: 'drop' | 'retype' | 'reorder' | 'duplicate'
  /** Where: `productList[3].priceInfo.amount`. */
  readonly path: string
  /** The name of the field that was changed; of a list's element, the list's name. */
  readonly field: string
  /** Whether a single value was changed, and no list or object with it. */
  readonly isLeaf: boolean
  readonly value: unknown
}

type Node = { readonly path: readonly (string | number)[]; readonly value: unknown }

/** From 0 up to 1; the same seed always gives the same row. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <Item>(items: readonly Item[], dice: () => number): Item | undefined => items[Math.floor(dice() * items.length)]

/** Every list under one of these names, cut to its first items, and what is listed inside of it to fewer: a thousand answers are read faster. */
export function cut(value: unknown, lists: ReadonlySet<string>, length: number): unknown {
  if (Array.isArray(value)) return value.map((item) => cut(item, lists, length))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, item]) => {
    const isCut = lists.has(name) && Array.isArray(item)
    return [name, isCut ? cut(item.slice(0, length), lists, Math.ceil(length / 3)) : cut(item, lists, length)]
  })
  return Object.fromEntries(entries)
}

/** Every code in a value: what is too short for one is left out, since it would be found everywhere. */
export const named = (value: unknown): ReadonlySet<string> =>
  new Set(nodesOf(value).flatMap(({ value: leaf }) => (typeof leaf === 'string' || typeof leaf === 'number' ? [String(leaf)] : [])).filter(({ length }) => length >= 4))

/** Every list under one of these names, reduced to the items that one of these codes names. */
export function only(value: unknown, lists: ReadonlySet<string>, codes: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const isNamed = (item: unknown) => typeof item === 'object' && item !== null && Object.values(item).some((field) => codes.has(String(field)))
  const entries = Object.entries(value).map(([name, item]) => [name, lists.has(name) && Array.isArray(item) ? item.filter(isNamed) : only(item, lists, codes)])
  return Object.fromEntries(entries)
}

export const hasItems = (value: unknown, lists: ReadonlySet<string>): boolean =>
  nodesOf(value).some(({ path, value: list }) => Array.isArray(list) && list.length > 0 && lists.has(String(path.at(-1))))

function nodesOf(value: unknown, path: readonly (string | number)[] = []): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  const inner = Array.isArray(value) ? value.flatMap((item, index) => nodesOf(item, [...path, index])) : Object.entries(value).flatMap(([name, item]) => nodesOf(item, [...path, name]))
  return [{ path, value }, ...inner]
}

/** A value of another type, or the same one in other clothes. */
const retypings: readonly ((value: unknown) => unknown)[] = [
  (value) => (typeof value === 'number' ? String(value) : typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : null),
  () => null,
  () => ({ value: 'nested' }),
  () => ['listed'],
  () => true,
  () => '',
  () => 'not what it was',
]

function changed(value: unknown, [head, ...rest]: readonly (string | number)[], change: (value: unknown) => unknown): unknown {
  if (head === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item, index) => (index === head ? changed(item, rest, change) : item))
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, item]) => [name, name === head ? changed(item, rest, change) : item]))
}

function shuffled<Item>(items: readonly Item[], dice: () => number): readonly Item[] {
  return items.map((item) => ({ item, weight: dice() })).toSorted((left, right) => left.weight - right.weight).map(({ item }) => item)
}

const pathText = (path: readonly (string | number)[]): string => path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : `.${part}`), '').replace(/^\./, '') || '(top)'

const fieldOf = (path: readonly (string | number)[]): string => String(path.findLast((part) => typeof part === 'string') ?? '')

/** Makes one change; undefined when the value offers nothing to change in this way. */
export function mutate(value: unknown, dice: () => number): Mutation | undefined {
  const nodes = nodesOf(value)
  const kind = pick(['drop', 'drop', 'retype', 'retype', 'retype', 'reorder', 'duplicate'] as const, dice) ?? 'drop'
  switch (kind) {
    case 'drop': {
      const node = pick(nodes.filter(({ path }) => path.length > 0), dice)
      return node && { kind, ...told(node), value: without(value, node.path) }
    }
    case 'retype': {
      const node = pick(nodes.filter(({ path }) => path.length > 0), dice)
      const retype = pick(retypings, dice)
      if (!node || !retype) return undefined
      return { kind: retype(node.value) === null ? 'drop' : kind, ...told(node), value: changed(value, node.path, retype) }
    }
    case 'reorder': {
      const node = pick(nodes.filter((candidate) => typeof candidate.value === 'object' && candidate.value !== null), dice)
      const reorder = (inner: unknown) => (Array.isArray(inner) ? shuffled(inner, dice) : Object.fromEntries(shuffled(Object.entries(inner ?? {}), dice)))
      return node && { kind, ...told(node), value: changed(value, node.path, reorder) }
    }
    case 'duplicate': {
      const node = pick(nodes.filter((candidate) => Array.isArray(candidate.value) && candidate.value.length > 0), dice)
      const duplicate = (inner: unknown) => (Array.isArray(inner) ? [...inner, pick(inner, dice)] : inner)
      return node && { kind, ...told(node), value: changed(value, node.path, duplicate) }
    }
    default: return kind satisfies never
  }
}

const told = ({ path, value }: Node) => ({ path: pathText(path), field: fieldOf(path), isLeaf: typeof value !== 'object' || value === null })

function without(value: unknown, path: readonly (string | number)[]): unknown {
  const last = path.at(-1)
  return changed(value, path.slice(0, -1), (holder) => {
    if (Array.isArray(holder)) return holder.filter((_, index) => index !== last)
    return Object.fromEntries(Object.entries(holder ?? {}).filter(([name]) => name !== last))
  })
}
