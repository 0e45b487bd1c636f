import type { Piece } from './cover.ts'
import type { KnownModel } from './model-row.ts'
import type { Naming } from './naming.ts'
import { isMake, type Reading } from './reading.ts'

/** What is not explained makes it less sure; most of all the word after a name, which often makes another model of it (Corolla Rumion). */
const doubts = { after: 0.3, before: 0.2, elsewhere: 0.12, remark: 0.02, tooManySeats: 0.3 }

/** After these another car is offered, of which we know nothing. */
const orWords: ReadonlySet<string> = new Set(['or', '또는', '혹은', 'または', '或'])

type Span = { readonly first: number; readonly last: number }

/** Whether a piece has a meaning beside this model. */
function isExplained(piece: Piece, known: KnownModel): boolean {
  if (!piece.meaning) return false
  const { word, makes } = piece.meaning
  return word !== undefined || isMake(piece) || makes.includes(known.model.make.id) || known.generations.some(({ words }) => words.has(piece.key))
}

function doubtOf(index: number, pieces: readonly Piece[], spans: readonly Span[]): number {
  const segment = pieces[index]?.segment
  if (segment?.isRemark) return doubts.remark
  const isBeside = (at: number) => pieces[at]?.segment === segment
  if (orWords.has(pieces[index - 1]?.key ?? '')) return doubts.after
  if (spans.some(({ last }) => last === index - 1 && isBeside(last))) return doubts.after
  if (spans.some(({ first }) => first === index + 1 && isBeside(first))) return doubts.before
  return doubts.elsewhere
}

/** How much of the spelling speaks against the model, from 0. */
export function doubtsOf({ pieces, spelling }: Reading, namings: readonly Naming[], known: KnownModel): number {
  const spans = namings.map(({ piece, width }): Span => {
    const first = pieces.findIndex(({ segment, from }) => segment === piece.segment && from === piece.from)
    return { first, last: first + width - 1 }
  })
  const isNamed = (index: number) => spans.some(({ first, last }) => first <= index && index <= last)
  const unexplained = [...pieces.entries()].filter(([index, piece]) => !isNamed(index) && !isExplained(piece, known))
  const tooManySeats = spelling.measures.seats !== undefined && spelling.measures.seats > known.seats ? doubts.tooManySeats : 0
  return unexplained.reduce((sum, [index]) => sum + doubtOf(index, pieces, spans), tooManySeats)
}
