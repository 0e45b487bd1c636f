/** Waits for the work, but no longer than so. Rejects only if the work does in that time. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, Math.max(0, ms))
  try {
    await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Resolves after so long, or at once when the signal is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (signal?.aborted) return Promise.resolve()
  const timer = setTimeout(wake, ms)
  signal?.addEventListener('abort', wake, { once: true })
  return promise

  function wake(): void {
    clearTimeout(timer)
    signal?.removeEventListener('abort', wake)
    resolve()
  }
}

/** Lets the event loop serve others before a piece of heavy work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
