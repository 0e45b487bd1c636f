import { Converter } from 'opencc-js'

/** What a place is called beside English, as far as we know, and the other forms of it. */
export type KnownNames = { readonly ko: string | undefined; readonly ja: string | undefined; readonly zh: string | undefined; readonly others: readonly string[] }

const fromTraditional = Converter({ from: 't', to: 'cn' })
const fromShinjitai = Converter({ from: 'jp', to: 't' })
const toTraditional = Converter({ from: 'cn', to: 't' })
const toShinjitai = Converter({ from: 't', to: 'jp' })

/** Simplified Chinese of a name in any Han script. */
export const simplified = (name: string): string => fromTraditional(fromShinjitai(name))
const shinjitai = (name: string): string => toShinjitai(toTraditional(simplified(name)))

const hangul = /^[가-힣]+(?:[ -][가-힣]+)*$/
const kana = /^[ァ-ヺー・＝=]+$/
const han = /^\p{Script=Han}{2,}$/u
/** Japanese cities that are named after a market, 市. */
const markets: ReadonlySet<string> = new Set(['四日市', '廿日市', '八日市', '五日市', '野々市', '今市', '古市'])

/**
 * Names of a town from GeoNames' alternates, which tell no language: Hangul is Korean, katakana Japanese, and Han what is written in the country
 * — Japanese in Japan, else Chinese, of which Japanese has the same in its own characters where Han is at home.
 */
export function namesFrom(alternates: readonly string[], country: string): KnownNames {
  const koreans = withoutEndings(alternates.filter((text) => hangul.test(text)), ['특별시', '광역시', '시'])
  const katakana = alternates.filter((text) => kana.test(text))
  const stems = withoutEndings(alternates.filter((text) => han.test(text)), ['市', '町', '村', '县', '縣', '区', '區', '郡'])
  const hans = stems.map((stem) => (markets.has(`${stem}市`) ? `${stem}市` : stem))
  const chinese = mostFrequent(hans.map(simplified))
  const isHanCountry = ['JP', 'CN', 'TW', 'HK', 'MO'].includes(country)
  return {
    ko: mostFrequent(koreans),
    ja: isHanCountry && chinese !== undefined ? shinjitai(chinese) : mostFrequent(katakana),
    zh: chinese,
    others: [...new Set([...koreans, ...katakana])].slice(0, 6),
  }
}

/** `아쓰기 시` is 아쓰기; without the space only where the shorter form is among the names too. */
function withoutEndings(names: readonly string[], endings: readonly string[]): readonly string[] {
  const known = new Set(names)
  return names.map((name) => {
    const ending = endings.find((text) => name.endsWith(text) && name.length > text.length + 1)
    if (ending === undefined) return name
    const stem = name.slice(0, -ending.length)
    return stem.endsWith(' ') || known.has(stem) || (/\p{Script=Han}/u.test(ending) && !markets.has(name)) ? stem.trimEnd() : name
  })
}

/** Of equals the shorter, then the first. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([left, leftCount], [right, rightCount]) => rightCount - leftCount || left.length - right.length)[0]?.[0]
}
