import type { SearchId, SupplierId } from '#domain/ids.ts'
import { dropReasons, type Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import type { AssembledSource } from './assembly.ts'
import type { CarSearchView, SourceReport } from './car-search.ts'
import type { RecordStore } from './record-store.ts'
import { expiryOf, givingUpOnTheDead, type RecordedSource, type SearchRecord, statusOf, versionOf } from './search-record.ts'
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
      misses = record ? 0 : misses + 1
      if (!record && (seen === undefined || misses > toleratedMisses)) return
      if (record && statesOf(record) !== seen) {
        const view = await present(record)
        if (!view) return
        seen = statesOf(record)
        yield view
      }
      if (record && statusOf(record) === 'COMPLETE') return
      await pause(pollEveryMs, signal)
    }
  }

  async function snapshotAt(id: SearchId, version: number): Promise<Snapshot | undefined> {
    const record = await currentRecord(id)
    return record && version >= 1 && version <= versionOf(record) ? snapshots.find(record, version) : undefined
  }

  async function currentRecord(id: SearchId): Promise<SearchRecord | undefined> {
    const record = await records.find(id)
    return record && givingUpOnTheDead(record, now(), answerWithinMs)
  }

  async function present(record: SearchRecord): Promise<CarSearchView | undefined> {
    const snapshot = await snapshots.find(record, versionOf(record))
    return snapshot && viewOf(record, snapshot)
  }

  function answerWithinMs(supplier: SupplierId): number {
    return limits.get(supplier)?.answerWithinMs ?? unknownAnswerWithinMs
  }
}

const statesOf = ({ sources }: SearchRecord): string => sources.map(({ state }) => state).join(' ')

/** The snapshot must be that of the record's present version. */
export function viewOf(record: SearchRecord, snapshot: Snapshot): CarSearchView {
  const assembled = new Map(snapshot.sources.map((source) => [source.supplier, source]))
  return {
    id: record.id,
    version: versionOf(record),
    status: statusOf(record),
    criteria: record.criteria,
    sources: record.sources.map((source) => reportOf(source, assembled.get(source.supplier))),
    expiresAt: expiryOf(record),
    snapshot,
  }
}

function reportOf({ supplier, state, joined, fault, latencyMs }: RecordedSource, assembled: AssembledSource | undefined): SourceReport {
  return {
    supplier,
    state,
    servedFrom: joined?.servedFrom,
    isStale: joined?.isStale ?? false,
    fault,
    latencyMs,
    observedAt: assembled?.observedAt,
    received: assembled?.received ?? 0,
    kept: assembled?.offers.length ?? 0,
    merged: assembled?.merged ?? 0,
    dropped: dropReasons.flatMap((reason) => {
      const count = assembled?.dropped[reason]
      return count ? [{ reason, count }] : []
    }),
  }
}
