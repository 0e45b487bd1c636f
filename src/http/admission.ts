import { type Importance, importances } from './importance.ts'

/**
 * Decides which operation begins when. Node's own queue (sockets that are ready, timers that are due) cannot be looked into, cannot be put in order
 * and never refuses, so under too much load everybody is served too late. Here the queue is made ours: in one turn of the event loop operations begin
 * for a few milliseconds, the others wait in the order of their importance, and who has waited too long is refused.
 */
export type Admission = {
  /** `decide` is called now or later, once; who is let in must `leave`. */
  ask(importance: Importance, decide: (isLetIn: boolean) => void): void
  readonly leave: () => void
  /** Somebody has connected. Node takes one connection in a turn, so the others are a queue that only more turns make visible. */
  arrived(): void
  /** A turn of the event loop has ended: whoever may begin in the next one. */
  turn(): void
  /** By how much timers were late in the time just past: it brakes what cannot be queued, the later work of operations that have begun. */
  sawDelay(ms: number): void
  /** Whether there has been more to do than can be done for a while. */
  isOverloaded(): boolean
  /** When the next turn is needed: at once, when something has changed or some time has passed, or not at all. */
  wants(): 'TURN' | 'TIME' | 'NOTHING'
  figures(): { readonly underWay: number; readonly waiting: number; readonly atMost: number }
}

export type AdmissionLimits = {
  /** In one turn of the event loop operations begin for so long; reading requests and timers get the rest. */
  readonly turnMs: number
  /** So long nothing begins while one connection follows the other. */
  readonly arrivalsMs: number
  /** How long an operation may wait for its turn while a burst passes; refused afterwards. A crowd that comes at one moment for one search is served, not sent away. */
  readonly burstWaitMs: number
  /**
   * The same once waiting has become the rule: the queue will not empty, so a long wait would be for nothing. It is far from the second that an answer may
   * take, so that a few busy clients are never refused.
   */
  readonly standingWaitMs: number
  /** And not less than it takes so many operations to begin: a slow machine would refuse everybody behind the first, and then have nothing to do. */
  readonly standingTurns: number
  /** So long must operations have waited longer than `standingWaitMs` to make it the rule, and so long not to end it. */
  readonly burstMs: number
  readonly calmMs: number
  /** Waiting of one importance. */
  readonly waiting: number
  /** Operations under way: the limit moves between these, down when timers are later than `lateMs`, up when they are not later than `fineMs`. */
  readonly underWay: { readonly least: number; readonly most: number }
  readonly lateMs: number
  readonly fineMs: number
}

export const defaultAdmissionLimits: AdmissionLimits = {
  turnMs: 8, arrivalsMs: 8, burstWaitMs: 800, standingWaitMs: 150, standingTurns: 3, burstMs: 1_000, calmMs: 1_000, waiting: 5_000, underWay: { least: 8, most: 1_000 }, lateMs: 100, fineMs: 50,
}

/** How much of the operations under way may be of this importance or less: there is always room left for what matters more. */
const share: Readonly<Record<Importance, number>> = { SEARCH: 0.7, READ: 0.85, QUOTE: 0.95, BOOKING: 1, ALWAYS: Infinity }
const mostImportantFirst = importances.toReversed()

type Waiting = { readonly since: number; readonly decide: (isLetIn: boolean) => void }

