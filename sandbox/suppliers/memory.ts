/** Keeps the last `limit` things; the oldest is forgotten first. */
export type Memory<Value> = {
  readonly get: (key: string) => Value | undefined
  readonly put: (key: string, value: Value) => void
  readonly recall: (key: string, make: () => Value) => Value
  readonly clear: () => void
}

export function createMemory<Value>(limit: number): Memory<Value> {
  const kept = new Map<string, Value>()
  const put = (key: string, value: Value) => {
    kept.set(key, value)
    if (kept.size <= limit) return
    for (const oldest of kept.keys()) {
      kept.delete(oldest)
      return
    }
  }
  return {
    get: (key) => kept.get(key),
    put,
    recall: (key, make) => {
      const known = kept.get(key)
      if (known !== undefined) return known
      const made = make()
      put(key, made)
      return made
    },
    clear: () => kept.clear(),
  }
}
