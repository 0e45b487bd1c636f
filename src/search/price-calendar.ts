import { type Currency, currencyExponents, isCurrency } from '#domain/currency.ts'
import { convert, type ExchangeRates } from '#domain/exchange-rate.ts'
import type { SupplierId } from '#domain/ids.ts'
import { type Money, sum, unlessUncountable } from '#domain/money.ts'
import type { Place } from '#domain/place.ts'
import { rentalDays } from '#domain/rental-period.ts'
import { periodOf, type SearchCriteria, searchLimits } from '#domain/search-criteria.ts'
import type { EpochMs } from '#domain/time.ts'
import { calendarKey } from './keys.ts'
import type { ObservedPrice, PriceDiary } from './price-diary.ts'
import type { SupplierResult } from './supplier-result.ts'

/** The cheapest total seen for a day of pick-up. */
export type CalendarPrice = { readonly total: Money; readonly supplier: SupplierId; readonly observedAt: EpochMs; readonly ageSeconds: number }
/** `YYYY-MM-DD` at the place of pick-up; no price when nobody searched that day. */
export type CalendarDay = { readonly date: string; readonly cheapest: CalendarPrice | undefined }

export type CalendarRequest = {
  readonly pickUp: string
  /** The place of pick-up when it is left out. */
  readonly dropOff: string | undefined
  readonly from: string
  readonly to: string
  readonly rentalDays: number
  readonly currency: string
}

/** Which field cannot be read, why, and what would be accepted. */
export type CalendarProblem = { readonly field: string; readonly message: string; readonly limit: string }
export type CalendarOutcome =
  | { readonly kind: 'found'; readonly days: readonly CalendarDay[] }
  | { readonly kind: 'refused'; readonly problem: CalendarProblem }

export type PriceCalendar = {
  /** Writes down what a supplier has just answered; nobody waits for it. */
  note(result: SupplierResult, criteria: SearchCriteria): void
  find(request: CalendarRequest): Promise<CalendarOutcome>
}

export type PriceCalendarParts = {
  readonly diary: PriceDiary
  readonly suppliers: ReadonlySet<SupplierId>
  readonly findPlace: (id: string) => Place | undefined
  readonly rates: ExchangeRates
  readonly now: () => EpochMs
}

/** How far behind the first day the last one may lie. */
const longestDays = 92

/**
 * The cheapest totals that searches have seen. Only what a supplier has just told is written down, the cheapest of its answer, whoever may drive
 * it: the calendar has no driver. Whether the price still stands, a search will tell.
 */
export function createPriceCalendar({ diary, suppliers, findPlace, rates, now }: PriceCalendarParts): PriceCalendar {
  return { note, find }

  function note(result: SupplierResult, criteria: SearchCriteria): void {
    const amounts = cheapestOf(result, criteria.currency, rates)
    if (!amounts) return
    const date = criteria.pickUp.at.slice(0, 10)
    const key = calendarKey(criteria.pickUp.place.id, criteria.dropOff.place.id, rentalDays(periodOf(criteria)), date.slice(0, 7))
    diary.write(key, { date, supplier: result.supplier, amounts, observedAt: result.observedAt })
  }

  async function find(request: CalendarRequest): Promise<CalendarOutcome> {
    const checked = check(request, findPlace)
    if ('problem' in checked) return { kind: 'refused', problem: checked.problem }
    const { pickUp, dropOff, dates, currency } = checked
    const months = [...new Set(dates.map((date) => date.slice(0, 7)))]
    const pages = await Promise.all(months.map((month) => diary.read(calendarKey(pickUp.id, dropOff.id, request.rentalDays, month))))
    const byDate = Object.groupBy(pages.flat().filter(({ supplier }) => suppliers.has(supplier)), ({ date }) => date)
    return { kind: 'found', days: dates.map((date) => ({ date, cheapest: cheapestIn(byDate[date] ?? [], currency) })) }
  }

  function cheapestIn(prices: readonly ObservedPrice[], currency: Currency): CalendarPrice | undefined {
    const shown = prices.flatMap(({ amounts, supplier, observedAt }) => {
      const total = totalIn(currency, amounts, rates)
      return total ? [{ total, supplier, observedAt, ageSeconds: Math.max(0, Math.floor((now() - observedAt) / 1000)) }] : []
    })
    return shown.toSorted((left, right) => left.total.minorUnits - right.total.minorUnits || right.observedAt - left.observedAt)[0]
  }
}

/** What is owed for the cheapest offer, one amount for each currency. */
function cheapestOf({ offers }: SupplierResult, currency: Currency, rates: ExchangeRates): readonly Money[] | undefined {
  let cheapest: { readonly amounts: readonly Money[]; readonly total: number } | undefined
  for (const { priceLines } of offers) {
    const amounts = priceLines.map(({ amount }) => amount)
    const total = totalIn(currency, amounts, rates)?.minorUnits
    if (total !== undefined && (cheapest === undefined || total < cheapest.total)) cheapest = { amounts, total }
  }
  const currencies = [...new Set(cheapest?.amounts.map((amount) => amount.currency))]
  return cheapest && currencies.map((owed) => sum(cheapest.amounts.filter((amount) => amount.currency === owed), owed))
}

const totalIn = (currency: Currency, amounts: readonly Money[], rates: ExchangeRates): Money | undefined =>
  unlessUncountable(() => sum(amounts.map((amount) => convert(amount, currency, rates)), currency))

type CheckedRequest = { readonly pickUp: Place; readonly dropOff: Place; readonly dates: readonly string[]; readonly currency: Currency }

function check(request: CalendarRequest, findPlace: PriceCalendarParts['findPlace']): CheckedRequest | { readonly problem: CalendarProblem } {
  const refused = (field: keyof CalendarRequest, message: string, limit: string) => ({ problem: { field: `input.${field}`, message, limit } })
  const { currency, rentalDays: days } = request
  const pickUp = findPlace(request.pickUp)
  const dropOff = findPlace(request.dropOff ?? request.pickUp)
  if (!pickUp) return refused('pickUp', `We know no place "${request.pickUp.slice(0, 60)}".`, 'the id of a place, such as airport:CJU')
  if (!dropOff) return refused('dropOff', `We know no place "${request.dropOff?.slice(0, 60)}".`, 'the id of a place, such as airport:CJU')
  const from = dateOf(request.from)
  const to = dateOf(request.to)
  if (!from) return refused('from', `"${request.from.slice(0, 40)}" is not a day.`, 'YYYY-MM-DD')
  if (!to) return refused('to', `"${request.to.slice(0, 40)}" is not a day.`, 'YYYY-MM-DD')
  const behind = from.until(to).days
  if (behind < 0 || behind > longestDays) return refused('to', `The last day cannot be ${request.to}.`, `from 0 to ${longestDays} days after the first`)
  const { maximum } = searchLimits.rentalDays
  if (days < 1 || days > maximum) return refused('rentalDays', `A rental cannot have ${days} days.`, `from 1 to ${maximum}`)
  if (!isCurrency(currency)) return refused('currency', `${currency} is not a currency that we can show prices in.`, Object.keys(currencyExponents).join(', '))
  return { pickUp, dropOff, currency, dates: Array.from({ length: behind + 1 }, (_, index) => from.add({ days: index }).toString()) }
}

function dateOf(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined // The pattern held but the calendar did not: 30 February.
  }
}
