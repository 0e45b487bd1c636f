import type { PlaceKind } from '#domain/place.ts'
import { normalWidth } from './fold.ts'

/** Words that tell the kind of a place and not which: 제주국제공항 and 제주공항 are the airport of 제주. */
const kindWords: Readonly<Record<PlaceKind, RegExp>> = {
  AIRPORT: /(?:국제)?\s*(?:공항|에어포트)$|(?:国際|国际|國際)?(?:空港|机场|機場|飛行場)$|\b(?:int(?:ernationa)?l\.?\s+)?airport$|(?:コクサイ|こくさい)?(?:クウコウ|くうこう)$/iu,
  STATION: /(?:\s*KTX)?\s*역$|(?:駅|站|火车站|車站|えき)$|\b(?:railway\s+|train\s+)?station$/iu,
  CITY: /(?:특별|광역|특별자치)?시$|(?:市|シティ)$|\bcity$/iu,
  AREA: /\s*(?:해수욕장|해변|관광단지|온천)$|(?:海水浴場|ビーチ|海滩|温泉)$|\b(?:beach|area|island|onsen)$/iu,
  HOTEL: /\s*(?:호텔|리조트)$|(?:ホテル|リゾート|酒店|飯店)$|\b(?:hotel|resort)$/iu,
}

/** A name without the word for its kind; the whole name when nothing else would be left. */
export function coreOf(name: string, kind: PlaceKind): string {
  const core = normalWidth(name).replace(kindWords[kind], '').trim()
  return core === '' ? name : core
}

/** What is typed beside the place: 제주 렌트카, Incheon Airport Terminal 2. */
const asideWords = [
  /\s*(?:렌터카|렌트카|렌탈카|レンタカー|租车|租車|rent[\s-]?a[\s-]?car|car (?:rental|hire)|rental cars?)\s*/giu,
  /\s*제?\s*\d\s*(?:여객\s*)?터미널$|\s*(?:terminal|ターミナル)\s*\d$|第?\d(?:航站楼|ターミナル)$/iu,
]

/** The text without such words, when there are any and something is left. */
export function withoutAsides(typed: string): string | undefined {
  const normal = normalWidth(typed).trim()
  const rest = asideWords.reduce((text, words) => text.replace(words, ' ').trim(), normal)
  return rest !== normal && rest !== '' ? rest : undefined
}

export type AskedKind = { readonly kind: PlaceKind; readonly rest: string }

const askedKinds = ['AIRPORT', 'STATION', 'HOTEL'] as const

/** Of a text that ends with such a word, the kind that is asked for and what stands before it: empty for 공항 alone. */
export function kindAskedFor(text: string): AskedKind | undefined {
  const normal = normalWidth(text).replace(/[^\p{L}\p{N}]+$/u, '').trim()
  const kind = askedKinds.find((candidate) => kindWords[candidate].test(normal))
  return kind && { kind, rest: normal.replace(kindWords[kind], '').trim() }
}

/** English words that begin no name: a part of a name from here on is not looked up. */
const commonWords: ReadonlySet<string> = new Set([
  'airport', 'international', 'intl', 'station', 'hotel', 'city', 'resort', 'beach', 'and', 'de', 'la', 'le', 'the', 'of', 'spa',
])
export const isCommonWord = (word: string): boolean => commonWords.has(word)
