import { type OfferId, offerId, type SearchId, searchId } from '#domain/ids.ts'
import { PageRefused } from './page-refused.ts'

/**
 * Where a page ended: behind this offer in this version. An offer rather than a number, so that the place is the same under any filter
 * and sort, and a forged cursor finds nothing.
 */
export type Cursor = { readonly search: SearchId; readonly version: number; readonly offer: OfferId }

/** Changes with the meaning of the parts, so that a cursor from before a deployment is refused instead of misread. */
const format = '1'
const pattern = /^1 ([\w-]{1,64}) (\d{1,6}) ([\w-]{1,64})$/

export const writeCursor = ({ search, version, offer }: Cursor): string =>
  Buffer.from(`${format} ${search} ${version} ${offer}`).toString('base64url')

/** Throws PageRefused when the text is no cursor of ours. */
export function readCursor(text: string): Cursor {
  const [, search, version, offer] = pattern.exec(Buffer.from(text.slice(0, 400), 'base64url').toString()) ?? []
  if (search === undefined || version === undefined || offer === undefined) throw notReadable()
  return { search: searchId(search), version: Number(version), offer: offerId(offer) }
}

export const notReadable = () =>
  new PageRefused({
    code: 'CURSOR_NOT_READABLE', field: 'after', message: 'This is no cursor of ours.', limit: 'the cursor of an edge of this search',
  })
