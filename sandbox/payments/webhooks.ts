import { BadInput } from '../http/admin.ts'
import type { Dice } from '../world/dice.ts'

type Rules = {
  readonly url: string | undefined
  /** How often each message comes. */
  readonly copies: number
  /** Share that never comes. */
  readonly lostShare: number
  /** Each comes so much later at most, so that they overtake each other. */
  readonly longestDelayMs: number
  /** After the first refusal; each further one takes four times as long. */
  readonly retryAfterMs: number
}

export type Delivery = { readonly id: string; readonly body: string; readonly status: number | 'LOST' | 'FAILED' }

export type Webhooks = {
  readonly send: (message: object) => void
  readonly rule: (input: Readonly<Record<string, unknown>>) => Rules
  readonly deliveries: () => readonly Delivery[]
  readonly reset: () => void
}

const RETRIES = 7
const USUAL: Rules = { url: undefined, copies: 1, lostShare: 0, longestDelayMs: 0, retryAfterMs: 60_000 }

/** Tells the merchant what happened, as reliably as the rules allow. */
export function createWebhooks(dice: Dice, now: () => number): Webhooks {
  let rules = USUAL
  let count = 0
  const deliveries: Delivery[] = []
  const timers = new Set<NodeJS.Timeout>()

  const later = (ms: number, act: () => Promise<void>) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      void act()
    }, ms)
    timer.unref()
    timers.add(timer)
  }

  const deliver = (url: string, id: string, body: string, attempt: number) => async (): Promise<void> => {
    const headers = {
      'content-type': 'application/json', 'tosspayments-webhook-transmission-id': id, 'tosspayments-webhook-transmission-time': new Date(now()).toISOString(),
      'tosspayments-webhook-transmission-retried-count': String(attempt),
    }
    const status = await fetch(url, { method: 'POST', headers, body }).then((answer) => answer.status, () => 'FAILED' as const)
    deliveries.push({ id, body, status })
    if (status !== 200 && attempt < RETRIES) later(rules.retryAfterMs * 4 ** attempt, deliver(url, id, body, attempt + 1))
  }

  return {
    send: (message) => {
      const { url, copies, lostShare, longestDelayMs } = rules
      if (url === undefined) return
      const body = JSON.stringify(message)
      for (let copy = 0; copy < copies; copy++) {
        const id = dice.token('webhook', ++count)
        if (dice.chance(lostShare, 'lost', count)) deliveries.push({ id, body, status: 'LOST' })
        else later(dice.roll('delay', count) * longestDelayMs, deliver(url, id, body, 0))
      }
    },
    rule: (input) => {
      const number = (name: keyof Rules, usual: number, highest: number): number => {
        const value = input[name] ?? usual
        if (typeof value !== 'number' || value < 0 || value > highest) throw new BadInput(`${name} must be a number from 0 to ${highest}.`)
        return value
      }
      const url = input['url'] ?? rules.url
      if (url !== undefined && typeof url !== 'string') throw new BadInput('url must be a text.')
      rules = {
        url, copies: number('copies', USUAL.copies, 8), lostShare: number('lostShare', USUAL.lostShare, 1),
        longestDelayMs: number('longestDelayMs', USUAL.longestDelayMs, 600_000), retryAfterMs: number('retryAfterMs', USUAL.retryAfterMs, 600_000),
      }
      return rules
    },
    deliveries: () => [...deliveries],
    reset: () => {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      deliveries.splice(0)
      rules = USUAL
    },
  }
}
