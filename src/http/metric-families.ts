/** `read`: a gauge that is read when somebody asks. Labels have few values: suppliers, words of ours, and at most a hundred names of operations. */
export type Family = {
  readonly type: 'counter' | 'gauge' | 'histogram' | 'read'
  readonly help: string
  readonly labels: readonly string[]
  readonly buckets?: readonly number[]
}

/** The promises are 0.9 s for a search and 1 s for every answer. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.45, 0.64, 0.9, 1, 1.5, 2.5, 5, 10]
const stageSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const offers = [0, 1, 10, 50, 100, 200, 500, 1000, 2000, 5000]
const bytes = [500, 2_000, 10_000, 40_000, 100_000, 400_000, 1_000_000, 4_000_000]
/** Its limit is 450,000 (src/graphql/limits/limits.ts). */
const costs = [100, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 450_000]
const few = [0, 1, 2, 3, 4, 5, 6, 8, 12]

/** Every figure of ours. A new one is a line here, a row in docs/metrics.md, and the event that it counts in src/event-metrics.ts. */
export const families = {
  forecourt_operation_seconds: { type: 'histogram', help: 'Answers to operations over HTTP.', labels: ['operation', 'status'], buckets: seconds },
  forecourt_operation_answer_bytes: { type: 'histogram', help: 'Length of an answer as it was sent.', labels: ['operation'], buckets: bytes },
  forecourt_operation_cost: { type: 'histogram', help: 'Values that an answer could have held by the limits.', labels: ['operation'], buckets: costs },
  forecourt_operation_errors_total: { type: 'counter', help: 'Errors in answers by their code.', labels: ['operation', 'code'] },
  forecourt_stage_seconds: { type: 'histogram', help: 'Time that operations spent in each of their stages.', labels: ['stage'], buckets: stageSeconds },
  forecourt_answers_total: { type: 'counter', help: 'Where answers came from: BODY, OPERATION (kept bytes), OFFERS (put together), EXECUTION, APOLLO.', labels: ['level'] },
  forecourt_answers_evicted_total: { type: 'counter', help: 'Kept answers that left the memory because it was full.', labels: [] },
  forecourt_answers_evicted_bytes_total: { type: 'counter', help: 'Their length.', labels: [] },
  forecourt_operations_not_listed_total: { type: 'counter', help: 'Operations that are not on the safelist: REPORTED or REFUSED.', labels: ['state'] },
  forecourt_operations_under_way: { type: 'read', help: 'Operations that were let in and are not answered yet.', labels: [] },
  forecourt_operations_under_way_limit: { type: 'read', help: 'As many operations may be under way just now.', labels: [] },
  forecourt_operations_waiting: { type: 'read', help: 'Operations that wait for a turn.', labels: [] },
  forecourt_operations_shed_total: { type: 'counter', help: 'Operations refused because there was more to do than could be done.', labels: ['importance'] },
  forecourt_websockets: { type: 'read', help: 'Open WebSockets, which follow searches.', labels: [] },

  forecourt_search_seconds: { type: 'histogram', help: 'From the beginning of a search to its first answer.', labels: [], buckets: seconds },
  forecourt_search_repeated_total: { type: 'counter', help: 'Searches answered by one that was complete and still stood.', labels: [] },
  forecourt_search_complete_seconds: { type: 'histogram', help: 'From the beginning of a search until everybody had answered, failed or been given up on.', labels: [], buckets: seconds },
  forecourt_search_offers: { type: 'histogram', help: 'Offers in the first answer of a search.', labels: [], buckets: offers },
  forecourt_search_pending_suppliers: { type: 'histogram', help: 'Suppliers still being asked at the first answer; 0: it was complete.', labels: [], buckets: few },

  forecourt_source_answers_total: { type: 'counter', help: 'How asking a supplier went that no cache could answer for: answered, failed, timedOut.', labels: ['supplier', 'outcome'] },
  forecourt_source_empty_total: { type: 'counter', help: 'Answers without a single offer.', labels: ['supplier'] },
  forecourt_offers_received_total: { type: 'counter', help: 'Items in answers: received = kept + merged + dropped.', labels: ['supplier'] },
  forecourt_offers_kept_total: { type: 'counter', help: 'Items that became offers.', labels: ['supplier'] },
  forecourt_offers_merged_total: { type: 'counter', help: 'Items that repeated another one.', labels: ['supplier'] },
  forecourt_offers_dropped_total: { type: 'counter', help: 'Items that are not offered, and why.', labels: ['supplier', 'reason'] },

  forecourt_cache_reads_total: { type: 'counter', help: 'Answers looked for in a tier of the cache: FRESH, STALE or MISS.', labels: ['supplier', 'tier', 'state'] },
  forecourt_cache_refreshes_total: { type: 'counter', help: 'Stale answers that were asked for again behind the response.', labels: ['supplier'] },
  forecourt_source_memory_bytes: { type: 'read', help: 'What decoded answers of suppliers take of the memory, as they are counted.', labels: [] },
  forecourt_source_evicted_total: { type: 'counter', help: 'Decoded answers of suppliers that left the memory because it was full.', labels: ['supplier'] },
  forecourt_source_evicted_bytes_total: { type: 'counter', help: 'Their size, as they are counted.', labels: ['supplier'] },
  forecourt_cache_invalidated_total: { type: 'counter', help: 'Kept answers that left the memory because an operator declared answers invalid.', labels: [] },
  forecourt_calls_spent_total: { type: 'counter', help: 'Searches asked of a supplier, for whom: SEARCH, REFRESH or SAMPLE. Calls for each search: these over the count of searches.', labels: ['supplier', 'purpose'] },
  forecourt_credits_spent_total: { type: 'counter', help: 'What they cost, in the supplier’s credits.', labels: ['supplier'] },
  forecourt_calls_withheld_total: { type: 'counter', help: 'Searches that the budget did not allow to ask, and for whom.', labels: ['supplier', 'purpose'] },
  forecourt_prices_compared_total: { type: 'counter', help: 'Prices that were asked for again and found again.', labels: ['supplier'] },
  forecourt_prices_changed_total: { type: 'counter', help: 'Of these, prices that had changed.', labels: ['supplier'] },
  forecourt_cache_ready: { type: 'read', help: '1, or 0 while Redis is away.', labels: [] },

  forecourt_supplier_call_seconds: { type: 'histogram', help: 'Calls that passed a guard, with waiting and resending: answered, failed or cancelled.', labels: ['supplier', 'operation', 'outcome'], buckets: seconds },
  forecourt_supplier_faults_total: { type: 'counter', help: 'Failed calls by the kind of fault.', labels: ['supplier', 'operation', 'fault'] },
  forecourt_supplier_retries_total: { type: 'counter', help: 'Calls that were sent a second time, and after which fault.', labels: ['supplier', 'operation', 'fault'] },
  forecourt_supplier_hedges_total: { type: 'counter', help: 'Slow reads that were asked a second time.', labels: ['supplier', 'operation'] },
  forecourt_supplier_hedges_won_total: { type: 'counter', help: 'Hedges that answered first.', labels: ['supplier', 'operation'] },
  forecourt_supplier_turned_away_total: { type: 'counter', help: 'Calls that were not sent: breaker, rateLimit, queueFull or noPlace.', labels: ['supplier', 'operation', 'reason'] },
  forecourt_supplier_places: { type: 'gauge', help: 'Calls that may run at once.', labels: ['supplier', 'lane'] },
  forecourt_supplier_running_calls: { type: 'gauge', help: 'Calls that have a place.', labels: ['supplier', 'lane'] },
  forecourt_supplier_queued_calls: { type: 'gauge', help: 'Calls that wait for a place.', labels: ['supplier', 'lane'] },
  forecourt_supplier_breaker_state: { type: 'gauge', help: '0 closed, 1 half open, 2 open; absent until it first changes.', labels: ['supplier', 'operation'] },
  forecourt_supplier_breaker_changes_total: { type: 'counter', help: 'Changes of the breaker, by the state that it came to.', labels: ['supplier', 'operation', 'state'] },
  forecourt_supplier_rate_limited_total: { type: 'counter', help: 'Times that a supplier told us to come later.', labels: ['supplier'] },
  forecourt_supplier_rate_limited_until_seconds: { type: 'gauge', help: 'When it may be asked again, in seconds since 1970.', labels: ['supplier'] },

  forecourt_exchange_rates_age_seconds: { type: 'read', help: 'Age of the exchange rates.', labels: [] },
  forecourt_event_loop_utilisation_ratio: { type: 'read', help: 'Share of the time since the figures were last read that the event loop was busy.', labels: [] },
} as const satisfies Readonly<Record<string, Family>>

type Families = typeof families
export type FamilyName = keyof Families
/** Names of the families of one type. */
export type NameOf<Type extends Family['type']> = { [Name in FamilyName]: Families[Name]['type'] extends Type ? Name : never }[FamilyName]
/** Exactly the labels that a family has. */
export type LabelsOf<Name extends FamilyName> = { readonly [Label in Families[Name]['labels'][number]]: string }
