/** Why a place was found. */
export const matchRules = ['EXACT', 'IATA', 'PREFIX', 'WORD', 'INITIALS', 'ROMANISED', 'KEYBOARD', 'TYPO'] as const
export type MatchRule = (typeof matchRules)[number]

/**
 * How hits are ranked: points for how well a place matches, up to `importance` more for how likely it is meant, and a few for where it lies.
 * So an exact name comes before a beginning unless nobody would mean it, and a wrong letter costs less than leaving out what everybody means.
 */
export const points = {
  exact: { NAME: 100, CORE: 99, SERVED: 97, PART: 70 },
  /** Of the beginning of a name; the nearer to the whole, the more of `completeness`. */
  beginning: { NAME: 76, CORE: 76, SERVED: 73, PART: 60 },
  completeness: 12,
  /** A code in capitals is a code; in small letters it may be the beginning of a name. */
  code: { inCapitals: 135, inSmall: 108 },
  /** What a city loses whose code is also its airport's. */
  codeOfBoth: -8,
  /** Every word is in one of its names, in any order. */
  allWords: 72,
  /** The name is whole, and one more consonant of what follows is typed. */
  unfinished: -12,
  initials: 88,
  initialsBeginning: 70,
  romanised: 90,
  romanisedBeginning: 68,
  /** What the other keyboard mode costs. */
  keyboard: -6,
  typo: 66,
  typoInBeginning: 52,
  perWrongLetter: -8,
  wrongFirstLetter: -6,
  /** 공항, 일본: a kind or a country, and no name. */
  kindOnly: 60,
  /** 제주공항: the kind that was asked for. */
  askedKind: 5,
  importance: 40,
  /** At the point that the traveller is near to; a third of it is left after `closenessKm`. */
  closeness: 14,
  closenessKm: 120,
  /** In a country where the traveller's language is at home: 松山 is Matsuyama in Japanese and Songshan in Chinese. */
  homeCountry: 8,
} as const

/** A match of so many points needs no guessing of typing mistakes. */
export const sureMatch = 84
