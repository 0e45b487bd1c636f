import type { AmountFragment } from '../generated/graphql.ts'
import { type PageLanguage, pageLanguages, type Texts } from './texts/texts.ts'

/** How the page speaks one language: its sentences, amounts and dates. Amounts stay decimal text: nothing is ever computed with them. */
export type Voice = {
  readonly language: PageLanguage
  readonly texts: Texts
  readonly tag: string
  readonly money: (amount: AmountFragment) => string
  readonly number: (value: number) => string
  /** Of exchange: small ones keep their figures too. */
  readonly rate: (value: number) => string
  readonly country: (code: string) => string
  /** `2026-12-01T10:00` on the clocks of a branch, with the day of the week. */
  readonly when: (local: string) => string
  /** The same, as short as it gets. */
  readonly shortly: (local: string) => string
  /** `2026-12-01` */
  readonly day: (date: string) => string
  /** An instant, on the clocks of who reads it. */
  readonly moment: (instant: string) => string
}

/** English as the page writes it is British: petrol, saloon, 16 November. */
const formatTags: Readonly<Record<PageLanguage, string>> = { KO: 'ko-KR', EN: 'en-GB' }

export function createVoice(language: PageLanguage): Voice {
  const { tag, texts } = pageLanguages[language]
  const locale = formatTags[language]
  const currencies = new Map<string, Intl.NumberFormat>()
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const rates = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 })
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  // Local times carry no zone: read and shown as UTC they stay what they are.
  const times = formatOf({ month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' })
  const shortTimes = formatOf({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' })
  const days = formatOf({ year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
  const moments = formatOf({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return {
    language, texts, tag,
    money,
    number: (value) => numbers.format(value),
    rate: (value) => rates.format(value),
    country: (code) => countries.of(code) ?? code,
    when: (local) => times.format(new Date(`${local}Z`)),
    shortly: (local) => shortTimes.format(new Date(`${local}Z`)),
    day: (date) => days.format(new Date(`${date}T00:00Z`)),
    moment: (instant) => moments.format(new Date(instant)),
  }

  function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(locale, options)
  }

  function money({ amount, currency }: AmountFragment): string {
    if (!isDecimal(amount)) return `${amount} ${currency}`
    if (language === 'KO' && currency === 'KRW') return `${numbers.format(amount)}원`
    const known = currencies.get(currency) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
    currencies.set(currency, known)
    return known.format(amount)
  }
}

/** Intl formats decimal text exactly; a number would round what has many digits. */
const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text)
