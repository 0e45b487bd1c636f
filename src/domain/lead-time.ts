/** How far ahead the pick-up lies, as far as prices and bookings depend on it; each ends before so many hours. */
const bands = [
  ['WITHIN_A_DAY', 24], ['WITHIN_THREE_DAYS', 72], ['WITHIN_TWO_WEEKS', 336], ['WITHIN_TWO_MONTHS', 1440], ['LATER', Number.POSITIVE_INFINITY],
] as const
export type LeadBand = (typeof bands)[number][0]

export const leadBandOf = (hoursAhead: number): LeadBand => bands.find(([, endHours]) => hoursAhead < endHours)?.[0] ?? 'LATER'
