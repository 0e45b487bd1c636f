/** Lets `perSecond` calls through in any second; real time, because the load is real. */
export function createRateLimit(perSecond: number): () => boolean {
  let tokens = perSecond
  let since = performance.now()
  return () => {
    const now = performance.now()
    tokens = Math.min(perSecond, tokens + ((now - since) / 1000) * perSecond)
    since = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
