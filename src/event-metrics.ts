import type { GuardEvent } from '../adapters/kit/guard.ts'
import type { SafelistEvent } from './graphql/safelist.ts'
import type { AnswerEvent } from './http/answer-cache.ts'
import type { Metrics } from './http/metrics.ts'
import type { SearchEvent } from './search/search-event.ts'

/** Whatever is told as typed data by a room or an adapter. A further union of events joins here. */
export type ObservedEvent = SearchEvent | GuardEvent | AnswerEvent | SafelistEvent

/** The members of a union that may have the kind. */
type OfKind<Event, Kind> = Event extends { readonly kind: infer Own } ? (Kind extends Own ? Event : never) : never
type EventOf = { readonly [Kind in ObservedEvent['kind']]: OfKind<ObservedEvent, Kind> }
type Acts = { readonly [Kind in keyof EventOf]: (event: EventOf[Kind]) => void }

/** Turns every event into figures. The table is exhaustive: a new kind does not build until it says here what it counts, or that it counts nothing. */
export function countEvents({ count, observe, set }: Metrics): (event: ObservedEvent) => void {
  const acts: Acts = {
    supplierAnswered({ supplier, received, offers, merged, dropped }) {
      count('forecourt_source_answers_total', { supplier, outcome: 'answered' })
      if (offers === 0) count('forecourt_source_empty_total', { supplier })
      count('forecourt_offers_received_total', { supplier }, received)
      count('forecourt_offers_kept_total', { supplier }, offers)
      count('forecourt_offers_merged_total', { supplier }, merged)
      for (const [reason, items] of Object.entries(dropped)) count('forecourt_offers_dropped_total', { supplier, reason }, items)
    },
    supplierFailed: ({ supplier }) => count('forecourt_source_answers_total', { supplier, outcome: 'failed' }),
    supplierTimedOut: ({ supplier }) => count('forecourt_source_answers_total', { supplier, outcome: 'timedOut' }),
    cacheRead: ({ supplier, tier, state }) => count('forecourt_cache_reads_total', { supplier, tier, state }),
    sourceAnswerEvicted({ supplier, bytes }) {
      count('forecourt_source_evicted_total', { supplier })
      count('forecourt_source_evicted_bytes_total', { supplier }, bytes)
    },
    cacheInvalidated: ({ entries }) => count('forecourt_cache_invalidated_total', {}, entries),
    callSpent({ supplier, purpose, credits }) {
      count('forecourt_calls_spent_total', { supplier, purpose })
      count('forecourt_credits_spent_total', { supplier }, credits)
    },
    callWithheld: ({ supplier, purpose }) => count('forecourt_calls_withheld_total', { supplier, purpose }),
    pricesCompared({ supplier, compared, changed }) {
      count('forecourt_prices_compared_total', { supplier }, compared)
      count('forecourt_prices_changed_total', { supplier }, changed)
    },
    refreshStarted: ({ supplier }) => count('forecourt_cache_refreshes_total', { supplier }),
    searchAnswered({ ms, offers, pending }) {
      observe('forecourt_search_seconds', {}, ms / 1000)
      observe('forecourt_search_offers', {}, offers)
      observe('forecourt_search_pending_suppliers', {}, pending)
    },
    searchRepeated: () => count('forecourt_search_repeated_total', {}),
    searchCompleted: ({ ms }) => observe('forecourt_search_complete_seconds', {}, ms / 1000),

    answerServed: ({ tier }) => count('forecourt_answers_total', { level: tier }),
    answerEvicted({ bytes }) {
      count('forecourt_answers_evicted_total', {})
      count('forecourt_answers_evicted_bytes_total', {}, bytes)
    },
    operationNotListed: ({ state }) => count('forecourt_operations_not_listed_total', { state }),

    answered: ({ supplier, operation, ms }) => observe('forecourt_supplier_call_seconds', { supplier, operation, outcome: 'answered' }, ms / 1000),
    failed({ supplier, operation, fault, ms, notAsked }) {
      const outcome = fault === 'cancelled' ? 'cancelled' : 'failed'
      observe('forecourt_supplier_call_seconds', { supplier, operation, outcome }, ms / 1000)
      if (fault !== 'cancelled') count('forecourt_supplier_faults_total', { supplier, operation, fault })
      if (notAsked) count('forecourt_supplier_turned_away_total', { supplier, operation, reason: notAsked })
    },
    retried: ({ supplier, operation, fault }) => count('forecourt_supplier_retries_total', { supplier, operation, fault }),
    hedged: ({ supplier, operation }) => count('forecourt_supplier_hedges_total', { supplier, operation }),
    hedgeWon: ({ supplier, operation }) => count('forecourt_supplier_hedges_won_total', { supplier, operation }),
    places({ supplier, lane, places, running, queued }) {
      set('forecourt_supplier_places', { supplier, lane }, places)
      set('forecourt_supplier_running_calls', { supplier, lane }, running)
      set('forecourt_supplier_queued_calls', { supplier, lane }, queued)
    },
    breaker({ supplier, operation, state }) {
      set('forecourt_supplier_breaker_state', { supplier, operation }, breakerStates[state])
      count('forecourt_supplier_breaker_changes_total', { supplier, operation, state })
    },
    rateLimited({ supplier, until }) {
      count('forecourt_supplier_rate_limited_total', { supplier })
      set('forecourt_supplier_rate_limited_until_seconds', { supplier }, until / 1000)
    },
  }
  return (event) => actOn(acts, event.kind, event)
}

const actOn = <Kind extends keyof EventOf>(acts: Acts, kind: Kind, event: EventOf[Kind]): void => acts[kind](event)

const breakerStates = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 } as const
