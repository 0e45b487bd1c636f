/** The many ways of writing a rental company's trade, in the languages that suppliers write. */
const trade = new RegExp([
  'rent[ -]*a[ -]*car', 'rentacar', '(?:car|auto|vehicle)s? *(?:rentals?|hire)', '(?:rental|hire) cars?', 'rent *cars?', 'autovermietung', 'alquiler de (?:coches|autos)',
  'autonoleggio', 'location de voitures?', '렌[터트탈] ?카', '렌탈', 'レンタ(?:ル|リース)?(?:カー)?', '租[车車]', '汽[车車]租[赁賃]',
].join('|'), 'giu')

/** What stands for the trade in a folded text. */
export const tradeWord = 'rentacar'

const legalForms = /\((?:주|유|株|有)\)|주식회사|유한회사|株式会社|有限(?:責任)?公司|有限会社|股份|\b(?:co\.?,? ?ltd|inc|llc|corp|gmbh|sarl|pty|ltd)\b\.?/giu

/**
 * One spelling for comparing: width, case and accents folded, company forms gone (㈜, 주식회사, Co., Ltd.), the trade one word, other signs one space,
 * and a space between Latin letters and others: `㈜무지개렌트카 KTX울산역점` → `무지개 rentacar ktx 울산역점`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(legalForms, ' ')
    .replace(/(?<=[가-힣])expo/g, '엑스포')
    .replace(trade, ` ${tradeWord} `)
    .replace(/[^\p{L}\p{M}\p{N}ー]+/gu, ' ')
    .replace(/(\p{Script=Latin})(?=[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu, '$1 ')
    .replace(/([\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])(?=\p{Script=Latin})/gu, '$1 ')
    .trim()
}

export const isLatin = (word: string): boolean => /^[\p{Script=Latin}\p{N}]+$/u.test(word)

export const compact = (folded: string): string => folded.replaceAll(' ', '')
