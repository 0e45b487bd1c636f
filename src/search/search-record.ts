import type { SearchId, SupplierId } from '#domain/ids.ts'
import type { ServedFrom } from '#domain/offer.ts'
import type { SearchCriteria } from '#domain/search-criteria.ts'
import type { SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import { type CarSearchStatus, searchLifeMs, type SourceState } from './car-search.ts'
import type { SourceAnswer } from './source-answer.ts'
import type { ResultId } from './keys.ts'
import type { PlannedSource } from './plan.ts'

/** The answer that a source brought into a search, and the version that it made. */
export type JoinedAnswer = {
  readonly resultId: ResultId
  readonly servedFrom: ServedFrom
  readonly isStale: boolean
  /** What was believed of its prices when it joined: how likely they still hold is told by the search's own clock, the same on any gateway. */
  readonly changesPerHour: number
  readonly version: number
}

export type RecordedSource = {
  readonly supplier: SupplierId
  readonly state: SourceState
  readonly joined: JoinedAnswer | undefined
  readonly fault: SupplierFaultKind | undefined
  readonly latencyMs: number | undefined
}

/**
 * All that is kept of a search. The answers lie elsewhere under their ids and never change, so any gateway can build any version of the
 * search again from this: version N holds every answer that joined up to N.
 */
export type SearchRecord = {
  readonly id: SearchId
  readonly criteria: SearchCriteria
  readonly startedAt: EpochMs
  /** In the order of the plan. */
  readonly sources: readonly RecordedSource[]
}

const pending: Omit<RecordedSource, 'supplier'> = { state: 'PENDING', joined: undefined, fault: undefined, latencyMs: undefined }

export function beginRecord(id: SearchId, criteria: SearchCriteria, startedAt: EpochMs, plan: readonly PlannedSource[]): SearchRecord {
  const sources = plan.map(({ kind, supplier }): RecordedSource => ({ supplier: supplier.id, ...pending, state: kind === 'served' ? 'PENDING' : 'NOT_SERVED' }))
  return { id, criteria, startedAt, sources }
}

/** The first version is empty; each answer that joins makes the next one. A failure makes none: no page changes by it. */
export const versionOf = ({ sources }: SearchRecord): number => 1 + sources.filter(({ joined }) => joined !== undefined).length

/** The version when everybody who is still being asked has answered. */
export const lastVersionOf = (record: SearchRecord): number => versionOf(record) + record.sources.filter(({ state }) => state === 'PENDING').length

export const statusOf = ({ sources }: SearchRecord): CarSearchStatus =>
  sources.some(({ state }) => state === 'PENDING') ? 'SEARCHING' : 'COMPLETE'

export const expiryOf = ({ startedAt }: SearchRecord): EpochMs => startedAt + searchLifeMs

export const joinedBy = ({ sources }: SearchRecord, version: number): readonly JoinedAnswer[] =>
  sources.flatMap(({ joined }) => (joined && joined.version <= version ? [joined] : []))

const states = { answered: 'ANSWERED', failed: 'FAILED', timedOut: 'TIMED_OUT', notAsked: 'NOT_ASKED' } as const satisfies Record<SourceAnswer['kind'], SourceState>

export function withAnswer(record: SearchRecord, supplier: SupplierId, answer: SourceAnswer, latencyMs: number): SearchRecord {
  const change: Omit<RecordedSource, 'supplier'> = {
    state: states[answer.kind],
    joined: answer.kind === 'answered' ? joinedAs(answer, versionOf(record) + 1) : undefined,
    fault: answer.kind === 'failed' ? answer.fault : answer.kind === 'answered' ? answer.refreshFault : undefined,
    latencyMs,
  }
  return changeSources(record, (source) => (source.supplier === supplier ? { ...source, ...change } : source))
}

const joinedAs = ({ result, servedFrom, isStale, changesPerHour }: Extract<SourceAnswer, { kind: 'answered' }>, version: number): JoinedAnswer =>
  ({ resultId: result.id, servedFrom, isStale, changesPerHour, version })

/** The record as it was at an earlier version: whoever joined later is still being asked. */
export const asOf = (record: SearchRecord, version: number): SearchRecord =>
  changeSources(record, (source) => (source.joined && source.joined.version > version ? { ...source, ...pending } : source))

/** When the answer that made this version came; the first version is as old as the search. */
export const madeAt = ({ startedAt, sources }: SearchRecord, version: number): EpochMs =>
  startedAt + (sources.find(({ joined }) => joined?.version === version)?.latencyMs ?? 0)

/**
 * Nobody is waited for beyond the supplier's limit. The gateway that runs the search writes so itself; this holds when it has died and
 * its record would stay pending for ever.
 */
export function givingUpOnTheDead(record: SearchRecord, now: EpochMs, answerWithinMs: (supplier: SupplierId) => number): SearchRecord {
  const isDead = ({ state, supplier }: RecordedSource) => state === 'PENDING' && now > record.startedAt + answerWithinMs(supplier) + graceMs
  return changeSources(record, (source) => (isDead(source) ? { ...source, state: 'TIMED_OUT', latencyMs: answerWithinMs(source.supplier) } : source))
}

/** More than the way from a supplier's last moment to the record in the cache. */
const graceMs = 2000

const changeSources = (record: SearchRecord, change: (source: RecordedSource) => RecordedSource): SearchRecord =>
  ({ ...record, sources: record.sources.map(change) })
