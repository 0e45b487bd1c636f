import type { Reply } from '../../http/reply.ts'
import { Refusal, refusalReply } from './refusal.ts'

const LIFE_MS = 15 * 24 * 3_600_000

/** The Idempotency-Key: the first answer is given again for fifteen days, an error too; while the first call still runs, others are told so. */
export function createReplays() {
  const answers = new Map<string, { readonly reply: Reply; readonly at: number }>()
  const running = new Set<string>()
  return {
    /** `identity` is key, API key, method and URL; undefined for a call without a key. */
    begin: (identity: string | undefined, now: number) => {
      if (identity === undefined) return { answer: (carryOut: () => Reply) => carryOut(), dropped: () => {} }
      const isBusy = running.has(identity)
      if (!isBusy) running.add(identity)
      return {
        answer: (carryOut: () => Reply): Reply => {
          if (isBusy) return refusalReply(new Refusal('IDEMPOTENT_REQUEST_PROCESSING'))
          running.delete(identity)
          const known = answers.get(identity)
          if (known && now - known.at < LIFE_MS) return known.reply
          const reply = carryOut()
          if (isFinal(reply)) answers.set(identity, { reply, at: now })
          return reply
        },
        dropped: () => void (isBusy || running.delete(identity)),
      }
    },
    forget: () => {
      answers.clear()
      running.clear()
    },
  }
}

/** Turned away at the door is no answer to keep. */
const isFinal = ({ body }: Reply): boolean => !/"code":"(?:FORBIDDEN_CONSECUTIVE_REQUEST|UNAUTHORIZED_KEY|INVALID_IDEMPOTENCY_KEY)"/.test(body)
