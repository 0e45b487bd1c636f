import type { NotDone, NotDoneKind } from '#domain/payment-gateway.ts'
import { read, type Words } from './words.ts'

/** Their codes and our classes. A row that ends with `*` stands for every code that begins so; a row of its own goes before it. */
export type CodeTable = Words<NotDoneKind>

/** A code without a row is `UNKNOWN`: nobody knows what it did to the money. */
export function kindOf(table: CodeTable, code: string): NotDoneKind {
  const family = Object.keys(table).find((row) => row.endsWith('*') && code.startsWith(row.slice(0, -1)))
  return read(table, code) ?? read(table, family) ?? 'UNKNOWN'
}

type Why = { readonly code?: string | undefined; readonly problem: string; readonly retryAt?: number | undefined }

export const notDone = (kind: NotDoneKind, { code, problem, retryAt }: Why): NotDone => (kind === 'LATER' ? { kind, code, problem, retryAt } : { kind, code, problem })
