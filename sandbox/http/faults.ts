import type { Dice } from '../world/dice.ts'

/** Everything that can go wrong on purpose. The README says what each does. */
export const FAULTS = [
  'slow', 'hang', 'refuse', 'serverError', 'rateLimited', 'malformedJson', 'htmlPage', 'truncatedBody', 'hugePage', 'compressionBomb',
  'duplicates', 'empty', 'wrongType', 'badItem', 'drift', 'unauthorized', 'maintenance', 'tooManyRequests',
  'loseAnswer', 'holdAnswer', 'otherType', 'wrongAmount',
] as const

export type Fault = (typeof FAULTS)[number]

export type FaultRule = {
  readonly fault: Fault
  /** Share of calls that it meets, 0..1. */
  readonly rate: number
  /** Only this operation; every one when undefined. */
  readonly operation: string | undefined
  /** Ends after so many calls; never when undefined. */
  readonly times: number | undefined
  /** For `slow`. */
  readonly delayMs: number
}

export type FaultOptions = { readonly rate?: number; readonly operation?: string; readonly times?: number; readonly delayMs?: number }

/** What one call has to suffer. */
export type Suffering = { readonly faults: ReadonlySet<Fault>; readonly delayMs: number }

export type FaultSwitches = {
  readonly set: (fault: Fault, options?: FaultOptions) => FaultRule
  readonly clear: () => void
  readonly list: () => readonly FaultRule[]
  readonly draw: (call: { readonly operation: string; readonly driverAge: number | undefined; readonly header: string | undefined }) => Suffering
}

/** Drivers who bring bad luck. */
const MAGIC_AGES: ReadonlyMap<number, Fault> = new Map([
  [91, 'slow'], [92, 'hang'], [93, 'serverError'], [94, 'rateLimited'], [95, 'malformedJson'], [96, 'htmlPage'], [97, 'truncatedBody'], [98, 'hugePage'], [99, 'duplicates'],
])

const SLOW_MS = 2500

export const isFault = (text: unknown): text is Fault => FAULTS.some((fault) => fault === text)

/** Drivers with a magic age are offered what everybody is offered at 40. */
export const plainAge = (driverAge: number): number => (MAGIC_AGES.has(driverAge) ? 40 : driverAge)

export function createFaultSwitches(dice: Dice): FaultSwitches {
  let rules: FaultRule[] = []
  let calls = 0

  const meets = (rule: FaultRule, operation: string) =>
    (rule.operation === undefined || rule.operation === operation) && dice.chance(rule.rate, 'fault', rule.fault, calls)

  return {
    set: (fault, { rate = 1, operation, times, delayMs = SLOW_MS } = {}) => {
      const rule = { fault, rate, operation, times, delayMs }
      rules = [...rules, rule]
      return rule
    },
    clear: () => {
      rules = []
    },
    list: () => rules,
    draw: ({ operation, driverAge, header }) => {
      calls++
      const met = new Set(rules.filter((rule) => meets(rule, operation)))
      rules = rules.map((rule) => (met.has(rule) ? used(rule) : rule)).filter((rule) => rule.times !== 0)
      const own = [driverAge === undefined ? undefined : MAGIC_AGES.get(driverAge), ...(header ?? '').split(',').map((word) => word.trim())].filter(isFault)
      const slowest = Math.max(0, ...[...met].filter(({ fault }) => fault === 'slow').map(({ delayMs }) => delayMs))
      return {
        faults: new Set([...[...met].map(({ fault }) => fault), ...own]),
        delayMs: own.includes('slow') ? Math.max(slowest, SLOW_MS) : slowest,
      }
    },
  }
}

const used = (rule: FaultRule): FaultRule => (rule.times === undefined ? rule : { ...rule, times: rule.times - 1 })
