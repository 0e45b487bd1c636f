import type { MakeId, VehicleModel } from '#domain/vehicle-model.ts'
import { type Claim, isSameHouse, type Lexicon } from './lexicon.ts'

const finals = 'ᆨᆩᆪᆫᆬᆭᆮᆯᆰᆱᆲᆳᆴᆵᆶᆷᆸᆹᆺᆻᆼᆽᆾᆿᇀᇁᇂ'
const asInitials = 'ᄀᄁᄀᄂᄂᄂᄃᄅᄅᄅᄅᄅᄅᄅᄅᄆᄇᄇᄉᄊ-ᄌᄎᄏᄐᄑᄒ'
/** Hangul in its letters as they sound, so that 아반때 is one letter from 아반떼, and 몬잉 none from 모닝. The mute ᄋ before a vowel is none. */
function lettersOf(text: string): string {
  if (!/[가-힣]/.test(text)) return text
  return text.normalize('NFD').replaceAll(/[ᆨ-ᇂ]/g, (final) => asInitials.charAt(finals.indexOf(final))).replaceAll('ᄋ', '').replaceAll('-', 'ᄋ')
}

const pairsOf = (letters: string): readonly string[] =>
  Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2))

type Name = { readonly letters: string; readonly claims: readonly Claim[]; readonly hasDigit: boolean }
export type Near = { readonly claim: Claim; readonly likeness: number }
export type Nearest = {
  /** The one model whose name the word misses by a letter or two; undefined when none is near, or two are. */
  typo(word: string, makes: ReadonlySet<MakeId>): Claim | undefined
  /** Models whose names share letters with the words, best first. */
  like(words: readonly string[], makes: ReadonlySet<MakeId>): readonly { readonly model: VehicleModel; readonly score: number }[]
}

/** Shorter names are too near each other to be guessed at; two syllables of Hangul must at least sound alike. */
const shortestTypo = 5
const mostWrong = (letters: string): number => (letters.length >= 9 ? 2 : letters.length > shortestTypo || !/[ᄀ-ᇿ]/.test(letters) ? 1 : 0)
const suggested = 3
const leastLikeness = 0.4

/** Letters put in, left out, changed, or swapped with their neighbour; gives up above `most`. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one.charAt(row - 1) === other.charAt(column - 1)
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap = row > 1 && column > 1 && one.charAt(row - 1) === other.charAt(column - 2) && one.charAt(row - 2) === other.charAt(column - 1)
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[other.length] ?? most + 1
}

const isOf = (claim: Claim, makes: ReadonlySet<MakeId>) =>
  makes.size === 0 || [...makes].some((make) => isSameHouse(make, claim.model.model.make.id))

type Index = { readonly names: readonly Name[]; readonly byPair: ReadonlyMap<string, readonly number[]> }

function indexOf(lexicon: Lexicon): Index {
  const names = lexicon.names.map(({ key, claims }) => ({ letters: lettersOf(key), claims, hasDigit: /\d/.test(key) }))
  const byPair = new Map<string, number[]>()
  for (const [index, { letters }] of names.entries()) {
    for (const pair of new Set(pairsOf(letters))) {
      const indexes = byPair.get(pair)
      if (indexes) indexes.push(index)
      else byPair.set(pair, [index])
    }
  }
  return { names, byPair }
}

export function createNearest(lexicon: Lexicon): Nearest {
  let built: Index | undefined
  // Most processes start without an unknown name in sight, and start sooner for it.
  const index = () => (built ??= indexOf(lexicon))

  /** How many pairs of letters each name shares with the word. */
  function shared(letters: string): readonly (readonly [name: Name, count: number])[] {
    const { names, byPair } = index()
    const counts = new Map<number, number>()
    for (const pair of new Set(pairsOf(letters))) for (const at of byPair.get(pair) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1)
    return [...counts].flatMap(([at, count]) => (names[at] ? [[names[at], count] as const] : []))
  }

  return {
    typo(word, makes) {
      const letters = lettersOf(word)
      if (letters.length < shortestTypo || /\d/.test(word)) return undefined
      const most = mostWrong(letters)
      let nearest: { readonly distance: number; readonly claims: readonly Claim[] } = { distance: most + 1, claims: [] }
      for (const [name, count] of shared(letters)) {
        // A changed letter spoils two pairs, a swap three.
        if (name.hasDigit || name.letters.length < shortestTypo || name.letters.charAt(0) !== letters.charAt(0) || count < letters.length - 1 - 3 * most) continue
        const claims = name.claims.filter((claim) => isOf(claim, makes))
        if (claims.length === 0) continue
        const distance = editDistance(letters, name.letters, most)
        if (distance > most) continue
        if (distance < nearest.distance) nearest = { distance, claims }
        else if (distance === nearest.distance) nearest = { distance, claims: [...nearest.claims, ...claims] }
      }
      const models = new Set(nearest.claims.map(({ model }) => model))
      return models.size === 1 ? nearest.claims[0] : undefined
    },

    like(words, makes) {
      const best = new Map<VehicleModel, number>()
      for (const word of words) {
        const letters = lettersOf(word)
        for (const [name, count] of shared(letters)) {
          const likeness = (2 * count) / (letters.length + name.letters.length - 2)
          if (likeness < leastLikeness) continue
          for (const claim of name.claims) {
            const score = likeness * (isOf(claim, makes) ? 1 : 0.5)
            if (score > (best.get(claim.model.model) ?? 0)) best.set(claim.model.model, score)
          }
        }
      }
      return [...best].map(([model, score]) => ({ model, score: Math.min(1, Math.round(score * 100) / 100) }))
        .toSorted((one, other) => other.score - one.score || (one.model.id < other.model.id ? -1 : 1))
        .slice(0, suggested)
    },
  }
}
