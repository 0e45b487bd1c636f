const minuteMs = 60_000

/** What the clocks of a zone show so many elapsed hours before one of their times: `2026-12-01T10:00` in, the same out. */
export function localTimeBefore(local: string, zone: string, hours: number): string {
  return localTimeAt(instantOf(local, zone) - Math.round(hours * 60) * minuteMs, zone)
}

/** The first guess may lie on the other side of a change of clocks, so the offset is read twice. */
function instantOf(local: string, zone: string): number {
  const asIfUtc = Date.parse(`${local}Z`)
  const guess = asIfUtc - offsetAt(asIfUtc, zone)
  return asIfUtc - offsetAt(guess, zone)
}

const offsetAt = (instant: number, zone: string): number => Date.parse(`${localTimeAt(instant, zone)}Z`) - Math.floor(instant / minuteMs) * minuteMs

function localTimeAt(instant: number, zone: string): string {
  // Swedish is written the ISO way: 2026-12-01 10:00.
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant)
  return written.replace(' ', 'T')
}
