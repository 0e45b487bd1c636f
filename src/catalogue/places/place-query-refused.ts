import type { Position } from '#domain/place.ts'
import { normalWidth } from './fold.ts'

type Details = { readonly field: string; readonly message: string; readonly limit: string }

/** Places cannot be looked up as it was asked: which argument, why, and what would be accepted. */
export class PlaceQueryRefused extends Error {
  override readonly name = 'PlaceQueryRefused'
  readonly field: string
  readonly limit: string

  constructor({ field, message, limit }: Details) {
    super(message)
    this.field = field
    this.limit = limit
  }
}

export const placeLimits = { minimum: 1, maximum: 50 } as const
/** No place of ours has a name as long as this. */
export const longestPlaceText = 100

type Checked = { readonly text: string; readonly near: Position | undefined; readonly limit: number }

export function checkPlaceQuery({ text, near, limit }: Checked): void {
  const { minimum, maximum } = placeLimits
  if (!Number.isInteger(limit) || limit < minimum || limit > maximum) {
    throw new PlaceQueryRefused({ field: 'first', message: `A list cannot have ${limit} places.`, limit: `from ${minimum} to ${maximum}` })
  }
  // Some characters stand for twenty others: they are counted as what they will be read as.
  const { length } = normalWidth(text)
  if (length > longestPlaceText) {
    throw new PlaceQueryRefused({ field: 'text', message: `A text of ${length} characters names no place.`, limit: `at most ${longestPlaceText} characters` })
  }
  if (near) checkPosition(near)
}

export function checkPosition({ latitude, longitude }: Position): void {
  const check = (field: string, degrees: number, limit: number) => {
    if (Number.isFinite(degrees) && Math.abs(degrees) <= limit) return
    throw new PlaceQueryRefused({ field, message: `${degrees} is no ${field}.`, limit: `from -${limit} to ${limit}` })
  }
  check('latitude', latitude, 90)
  check('longitude', longitude, 180)
}