export function createAdmission(now: () => number, limits: AdmissionLimits = defaultAdmissionLimits): Admission {
  const queues = new Map(importances.map((importance): [Importance, Waiting[]] => [importance, []]))
  let waiting = 0
  let underWay = 0
  let atMost = limits.underWay.most
  /** The most that were under way since timers were last looked at. */
  let busiest = 0
  let turnBegan: number | undefined
  /** Since when somebody has connected in every turn, and whether in this one. */
  let arrivingSince: number | undefined
  let hasArrived = false
  /** How long it has lately taken from one operation that had waited to the next, and when the last one began. */
  let paceMs = 0
  let lastBegan: number | undefined
  /** Since when, and when last, somebody was seen to wait too long. */
  let lateSince: number | undefined
  let lastLate = 0

  const hasRoomFor = (importance: Importance): boolean => underWay < atMost * share[importance]
  const isOverloaded = (): boolean => lateSince !== undefined && now() - lateSince >= limits.burstMs
  const standingWaitMs = (): number => Math.min(limits.burstWaitMs, Math.max(limits.standingWaitMs, paceMs * limits.standingTurns))
  const mostWaitMs = (): number => (isOverloaded() ? standingWaitMs() : limits.burstWaitMs)
  const areArriving = (): boolean => hasArrived && arrivingSince !== undefined && now() - arrivingSince < limits.arrivalsMs
  const queueOf = (importance: Importance): Waiting[] => queues.get(importance) ?? []

  function ask(importance: Importance, decide: (isLetIn: boolean) => void): void {
    const hasTurn = turnBegan === undefined || now() - turnBegan < limits.turnMs
    if (importance === 'ALWAYS' || (waiting === 0 && hasTurn && !areArriving() && hasRoomFor(importance))) {
      if (waiting === 0) sawWait(0)
      return begin(decide)
    }
    const queue = queueOf(importance)
    if (queue.length >= limits.waiting) return decide(false)
    queue.push({ since: now(), decide })
    waiting += 1
  }

  function begin(decide: (isLetIn: boolean) => void): void {
    turnBegan ??= now()
    underWay += 1
    busiest = Math.max(busiest, underWay)
    decide(true)
  }

  function turn(): void {
    turnBegan = undefined
    keepPace()
    refuseTheLate()
    const isBusyAccepting = areArriving()
    hasArrived = false
    if (isBusyAccepting) return
    arrivingSince = undefined
    const importance = next()
    const chosen = importance && take(queueOf(importance))
    if (!chosen) return
    sawWait(now() - chosen.since)
    lastBegan = now()
    begin(chosen.decide)
  }

  function keepPace(): void {
    if (lastBegan !== undefined) paceMs = paceMs * 0.8 + (now() - lastBegan) * 0.2
    lastBegan = undefined
  }

  const next = (): Importance | undefined => mostImportantFirst.find((importance) => queueOf(importance).length > 0 && hasRoomFor(importance))

  function take(queue: Waiting[]): Waiting | undefined {
    const first = queue.shift()
    if (first) waiting -= 1
    return first
  }

  function refuseTheLate(): void {
    const bornBefore = now() - mostWaitMs()
    for (const queue of queues.values()) {
      for (let first = queue[0]; first && first.since < bornBefore; first = queue[0]) {
        take(queue)
        sawWait(now() - first.since)
        first.decide(false)
      }
    }
  }

  function sawWait(ms: number): void {
    if (ms > standingWaitMs()) {
      lateSince ??= now()
      lastLate = now()
    } else if (lateSince !== undefined && now() - lastLate > limits.calmMs) lateSince = undefined
  }

  /** Downwards from what is really under way: it may be far below the limit. */
  function sawDelay(ms: number): void {
    if (ms > limits.lateMs) atMost = Math.max(limits.underWay.least, Math.floor(Math.min(atMost, busiest) * 0.8))
    else if (ms < limits.fineMs) atMost = Math.min(limits.underWay.most, Math.ceil(atMost * 1.1))
    busiest = underWay
  }

  return {
    ask, turn, sawDelay, isOverloaded,
    arrived() {
      arrivingSince ??= now()
      hasArrived = true
    },
    leave: () => void (underWay -= 1),
    wants: () => (turnBegan !== undefined || arrivingSince !== undefined || next() ? 'TURN' : waiting > 0 ? 'TIME' : 'NOTHING'),
    figures: () => ({ underWay, waiting, atMost }),
  }
}
