import type { Call } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { unlessAborted } from '#domain/unless-aborted.ts'

type Options<Key, Value> = {
  readonly lifeMs: number
  readonly maximumEntries: number
  /** As the ports do: an absent key means not found. */
  readonly load: (keys: readonly Key[], call: Call) => Promise<ReadonlyMap<Key, Value>>
  readonly now: () => EpochMs
}

const absenceLifeMs = 60_000

type Entry<Value> = { readonly value: Value | undefined; readonly expiresAt: EpochMs }
type Load<Key, Value> = { readonly answer: Promise<ReadonlyMap<Key, Value>>; readonly signal: AbortSignal }

/**
 * A small memory for reference data that an adapter needs while it maps: models, branches. Keys that somebody is loading already are
 * waited for, not asked twice; what an answer brings beyond what was asked is kept as well; a failure is forgotten at once; "not found" is believed
 * for a minute, since one bad answer must not hide a car for an hour. The oldest entries make room.
 */
export function rememberBatch<Key extends string, Value>({ lifeMs, maximumEntries, load, now }: Options<Key, Value>) {
  const entries = new Map<Key, Entry<Value>>()
  const loading = new Map<Key, Load<Key, Value>>()

  const keep = (key: Key, value: Value | undefined) => {
    entries.delete(key)
    entries.set(key, { value, expiresAt: now() + (value === undefined ? Math.min(lifeMs, absenceLifeMs) : lifeMs) })
    const oldest = entries.keys().next()
    if (entries.size > maximumEntries && !oldest.done) entries.delete(oldest.value)
  }

  function begin(keys: readonly Key[], call: Call): Load<Key, Value> {
    const answer = load(keys, call)
      .then((found) => {
        for (const [key, value] of found) keep(key, value)
        for (const key of keys) if (!found.has(key)) keep(key, undefined)
        return found
      })
      .finally(() => {
        for (const key of keys) loading.delete(key)
      })
    const started = { answer, signal: call.signal }
    for (const key of keys) loading.set(key, started)
    return started
  }

  async function ask(keys: readonly Key[], call: Call): Promise<Map<Key, Value>> {
    const at = now()
    const found = new Map<Key, Value>()
    const missing: Key[] = []
    const others = new Map<Load<Key, Value>, Key[]>()
    for (const key of new Set(keys)) {
      const entry = entries.get(key)
      const other = loading.get(key)
      if (entry && entry.expiresAt > at) {
        if (entry.value !== undefined) found.set(key, entry.value)
      } else if (other) others.set(other, [...(others.get(other) ?? []), key])
      else missing.push(key)
    }
    if (missing.length > 0) others.set(begin(missing, call), missing)
    const answers = await Promise.all([...others].map(([started, its]) => wait(started, its, call)))
    for (const answer of answers) for (const [key, value] of answer) found.set(key, value)
    return found
  }

  /** Another asker's load ends with that asker: if he gives up while we do not, we ask again ourselves. */
  async function wait({ answer, signal }: Load<Key, Value>, keys: readonly Key[], call: Call): Promise<Map<Key, Value>> {
    try {
      const values = await unlessAborted(answer, call.signal)
      return new Map([...values].filter(([key]) => keys.includes(key)))
    } catch (problem) {
      if (signal === call.signal || !signal.aborted || call.signal.aborted) throw problem
      return ask(keys, call)
    }
  }

  return ask
}
