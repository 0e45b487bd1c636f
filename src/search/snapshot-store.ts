import { LRUCache } from 'lru-cache'
import type { ServedFrom } from '#domain/offer.ts'
import { type AssembledSource, assemble, type AssemblyCriteria, type AssemblyParts } from './assembly.ts'
import type { ResultId } from './keys.ts'
import type { ResultStore } from './result-store.ts'
import { type JoinedAnswer, joinedBy, type SearchRecord } from './search-record.ts'
import { createSingleFlight } from './single-flight.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'
import type { Answered } from './source-answer.ts'

/** Snapshots by what they are made of: two searches with the same answers and the same kind of driver share one. */
export type SnapshotStore = {
  /** Undefined when an answer that this version needs is not kept any more. */
  find(record: SearchRecord, version: number): Promise<Snapshot | undefined>
  /** An answer as this traveller sees it. Worked out while others are still being asked, it costs no time when the last of them has answered. */
  assemble(answer: Pick<Answered, 'result' | 'servedFrom'>, criteria: AssemblyCriteria): Promise<AssembledSource>
  /** From sources in hand, which must be all that this version needs. */
  build(record: SearchRecord, version: number, sources: ReadonlyMap<ResultId, AssembledSource>): Snapshot
}

/**
 * Measured for offers with four price lines and three coverages: assembling adds 1.4 kB to an offer, its source's columns and the look-up by id 250
 * bytes, the columns and six orders of a snapshot 160; counted higher, as in result-store.ts.
 */
const bytesPerOffer = 2400

export function createSnapshotStore(results: ResultStore, assembly: AssemblyParts, memoryBytes: number): SnapshotStore {
  const sizeCalculation = ({ offers }: { readonly offers: readonly unknown[] }) => bytesPerOffer * (offers.length + 1)
  const options = { maxSize: Math.ceil(memoryBytes / 2), sizeCalculation }
  // Sources are kept apart from snapshots, so that a late answer does not assemble the earlier ones again.
  const sources = new LRUCache<string, AssembledSource>(options)
  const snapshots = new LRUCache<string, Snapshot>(options)
  const assembling = createSingleFlight<AssembledSource>()
  return { find, assemble: assembleOnce, build }

  async function find(record: SearchRecord, version: number): Promise<Snapshot | undefined> {
    const known = snapshots.get(keyOf(record, version))
    if (known) return known
    const found = await Promise.all(joinedBy(record, version).map(async (joined) => [joined.resultId, await sourceOf(joined, record.criteria)] as const))
    const inHand = new Map(found.flatMap(([id, source]) => (source ? [[id, source] as const] : [])))
    return inHand.size < found.length ? undefined : build(record, version, inHand)
  }

  async function sourceOf(joined: JoinedAnswer, criteria: AssemblyCriteria): Promise<AssembledSource | undefined> {
    const { resultId, servedFrom } = joined
    const known = sources.get(sourceKey(resultId, servedFrom, criteria))
    if (known) return known
    const result = await results.find(resultId)
    return result && assembleOnce({ result, servedFrom }, criteria)
  }

  async function assembleOnce({ result, servedFrom }: Pick<Answered, 'result' | 'servedFrom'>, criteria: AssemblyCriteria): Promise<AssembledSource> {
    const key = sourceKey(result.id, servedFrom, criteria)
    return sources.get(key) ?? assembling(key, async () => {
      const source = await assemble(result, servedFrom, criteria, assembly)
      sources.set(key, source)
      return source
    })
  }

  function build(record: SearchRecord, version: number, inHand: ReadonlyMap<ResultId, AssembledSource>): Snapshot {
    const key = keyOf(record, version)
    const known = snapshots.get(key)
    if (known) return known
    const snapshot = snapshotOf(key, joinedBy(record, version).map(({ resultId }) => sourceIn(inHand, resultId)))
    snapshots.set(key, snapshot)
    return snapshot
  }
}

function sourceIn(inHand: ReadonlyMap<ResultId, AssembledSource>, id: ResultId): AssembledSource {
  const source = inHand.get(id)
  if (!source) throw new TypeError(`the answer ${id} is not in hand`)
  return source
}

/** Places and times are part of what the supplier was asked, and so of the answer's id. */
const sourceKey = (resultId: ResultId, servedFrom: ServedFrom, { currency, driver }: AssemblyCriteria): string =>
  `${resultId} ${servedFrom} ${currency} ${driver.age} ${driver.licenceYears ?? ''}`

const keyOf = (record: SearchRecord, version: number): string =>
  joinedBy(record, version).map(({ resultId, servedFrom }) => sourceKey(resultId, servedFrom, record.criteria)).join('|')
