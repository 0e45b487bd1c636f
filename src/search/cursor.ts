import { type GroupId, groupId, type OfferId, offerId, type SearchId, searchId } from '#domain/ids.ts'
import { PageRefused } from './page-refused.ts'

/** The version of a search that a page is cut from. */
export type CursorVersion = { readonly search: SearchId; readonly version: number }

/**
 * Where a page ended: behind this offer or group in this version. A name rather than a number, so that the place is the same under any filter
 * and sort, and a forged cursor finds nothing.
 */
export type Cursor = CursorVersion & { readonly offer: OfferId }
export type GroupCursor = CursorVersion & { readonly group: GroupId }

/** Change with the meaning of the parts, so that a cursor from before a deployment, or of the other list, is refused instead of misread. */
const formats = { offer: '1', group: 'g1' } as const
const pattern = /^(1|g1) ([\w-]{1,64}) (\d{1,6}) ([\w-]{1,64})$/

export const writeCursor = ({ search, version, offer }: Cursor): string => write(formats.offer, search, version, offer)
export const writeGroupCursor = ({ search, version, group }: GroupCursor): string => write(formats.group, search, version, group)

/** Throws PageRefused when the text is no cursor of ours for offers. */
export function readCursor(text: string): Cursor {
  const { name, ...version } = read(text, formats.offer)
  return { ...version, offer: offerId(name) }
}

/** Throws PageRefused when the text is no cursor of ours for groups. */
export function readGroupCursor(text: string): GroupCursor {
  const { name, ...version } = read(text, formats.group)
  return { ...version, group: groupId(name) }
}

const write = (...parts: readonly (string | number)[]): string => Buffer.from(parts.join(' ')).toString('base64url')

function read(text: string, expected: string): CursorVersion & { readonly name: string } {
  const [, format, search, version, name] = pattern.exec(Buffer.from(text.slice(0, 400), 'base64url').toString()) ?? []
  if (format !== expected || search === undefined || version === undefined || name === undefined) throw notReadable()
  return { search: searchId(search), version: Number(version), name }
}

export const notReadable = () =>
  new PageRefused({
    code: 'CURSOR_NOT_READABLE', field: 'after', message: 'This is no cursor of ours for this list.', limit: 'the cursor of an edge of this search',
  })
