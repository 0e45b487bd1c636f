import type { Offer } from '#domain/offer.ts'
import { type AmountName, amounts, type Fact, type FactName, facts, type ValueOf } from './facts.ts'
import type { Snapshot } from './snapshot.ts'

/** Where an offer stands in `snapshot.offers`. */
export type Row = number

/** A fact of all offers of a list. A question is asked of each value once instead of each offer; a row then only looks its answer up. */
export type Column<Value> = {
  /** For each row the number of its value; 0 where it is not told. */
  readonly codes: Codes
  /** By code; the first is undefined. */
  readonly values: readonly (Value | undefined)[]
  /** By code, how many rows have the value. */
  readonly counts: Uint32Array
  /** By code, the first offer that has the value: it speaks for all that are alike in it. */
  readonly examples: readonly (Offer | undefined)[]
}
export type Codes = Uint16Array | Uint32Array

/** An amount of each row; NaN where it is not told. */
export type Amounts = Float64Array

type ColumnOf<Name extends FactName> = Column<ValueOf<Name>>
type Columns = Map<FactName, Column<unknown>>
const tableOfFacts: { readonly [Name in FactName]: Fact<ValueOf<Name>> } = facts

/**
 * Columns are read when a question first needs them. A source's offers never change and are shared by snapshots, so they are read once for all of
 * those: a late answer costs its own offers, and putting codes behind each other. Forgotten with what they belong to.
 */
const ofSources = new WeakMap<readonly Offer[], Columns>()
const ofSnapshots = new WeakMap<Snapshot, Columns>()

export const columnOf = <Name extends FactName>(snapshot: Snapshot, name: Name): ColumnOf<Name> =>
  columnIn(columnsIn(ofSnapshots, snapshot), name, () => joined(snapshot.sources.map(({ offers }) => columnOfSource(offers, name))))

const columnOfSource = <Name extends FactName>(offers: readonly Offer[], name: Name): ColumnOf<Name> =>
  columnIn(columnsIn(ofSources, offers), name, () => read(offers, tableOfFacts[name]))

const amountsOfSnapshots = new WeakMap<Snapshot, Map<AmountName, Amounts>>()
const amountsOfSources = new WeakMap<readonly Offer[], Map<AmountName, Amounts>>()

export const amountsOf = (snapshot: Snapshot, name: AmountName): Amounts =>
  remembered(remembered(amountsOfSnapshots, snapshot, () => new Map()), name, () => joinedAmounts(snapshot.sources.map(({ offers }) => amountsOfSource(offers, name))))

const amountsOfSource = (offers: readonly Offer[], name: AmountName): Amounts =>
  remembered(remembered(amountsOfSources, offers, () => new Map()), name, () => Float64Array.from(offers, (offer) => amounts[name](offer) ?? Number.NaN))

const columnsIn = <Key extends object>(known: WeakMap<Key, Columns>, key: Key): Columns => remembered(known, key, () => new Map())

function columnIn<Name extends FactName>(columns: Columns, name: Name, make: () => ColumnOf<Name>): ColumnOf<Name> {
  return remembered(columns, name, make) as ColumnOf<Name> // Each stands under the name of its own fact.
}

function read<Value>(offers: readonly Offer[], fact: Fact<Value>): Column<Value> {
  const column = aColumn<Value>(offers.length)
  offers.forEach((offer, row) => {
    column.set(row, column.codeOf(fact(offer), offer))
  })
  return column.finished()
}

/** The columns of several lists as one of all their rows, one list behind the other. */
function joined<Value>(parts: readonly Column<Value>[]): Column<Value> {
  const [first] = parts
  if (first && parts.length === 1) return first
  const column = aColumn<Value>(parts.reduce((length, { codes }) => length + codes.length, 0))
  let begin = 0
  for (const { codes, values, examples } of parts) {
    const recoded = Uint32Array.from(values, (value, code) => column.codeOf(value, examples[code]))
    for (let row = 0; row < codes.length; row += 1) column.set(begin + row, recoded[codes[row] ?? 0] ?? 0)
    begin += codes.length
  }
  return column.finished()
}

function joinedAmounts(parts: readonly Amounts[]): Amounts {
  const [first] = parts
  if (first && parts.length === 1) return first
  const joint = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let begin = 0
  for (const part of parts) {
    joint.set(part, begin)
    begin += part.length
  }
  return joint
}

/** A column while it is filled: it numbers values as they come. */
function aColumn<Value>(length: number) {
  // There are no more values than rows.
  const codes: Codes = length < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length)
  const values: (Value | undefined)[] = [undefined]
  const examples: (Offer | undefined)[] = [undefined]
  const known = new Map<Value | undefined, number>([[undefined, 0]])
  const counts: number[] = [0]
  return {
    codeOf(value: Value | undefined, example: Offer | undefined): number {
      const code = known.get(value)
      if (code !== undefined) return code
      known.set(value, values.length)
      examples.push(example)
      counts.push(0)
      return values.push(value) - 1
    },
    set(row: Row, code: number): void {
      codes[row] = code
      counts[code] = (counts[code] ?? 0) + 1
    },
    finished: (): Column<Value> => ({ codes, values, examples, counts: Uint32Array.from(counts) }),
  }
}

const rowsById = new WeakMap<readonly Offer[], ReadonlyMap<string, Row>>()

/** Undefined when the snapshot has no such offer. */
export function rowOf({ sources }: Snapshot, id: string): Row | undefined {
  let begin = 0
  for (const { offers } of sources) {
    const row = remembered(rowsById, offers, () => new Map(offers.map((offer, index) => [offer.id, index]))).get(id)
    if (row !== undefined) return begin + row
    begin += offers.length
  }
  return undefined
}

function remembered<Key, Value>(known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown }, key: Key, make: () => Value): Value {
  const value = known.get(key)
  if (value !== undefined) return value
  const made = make()
  known.set(key, made)
  return made
}
