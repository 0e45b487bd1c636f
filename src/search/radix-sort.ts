import type { Row } from './columns.ts'

const bytesOfWeight = 8
const valuesOfByte = 256

/**
 * The rows by their weights, lowest first; rows of equal weight stay in the order in which they come. It sorts by one byte of the weights after the
 * other, the least significant first, and leaves out bytes in which all agree: whole numbers differ in three or four. Some ten times as fast as
 * comparing, so that an order that nobody asked for before costs no more than a page.
 */
export function sortedByWeight(rows: Uint32Array, weightOf: (row: Row) => number): Uint32Array {
  const bytes = comparableBytes(rows, weightOf)
  let places: Uint32Array = rowsUpTo(rows.length)
  let sorted: Uint32Array = new Uint32Array(rows.length)
  for (let byte = 0; byte < bytesOfWeight; byte += 1) {
    const beginnings = beginningsOf(bytes, byte)
    if (!beginnings) continue
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? 0
      const value = bytes[place * bytesOfWeight + byte] ?? 0
      const target = beginnings[value] ?? 0
      beginnings[value] = target + 1
      sorted[target] = place
    }
    const spare = places
    places = sorted
    sorted = spare
  }
  for (let index = 0; index < places.length; index += 1) sorted[index] = rows[places[index] ?? 0] ?? 0
  return sorted
}

/** As they come. */
export function rowsUpTo(length: number): Uint32Array {
  const rows = new Uint32Array(length)
  for (let row = 0; row < length; row += 1) rows[row] = row
  return rows
}

/** For each row its weight in eight bytes, the least significant first, that compare as the weights do: of negative ones all bits are turned, else the sign. */
function comparableBytes(rows: Uint32Array, weightOf: (row: Row) => number): Uint8Array {
  const view = new DataView(new ArrayBuffer(rows.length * bytesOfWeight))
  for (let place = 0; place < rows.length; place += 1) {
    const at = place * bytesOfWeight
    // Adding nothing makes one zero of the two that floating point has.
    view.setFloat64(at, weightOf(rows[place] ?? 0) + 0, true)
    const high = view.getInt32(at + 4, true)
    if (high < 0) view.setInt32(at, ~view.getInt32(at, true), true)
    view.setInt32(at + 4, high < 0 ? ~high : high ^ (1 << 31), true)
  }
  return new Uint8Array(view.buffer)
}

/** Where the rows with each value of a byte begin; undefined where all have the same. */
function beginningsOf(bytes: Uint8Array, byte: number): Uint32Array | undefined {
  const beginnings = new Uint32Array(valuesOfByte)
  for (let at = byte; at < bytes.length; at += bytesOfWeight) {
    const value = bytes[at] ?? 0
    beginnings[value] = (beginnings[value] ?? 0) + 1
  }
  if (beginnings.includes(bytes.length / bytesOfWeight)) return undefined
  let begin = 0
  for (let value = 0; value < valuesOfByte; value += 1) {
    const count = beginnings[value] ?? 0
    beginnings[value] = begin
    begin += count
  }
  return beginnings
}
