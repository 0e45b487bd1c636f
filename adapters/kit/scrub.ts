import type { Exchange } from './tap.ts'

type Replacement = readonly [pattern: RegExp, by: string]

const secretField = 'password|passwd|passcode|uid|secret|clientSecret|partnerSecret|token|accessToken|refreshToken|apiKey|api_key|sign|signature|authorization'
const personField =
  'firstName|lastName|givenName|familyName|surname|fullName|driverName|customerName|contactName|passengerName|e?mail|emailAddress|phone|phoneNo|phoneNumber|' +
  'mobile|mobileNo|cellphone|birth|birthDate|birthday|dateOfBirth|passport|passportNo|passportNumber|licen[cs]eNo|licen[cs]eNumber|driverLicen[cs]e|idNo|idCard'

/**
 * Known fields first, by their name; then what gives itself away by its shape wherever it stands. Each pattern is anchored or bounded, so
 * that its cost grows with the text and not with its square: an answer may hold megabytes of one letter.
 */
const replacements: readonly Replacement[] = [
  [new RegExp(`"(${secretField}|${personField})"(\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*"|-?[\\d.]+)`, 'gi'), '"$1"$2"[scrubbed]"'],
  [new RegExp(`((?:^|[?&])(?:${secretField}|${personField})=)[^&#\\s"]+`, 'gi'), '$1[scrubbed]'],
  // Who asks, with what password: OpenTravel has both inside the message, in XML and in its JSON rendering.
  [/(<(?:\w{1,20}:)?RequestorID)\s[^<>]{0,400}?(\/?>)/g, '$1 scrubbed=""$2'],
  [/("RequestorID"\s{0,5}:\s{0,5})\{[^{}]{0,400}\}/g, '$1"[scrubbed]"'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, '$1 [scrubbed]'],
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '[e-mail]'],
  // Korean resident number, driving licence (12-34-567890-12, first in words at some regions) and passport.
  [/(?<![\d.])\d{6}-[1-8]\d{6}(?!\d)/g, '[resident number]'],
  [/(?<![\d.-])(?:\d{2}|[가-힣]{2})-\d{2}-\d{6}-\d{2}(?![\d-])/g, '[licence]'],
  [/(?<![A-Za-z\d])[A-Z](?:\d{8}|\d{3}[A-Z]\d{4})(?![A-Za-z\d])/g, '[passport]'],
  [/\+\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]?\d{2,4}){2,3}(?!\d)/g, '[telephone]'],
  [/(?<![\d.:T-])0\d{1,2}[ -]?\d{3,4}[ -]?\d{4}(?!\d)/g, '[telephone]'],
  [/"1[3-9]\d{9}"/g, '"[telephone]"'],
  // Digests: the signatures in paths and headers (MD5 and SHA-256 in lower-case hex).
  [/(?<![\da-f])(?:[\da-f]{32}|[\da-f]{64})(?![\da-f])/g, '[digest]'],
]

/** Takes out what must never be logged: credentials, signatures, and whatever tells who the traveller is. */
export const scrub = (text: string): string => replacements.reduce((scrubbed, [pattern, by]) => scrubbed.replace(pattern, by), text)

/** The beginning of a supplier's own words, fit for one line of a log. */
export const quote = (text: string): string => scrub(text.slice(0, 400)).replace(/\s+/g, ' ').trim().slice(0, 80)

const secretHeader = /authorization|signature|cookie|secret|token|api-?key|nonce/i
type Headers = Readonly<Record<string, string | string[] | undefined>>

function scrubHeaders<Value extends Headers>(headers: Value): { [Name in keyof Value]: Value[Name] | string } {
  const scrubbed = Object.entries(headers).map(([name, value]) => [name, secretHeader.test(name) ? '[scrubbed]' : scrubValue(value)] as const)
  return Object.fromEntries(scrubbed) as { [Name in keyof Value]: Value[Name] | string }
}

const scrubValue = (value: string | string[] | undefined): string | string[] | undefined =>
  typeof value === 'string' ? scrub(value) : value?.map(scrub)

export function scrubExchange(exchange: Exchange): Exchange {
  const { request, response, error } = exchange
  return {
    ...exchange,
    request: {
      method: request.method,
      path: scrub(request.path),
      headers: scrubHeaders(request.headers),
      body: request.body === undefined ? undefined : scrub(request.body),
    },
    response: response && { status: response.status, headers: scrubHeaders(response.headers), body: scrub(response.body) },
    ...(error === undefined ? {} : { error: scrub(error) }),
  }
}
