import { LRUCache } from 'lru-cache'
import type { SearchId } from '#domain/ids.ts'
import { periodOf, type SearchCriteria } from '#domain/search-criteria.ts'
import { certainInstantOf, type EpochMs } from '#domain/time.ts'
import type { Freshness } from './freshness.ts'
import type { PlannedSource } from './plan.ts'
import { type SearchRecord, statusOf } from './search-record.ts'

/**
 * The same search asked for again. A search that is complete, and whose every answer is the one that asking now would give, is the answer: making it once more would
 * cost an id and a record, and give the same cars. Nothing in a search is anybody's own (docs/decisions/0011).
 */
export type RepeatedSearches = {
  /** The record of the search that answers these criteria again; undefined: make a new one. */
  find(criteria: SearchCriteria): SearchRecord | undefined
  begun(record: SearchRecord, plan: readonly PlannedSource[]): void
  /** Whether `find` would still give this search for its own criteria. */
  wouldRepeat(id: SearchId): boolean
}

export type RepeatedSearchParts = {
  readonly freshness: Pick<Freshness, 'holds'>
  /** The newest record of a search that this process runs. */
  readonly recordOf: (id: SearchId) => SearchRecord | undefined
  readonly now: () => EpochMs
}

type Begun = {
  readonly id: SearchId
  readonly name: string
  readonly keys: ReadonlyMap<string, string>
  readonly startedAt: EpochMs
  /** From then on the same criteria may be refused, or ask other suppliers. */
  readonly until: EpochMs
}

/** A search is kept for thirty minutes from its beginning: whoever is given an older one still has twenty-five to page through it. */
const repeatedWithinMs = 5 * 60_000
/** While a search is under way, those that begin beside it do not take its place: it will be complete first. */
const underWayMs = 10_000
const remembered = 5_000

export function createRepeatedSearches({ freshness, recordOf, now }: RepeatedSearchParts): RepeatedSearches {
  const byName = new LRUCache<string, Begun>({ max: remembered })
  const byId = new LRUCache<SearchId, Begun>({ max: remembered })
  return {
    find(criteria) {
      const begun = byName.get(nameOf(criteria))
      return begun && repeatable(begun)
    },
    begun,
    wouldRepeat(id) {
      const begun = byId.get(id)
      return begun !== undefined && byName.get(begun.name) === begun && repeatable(begun) !== undefined
    },
  }

  function begun({ id, criteria, startedAt }: SearchRecord, plan: readonly PlannedSource[]): void {
    const name = nameOf(criteria)
    const before = byName.get(name)
    if (before && isUnderWay(before)) return
    const keys = new Map(plan.flatMap((source) => (source.kind === 'served' ? [[source.supplier.id, source.key] as const] : [])))
    const search: Begun = { id, name, keys, startedAt, until: Math.min(startedAt + repeatedWithinMs, planHoldsUntil(criteria, plan)) }
    byName.set(name, search)
    byId.set(id, search)
  }

  function isUnderWay({ id, startedAt }: Begun): boolean {
    const record = recordOf(id)
    return record !== undefined && statusOf(record) === 'SEARCHING' && now() < startedAt + underWayMs
  }

  /** A supplier that failed is asked again by the next search: a failure is never repeated. */
  function repeatable({ id, keys, until }: Begun): SearchRecord | undefined {
    const record = now() < until ? recordOf(id) : undefined
    const isWhole = record?.sources.every(({ supplier, state, joined }) => {
      if (state === 'NOT_SERVED') return true
      const key = keys.get(supplier)
      return state === 'ANSWERED' && key !== undefined && joined !== undefined && !joined.isStale && freshness.holds(key, joined.resultId)
    })
    return isWhole ? record : undefined
  }
}

/** Everything that a search is told by. How long the traveller would wait is no part of it: a complete search keeps nobody waiting. */
const nameOf = ({ pickUp, dropOff, driver, currency, language }: SearchCriteria): string =>
  [pickUp.place.id, pickUp.at, dropOff.place.id, dropOff.at, driver.age, driver.residence, driver.licenceYears ?? '', currency, language].join('|')

/** Suppliers drop out of the plan as the pick-up comes nearer than they allow. */
function planHoldsUntil(criteria: SearchCriteria, plan: readonly PlannedSource[]): EpochMs {
  const { at, zone } = periodOf(criteria).pickUp
  const leads = plan.map(({ kind, supplier }) => (kind === 'served' ? supplier.limits.minimumLeadMinutes * 60_000 : 0))
  return certainInstantOf(at, zone) - Math.max(0, ...leads)
}
