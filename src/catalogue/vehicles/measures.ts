/** What the numbers with a unit in a spelling say. */
export type Measures = {
  readonly seats: number | undefined
  /** `7세대`, `Mk7`: which generation. */
  readonly ordinal: number | undefined
  readonly years: { readonly from: number; readonly to: number } | undefined
  /** Whether any number with a unit was found. */
  readonly isAny: boolean
}

type Kind = 'SEATS' | 'ORDINAL' | 'YEAR' | 'OTHER'
type Measure = readonly [kind: Kind, pattern: RegExp]

/**
 * Numbers with a unit say nothing of the model, and are taken out before names are looked for: `아이오닉 5도어` is no Ioniq 5.
 * The order matters: ages before years, ranges before single years.
 */
const measures: readonly Measure[] = [
  ['OTHER', /만?\s*(?<!\d)\d{2}\s*(?:세|歳|岁|周岁|years? old|yrs?(?![a-z]))\s*(?:이상|이하|以上|以下|부터|\+)?/g],
  ['OTHER', /(?:면허|경력|licen[cs]e)\s*\d+\s*(?:년|years?)\s*(?:이상)?/g],
  ['OTHER', /(?<!\d)\d+\s*(?:박|일|시간|hours?|days?|만원|만|천원|원|%|yen|円|元\/天)(?![a-z가-힣])/g],
  ['YEAR', /(?<![\d.])((?:20)?\d{2})\s*(?:년|年)?\s*[~\-–]\s*((?:20)?\d{2})\s*(?:년식|년형|년|my(?![a-z])|年式|年款|年|款)/g],
  ['YEAR', /(?<![\d.])(20\d{2}|[012]\d)\s*(?:년식|년형|년도|년|my(?![a-z])|model year|모델(?!\s?[3ysx])|年式|年款|年型|年|款)/g],
  ['YEAR', /(?<![a-z])(?:model year|my)\s*'?(20\d{2}|[012]\d)(?!\d)/g],
  ['YEAR', /(?<![\d.a-z])(20[12]\d)\s*[~\-–]\s*(20[12]\d)(?!\d)/g],
  ['YEAR', /(?<![\d.a-z])(20[12]\d)(?![\d.])/g],
  ['YEAR', /(?<=\s|^)'(\d{2})(?=\s|$)/g],
  ['ORDINAL', /(?<![\d.])(\d{1,2})\s*(?:세대|世代|代目?)/g],
  ['ORDINAL', /第(\d{1,2})(?:世代|代)/g],
  ['ORDINAL', /(?<![\d.])(\d{1,2})(?:st|nd|rd|th)\s*-?\s*gen(?:eration)?(?![a-z])/g],
  ['ORDINAL', /(?<![a-z])(?:gen(?:eration)?\.?|mk\.?|mark)\s?-?(\d{1,2})(?!\d)/g],
  ['SEATS', /(?<![\d.a-z])(\d{1,2})\s*-?\s*(?:인승|인용|인(?![가-힣])|seats?(?![a-z])|seaters?(?![a-z])|passengers?(?![a-z])|pax(?![a-z])|persons?(?![a-z])|people|坐|座位?|人乗り?|名乗り?|人|名)/g],
  // A field cut short: GRAND STAREX 12 S.
  ['SEATS', /(?<![\d.a-z])([789]|1[0-7])\s?s(?:e|ea|eat)?(?![a-z0-9])/g],
  ['OTHER', /(?<![\d.a-z])[2-6](?:\s*[/-]\s*[2-6])?\s*-?\s*(?:도어|doors?(?![a-z])|drs?(?![a-z])|ドア|门|門)/g],
  ['OTHER', /(?<![\d.a-z])[2-5]d(?![a-z0-9:])/g],
  ['OTHER', /(?<![a-z])(?:two|three|four|five)-?\s?doors?(?![a-z])/g],
  ['OTHER', /[二两三四五]\s?[门門]/g],
  ['OTHER', /(?<!\d)\d\s?열/g],
  ['OTHER', /(?<![\d.a-z])\d{1,4}(?:[.,]\d+)?\s*(?:cc|kwh|kw|hp|ps|bhp|마력|km\/h|km|nm)(?![a-z])/g],
  ['OTHER', /(?<![\d.a-z])\d{2}\s*(?:인치|inch(?:es)?|"|''|インチ)/g],
  ['OTHER', /(?<![\d.])(?:[4-9]|10)\s*-?\s*(?:speed|단|速|at|mt|dct|dsg|ddct|edc|gears?)(?![a-z])/g],
  ['OTHER', /(?<![\d.])\d\.\d{1,2}(?!\d)(?:\s*(?:l|t|ℓ|i|리터|升|터보|turbo)(?![a-z]))?/g],
  ['OTHER', /(?<![\d.a-z])\d{2,3}\s*(?=t?fsi|tdi|tsi)/g],
  ['OTHER', /(?<=(?:tce|tsi|tdi|dci|hdi|puretech|bluehdi)\s?)\d{2,3}(?!\d)/g],
  // Engines as Land Rover and BMW number them: P250, D180, M40i.
  ['OTHER', /(?<![a-z0-9])(?:[pd]\d{3}e?|m\d{2}[id])(?![a-z0-9])/g],
  ['OTHER', /(?:저공해)\s?\d종/g],
  ['OTHER', /(?<=drive\s?)\d{2}\s?(?:i|e)?(?![a-z0-9])/g],
  ['OTHER', /(?<=drive\s?)\d{2}(?=d)/g],
]

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

/** Small letters, character for character: what is found stays where it was. */
const lowerInPlace = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Reads the numbers that carry a unit; in `rest` a border stands in their place. */
export function readMeasures(shown: string): { readonly rest: string; readonly measures: Measures } {
  const years: number[] = []
  const found: { seats?: number; ordinal?: number } = {}
  let isAny = false
  let rest = lowerInPlace(shown)
  for (const [kind, pattern] of measures) {
    rest = rest.replace(pattern, (...match: readonly unknown[]) => {
      const [whole, first, second] = match.map((part) => (typeof part === 'string' ? part : ''))
      isAny = true
      if (kind === 'YEAR') years.push(...[first, second].filter((digits) => digits !== undefined && /^\d+$/.test(digits)).map((digits) => fullYear(digits ?? '')))
      if (kind === 'SEATS') found.seats = Number(first)
      if (kind === 'ORDINAL') found.ordinal = Number(first)
      return '|'.repeat(whole?.length ?? 0)
    })
  }
  const measured: Measures = {
    seats: found.seats, ordinal: found.ordinal, isAny,
    years: years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) },
  }
  return { rest, measures: measured }
}
