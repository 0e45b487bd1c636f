import { randomUUID } from 'node:crypto'
import type { Cache } from '#domain/cache.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Background } from './background.ts'
import { type CallBudgets, createBudget, noBudgets } from './call-budget.ts'
import { createCallWorth } from './call-worth.ts'
import { createClusterCall } from './cluster-call.ts'
import { createFreshness, type Freshness } from './freshness.ts'
import { createInvalidations, type Invalidations } from './invalidations.ts'
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts'
import { createPriceWatch, type PriceWatch } from './price-watch.ts'
import type { ResultStore } from './result-store.ts'
import { createSampling } from './sampling.ts'
import type { Observe } from './search-event.ts'
import type { CallSupplier } from './supplier-call.ts'

export type FreshnessSettings = {
  /** The chance of a changed price that a fresh answer may have at the end of its life. */
  readonly priceChangeTarget: number
  readonly budgets: CallBudgets
  /** This process, as operators call it. */
  readonly gateway: string
}

const usualSettings: FreshnessSettings = { priceChangeTarget: 0.01, budgets: noBudgets, gateway: 'this gateway' }

export type AnsweringParts = {
  readonly cache: Cache
  readonly results: ResultStore
  readonly callSupplier: CallSupplier
  readonly background: Background
  readonly observe: Observe
  readonly now: () => EpochMs
  readonly random: () => number
  readonly settings?: Partial<FreshnessSettings> | undefined
}

export type Answering = { readonly freshness: Freshness; readonly answers: KeptAnswers; readonly invalidations: Invalidations; readonly watch: PriceWatch }

/** Puts together what gives a supplier's answer: what is kept, who may call, what is learnt. */
export function createAnswering({ cache, results, callSupplier, background, observe, now, random, settings }: AnsweringParts): Answering {
  const { priceChangeTarget, budgets, gateway } = { ...usualSettings, ...settings }
  const invalidations = createInvalidations({ cache, background, newId: randomUUID, now })
  const answers = createKeptAnswers({ cache, results, invalidations, observe, now })
  const watch = createPriceWatch({ cache, background, now })
  const budget = createBudget({ cache, budgets, observe, now })
  const [worth, sampling] = [createCallWorth(now), createSampling(budgets, now)]
  const clusterCall = createClusterCall({ cache, answers, watch, budget, worth, priceChangeTarget, callSupplier, background, observe, now, random, gateway })
  const freshness = createFreshness({ cache, answers, clusterCall, watch, worth, sampling, background, observe, now, random })
  return { freshness, answers, invalidations, watch }
}
