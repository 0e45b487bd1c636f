import type { Drive, Fuel } from '#domain/acriss.ts'
import { listOf } from './model-row.ts'
import { wordsBeside } from './words-beside.ts'
import { classOfWords, classWords } from './words-of-class.ts'
import { driveWords, electrifiedWords, engineWords, fuelWords, twoWheelWords } from './words-of-drive.ts'
import { trimCodes, trims, trimsOfClasses } from './words-of-trim.ts'

/** What a word beside a model's name means. */
export type KnownWord =
  | { readonly says: 'NOTHING' }
  /** A size or a body; alone it is all that is offered. */
  | { readonly says: 'CLASS' }
  /** A level of equipment; some are the names of classes too. */
  | { readonly says: 'TRIM'; readonly trim: string; readonly isClass: boolean }
  /** A hint counts only where no other word says it clearly. */
  | { readonly says: 'FUEL'; readonly fuel: Fuel; readonly isHint: boolean }
  /** A hybrid, plug-in or electric car: which, the model says. */
  | { readonly says: 'ELECTRIFIED' }
  /** Behind a name it makes a class of it: 쏘나타급. */
  | { readonly says: 'CLASS_OF' }
  | { readonly says: 'DRIVE'; readonly drive: Drive | undefined }

export const classWord: KnownWord = { says: 'CLASS' }

const meanings = (words: string, meaning: KnownWord) => listOf(words).map((word) => [word, meaning] as const)
const trimOf = (words: string, isClass: boolean) => meanings(words, { says: 'TRIM', trim: listOf(words)[0] ?? words, isClass })

/** Every word that may stand beside a name; of a word with two meanings the first counts. */
export const knownWords: readonly (readonly [word: string, meaning: KnownWord])[] = [
  ...fuelWords.flatMap(([fuel, words]) => meanings(words, { says: 'FUEL', fuel, isHint: false })),
  ...engineWords.flatMap(([fuel, words]) => meanings(words, { says: 'FUEL', fuel, isHint: true })),
  ...meanings(electrifiedWords, { says: 'ELECTRIFIED' }),
  ...driveWords.flatMap(([drive, words]) => meanings(words, { says: 'DRIVE', drive })),
  ...meanings(twoWheelWords, { says: 'DRIVE', drive: undefined }),
  ...classWords.flatMap((words) => meanings(words, classWord)),
  ...meanings(classOfWords, { says: 'CLASS_OF' }),
  ...trimsOfClasses.flatMap((words) => trimOf(words, true)),
  ...trims.flatMap((words) => trimOf(words, false)),
  ...listOf(trimCodes).flatMap((code) => trimOf(code, false)),
  ...wordsBeside.flatMap((words) => meanings(words, { says: 'NOTHING' })),
]
