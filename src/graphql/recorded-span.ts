import type { Span, SpanFacts } from '#domain/span.ts'

/** What a span was told, kept to be shown. `endedAt` is undefined while the work is under way. */
export type Part = {
  readonly name: string
  readonly beganAt: number
  readonly parts: readonly Part[]
  facts: SpanFacts
  endedAt: number | undefined
  problem: string | undefined
}

/** Hands everything on to the span, and writes down the parts that are begun below it. */
export function recordedSpan(span: Span, parts: Part[], now: () => number): Span {
  return {
    ...span,
    begin(name, facts = {}, at = now()) {
      const below: Part[] = []
      const part: Part = { name, facts, beganAt: at, endedAt: undefined, problem: undefined, parts: below }
      parts.push(part)
      const inner = span.begin(name, facts, at)
      return {
        ...recordedSpan(inner, below, now),
        note(more) {
          part.facts = { ...part.facts, ...more }
          inner.note(more)
        },
        end(problem) {
          part.endedAt ??= now()
          part.problem ??= problem
          inner.end(problem)
        },
      }
    },
  }
}
