/**
 * How long something may be shown again as it was shown now. Those who make it tell what it depends on beside its name: each can shorten the
 * life, none can lengthen it.
 */
export type Life = {
  atMost(ms: number): void
  /** As long as this is true; it is asked before each further use, so it must be quick. */
  while(isTrue: () => boolean): void
  /** Not at all: incomplete, or of this moment alone. */
  never(): void
  /** Undefined: not at all. */
  left(): LifeLeft | undefined
}

export type LifeLeft = {
  /** On the clock of `performance.now()`, which nobody sets. */
  readonly until: number
  readonly isTrue: () => boolean
}

export function createLife(): Life {
  let until = Number.POSITIVE_INFINITY
  const conditions: (() => boolean)[] = []
  const shorten = (to: number) => {
    until = Math.min(until, to)
  }
  return {
    atMost: (ms) => shorten(performance.now() + ms),
    while: (isTrue) => void conditions.push(isTrue),
    never: () => shorten(Number.NEGATIVE_INFINITY),
    left: () => (until > performance.now() ? { until, isTrue: () => conditions.every((holds) => holds()) } : undefined),
  }
}

/** What is made of several parts lives as long as each of them. */
export function leftOfBoth(one: LifeLeft | undefined, other: LifeLeft | undefined): LifeLeft | undefined {
  return one && other && { until: Math.min(one.until, other.until), isTrue: () => one.isTrue() && other.isTrue() }
}

export const isOver = ({ until, isTrue }: LifeLeft): boolean => performance.now() >= until || !isTrue()
