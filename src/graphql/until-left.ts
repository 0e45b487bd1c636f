/**
 * A stream that its listener can leave at any moment. A generator that waits for its next value cannot be stopped by `return()` alone, which
 * would queue behind that value; aborting the signal lets it end.
 */
export function untilLeft<Value>(start: (signal: AbortSignal) => AsyncGenerator<Value>, outer: AbortSignal): AsyncGenerator<Value> {
  const left = new AbortController()
  const values = start(AbortSignal.any([left.signal, outer]))
  const stream: AsyncGenerator<Value> = {
    next: () => values.next(),
    return: (value) => {
      left.abort()
      return values.return(value)
    },
    throw: (problem) => {
      left.abort()
      return values.throw(problem)
    },
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: async () => {
      await stream.return(undefined)
    },
  }
  return stream
}
