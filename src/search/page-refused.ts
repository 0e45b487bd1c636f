export type PageRefusedCode =
  | 'PAGE_SIZE_OUT_OF_RANGE' | 'CURSOR_NOT_READABLE' | 'CURSOR_OF_ANOTHER_SEARCH' | 'CURSOR_EXPIRED' | 'AMOUNT_NOT_READABLE' | 'ACRISS_PATTERN_NOT_READABLE'
  | 'RANGE_REVERSED'

type Details = { readonly code: PageRefusedCode; readonly field: string; readonly message: string; readonly limit: string }

/** A page cannot be given as it was asked for: which argument, why, and what would be accepted. */
export class PageRefused extends Error {
  override readonly name = 'PageRefused'
  readonly code: PageRefusedCode
  readonly field: string
  readonly limit: string

  constructor({ code, field, message, limit }: Details) {
    super(message)
    this.code = code
    this.field = field
    this.limit = limit
  }
}
