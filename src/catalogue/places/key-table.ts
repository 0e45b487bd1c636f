/** What a key is to its place: its name, the name without the word for its kind, the city it serves, or a part of the name from a later word on. */
export const keySorts = ['NAME', 'CORE', 'SERVED', 'PART'] as const
export type KeySort = (typeof keySorts)[number]

export type KeyRow = {
  readonly key: string
  /** Index of the place. */
  readonly place: number
  readonly sort: KeySort
  /** The name that the key was made of, as it is written. */
  readonly text: string
}

/** Rows in the order of their keys, so that a beginning is a range and keys alike stand together. */
export type KeyTable = {
  readonly rows: readonly KeyRow[]
  /** The rows' keys. */
  readonly keys: readonly string[]
  /** How many letters a row's key has in common with the one before it. */
  readonly shared: Uint8Array
  /** The rows whose key begins so, as a range: the first, and the one behind the last. Those that are equal come first. */
  beginningWith(beginning: string): readonly [first: number, end: number]
}

/** A key is not longer: what could match a traveller's text lies in its beginning. */
export const longestKey = 64

export function createKeyTable(unordered: readonly KeyRow[]): KeyTable {
  const rows = unordered.map((row) => (row.key.length > longestKey ? { ...row, key: row.key.slice(0, longestKey) } : row))
  rows.sort((left, right) => compare(left.key, right.key))
  const keys = rows.map(({ key }) => key)
  const shared = new Uint8Array(rows.length)
  for (let index = 1; index < rows.length; index++) shared[index] = commonLength(keys[index - 1] ?? '', keys[index] ?? '')
  return {
    rows,
    keys,
    shared,
    beginningWith: (beginning) => [firstAtLeast(keys, beginning), firstAtLeast(keys, `${beginning}\uFFFF`)],
  }
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

function commonLength(left: string, right: string): number {
  const end = Math.min(left.length, right.length)
  for (let index = 0; index < end; index++) if (left.charCodeAt(index) !== right.charCodeAt(index)) return index
  return end
}

/** Index of the first key that does not come before this one. */
export function firstAtLeast(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
