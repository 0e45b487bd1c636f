import { readMeasures, type Measures } from './measures.ts'

/** One stretch of a spelling without a border that parts sentences: `현대 아반떼 CN7`. */
export type Segment = {
  /** Folded and without spaces: `현대아반떼cn7`. */
  readonly text: string
  /** For each character of `text`, and its end: whether a word begins there. */
  readonly isBorder: readonly boolean[]
  /** For each character of `text`: where it stands in the spelling. */
  readonly places: readonly number[]
  /** Said in brackets: a note more than a name. */
  readonly isRemark: boolean
}
export type Spelling = {
  /** As it came, but for entities and full width. */
  readonly shown: string
  readonly segments: readonly Segment[]
  readonly measures: Measures
}

export type Script = 'LATIN' | 'DIGIT' | 'HANGUL' | 'KANA' | 'HAN'

/** First and last character of each script, most often met first. */
const scripts: readonly (readonly [Script, first: string, last: string])[] = [
  ['LATIN', 'a', 'z'], ['DIGIT', '0', '9'], ['HANGUL', '가', '힣'], ['KANA', 'ァ', 'ヺ'], ['HAN', '一', '鿿'], ['KANA', 'ぁ', 'ゖ'],
]
/** Of a folded character; undefined for what parts words. */
export function scriptOf(character: string): Script | undefined {
  for (const [script, first, last] of scripts) if (first <= character && character <= last) return script
  return undefined
}

/** Characters of traditional Chinese and of Japanese that are written otherwise in China: one spelling is looked up for all. */
const sameCharacter = new Map(
  (
    '車车 級级 類类 豐丰 賓宾 馳驰 寶宝 馬马 現现 達达 蘭兰 電电 動动 機机 門门 經经 濟济 緊紧 湊凑 轎轿 廂厢 駕驾 驅驱 混混 進进 標标 準准 豪豪 華华 員员 ' +
    '貨货 載载 輕轻 軽轻 時时 風风 龍龙 雙双 擋挡 變变 選选 型型 獨独 態态 頂顶 領领 銳锐 納纳 歐欧 寬宽 體体 無无 煙烟 禁禁 號号 發发 勝胜 圖图 圓圆 ' +
    '國国 産产 產产 關关 個个 鋒锋 範范 飛飞 極极 開开 適适 揚扬 強强 種种 後后 運运 專专 業业 約约 組组 檔档 驗验 換换 價价 億亿 間间 駐驻 優优 質质 ' +
    '廣广 東东 長长 蘇苏 韓韩 錫锡 嶺岭 燈灯 認认 證证 險险 額额 騎骑 賽赛 爾尔 羅罗 維维 凱凯 貝贝 傳传 樂乐 愛爱 麗丽 亞亚 騰腾 聖圣 頓顿 氣气 気气 ' +
    '豊丰 両两 広广 駆驱 転转 帯带 満满 禄禄 圧压 実实 検检 変变 済济 塁垒 売卖 図图 対对 応应 権权 験验 乗乘 燃燃 費费 產产 屬属 飾饰 漢汉 鋭锐 嘉嘉'
  ).split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i', α: 'alpha', ー: '' }

/** One character as it is looked up: small, without accents, in the script of China; nothing for what no name depends on. */
const foldCache = new Map<string, string>()
function foldCharacter(character: string): string {
  const known = foldCache.get(character)
  if (known !== undefined) return known
  const small = character.toLowerCase()
  const plain = /[\u00c0-\u024f\u1e00-\u1eff]/.test(small) ? small.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '') : small
  const folded = sameCharacter.get(plain) ?? letters[plain] ?? plain
  foldCache.set(character, folded)
  return folded
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', middot: '·' }
const decodeEntities = (text: string) =>
  text.replaceAll(/&([a-z])(?:acute|grave|uml|circ|cedil|tilde|ring|caron|slash);/gi, '$1').replaceAll(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return entities[name?.toLowerCase() ?? ''] ?? whole
  })

const isAscii = /^[ -~]*$/
/** What a character adds to a key: itself, folded, or nothing. */
const keyParts = new Map<string, string>()
function keyPart(character: string): string {
  const known = keyParts.get(character)
  if (known !== undefined) return known
  const folded = foldCharacter(character)
  const part = scriptOf(folded.charAt(0)) ? folded : ''
  keyParts.set(character, part)
  return part
}

/** The key under which a name is found: `Santa Fe`, `santa-fe` and `SANTAFE` are one. */
export function keyOf(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')
  let key = ''
  for (const character of text.normalize('NFKC')) key += keyPart(character)
  return key
}

const openings = '([{【〔《<「『'
const closings = ')]}】〕》>」』'
/** Marks that begin a note and end it: ★특가★. */
const fences = '★☆◆◇■□●○※'
const borders = ',/|;~\n\t…*=、。→'

type Draft = { text: string; isBorder: boolean[]; places: number[]; isRemark: boolean; script: Script | undefined; hasGap: boolean }
const draft = (isRemark: boolean): Draft => ({ text: '', isBorder: [], places: [], isRemark, script: undefined, hasGap: true })

function append(to: Draft, folded: string, place: number): void {
  for (const character of folded) {
    const script = scriptOf(character)
    to.isBorder.push(to.hasGap || script !== to.script)
    to.places.push(place)
    to.text += character
    to.script = script
    to.hasGap = false
  }
}

function segmentsOf(text: string): readonly Segment[] {
  const done: Segment[] = []
  let depth = 0
  let isFenced = false
  let open = draft(false)
  const close = () => {
    if (open.text !== '') done.push({ text: open.text, isBorder: [...open.isBorder, true], places: open.places, isRemark: open.isRemark })
    open = draft(depth > 0 || isFenced)
  }
  for (let place = 0; place < text.length; place++) {
    const character = text.charAt(place)
    if (openings.includes(character)) depth++
    else if (closings.includes(character)) depth = Math.max(0, depth - 1)
    else if (fences.includes(character)) isFenced = !isFenced && text.includes(character, place + 1)
    else if (!borders.includes(character)) {
      const folded = foldCharacter(character)
      if (folded !== '' && scriptOf(folded.charAt(0)) === undefined) open.hasGap = true
      else append(open, folded, place)
      continue
    }
    close()
  }
  close()
  return done
}

/** What follows is a description. */
const longestName = 200

/** Reads a supplier's spelling into the stretches whose words are to be explained, and what its numbers measure. */
export function readSpelling(name: string): Spelling {
  const shown = decodeEntities(name.slice(0, longestName)).normalize('NFKC').trim()
  const { rest, measures } = readMeasures(shown)
  return { shown, segments: segmentsOf(rest), measures }
}

/** What stands between two characters of a segment, as the supplier wrote it. */
export function shownBetween(shown: string, { places }: Segment, from: number, to: number): string {
  return shown.slice(places[from] ?? 0, (places[to - 1] ?? 0) + 1) + (shown.charAt((places[to - 1] ?? 0) + 1) === 'ー' ? 'ー' : '')
}
