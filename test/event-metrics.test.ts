import { expect, it } from 'vitest'
import { supplierId } from '#domain/ids.ts'
import { countEvents, type ObservedEvent } from '../src/event-metrics.ts'
import { createMetrics } from '../src/http/metrics.ts'

const supplier = supplierId('acme')
const call = { supplier, operation: 'searchOffers', requestId: 'r1' }

/** The lines that the events leave, without the buckets of histograms. */
async function figuresOf(...events: readonly ObservedEvent[]): Promise<readonly string[]> {
  const metrics = createMetrics()
  const observe = countEvents(metrics)
  for (const event of events) observe(event)
  const text = await metrics.registry.metrics()
  return text.split('\n').filter((line) => line.startsWith('forecourt_') && !line.includes('_bucket') && !line.startsWith('forecourt_event_loop'))
}

it('counts what became of the items of an answer, and why some are not offered', async () => {
  const dropped = { PRICE_MISMATCH: 3, MALFORMED: 1 }
  expect(await figuresOf({ kind: 'supplierAnswered', supplier, ms: 120, received: 50, offers: 40, merged: 6, dropped })).toEqual(expect.arrayContaining([
    'forecourt_source_answers_total{supplier="acme",outcome="answered"} 1',
    'forecourt_offers_received_total{supplier="acme"} 50',
    'forecourt_offers_kept_total{supplier="acme"} 40',
    'forecourt_offers_merged_total{supplier="acme"} 6',
    'forecourt_offers_dropped_total{supplier="acme",reason="PRICE_MISMATCH"} 3',
    'forecourt_offers_dropped_total{supplier="acme",reason="MALFORMED"} 1',
  ]))
})

it('counts an answer without cars as empty, not as a failure', async () => {
  const lines = await figuresOf({ kind: 'supplierAnswered', supplier, ms: 120, received: 0, offers: 0, merged: 0, dropped: {} }, { kind: 'supplierTimedOut', supplier, ms: 8000 })
  expect(lines).toContain('forecourt_source_empty_total{supplier="acme"} 1')
  expect(lines).toContain('forecourt_source_answers_total{supplier="acme",outcome="timedOut"} 1')
})

it('tells calls by how they ended, faults by their kind, and what was never sent', async () => {
  const lines = await figuresOf(
    { ...call, kind: 'answered', ms: 250 },
    { ...call, kind: 'failed', ms: 900, fault: 'unavailable', problem: 'HTTP 503' },
    { ...call, kind: 'failed', ms: 0, fault: 'unavailable', problem: 'not asked', notAsked: 'breaker' },
    { ...call, kind: 'failed', ms: 40, fault: 'cancelled', problem: 'left' },
    { ...call, kind: 'retried', fault: 'unreachable', afterMs: 50 },
  )
  expect(lines).toEqual(expect.arrayContaining([
    'forecourt_supplier_call_seconds_sum{supplier="acme",operation="searchOffers",outcome="answered"} 0.25',
    'forecourt_supplier_call_seconds_count{supplier="acme",operation="searchOffers",outcome="failed"} 2',
    'forecourt_supplier_call_seconds_count{supplier="acme",operation="searchOffers",outcome="cancelled"} 1',
    'forecourt_supplier_faults_total{supplier="acme",operation="searchOffers",fault="unavailable"} 2',
    'forecourt_supplier_turned_away_total{supplier="acme",operation="searchOffers",reason="breaker"} 1',
    'forecourt_supplier_retries_total{supplier="acme",operation="searchOffers",fault="unreachable"} 1',
  ]))
})

it('shows how full a supplier’s places are, whether its breaker is open and until when it wants to be left alone', async () => {
  expect(await figuresOf(
    { kind: 'places', supplier, lane: 'searches', places: 6, running: 6, queued: 2 },
    { kind: 'breaker', supplier, lane: 'searches', operation: 'searchOffers', state: 'OPEN' },
    { kind: 'rateLimited', supplier, until: 1_795_000_000_000 },
  )).toEqual(expect.arrayContaining([
    'forecourt_supplier_places{supplier="acme",lane="searches"} 6',
    'forecourt_supplier_running_calls{supplier="acme",lane="searches"} 6',
    'forecourt_supplier_queued_calls{supplier="acme",lane="searches"} 2',
    'forecourt_supplier_breaker_state{supplier="acme",operation="searchOffers"} 2',
    'forecourt_supplier_breaker_changes_total{supplier="acme",operation="searchOffers",state="OPEN"} 1',
    'forecourt_supplier_rate_limited_until_seconds{supplier="acme"} 1795000000',
  ]))
})

it('counts searches by how long they took, what they found and who was missing, and reads of the cache by tier', async () => {
  expect(await figuresOf(
    { kind: 'searchAnswered', ms: 600, offers: 420, pending: 1 },
    { kind: 'searchCompleted', ms: 1200 },
    { kind: 'cacheRead', supplier, tier: 'MEMORY', state: 'FRESH' },
    { kind: 'refreshStarted', supplier },
  )).toEqual(expect.arrayContaining([
    'forecourt_search_seconds_sum 0.6', 'forecourt_search_offers_sum 420', 'forecourt_search_pending_suppliers_sum 1', 'forecourt_search_complete_seconds_sum 1.2',
    'forecourt_cache_reads_total{supplier="acme",tier="MEMORY",state="FRESH"} 1', 'forecourt_cache_refreshes_total{supplier="acme"} 1',
  ]))
})

it('counts what is spent of budgets, for whom, what is withheld, and what became of prices', async () => {
  expect(await figuresOf(
    { kind: 'callSpent', supplier, purpose: 'SEARCH', credits: 1.9 },
    { kind: 'callWithheld', supplier, purpose: 'SAMPLE' },
    { kind: 'pricesCompared', supplier, ageMs: 60_000, compared: 40, changed: 2 },
    { kind: 'sourceAnswerEvicted', supplier, bytes: 3000 },
    { kind: 'cacheInvalidated', entries: 7 },
  )).toEqual(expect.arrayContaining([
    'forecourt_calls_spent_total{supplier="acme",purpose="SEARCH"} 1', 'forecourt_credits_spent_total{supplier="acme"} 1.9', 'forecourt_calls_withheld_total{supplier="acme",purpose="SAMPLE"} 1',
    'forecourt_prices_compared_total{supplier="acme"} 40', 'forecourt_prices_changed_total{supplier="acme"} 2', 'forecourt_source_evicted_bytes_total{supplier="acme"} 3000',
    'forecourt_cache_invalidated_total 7',
  ]))
})
