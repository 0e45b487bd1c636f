import type { CarSearchInput, OfferSort } from '../generated/graphql.ts'
import { koWords } from '../kit/texts/ko-words.ts'
import { isPageLanguage, type PageLanguage } from '../kit/texts/texts.ts'
import { choose, type Choices, fieldNames, isValueOf, takesMany } from './choices.ts'

/** Where, when and for whom, as the form holds it and the address keeps it. */
export type Wish = {
  readonly pickUp: string
  readonly pickUpAt: string
  readonly dropOff: string
  readonly dropOffAt: string
  readonly age: number
  readonly licenceYears: number | undefined
  readonly residence: string
}

/** All that decides what the page shows. It is the address: whoever opens it sees the same. */
export type PageState = {
  readonly language: PageLanguage
  readonly currency: string
  /** Nothing before the first search. */
  readonly wish: Wish | undefined
  readonly choices: Choices
  readonly sort: OfferSort
  /** How many groups. */
  readonly shown: number
  /** The group whose sellers are all shown. */
  readonly group: string | undefined
  /** The offer whose details are open. */
  readonly offer: string | undefined
}

export const currencies: readonly string[] = ['KRW', 'USD', 'JPY', 'EUR', 'CNY', 'TWD', 'HKD', 'SGD', 'THB', 'VND', 'GBP', 'AUD']
export const usualSort: OfferSort = 'PRICE_LOW_FIRST'
/** Groups of a first page, and of each "more"; the API gives a hundred at most. */
export const groupsPerPage = 20
export const mostGroups = 100

/** The state that an address names. What it does not name, or nobody can read, is as at the beginning. */
export function readState(query: string, preferred: PageLanguage): PageState {
  const params = new URLSearchParams(query)
  const text = (name: string) => params.get(name) || undefined
  const language = text('language')?.toUpperCase() ?? ''
  const currency = text('currency') ?? ''
  const sort = text('sort') ?? ''
  const shown = Math.trunc(Number(text('shown') ?? groupsPerPage))
  return {
    language: isPageLanguage(language) ? language : preferred,
    currency: currencies.includes(currency) ? currency : 'KRW',
    wish: readWish(params),
    choices: readChoices(params),
    sort: isSort(sort) ? sort : usualSort,
    shown: shown >= groupsPerPage && shown <= mostGroups ? shown : groupsPerPage,
    group: text('group'),
    offer: text('offer'),
  }
}

/** The other way round: what is as at the beginning is left out, so that addresses stay short. */
export function writeState(state: PageState): string {
  const { wish } = state
  const params = new URLSearchParams({ language: state.language.toLowerCase(), currency: state.currency })
  const set = (name: string, value: string | number | undefined) => value !== undefined && params.set(name, String(value))
  if (wish) {
    set('pickUp', wish.pickUp)
    set('pickUpAt', wish.pickUpAt)
    if (wish.dropOff !== wish.pickUp) set('dropOff', wish.dropOff)
    set('dropOffAt', wish.dropOffAt)
    set('age', wish.age)
    set('licenceYears', wish.licenceYears)
    set('residence', wish.residence)
  }
  for (const field of fieldNames) for (const value of state.choices[field] ?? []) params.append(field, value)
  if (state.sort !== usualSort) set('sort', state.sort)
  if (state.shown !== groupsPerPage) set('shown', state.shown)
  set('group', state.group)
  set('offer', state.offer)
  // A colon may stand in a query as it is, and airport:CJU reads better so.
  return `?${params.toString().replaceAll('%3A', ':')}`
}

export const inputOf = (wish: Wish, { language, currency }: Pick<PageState, 'language' | 'currency'>): CarSearchInput => ({
  pickUp: { place: wish.pickUp, at: wish.pickUpAt },
  dropOff: { place: wish.dropOff, at: wish.dropOffAt },
  driver: { age: wish.age, residence: wish.residence, licenceYears: wish.licenceYears },
  currency,
  language,
})

/** Whether it is a search at all; whether it can be made is for the API to say. */
function readWish(params: URLSearchParams): Wish | undefined {
  const pickUp = params.get('pickUp')
  const pickUpAt = params.get('pickUpAt')
  const dropOffAt = params.get('dropOffAt')
  const age = wholeNumber(params.get('age'))
  if (!pickUp || pickUpAt === null || dropOffAt === null || age === undefined) return undefined
  return {
    pickUp, pickUpAt, dropOffAt, age,
    dropOff: params.get('dropOff') || pickUp,
    licenceYears: wholeNumber(params.get('licenceYears')),
    residence: params.get('residence') || 'KR',
  }
}

const readChoices = (params: URLSearchParams): Choices =>
  fieldNames.reduce<Choices>((choices, field) => {
    const values = [...new Set(params.getAll(field))].filter((value) => isValueOf(field, value))
    return choose(choices, field, takesMany(field) ? values : values.slice(0, 1))
  }, {})

const wholeNumber = (text: string | null): number | undefined => (text !== null && /^\d{1,3}$/.test(text) ? Number(text) : undefined)

export const isSort = (text: string): text is OfferSort => Object.hasOwn(koWords.sort, text)
