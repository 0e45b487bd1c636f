import { companyIn, type CompanyId, companyOf } from './companies.ts'
import { fold, tradeWord } from './fold.ts'

/** What a branch's name says, company and place apart. */
export type BranchName = {
  readonly company: CompanyId | undefined
  /** Folded, without the company: `제주공항점`. */
  readonly text: string
  /** The words that mean some airport: `공항`, `terminal 2`. */
  readonly airportWord: string | undefined
  /** `1`, `2e`, `domestic`. */
  readonly terminal: string | undefined
  /** Of several yards of one company: `2` for `제2야드`. */
  readonly yard: string | undefined
}

export function readBranchName(name: string, vendor: string | undefined): BranchName {
  const folded = fold(name)
  const found = companyIn(folded)
  const stated = vendor === undefined ? undefined : companyOf(vendor)
  const own = found?.rest ?? folded
  const vendorText = vendor === undefined ? '' : fold(vendor).replaceAll(tradeWord, '').trim()
  const text = (vendorText.length > 1 ? own.replace(vendorText, ' ') : own).replaceAll(/ +/g, ' ').trim()
  return {
    company: stated ?? found?.company,
    text,
    airportWord: airportWordIn(text),
    terminal: terminalIn(text),
    yard: /(?:제 ?|第 ?|yard |lot |#)?(\d) ?(?:호점|야드|주차장|ヤード|号店|二号场)|(?:yard|lot) (\d)/u.exec(text)?.slice(1).find((digit) => digit !== undefined),
  }
}

/** Roads, quarters, stations and hotels are called after airports, and lie elsewhere; `non airport` says so itself. */
const notTheAirport = new RegExp([
  '공항(?:대?로|동|시장|철도|역|중학교|초등학교)', 'airport (?:road|rd|boulevard|blvd|way|avenue|ave|drive|dr|hotel|inn|freeway|fwy|parkway|pkwy|plaza|mall|hilton|marriott|sheraton|hyatt|holiday)\\b',
  '(?:non|not) airport', '空港(?:通|線|南|北|東|西|町|前)', '(?:机场|機場)(?:路|高速|大道|街)', '(?:bus|ferry|cruise|express|coach) terminal', '(?:버스|고속|시외|여객선|연안|크루즈|페리) ?(?:여객 ?)?터미널',
  '(?:バス|フェリー)ターミナル', '(?:客运|汽车|巴士|轮渡)(?:总站|航站楼|站)',
].join('|'), 'gu')

const airportWords = /공항|空港|エアポート|机场|機場|航站楼|航廈|\b(?:air ?port|aeroport\w*|aeropuerto|aeroporto|flughafen|luchthaven|lufthavn|bandara|san bay|terminal(?: [a-z\d]{1,2})?|t[1-5])\b|터미널|ターミナル/u

const airportWordIn = (text: string): string | undefined => airportWords.exec(text.replaceAll(notTheAirport, ' '))?.[0]

const domestic = /국내선|国内線|国内(?:航站楼|候机)|domestic/u
const international = /국제선|国際線|国际(?:航站楼|候机)|international terminal/u
const numbered = /(?:terminal|터미널|ターミナル) ?([a-f]|\d[a-g]?)\b|\bt([1-9])\b|(?:제|第)? ?([1-9一二三]) ?(?:여객 ?)?(?:터미널|(?:旅客)?ターミナル|(?:号)?航站楼|航廈)/u
const numerals: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3' }

function terminalIn(text: string): string | undefined {
  const number = numbered.exec(text.replaceAll(notTheAirport, ' '))?.slice(1).find((group) => group !== undefined)
  if (number !== undefined) return numerals[number] ?? number
  if (domestic.test(text)) return 'domestic'
  return international.test(text) ? 'international' : undefined
}
