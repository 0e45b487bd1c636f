import type { Measured, Row } from './scenario.ts'
import { hundredth, medianOf } from './statistics.ts'

type Side = Readonly<Record<string, Pick<Measured, 'rows'>>>
/** The same scenarios on both sides, one right after the other. */
export type Round = { readonly before: Side; readonly after: Side }

/**
 * One row for each figure of each case. A ratio is taken within a round, where both sides had the same machine, and its spread tells what it is
 * worth: a range around 1 is noise.
 */
export function compareRows(rounds: readonly Round[], name: string): readonly Row[] {
  const cases = rounds[0]?.before[name]?.rows ?? []
  return cases.flatMap((first, index) =>
    Object.keys(first).filter((column) => typeof first[column] === 'number').flatMap((column) => {
      const pairs = rounds.flatMap(({ before, after }) => {
        const [one, other] = [before[name]?.rows[index]?.[column], after[name]?.rows[index]?.[column]]
        return typeof one === 'number' && typeof other === 'number' ? [[one, other] as const] : []
      })
      if (pairs.length === 0) return []
      const ratios = pairs.filter(([one]) => one !== 0).map(([one, other]) => other / one)
      return [{
        case: labelOf(first), figure: column, before: hundredth(medianOf(pairs.map(([one]) => one))), after: hundredth(medianOf(pairs.map(([, other]) => other))),
        ...(ratios.length === 0 ? {} : { ratio: hundredth(medianOf(ratios)), from: hundredth(Math.min(...ratios)), to: hundredth(Math.max(...ratios)) }),
      }]
    }))
}

/** What a row calls itself, or everything that it says in words. */
const labelOf = (row: Row): string => String(row['case'] ?? Object.values(row).filter((cell) => typeof cell === 'string').join(', '))
