import { languages } from '#domain/language.ts'
import { keyOf, wordsOf } from './fold.ts'

/** Countries by the key of their names in our languages, as the runtime's own Unicode tables have them. */
export function createCountryNames(countries: readonly string[]): ReadonlyMap<string, string> {
  const names = languages.map((language) => new Intl.DisplayNames([language.toLowerCase()], { type: 'region' }))
  const official = countries.flatMap((country) => names.map((table) => [keyOf(wordsOf(table.of(country) ?? country)), country] as const))
  return new Map([...official, ...spoken.map(([name, country]) => [keyOf(wordsOf(name)), country] as const)])
}

/** What the tables call otherwise than people do. */
const spoken: readonly (readonly [string, string])[] = [
  ['한국', 'KR'], ['Korea', 'KR'], ['South Korea', 'KR'], ['미국', 'US'], ['USA', 'US'], ['UK', 'GB'], ['홍콩', 'HK'], ['香港', 'HK'], ['마카오', 'MO'],
  ['호주', 'AU'], ['중국', 'CN'], ['台湾', 'TW'], ['터키', 'TR'], ['Turkey', 'TR'], ['체코', 'CZ'],
]
