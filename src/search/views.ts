import type { SearchId, SupplierId } from '#domain/ids.ts'
import { chanceItHolds } from '#domain/price-stability.ts'
import { dropReasons, type Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import type { AssembledSource } from './assembly.ts'
import type { CarSearchView, SourceReport } from './car-search.ts'
import type { RecordStore } from './record-store.ts'
import { asOf, expiryOf, givingUpOnTheDead, lastVersionOf, madeAt, type RecordedSource, type SearchRecord, statusOf, versionOf } from './search-record.ts'
import type { Snapshot } from './snapshot.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { pause } from './timing.ts'

/** Searches by id, whoever runs them. */
export type Views = {
  find(id: SearchId): Promise<CarSearchView | undefined>
  progress(id: SearchId, signal: AbortSignal): AsyncGenerator<CarSearchView>
  /** Undefined when that version is not known, or not kept any more. */
  snapshotAt(id: SearchId, version: number): Promise<Snapshot | undefined>
}

export type ViewParts = {
  readonly records: RecordStore
  readonly snapshots: SnapshotStore
  readonly suppliers: readonly Supplier[]
  readonly now: () => EpochMs
}

/**
 * Progress looks at the record this often, the same for searches of our own and of other gateways. Telling each other by messages
 * would need a second way for whoever missed one; an answer that joins a tenth of a second later is not worth two ways.
 */
const pollEveryMs = 100
/** A record that was there and is not: the cache is away for a moment, or forgot it. So many looks decide. */
const toleratedMisses = 50
/** An answer that is recorded and not there is still being written, by a gateway or to a replica; later than this it is lost. */
const longestWriteMs = 5000
const looksForVersion = 4
/** For a supplier that only a gateway of another version knows. */
const unknownAnswerWithinMs = 30_000

export function createViews({ records, snapshots, suppliers, now }: ViewParts): Views {
  const limits = new Map(suppliers.map((supplier) => [supplier.id, supplier.limits]))
  return { find, progress, snapshotAt }

  async function find(id: SearchId): Promise<CarSearchView | undefined> {
    const record = await currentRecord(id)
    return record && present(record)
  }

  async function* progress(id: SearchId, signal: AbortSignal): AsyncGenerator<CarSearchView> {
    let seen: string | undefined
    let misses = 0
    while (!signal.aborted) {
      const record = await currentRecord(id)
      const isNews = record !== undefined && statesOf(record) !== seen
      const view = isNews ? await present(record) : undefined
      misses = record && (view || !isNews) ? 0 : misses + 1
      if (misses > 0 && (seen === undefined || misses > toleratedMisses)) return
      if (view && statesOf(view) !== seen) {
        seen = statesOf(view)
        yield view
      }
      if (view?.status === 'COMPLETE') return
      await pause(pollEveryMs, signal)
    }
  }

  /** A version that another gateway has just told may take a moment to arrive here. */
  async function snapshotAt(id: SearchId, version: number): Promise<Snapshot | undefined> {
    for (let look = 0; look < looksForVersion; look += 1) {
      if (look > 0) await pause(pollEveryMs)
      const record = await currentRecord(id)
      if (!record || version < 1 || version > lastVersionOf(record)) return undefined
      const snapshot = version <= versionOf(record) ? await snapshots.find(record, version) : undefined
      if (snapshot) return snapshot
    }
    return undefined
  }

  async function currentRecord(id: SearchId): Promise<SearchRecord | undefined> {
    const record = await records.find(id)
    return record && givingUpOnTheDead(record, now(), answerWithinMs)
  }

  /** The newest version whose answers are all there; whoever's answer is still being written is pending for the moment. */
  async function present(record: SearchRecord): Promise<CarSearchView | undefined> {
    for (let version = versionOf(record); version >= 1; version -= 1) {
      const snapshot = await snapshots.find(record, version)
      if (snapshot) return viewOf(asOf(record, version), snapshot)
      if (now() > madeAt(record, version) + longestWriteMs) return undefined
    }
    return undefined
  }

  function answerWithinMs(supplier: SupplierId): number {
    return limits.get(supplier)?.answerWithinMs ?? unknownAnswerWithinMs
  }
}

const statesOf = ({ sources }: Pick<SearchRecord | CarSearchView, 'sources'>): string => sources.map(({ state }) => state).join(' ')

/** The snapshot must be that of the record's present version. */
export function viewOf(record: SearchRecord, snapshot: Snapshot): CarSearchView {
  const assembled = new Map(snapshot.sources.map((source) => [source.supplier, source]))
  return {
    id: record.id,
    version: versionOf(record),
    status: statusOf(record),
    criteria: record.criteria,
    sources: record.sources.map((source) => reportOf(source, assembled.get(source.supplier), record.startedAt)),
    expiresAt: expiryOf(record),
    snapshot,
  }
}

function reportOf({ supplier, state, joined, fault, latencyMs }: RecordedSource, assembled: AssembledSource | undefined, startedAt: EpochMs): SourceReport {
  return {
    supplier,
    state,
    servedFrom: joined?.servedFrom,
    isStale: joined?.isStale ?? false,
    fault,
    latencyMs,
    observedAt: assembled?.observedAt,
    priceConfidence: joined && assembled && chanceItHolds(joined.changesPerHour, (startedAt - assembled.observedAt) / 3_600_000),
    received: assembled?.received ?? 0,
    kept: assembled?.offers.length ?? 0,
    merged: assembled?.merged ?? 0,
    dropped: dropReasons.flatMap((reason) => {
      const count = assembled?.dropped[reason]
      return count ? [{ reason, count }] : []
    }),
  }
}
