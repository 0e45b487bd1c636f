import { fold, isLatin, tradeWord } from './fold.ts'

/** `hertz` for a brand of the table; `=무지개` for any other company, by its own words. */
export type CompanyId = string

/**
 * Brands that write themselves differently in different languages; a `+` marks a word that means something else as well: it
 * counts only at the beginning, or beside "rent a car".
 */
const brands: Readonly<Record<string, readonly string[]>> = {
  'sk': ['sk+', '에스케이+', 'エスケイ+', 'aj+', '에이제이+'],
  'lotte': ['lotte+', '롯데+', 'ロッテ+', '乐天+', '樂天+', 'kt금호+'],
  'redcap': ['redcap', 'red cap', '레드캡', 'レッドキャップ', '红帽+'],
  'socar': ['socar', '쏘카', 'ソカー'],
  'greencar': ['greencar', '그린카+', 'グリーンカー'],
  'hertz': ['hertz', '허츠', '헤르츠', 'ハーツ', '赫兹', '赫茲'],
  'avis': ['avis', '에이비스', 'エイビス', '安飞士', '安飛士', '安维斯', '安維斯'],
  'budget': ['budget+', '버짓', '버젯', 'バジェット', '百捷'],
  'payless': ['payless', '페이리스', 'ペイレス'],
  'enterprise': ['enterprise+', '엔터프라이즈', 'エンタープライズ', '企业+', '企業+'],
  'alamo': ['alamo+', '알라모', 'アラモ', '阿拉莫'],
  'national': ['national+', '내셔널+', '내셔날+', 'ナショナル+'],
  'dollar': ['dollar+', '달러+', 'ダラー+'],
  'thrifty': ['thrifty', '스리프티', '쓰리프티', 'スリフティ', '苏立夫提'],
  'sixt': ['sixt', '식스트', 'シクスト', '西克斯特'],
  'europcar': ['europcar', '유럽카', '유로카', 'ヨーロッパカー', 'ユーロップカー', '欧洛普卡', '歐洛普卡'],
  'ace': ['ace+', '에이스+', 'エース+'],
  'fox': ['fox+', '폭스+'],
  'advantage': ['advantage+'],
  'firefly': ['firefly+'],
  'goldcar': ['goldcar', '골드카'],
  'toyota': ['toyota+', '토요타+', '도요타+', 'トヨタ', '丰田+', '豐田+'],
  'nippon': ['nippon+', '닛폰+', '니폰+', '니뽄+', 'ニッポン+', '日本+'],
  'nissan': ['nissan+', '닛산+', '日産+', '日产+', '日產+', '尼桑'],
  'orix': ['orix', '오릭스', 'オリックス', '欧力士', '歐力士'],
  'times': ['times+', '타임즈', '타임스+', 'タイムズ', '泰姆仕'],
  'ots': ['ots'],
  'eki': ['eki+', '에키+', '駅+', '站+'],
  'sky': ['sky+', '스카이+', 'スカイ+'],
  'niconico': ['niconico', '니코니코', 'ニコニコ'],
  'car-inc': ['car inc', '神州', '선저우'],
  'ehi': ['ehi', '一嗨', '이하이+'],
  'hotai': ['irent', 'hotai+', '和运', '和運', '아이렌트'],
  'carplus': ['carplus', '格上'],
  'thai': ['thai+'],
  'chic': ['chic+'],
}

type Spelling = { readonly brand: CompanyId; readonly text: string; readonly isAmbiguous: boolean; readonly isLatin: boolean }

const spellings: readonly Spelling[] = Object.entries(brands)
  .flatMap(([brand, texts]) => texts.map((text) => {
    const plain = text.replace('+', '')
    return { brand, text: plain, isAmbiguous: text.endsWith('+'), isLatin: isLatin(plain.replaceAll(' ', '')) }
  }))
  .toSorted((one, other) => other.text.length - one.text.length)

export type CompanyInText = {
  readonly company: CompanyId
  /** The folded text without it. */
  readonly rest: string
}

/** The company that a folded text names, a known brand or the words before "rent a car". */
export const companyIn = (folded: string): CompanyInText | undefined => brandIn(folded) ?? unknownCompanyIn(folded)

function brandIn(folded: string): CompanyInText | undefined {
  for (const spelling of spellings) {
    const at = placeOf(spelling, folded)
    if (at === undefined) continue
    const rest = `${folded.slice(0, at)} ${folded.slice(at + spelling.text.length)}`
    return { company: spelling.brand, rest: withoutTrade(rest) }
  }
  return undefined
}

function placeOf({ text, isAmbiguous, isLatin: latin }: Spelling, folded: string): number | undefined {
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + 1)) {
    const [before, after] = [folded.slice(0, at), folded.slice(at + text.length)]
    if (latin && (/[\p{Script=Latin}\p{N}]$/u.test(before) || /^[\p{Script=Latin}\p{N}]/u.test(after))) continue
    const isBesideTrade = after.trimStart().startsWith(tradeWord)
    const isFirst = before === '' && !/^ *(?:airport|international|station|city|공항|역|空港|機場|机场|站|駅|市)/u.test(after) && (latin || /^(?: |$)/u.test(after))
    if (!isAmbiguous || isBesideTrade || isFirst) return at
  }
  return undefined
}

const placeWords = /(?:공항|역|터미널|점|지점|영업소|空港|駅|店|机场|機場|站|airport|station|terminal|downtown|city|branch)$/u

/** `하늘 rentacar 제주공항점` → `=하늘`; of Latin words those behind the last that belongs to a place: `jeju airport rainbow rentacar` → `=rainbow`. */
function unknownCompanyIn(folded: string): CompanyInText | undefined {
  const at = folded.indexOf(tradeWord)
  if (at === -1) return undefined
  const before = folded.slice(0, at).trim().split(' ').filter((word) => word !== '')
  const lastPlace = before.findLastIndex((word, index) => placeWords.test(word) && index < before.length - 1)
  const words = before.slice(lastPlace + 1)
  // The trade's word after a place's: "Jeju Airport Rent-a-Car" may be a company, but names none that could be told from another.
  const own = words.every(isLatin) ? words : words.slice(-1)
  if (own.length === 0) return undefined
  const rest = [...before.slice(0, before.length - own.length), folded.slice(at + tradeWord.length)].join(' ')
  return { company: `=${own.join('')}`, rest: withoutTrade(rest) }
}

const withoutTrade = (folded: string): string => folded.replaceAll(tradeWord, ' ').replaceAll(/ +/g, ' ').trim()

/** The company that a vendor's name means; a name without "rent a car" is all of it. */
export function companyOf(vendor: string): CompanyId | undefined {
  const folded = fold(vendor)
  const own = withoutTrade(folded).replaceAll(' ', '')
  return companyIn(folded)?.company ?? (own === '' ? undefined : `=${own}`)
}

/** Undefined where nobody can tell: the one may be the other in another script. */
export function isSameCompany(one: CompanyId | undefined, other: CompanyId | undefined): boolean | undefined {
  if (one === undefined || other === undefined) return undefined
  if (one === other) return true
  if (!one.startsWith('=') || !other.startsWith('=')) return false
  const [short = '', long = ''] = [one.slice(1), other.slice(1)].toSorted((left, right) => left.length - right.length)
  const isSameScript = isLatin(short) === isLatin(long)
  return isSameScript && !long.includes(short) ? false : undefined
}
