/** Words and figures about a piece of work. No secrets, no names, no licence numbers. */
export type SpanFacts = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * A piece of work that somebody may watch, with its parts below it. Whoever does the work tells when a part begins and ends; whether that becomes a
 * trace, a latency bill or nothing at all is decided where the operation begins.
 */
export type Span = {
  /** The trace that it belongs to, for logs; undefined when none is kept. */
  readonly traceId: string | undefined
  /** Sent along with a call, so that the other side's spans hang below this one (W3C Trace Context). */
  readonly traceparent: string | undefined
  /** A part begins: now, or at that time of `performance.now()`. */
  begin(name: string, facts?: SpanFacts, at?: number): Span
  note(facts: SpanFacts): void
  /** It is over; `problem` tells why it failed. */
  end(problem?: string): void
}

/** Nobody watches. */
export const unwatched: Span = { traceId: undefined, traceparent: undefined, begin: () => unwatched, note: () => {}, end: () => {} }

/** Does the work as a part of the span, where there is one: it begins with the work and ends with it, failed or not. */
export async function asPartOf<Value>(span: Span | undefined, name: string, facts: SpanFacts, work: (part: Span) => Promise<Value>): Promise<Value> {
  const part = (span ?? unwatched).begin(name, facts)
  try {
    const value = await work(part)
    part.end()
    return value
  } catch (problem) {
    part.end(String(problem))
    throw problem
  }
}

export const stages = ['receive', 'prepare', 'plan', 'wait', 'assemble', 'execute', 'serialise'] as const
/**
 * What an operation spends its time on. `receive`: reading the request · `prepare`: parsing, validating, counting its cost · `plan`: checking a search
 * and choosing whom to ask · `wait`: for caches and suppliers · `assemble`: offers to one list · `execute`: resolvers, look-ups included ·
 * `serialise`: writing the answer.
 */
export type Stage = (typeof stages)[number]

/** The stages of an operation follow each other without a gap: entering one ends the one before. One may come more than once. */
export type Stages = {
  /** Gives the stage's span, for what happens during it. */
  enter(stage: Stage): Span
  /** Of the stage that was entered last. */
  span(): Span
}

export const unwatchedStages: Stages = { enter: () => unwatched, span: () => unwatched }
