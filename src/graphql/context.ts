import type { GraphQLError } from 'graphql'
import type { ExchangeRates } from '#domain/exchange-rate.ts'
import type { Log } from '#domain/log.ts'
import type { BranchDirectory } from '../catalogue/branches/directory.ts'
import type { Places } from '../catalogue/places/places.ts'
import type { ReviewQueue } from '../catalogue/review-queue.ts'
import type { SearchRoom } from '../search/search-room.ts'
import { createLife, type Life } from './answer-life.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { createOnce, type Once } from './once.ts'
import { noWatch, type OperationWatch } from './operation-watch.ts'

/** The rooms that resolvers may enter: the same for every request. */
export type Rooms = {
  readonly search: SearchRoom
  readonly places: Places
  readonly branches: BranchDirectory
  readonly reviewQueue: ReviewQueue
  readonly rates: ExchangeRates
  readonly log: Log
}

/** What one operation knows beside its document. */
export type GraphContext = Rooms & {
  readonly requestId: string
  /** Whether whoever asks may see what is for operators only. */
  readonly isOperator: boolean
  readonly charge: Charge
  /** Aborted when the client has gone: nobody waits for the answer any more. */
  readonly signal: AbortSignal
  readonly deadline: Deadline
  readonly watch: OperationWatch
  readonly loaders: Loaders
  /** How long the answer may be given again: `shown` as far as it depends on the search that it shows, `lookUps` on what suppliers were asked beside it. */
  readonly life: { readonly shown: Life; readonly lookUps: Life }
  readonly once: Once
}

/** Counts what the operation costs (limits/cost.ts) against its client's allowance; gives the refusal when that is used up. */
export type Charge = (cost: number) => Promise<GraphQLError | undefined>
const noCharge: Charge = async () => undefined

/** Who asks, as the edge found out. */
export type Asker = Pick<GraphContext, 'requestId' | 'signal' | 'isOperator'> & { readonly watch?: OperationWatch; readonly charge?: Charge }

export function createContext(rooms: Rooms, { requestId, signal, isOperator, watch = noWatch(), charge = noCharge }: Asker): GraphContext {
  const deadline = createDeadline()
  const patience = () => AbortSignal.any([signal, deadline.signal()])
  const life = { shown: createLife(), lookUps: createLife() }
  const loaders = createLoaders(rooms.search.facts, { requestId, patience, life: life.lookUps, stages: watch })
  return { ...rooms, requestId, isOperator, charge, signal, deadline, watch, life, loaders, once: createOnce() }
}
