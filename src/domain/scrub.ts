type Replacement = readonly [pattern: RegExp, by: string | ((match: string) => string)]

const secretField =
  'password|passwd|passcode|uid|secret|clientSecret|partnerSecret|token|pg_token|accessToken|refreshToken|apiKey|api_key|sign|signature|authorization|cookie|set-cookie'
const personField =
  'firstName|lastName|givenName|familyName|surname|fullName|driverName|customerName|contactName|passengerName|holderName|e?mail|emailAddress|phone|phoneNo|phoneNumber|' +
  'mobile|mobileNo|cellphone|birth|birthDate|birthday|dateOfBirth|passport|passportNo|passportNumber|licen[cs]eNo|licen[cs]eNumber|driverLicen[cs]e|idNo|idCard'
const moneyField = 'card|cardNo|cardNumber|pan|cvc|cvv|account|accountNo|accountNumber|bankAccount|iban'
const hiddenField = `${secretField}|${personField}|${moneyField}`

/**
 * Known fields first, by their name; then what gives itself away by its shape wherever it stands. Each pattern is anchored or bounded, so
 * that its cost grows with the text and not with its square: an answer may hold megabytes of one letter.
 */
const replacements: readonly Replacement[] = [
  [new RegExp(`"(${hiddenField})"(\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*"|-?[\\d.]+)`, 'gi'), '"$1"$2"[scrubbed]"'],
  [new RegExp(`((?:^|[?&])(?:${hiddenField})=)[^&#\\s"]+`, 'gi'), '$1[scrubbed]'],
  // Who asks, with what password: OpenTravel has both inside the message, in XML and in its JSON rendering.
  [/(<(?:\w{1,20}:)?RequestorID)\s[^<>]{0,400}?(\/?>)/g, '$1 scrubbed=""$2'],
  [/("RequestorID"\s{0,5}:\s{0,5})\{[^{}]{0,400}\}/g, '$1"[scrubbed]"'],
  // The password in an address: redis://user:password@host.
  [/(\b[a-z]{2,20}:\/\/[^\s:@/]{0,64}):[^\s@/]{1,200}@/gi, '$1:[scrubbed]@'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, '$1 [scrubbed]'],
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '[e-mail]'],
  // Korean resident number, driving licence (12-34-567890-12, first in words at some regions) and passport.
  [/(?<![\d.])\d{6}-[1-8]\d{6}(?!\d)/g, '[resident number]'],
  [/(?<![\d.-])(?:\d{2}|[가-힣]{2})-\d{2}-\d{6}-\d{2}(?![\d-])/g, '[licence]'],
  [/(?<![A-Za-z\d])[A-Z](?:\d{8}|\d{3}[A-Z]\d{4})(?![A-Za-z\d])/g, '[passport]'],
  [/(?<![\d.-])[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\d-])/g, unlessNoCard],
  [/(?<![\d.-])3[47]\d{2}([ -]?)\d{6}\1\d{5}(?![\d-])/g, unlessNoCard],
  [/\+\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]?\d{2,4}){2,3}(?!\d)/g, '[telephone]'],
  [/(?<![\d.:T-])0\d{1,2}[ -]?\d{3,4}[ -]?\d{4}(?!\d)/g, '[telephone]'],
  [/"1[3-9]\d{9}"/g, '"[telephone]"'],
  [/(?<![\w.-])\d{3,6}-\d{2,6}-\d{4,8}(?:-\d{1,3})?(?![\w-])/g, '[account]'],
  // Digests: the signatures in paths and headers (MD5 and SHA-256 in lower-case hex).
  [/(?<![\da-f])(?:[\da-f]{32}|[\da-f]{64})(?![\da-f])/g, '[digest]'],
]

/** Every pattern needs one of these: most texts of a log line are words without any. */
const suspicious = /[\d@=<":]|bearer|basic/i

/** Takes out what must never be logged: credentials, signatures, and whatever tells who the traveller is. */
export const scrub = (text: string): string => (suspicious.test(text) ? replaced(text) : text)

const replaced = (text: string): string =>
  replacements.reduce((scrubbed, [pattern, by]) => (typeof by === 'string' ? scrubbed.replace(pattern, by) : scrubbed.replace(pattern, by)), text)

/** Many numbers have sixteen digits; one in ten of them sums up as a card's does (Luhn). */
function unlessNoCard(text: string): string {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number)
  const sum = digits.toReversed().reduce((total, digit, place) => {
    const value = digit * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 ? '[card]' : text
}

const hiddenName = new RegExp(`^(?:${hiddenField})$`, 'i')
/** Ours, and of a form that a signature could have; a request's name was looked at when it came (src/http/request-id.ts). */
const ownNames = new Set(['traceId', 'requestId'])
const deepest = 6

/** The same for data: every text in it, and whatever stands under a telling name. What lies too deep to be looked at is left out. */
export function scrubData(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return '[too deep]'
  if (Array.isArray(value)) return value.map((item) => scrubData(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, scrubField(name, field, depth + 1)]))
}

function scrubField(name: string, value: unknown, depth: number): unknown {
  if (ownNames.has(name)) return value
  const isTelling = hiddenName.test(name) && (typeof value === 'string' || typeof value === 'number')
  return isTelling ? '[scrubbed]' : scrubData(value, depth)
}
