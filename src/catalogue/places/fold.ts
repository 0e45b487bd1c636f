import { readFileSync } from 'node:fs'
import { disassemble } from 'es-hangul'

/** Han characters and what they are folded to: traditional Chinese and Japanese forms to the simplified one. */
const variants: ReadonlyMap<string, string> = readVariants()

function readVariants(): ReadonlyMap<string, string> {
  const characters = Array.from(readFileSync(new URL('data/han-variants.txt', import.meta.url), 'utf8').trim())
  return new Map(characters.flatMap((character, index) => (index % 2 === 0 ? [[character, characters[index + 1] ?? character] as const] : [])))
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const letters: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Most names: nothing of theirs is folded but capitals. */
const plainText = /^[ -~가-힣]*$/

/** Marks on letters go; the voicing marks of kana (U+3099, U+309A) stay: は is not ば. */
const marks = /[\p{M}--[\u3099\u309A]]/gv
const apostrophes = /['’‘ʻʼ`´]/g
const hiragana = /[ぁ-ゖ]/g
const longVowel = /[ー〜～]/g
const hangulText = /[가-힣ㄱ-ㅣ]+/g
const hanText = /\p{Script=Han}/gu
const between = /[^\p{L}\p{N}]+/u

/** Full width to half and the like; lone Korean letters stay as they are typed, which Unicode's rule would make parts of syllables. */
export const normalWidth = (text: string): string => text.normalize('NFC').replace(/[^ㄱ-ㅣ]+/g, (part) => part.normalize('NFKC'))

/** One spelling for full and half width, capitals, accents, hiragana and katakana, and the three ways to write Han characters. */
export function fold(text: string): string {
  if (plainText.test(text)) return text.toLowerCase().replace(apostrophes, '')
  const plain = normalWidth(text).toLowerCase().normalize('NFD').replace(marks, '').normalize('NFC')
  return plain
    .replace(apostrophes, '')
    .replace(/[øœæßłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(hiragana, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))
    .replace(longVowel, '')
    .replace(hanText, (character) => variants.get(character) ?? character)
}

/** The words of a text, folded, without what stands between them. */
export const wordsOf = (text: string): readonly string[] => fold(text).split(between).filter((word) => word !== '')

/**
 * What texts are compared by: Hangul in single letters, ㅘ as ㅗ and ㅏ, so that a syllable being typed is the beginning of the finished one:
 * 제줒 begins 제주지….
 */
export const keyOf = (words: readonly string[]): string => words.join('').replace(hangulText, (hangul) => disassemble(hangul))
