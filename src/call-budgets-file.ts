import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { CallBudgets } from './search/search-room.ts'

const positive = z.number().positive()
const seconds = z.number().int().min(1).max(86_400)
const budget = z.strictObject({
  quota: z.strictObject({ searches: positive, perSeconds: seconds }).optional(),
  lookToBook: z.strictObject({ searchesPerBooking: positive, bookingsPerDay: positive }).optional(),
  credits: z.strictObject({ credits: positive, perSeconds: seconds }).optional(),
  samplesPerHour: positive.optional(),
})
const file = z.strictObject({ gateways: z.number().int().min(1).max(1000), suppliers: z.record(z.string(), budget) })

export class CallBudgetsFileError extends Error {
  override readonly name = 'CallBudgetsFileError'
}

/** Reads what may be asked of suppliers (docs/running.md). Throws CallBudgetsFileError: a misspelt limit is none, and would cost money. */
export function readCallBudgetsFile(path: string, suppliers: readonly string[]): CallBudgets {
  try {
    const budgets = file.parse(JSON.parse(readFileSync(path, 'utf8')))
    const unknown = Object.keys(budgets.suppliers).filter((id) => !suppliers.includes(id))
    if (unknown.length > 0) throw new TypeError(`knows ${suppliers.join(', ')}, not ${unknown.join(', ')}`)
    return budgets
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause).replaceAll('\n', ' ') : String(cause instanceof Error ? cause.message : cause)
    throw new CallBudgetsFileError(`CALL_BUDGETS_FILE ${path}: ${problem}`, { cause })
  }
}
