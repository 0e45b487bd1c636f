/** A process that is busy counts one tick for however long it could not listen. */
const ticks = 4

/**
 * Waits for the work so long, by a clock that ticks only while this process runs. An answer that lies in the socket while the process computes or has
 * no core is not late: counted by the wall, an overloaded gateway would take its own slowness for an outage of the cache, and lose that too.
 */
export function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  let left = ticks
  let timer = setTimeout(tick, ms / ticks)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))

  function tick(): void {
    left -= 1
    if (left === 0) reject(new Error(`no answer within ${ms} ms`))
    else timer = setTimeout(tick, ms / ticks)
  }
}
