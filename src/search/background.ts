import type { Log } from '#domain/log.ts'
import { atMost } from './timing.ts'

/** Work that nobody waits for: it may take its time, must not fail unseen, and is waited for when the process stops. */
export type Background = {
  run(name: string, work: Promise<unknown>): void
  drain(withinMs: number): Promise<void>
}

export function createBackground(log: Log): Background {
  const underWay = new Set<Promise<void>>()
  return { run, drain }

  function run(name: string, work: Promise<unknown>): void {
    const watched = work
      .then(() => undefined, (error: unknown) => log.error('search.backgroundFailed', { work: name, error: String(error) }))
      .finally(() => underWay.delete(watched))
    underWay.add(watched)
  }

  /** Work that begins while we wait is waited for too: a late answer is stored before the process ends. */
  async function drain(withinMs: number): Promise<void> {
    let isOver = false
    const empty = async () => {
      while (underWay.size > 0 && !isOver) await Promise.all(underWay)
    }
    await atMost(withinMs, empty())
    isOver = true
  }
}
