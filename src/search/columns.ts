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
  remembered(remembered(amountsOfSources, offers, () => new Map()), name, () => readAmounts(offers, amounts[name]))

const columnsIn = <Key extends object>(known: WeakMap<Key, Columns>, key: Key): Columns => remembered(known, key, () => new Map())

function columnIn<Name extends FactName>(columns: Columns, name: Name, make: () => ColumnOf<Name>): ColumnOf<Name> {
  return remembered(columns, name, make) as ColumnOf<Name> // Each stands under the name of its own fact.
}

function read<Value>(offers: readonly Offer[], fact: Fact<Value>): Column<Value> {
  const codes = codesFor(offers.length)
  const dictionary = createDictionary<Value>()
  for (let row = 0; row < codes.length; row += 1) {
    const offer = offers[row]
    if (offer) codes[row] = dictionary.codeOf(fact(offer), offer)
  }
  return columnFrom(codes, dictionary)
}

/** The columns of several lists as one of all their rows, one list behind the other. */
function joined<Value>(parts: readonly Column<Value>[]): Column<Value> {
  const [first] = parts
  if (first && parts.length === 1) return first
  const codes = codesFor(lengthOf(parts.map((part) => part.codes)))
  const dictionary = createDictionary<Value>()
  let begin = 0
  for (const { codes: codesOfPart, values, examples } of parts) {
    const recoded = Uint32Array.from(values, (value, code) => dictionary.codeOf(value, examples[code]))
    for (let row = 0; row < codesOfPart.length; row += 1) codes[begin + row] = recoded[codesOfPart[row] ?? 0] ?? 0
    begin += codesOfPart.length
  }
  return columnFrom(codes, dictionary)
}

/** There are no more values than rows. */
const codesFor = (length: number): Codes => (length < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length))
const lengthOf = (parts: readonly { readonly length: number }[]): number => parts.reduce((sum, { length }) => sum + length, 0)

/** Numbers values as they come. */
function createDictionary<Value>() {
  const known = new Map<Value | undefined, number>([[undefined, 0]])
  const values: (Value | undefined)[] = [undefined]
  const examples: (Offer | undefined)[] = [undefined]
  const codeOf = (value: Value | undefined, example: Offer | undefined): number => {
    const code = known.get(value)
    if (code !== undefined) return code
    known.set(value, values.length)
    examples.push(example)
    return values.push(value) - 1
  }
  return { values, examples, codeOf }
}

function columnFrom<Value>(codes: Codes, { values, examples }: Pick<Column<Value>, 'values' | 'examples'>): Column<Value> {
  const counts = new Uint32Array(values.length)
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  return { codes, values, examples, counts }
}

function readAmounts(offers: readonly Offer[], fact: Fact<number>): Amounts {
  const read = new Float64Array(offers.length).fill(Number.NaN)
  for (let row = 0; row < read.length; row += 1) {
    const offer = offers[row]
    const amount = offer && fact(offer)
    if (amount !== undefined) read[row] = amount
  }
  return read
}

function joinedAmounts(parts: readonly Amounts[]): Amounts {
  const [first] = parts
  if (first && parts.length === 1) return first
  const joint = new Float64Array(lengthOf(parts))
  let begin = 0
  for (const part of parts) {
    joint.set(part, begin)
    begin += part.length
  }
  return joint
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
