import { getChoseong, hasBatchim, removeLastCharacter, romanize } from 'es-hangul'
import { normalWidth } from './fold.ts'

/** The key of each letter on the keyboard in Korean mode (두벌식); the doubled ones with shift. */
const keys = {
  ㅂ: 'q', ㅈ: 'w', ㄷ: 'e', ㄱ: 'r', ㅅ: 't', ㅛ: 'y', ㅕ: 'u', ㅑ: 'i', ㅐ: 'o', ㅔ: 'p', ㅁ: 'a', ㄴ: 's', ㅇ: 'd', ㄹ: 'f', ㅎ: 'g', ㅗ: 'h',
  ㅓ: 'j', ㅏ: 'k', ㅣ: 'l', ㅋ: 'z', ㅌ: 'x', ㅊ: 'c', ㅍ: 'v', ㅠ: 'b', ㅜ: 'n', ㅡ: 'm', ㅃ: 'Q', ㅉ: 'W', ㄸ: 'E', ㄲ: 'R', ㅆ: 'T', ㅒ: 'O', ㅖ: 'P',
} as const
const letterOf: ReadonlyMap<string, string> = new Map(Object.entries(keys).map(([letter, key]) => [key, letter]))
const keyFor: ReadonlyMap<string, string> = new Map(Object.entries(keys))

/** Korean letters of a text that was typed with the keyboard in English mode: `wpwn` is ㅈㅔㅈㅜ. Undefined when it cannot have been. All in capitals is caps lock. */
export function typedInEnglishMode(text: string): string | undefined {
  const keysTyped = normalWidth(text).replaceAll(/\s/g, '')
  const typed = Array.from(keysTyped === keysTyped.toUpperCase() ? keysTyped.toLowerCase() : keysTyped)
  const found = typed.map((key) => letterOf.get(key) ?? letterOf.get(key.toLowerCase()))
  return typed.length > 1 && found.every((letter) => letter !== undefined) ? found.join('') : undefined
}

/** English of a key (see `keyOf`) that was typed with the keyboard in Korean mode: ㅊㅓㅕ is `cju`. */
export function typedInKoreanMode(key: string): string | undefined {
  const found = Array.from(key).map((letter) => keyFor.get(letter))
  return found.length > 1 && found.every((letter) => letter !== undefined) ? found.join('').toLowerCase() : undefined
}

/** Korean that was typed in Korean leaves no letter alone, but for the last one. */
export const hasLoneLetter = (text: string): boolean => /[ㄱ-ㅣ]/.test(text)

const consonant = /^[ㄱ-ㅎ]$/
const syllable = /^[가-힣]$/

/** Initial consonants: 제주 is ㅈㅈ, 제ㅈ too. */
export const initialsOf = (text: string): string => Array.from(text, (character) => (syllable.test(character) ? getChoseong(character) : character)).join('')

/** A text of syllables and lone consonants with at least one consonant: an abbreviation by initials, or the beginning of one. */
export const hasInitials = (text: string): boolean => {
  const characters = Array.from(text)
  return characters.some((character) => consonant.test(character)) && characters.every((character) => consonant.test(character) || syllable.test(character))
}

/** Whether a name begins with such a text: its syllables are the name's, its consonants begin them. */
export function beginsWithInitials(name: string, text: string): boolean {
  const characters = Array.from(name)
  return Array.from(text).every((character, index) => {
    const other = characters[index] ?? ''
    return character === other || (consonant.test(character) && initialsOf(other) === character)
  })
}

/** Revised Romanisation by the sound: 강릉 is gangneung. */
export const romanised = (text: string): string => romanize(text)

/**
 * Folds what romanisations differ in, the Revised one, McCune and Reischauer's, and what people write: g and k, d and t, b and p, j and ch,
 * r and l, eo, eu and u, `oo` and `ee`, doubled letters. Pusan and Busan, Kangnung and Gangneung become the same.
 */
export function foldRomanisation(text: string): string {
  const sounds = text.replaceAll(/ch|j/g, 'c').replaceAll('sh', 's').replaceAll(/eo|eu|oo|woo|wu/g, 'u').replaceAll('ee', 'i').replaceAll('ae', 'e')
  return sounds.replaceAll(/[kdbr]/g, (letter) => ({ k: 'g', d: 't', b: 'p', r: 'l' })[letter] ?? letter).replaceAll(/(.)\1+/g, '$1')
}

/** A text whose last consonant is left out; undefined when it ends otherwise. */
export function withoutLastConsonant(text: string): string | undefined {
  const last = text.at(-1) ?? ''
  if (consonant.test(last)) return text.length > 1 ? text.slice(0, -1) : undefined
  if (!syllable.test(last) || !hasBatchim(last)) return undefined
  return removeLastCharacter(text)
}
