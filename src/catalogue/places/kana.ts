import { toRomaji } from 'wanakana'

const kana = /[ァ-ヺ]/

export const hasKana = (folded: string): boolean => kana.test(folded)

/** Hepburn without marks for long vowels, as towns are written in English: トウキョウ is tokyo. Other characters stay. */
export const romajiOf = (folded: string): string => toRomaji(folded).replaceAll(/ou|oo/g, 'o').replaceAll('uu', 'u')
