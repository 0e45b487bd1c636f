/** How a country writes its numbers (ITU-T E.164 national plans): `trunk` is what is dialled only inside it. */
type NumberPlan = { readonly code: string; readonly trunk: string }

const plans: Readonly<Record<string, NumberPlan>> = {
  KR: { code: '82', trunk: '0' }, JP: { code: '81', trunk: '0' }, CN: { code: '86', trunk: '0' }, TW: { code: '886', trunk: '0' }, HK: { code: '852', trunk: '' },
  MO: { code: '853', trunk: '' }, TH: { code: '66', trunk: '0' }, VN: { code: '84', trunk: '0' }, PH: { code: '63', trunk: '0' }, MY: { code: '60', trunk: '0' },
  SG: { code: '65', trunk: '' }, ID: { code: '62', trunk: '0' }, IN: { code: '91', trunk: '0' }, AU: { code: '61', trunk: '0' }, NZ: { code: '64', trunk: '0' },
  US: { code: '1', trunk: '1' }, CA: { code: '1', trunk: '1' }, GU: { code: '1', trunk: '1' }, MP: { code: '1', trunk: '1' }, PR: { code: '1', trunk: '1' },
  MX: { code: '52', trunk: '' }, BR: { code: '55', trunk: '0' }, GB: { code: '44', trunk: '0' }, IE: { code: '353', trunk: '0' }, FR: { code: '33', trunk: '0' },
  DE: { code: '49', trunk: '0' }, AT: { code: '43', trunk: '0' }, CH: { code: '41', trunk: '0' }, NL: { code: '31', trunk: '0' }, BE: { code: '32', trunk: '0' },
  ES: { code: '34', trunk: '' }, PT: { code: '351', trunk: '' }, IT: { code: '39', trunk: '' }, GR: { code: '30', trunk: '' }, TR: { code: '90', trunk: '0' },
  SE: { code: '46', trunk: '0' }, NO: { code: '47', trunk: '' }, DK: { code: '45', trunk: '' }, FI: { code: '358', trunk: '0' }, IS: { code: '354', trunk: '' },
  PL: { code: '48', trunk: '' }, CZ: { code: '420', trunk: '' }, HU: { code: '36', trunk: '06' }, HR: { code: '385', trunk: '0' }, AE: { code: '971', trunk: '0' },
  SA: { code: '966', trunk: '0' }, IL: { code: '972', trunk: '0' }, ZA: { code: '27', trunk: '0' }, RU: { code: '7', trunk: '8' }, KZ: { code: '7', trunk: '8' },
}

/** Numbers of a whole company, not of a counter: Korea's 1588 and its like, toll-free numbers, call centres. By country code. */
const hotlines: Readonly<Record<string, RegExp>> = {
  82: /^(?:(?:2|[3-6]\d)?1[5-9]\d{6}$|80|50)/, 81: /^(?:120|800|570)/, 86: /^(?:400|800|95)/, 886: /^(?:800|4\d\d\d$)/, 1: /^8(?:00|88|77|66|55|44|33)/, 66: /^1\d{3}$/, 44: /^(?:800|808|84|87|33)/,
  33: /^8/, 49: /^(?:800|180|700)/, 34: /^90/, 39: /^(?:800|199|848)/, 61: /^1[38]/,
}

const longestFirst = [...new Set(Object.values(plans).map(({ code }) => code))].toSorted((one, other) => other.length - one.length)

/**
 * The numbers in a supplier's text, each with its country code and nothing but digits: `064-712-1234` in Korea and `+82 (0)64 712 1234` are both
 * `82647121234`. A national number of a country that we do not know cannot be compared and is left out, as are extensions and hotlines.
 */
export function telephonesOf(text: string | undefined, country: string | undefined): readonly string[] {
  const parts = (text ?? '').normalize('NFKC').split(/[/,;]|\bor\b|또는/)
  const numbers = parts.flatMap((part) => numberOf(part.replace(/(?:ext\.?|x|내선|内線|内线|分机|#).*$/i, ''), country) ?? [])
  return [...new Set(numbers)].filter((number) => !isHotline(number))
}

function numberOf(text: string, country: string | undefined): string | undefined {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '')
  const plan = country === undefined ? undefined : plans[country]
  const isInternational = /^\s*(?:tel\.?:?\s*)?\(?\+/i.test(text) || digits.startsWith('00')
  const national = isInternational ? undefined : nationalOf(digits, plan)
  const whole = isInternational ? withoutTrunk(digits.replace(/^00/, '')) : plan && national && plan.code + national
  return whole !== undefined && whole.length >= 8 && whole.length <= 15 ? whole : undefined
}

/** `82-64-712-1234` without the plus is common; no Korean number inside Korea begins with 82. */
function nationalOf(digits: string, plan: NumberPlan | undefined): string | undefined {
  if (!plan) return undefined
  if (plan.code.length > 1 && digits.startsWith(plan.code) && digits.length >= plan.code.length + 8) return digits.slice(plan.code.length).replace(/^0/, '')
  return digits.startsWith(plan.trunk) ? digits.slice(plan.trunk.length) : digits
}

/** Many write the trunk's zero behind the country's code; only Italy's zero belongs to the number. */
function withoutTrunk(digits: string): string {
  const code = longestFirst.find((candidate) => digits.startsWith(candidate))
  return code === undefined || code === '39' ? digits : code + digits.slice(code.length).replace(/^0/, '')
}

function isHotline(number: string): boolean {
  const code = longestFirst.find((candidate) => number.startsWith(candidate))
  return code !== undefined && (hotlines[code]?.test(number.slice(code.length)) ?? false)
}
