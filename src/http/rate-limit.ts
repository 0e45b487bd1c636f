import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Allowance, Spent } from '#domain/allowance.ts'
import type { Charge } from '../graphql/context.ts'
import { refusal } from '../graphql/errors.ts'
import { networkOf } from './client-address.ts'
import { refuse } from './refusals.ts'

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

export type RateLimit = {
  /** Before anything is read of a request: a point, and nothing else for who has none left. */
  readonly onRequest: readonly Hook[]
  /**
   * `reply` carries what is left, and is charged once, however many ways to an answer are tried. There is none on a WebSocket, whose every operation costs a
   * point besides.
   */
  readonly chargeFor: (request: FastifyRequest, reply: FastifyReply | undefined) => Charge
}

export type RateLimitOptions = {
  readonly allowance: Allowance | undefined
  /** Whether the request shows the operator's token. */
  readonly isOperator: (request: FastifyRequest) => boolean
}

/** So much cost is a point. A page of 20 plain offers is one, a search six; every request is one by itself. */
const costOfPoint = 1_000

const noRateLimit: RateLimit = { onRequest: [], chargeFor: () => async () => undefined }

export const createRateLimit = ({ allowance, isOperator }: RateLimitOptions): RateLimit => (allowance ? limitBy(allowance, isOperator) : noRateLimit)

function limitBy(allowance: Allowance, isOperator: RateLimitOptions['isOperator']): RateLimit {
  const clientOf = (request: FastifyRequest) => (isOperator(request) ? 'operator' : networkOf(request.ip))

  async function spend(request: FastifyRequest, reply: FastifyReply | undefined, points: number): Promise<Spent> {
    const spent = await allowance.spend(clientOf(request), points)
    reply?.headers({ 'ratelimit-limit': allowance.pointsPerMinute, 'ratelimit-remaining': spent.remaining, 'ratelimit-reset': secondsOf(spent) })
    if (!spent.isWithin) reply?.header('retry-after', secondsOf(spent))
    return spent
  }
  async function onRequest(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const spent = await spend(request, reply, 1)
    return spent.isWithin ? undefined : refuse(request, reply, { status: 429, code: 'RATE_LIMITED', message, details: { retryAfterSeconds: secondsOf(spent) } })
  }

  function chargeFor(request: FastifyRequest, reply: FastifyReply | undefined): Charge {
    const charge: Charge = async (cost) => {
      const spent = await spend(request, reply, Math.ceil(cost / costOfPoint))
      return spent.isWithin ? undefined : refusal('RATE_LIMITED', message, { retryAfterSeconds: secondsOf(spent) }, 429)
    }
    let charged: ReturnType<Charge> | undefined
    return reply ? (cost) => (charged ??= charge(cost)) : charge
  }
  return { onRequest: [onRequest], chargeFor }
}

const message = 'You have asked for more than we answer in a minute: wait, and ask for less at once.'

const secondsOf = ({ resetsInMs }: Spent): number => Math.max(1, Math.ceil(resetsInMs / 1_000))
