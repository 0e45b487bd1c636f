/** The same text for the same value, in whatever order its keys came. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted) ?? ''

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
