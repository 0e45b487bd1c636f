/** Their words and ours, a table for each enumeration; what a word without a row means is decided where the table is read. */
export type Words<Value> = Readonly<Record<string | number, Value>>

/** Undefined for a word without a row; `constructor` is one, although every object has something under it. */
export const read = <Value>(table: Words<Value>, word: string | number | null | undefined): Value | undefined =>
  word !== null && word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined
