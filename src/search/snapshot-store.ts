import { LRUCache } from 'lru-cache'
import { type AssembledSource, assemble, type AssemblyCriteria, type AssemblyParts } from './assembly.ts'
import type { ResultId } from './keys.ts'
import type { ResultStore } from './result-store.ts'
import { type JoinedAnswer, joinedBy, type SearchRecord } from './search-record.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'
import type { SupplierResult } from './supplier-result.ts'

/** Snapshots by what they are made of: two searches with the same answers and the same kind of driver share one. */
export type SnapshotStore = {
  /** Undefined when an answer that this version needs is not kept any more. */
  find(record: SearchRecord, version: number): Promise<Snapshot | undefined>
  /** From answers in hand, which must be all that this version needs. */
  build(record: SearchRecord, version: number, results: ReadonlyMap<ResultId, SupplierResult>): Snapshot
}

/**
 * Measured 1.4 kB that assembling adds to an offer with four price lines and three coverages, and 14 bytes for each order that is remembered of a
 * snapshot; counted higher, as in result-store.ts.
 */
const bytesPerOffer = 2000

export function createSnapshotStore(results: ResultStore, assembly: AssemblyParts, memoryBytes: number): SnapshotStore {
  const sizeCalculation = ({ offers }: { readonly offers: readonly unknown[] }) => bytesPerOffer * (offers.length + 1)
  const options = { maxSize: Math.ceil(memoryBytes / 2), sizeCalculation }
  // Sources are kept apart from snapshots, so that a late answer does not assemble the earlier ones again.
  const sources = new LRUCache<string, AssembledSource>(options)
  const snapshots = new LRUCache<string, Snapshot>(options)
  return { find, build }

  async function find(record: SearchRecord, version: number): Promise<Snapshot | undefined> {
    const known = snapshots.get(keyOf(record, version))
    if (known) return known
    const found = await Promise.all(joinedBy(record, version).map(({ resultId }) => results.find(resultId)))
    if (!found.every((result) => result !== undefined)) return undefined
    return build(record, version, new Map(found.map((result) => [result.id, result])))
  }

  function build(record: SearchRecord, version: number, inHand: ReadonlyMap<ResultId, SupplierResult>): Snapshot {
    const key = keyOf(record, version)
    const known = snapshots.get(key)
    if (known) return known
    const assembled = joinedBy(record, version).map((joined) => assembledSource(joined, record.criteria, inHand))
    const snapshot = snapshotOf(key, assembled)
    snapshots.set(key, snapshot)
    return snapshot
  }

  function assembledSource(joined: JoinedAnswer, criteria: AssemblyCriteria, inHand: ReadonlyMap<ResultId, SupplierResult>): AssembledSource {
    const key = sourceKey(joined, criteria)
    const known = sources.get(key)
    if (known) return known
    const result = inHand.get(joined.resultId)
    if (!result) throw new TypeError(`the answer ${joined.resultId} is not in hand`)
    const assembled = assemble(result, joined.servedFrom, criteria, assembly)
    sources.set(key, assembled)
    return assembled
  }
}

/** Places and times are part of what the supplier was asked, and so of the answer's id. */
const sourceKey = ({ resultId, servedFrom }: JoinedAnswer, { currency, driver }: AssemblyCriteria): string =>
  `${resultId} ${servedFrom} ${currency} ${driver.age} ${driver.licenceYears ?? ''}`

const keyOf = (record: SearchRecord, version: number): string =>
  joinedBy(record, version).map((joined) => sourceKey(joined, record.criteria)).join('|')
