import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createAdmission } from './admission.ts'
import type { Importance } from './importance.ts'
import type { Metrics } from './metrics.ts'
import { refuse } from './refusals.ts'

/** Timers are looked at so often, and this finely. */
const windowMs = 200
const resolutionMs = 10
/** While nobody may begin, whoever waits is looked at so often. */
const waitingMs = 5

export const retryAfterSeconds = 1

export type LoadShedding = {
  /** A turn for an operation; false when it is refused. Who gets one calls `leave`. */
  readonly enter: (importance: Importance) => Promise<boolean>
  readonly leave: () => void
  readonly arrived: () => void
  /** Whether what can wait should not begin at all: for WebSockets, which have no queue. */
  readonly isOverloaded: () => boolean
  readonly close: () => void
}

/** Admission (admission.ts) on the real clock and the real event loop. */
export function createLoadShedding(metrics: Metrics): LoadShedding {
  const admission = createAdmission(() => performance.now())
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  delay.enable()
  const looking = setInterval(() => {
    admission.sawDelay(delay.percentile(99) / 1e6 - resolutionMs)
    delay.reset()
  }, windowMs).unref()
  metrics.watch('forecourt_operations_under_way', () => admission.figures().underWay)
  metrics.watch('forecourt_operations_waiting', () => admission.figures().waiting)
  metrics.watch('forecourt_operations_under_way_limit', () => admission.figures().atMost)

  let isAwaited = false
  let isTimed = false
  function schedule(): void {
    const wanted = admission.wants()
    if (wanted === 'TURN' && !isAwaited) {
      isAwaited = true
      setImmediate(() => {
        isAwaited = false
        turn()
      })
    }
    if (wanted === 'TIME' && !isTimed) {
      isTimed = true
      setTimeout(() => {
        isTimed = false
        turn()
      }, waitingMs)
    }
  }

  function turn(): void {
    admission.turn()
    schedule()
  }

  return {
    enter(importance) {
      const { promise, resolve } = Promise.withResolvers<boolean>()
      admission.ask(importance, (isLetIn) => {
        if (!isLetIn) metrics.count('forecourt_operations_shed_total', { importance })
        resolve(isLetIn)
      })
      schedule()
      return promise
    },
    leave() {
      admission.leave()
      schedule()
    },
    arrived() {
      admission.arrived()
      schedule()
    },
    isOverloaded: () => admission.isOverloaded(),
    close() {
      clearInterval(looking)
      delay.disable()
    },
  }
}

/** Everybody gets a turn at once: for comparison, and for whoever sheds load before us. */
export const noLoadShedding: LoadShedding = { enter: async () => true, leave: () => {}, arrived: () => {}, isOverloaded: () => false, close: () => {} }

/** Holds an operation until it has its turn, or refuses it when it has waited too long (admission.ts), so that the client can go elsewhere. */
export async function mayBegin(load: LoadShedding, importance: Importance, reply: FastifyReply): Promise<boolean> {
  const isClosed = Promise.withResolvers<void>()
  reply.raw.once('close', isClosed.resolve)
  const isLetIn = await load.enter(importance)
  if (isLetIn) void isClosed.promise.then(() => load.leave())
  return isLetIn
}

export const refuseOverloaded = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  refuse(request, reply.header('retry-after', String(retryAfterSeconds)), {
    status: 503, code: 'OVERLOADED', message: 'There is more to do than we can do at once: try again.', details: { retryAfterSeconds },
  })
