/**
 * How much each client may ask for in a minute, in points (src/http/rate-limit.ts says what a point is). Nobody waits for it: whatever lies
 * behind it may be slow or away, and the answer comes from what this process knows.
 */
export type Allowance = {
  readonly pointsPerMinute: number
  /** Counts the points, and tells how the client stands with them. What was refused counts too. */
  spend(client: string, points: number): Promise<Spent>
  close(): Promise<void>
}

export type Spent = { readonly isWithin: boolean; readonly remaining: number; readonly resetsInMs: number }

/** A client's minute begins with its first point. */
export const windowSeconds = 60

/** What follows from the points that a client has spent in its minute. */
export const spentOf = (points: number, pointsPerMinute: number, resetsInMs: number): Spent => ({
  isWithin: points <= pointsPerMinute, remaining: Math.max(0, pointsPerMinute - points), resetsInMs: Math.max(0, resetsInMs),
})
