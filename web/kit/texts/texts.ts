import { en } from './en.ts'
import { ko } from './ko.ts'

/** Everything that the page says, in one language. */
export type Texts = typeof ko

/** The languages that the page itself speaks; the API answers in more. */
export const pageLanguages = { KO: { tag: 'ko', name: '한국어', texts: ko }, EN: { tag: 'en', name: 'English', texts: en } } as const satisfies Record<
  string,
  { readonly tag: string; readonly name: string; readonly texts: Texts }
>
export type PageLanguage = keyof typeof pageLanguages

export const isPageLanguage = (text: string): text is PageLanguage => Object.hasOwn(pageLanguages, text)
