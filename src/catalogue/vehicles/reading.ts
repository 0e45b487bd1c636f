import { parseAcriss } from '#domain/acriss.ts'
import type { MakeId } from '#domain/vehicle-model.ts'
import { cover, type Piece } from './cover.ts'
import { type Claim, isSameHouse, type Lexicon } from './lexicon.ts'
import { keyOf, readSpelling, type Spelling } from './spelling.ts'
import { classWord } from './words.ts'

/** A spelling in known and unknown pieces, with the makes that it or the supplier's make field names. */
export type Reading = { readonly spelling: Spelling; readonly pieces: readonly Piece[]; readonly makes: ReadonlySet<MakeId> }

/** `Mini` and `Seat` are words too: beside a model they are its make, alone they are none. */
export const isMake = ({ meaning }: Piece): boolean =>
  meaning !== undefined && meaning.makes.length > 0 && meaning.claims.length === 0 && meaning.word === undefined

export const isClass = ({ meaning }: Piece): boolean =>
  meaning?.word?.says === 'CLASS' || (meaning?.word?.says === 'TRIM' && meaning.word.isClass)

/** Whether the model may bear all the makes that are named. */
export const isOfAll = ({ model }: Claim, makes: ReadonlySet<MakeId>): boolean => [...makes].every((make) => isSameHouse(make, model.model.make.id))

/** An ACRISS code in the place of a name is a class. */
const withAcriss = (piece: Piece): Piece =>
  piece.meaning === undefined && parseAcriss(piece.key) ? { ...piece, meaning: { key: piece.key, makes: [], claims: [], word: classWord, isGeneration: false } } : piece

/** The makes of a make field; none where it holds no make (`기타`, `수입`). */
export function makesOf(field: string | undefined, lexicon: Lexicon): readonly MakeId[] {
  if (field === undefined || field === '') return []
  const whole = lexicon.find(keyOf(field))
  if (whole) return whole.makes
  return readSpelling(field).segments.flatMap((segment) => cover(segment, lexicon)).flatMap(({ meaning }) => meaning?.makes ?? [])
}

export function read(name: string, field: string | undefined, lexicon: Lexicon): Reading {
  const spelling = readSpelling(name)
  const pieces = spelling.segments.flatMap((segment) => cover(segment, lexicon)).map(withAcriss)
  return { spelling, pieces, makes: new Set([...pieces.filter(isMake).flatMap(({ meaning }) => meaning?.makes ?? []), ...makesOf(field, lexicon)]) }
}
