/** Addresses of one way of writing can be told apart; a road's and a lot's may be the same house. */
type Way = 'road' | 'lot' | 'block' | 'street' | 'latin'

/** A street, village or block with its number, in the ways that addresses are written where we have branches. */
const ways: readonly (readonly [Way, RegExp])[] = [
  // Korea, by road (도로명) and by lot (지번): 용문로 101, 오일장중길 128, 헌릉로745길 37, 용담이동 1721-2, 산 12.
  ['road', /([가-힣][가-힣\d]*(?:로|길)(?: ?\d+번?길)?) *(?:지하 *)?(\d+(?:-\d+)?)(?![\d가-힣]*(?:로|길|번길))/gu],
  ['lot', /([가-힣][가-힣\d]*(?:동|리|가)) *(산? *\d+(?:-\d+)?)(?=번지|\D|$)/gu],
  // Japan: 赤嶺2丁目13番11号, 鏡水150.
  ['block', /((?:(?![都道府県市区町村郡])[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]){1,8}) *(\d+(?:(?:丁目|番地?|号|-|の)\d+)*)/gu],
  // China, Taiwan: 迎宾大道6001号.
  ['street', /((?:(?![省市区區县縣镇鎮])\p{Script=Han}){1,8}[路街道巷]) *(\d+)/gu],
  // Latin letters, number first or last: 5757 Wayne Newton Blvd, Gonghang-ro 2, 2, Gonghang-ro.
  ['latin', /(?<![\d-])(\d+(?:-\d+)?)[ ,]+((?:[a-z]+[ -]){0,3}?(?:street|st|road|rd|avenue|ave|boulevard|blvd|drive|dr|way|lane|ln|parkway|pkwy|highway|hwy|[a-z]*-?(?:ro|gil|daero)))\b/gu],
  ['latin', /((?:[a-z]+[ -]){0,3}?(?:street|st|road|rd|avenue|ave|boulevard|blvd|drive|dr|way|lane|ln|strasse|str|[a-z]*-?(?:ro|gil|daero))),? (\d+(?:-\d+)?)(?!\d)/gu],
  ['latin', /((?:rue|avenue|via|viale|calle|carrer|avenida)(?: [a-z]+){1,4}),? (\d+)(?!\d)/gu],
]

const shortForms: Readonly<Record<string, string>> = {
  street: 'st', strasse: 'str', road: 'rd', avenue: 'ave', boulevard: 'blvd', drive: 'dr', lane: 'ln', parkway: 'pkwy', highway: 'hwy', north: 'n', south: 's', east: 'e', west: 'w',
}

/**
 * What tells one address from the next one in the same town: `road 용문로101`, `latin waynenewtonblvd5757`. Several where road and lot are both
 * written; none where the address has no number.
 */
export function addressKeysOf(address: string): ReadonlySet<string> {
  const text = address.normalize('NFKC').toLowerCase()
  return new Set(ways.flatMap(([way, pattern]) => [...text.matchAll(pattern)].flatMap((match) => keyOf(way, match[1] ?? '', match[2] ?? ''))))
}

function keyOf(way: Way, one: string, other: string): readonly string[] {
  const [street, number] = /^\d/.test(one) ? [other, one] : [one, other]
  const words = street.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').map((word) => shortForms[word] ?? word)
  const digits = number.replaceAll(/丁目|番地?|号|の/g, '-').replaceAll(' ', '').replace(/-$/, '')
  const name = words.join('')
  // A quarter with its ordinal (鏡水1) is no house.
  return name === '' || (digits.length < 2 && name.length < 4) ? [] : [`${way} ${name}${digits}`]
}

/** The key that both have. */
export const sharedKey = (one: ReadonlySet<string>, other: ReadonlySet<string>): string | undefined => [...one].find((key) => other.has(key))

/** Both written in one way, and not the same. */
export function isOtherAddress(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const waysOf = (keys: ReadonlySet<string>) => new Set([...keys].map((key) => key.split(' ')[0]))
  return sharedKey(one, other) === undefined && !waysOf(one).isDisjointFrom(waysOf(other))
}
