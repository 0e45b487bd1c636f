import type { Log } from '#domain/log.ts'

/** A full server refuses every write; one line tells it. */
const refusalLogEveryMs = 10_000

export type Health = {
  isAway(): boolean
  failed(error: unknown): void
  refused(error: unknown): void
  succeeded(): void
}

/** Remembers whether the server answers, and says so once for each change. */
export function createHealth(log: Log, now: () => number): Health {
  let isAway = false
  let quietUntil = 0
  return {
    isAway: () => isAway,
    failed(error) {
      if (!isAway) log.warn('cache.away', { error: String(error) })
      isAway = true
    },
    refused(error) {
      if (now() < quietUntil) return
      quietUntil = now() + refusalLogEveryMs
      log.warn('cache.refused', { error: String(error) })
    },
    succeeded() {
      if (isAway) log.info('cache.back')
      isAway = false
    },
  }
}
