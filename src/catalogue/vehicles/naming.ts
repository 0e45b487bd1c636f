import type { RecognitionRule } from '#domain/vehicle-model.ts'
import type { Piece } from './cover.ts'
import type { Claim, Lexicon } from './lexicon.ts'
import type { KnownModel } from './model-row.ts'
import type { Nearest } from './nearest.ts'
import { isOfAll, type Reading } from './reading.ts'

/** A piece that names a model, with the models that it may mean. A misspelt one spans several pieces (`width`). */
export type Naming = { readonly piece: Piece; readonly claims: readonly Claim[]; readonly rule: RecognitionRule; readonly width: number }

/** Too short to name a model without its make: `208`, `ES`, `한`. */
const needsMake = /^(?:\d+|[a-z]{1,2}|.)$/u

/** Models of the makes that are named; where none is, of any. A word of every day needs its make beside other words, not alone. */
function claimsOf({ key, meaning }: Piece, { makes, pieces }: Reading): readonly Claim[] {
  const claims = meaning?.claims ?? []
  if (makes.size > 0) return claims.filter((claim) => isOfAll(claim, makes))
  const isWord = meaning?.word !== undefined && pieces.length > 1
  return isWord || needsMake.test(key) ? [] : claims
}

const modelsOf = (claims: readonly Claim[]): ReadonlySet<KnownModel> => new Set(claims.map(({ model }) => model))

/** BMW 7 Series G70: what names a generation of a model that another piece names is no model of its own. */
function isGenerationOf({ piece, claims }: Naming, other: Naming): boolean {
  return other.claims.some(({ model }) => !modelsOf(claims).has(model) && model.generations.some(({ words }) => words.has(piece.key)))
}

export function namingsOf(reading: Reading): readonly Naming[] {
  const namings = reading.pieces.flatMap((piece): readonly Naming[] => {
    const claims = claimsOf(piece, reading)
    if (claims.length === 0) return []
    return [{ piece, claims, rule: claims.some(({ isOwnName }) => isOwnName) ? 'NAME' : 'ALIAS', width: 1 }]
  })
  return namings.filter((naming) => !namings.some((other) => other.piece !== naming.piece && isGenerationOf(naming, other)))
}

/** The models that every naming allows; where they agree on none, all that are named. */
export function agreed(namings: readonly Naming[]): readonly KnownModel[] {
  const named = namings.map(({ claims }) => modelsOf(claims))
  const common = named.reduce((one, other) => one.intersection(other))
  return [...(common.size > 0 ? common : new Set(named.flatMap((models) => [...models])))]
}

const mostWordsOfName = 3

/** A name with a letter or two wrong, among the words that nobody knows: alone, and with those beside them. */
export function misspeltIn({ pieces, makes }: Reading, nearest: Nearest): Naming | undefined {
  const found: Naming[] = []
  for (const [index, piece] of pieces.entries()) {
    let word = ''
    for (const [before, next] of pieces.slice(index, index + mostWordsOfName).entries()) {
      if (next.meaning || next.segment !== piece.segment || next.segment.isRemark) break
      word += next.key
      const claim = nearest.typo(word, makes)
      if (claim) found.push({ piece: { ...piece, key: word, to: next.to }, claims: [claim], rule: 'TYPO', width: before + 1 })
    }
  }
  return modelsOf(found.flatMap(({ claims }) => claims)).size === 1 ? found[0] : undefined
}

const shortestCut = 6

/** A name that the width of a field has cut: LAND CRUISER PRA. What is left must begin the names of one model only. */
export function cutShortIn({ pieces, makes }: Reading, lexicon: Lexicon): Naming | undefined {
  const [before, last] = pieces.slice(-2)
  if (!before || !last || last.meaning || last.key.length < 2 || last.segment !== before.segment) return undefined
  const start = before.key + last.key
  if (start.length < shortestCut) return undefined
  const claims = lexicon.names.filter(({ key }) => key.startsWith(start)).flatMap(({ claims: all }) => all).filter((claim) => isOfAll(claim, makes))
  if (modelsOf(claims).size !== 1) return undefined
  return { piece: { ...before, key: start, to: last.to }, claims, rule: 'TYPO', width: 2 }
}
