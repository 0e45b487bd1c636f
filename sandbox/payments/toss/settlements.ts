import type { Dice } from '../../world/dice.ts'
import type { Entry } from '../witness.ts'
import { koreanTime } from './payments.ts'

/** What can be wrong with a line of a settlement on purpose. The README says how each looks. */
export const SETTLEMENT_ERRORS = ['missing', 'extra', 'amount', 'duplicate', 'fee', 'vat', 'date', 'status', 'currency', 'wrongOrder', 'lateCancel', 'sign'] as const
export type SettlementError = (typeof SETTLEMENT_ERRORS)[number]

/** Which of them happen, and to which share of the lines. */
export type Seeding = { readonly kinds: readonly SettlementError[]; readonly share: number }
export type Seeded = { readonly transactionKey: string; readonly error: SettlementError }

type Settled = ReturnType<typeof soundRow>
type Line = { readonly transaction: string; readonly isCancel: boolean; readonly row: Settled }

const DAY_MS = 86_400_000
const LATE_DAYS = 20
const dayOf = (at: number): string => koreanTime(at).slice(0, 10)
const shifted = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Fee 2.5 % and its VAT, paid out two days after the sale; a cancel gives both back. */
function soundRow({ payment, order, amount: moved, transaction, at, event }: Entry) {
  const isCancel = event === 'CANCELLED' || event === 'DEPOSIT_REVERSED'
  const amount = isCancel ? -moved : moved
  const fee = Math.round(amount * 0.025)
  const vat = Math.round(fee / 10)
  return {
    mId: 'tvivarepublica', paymentKey: payment, transactionKey: transaction ?? '', orderId: order, currency: 'KRW', method: '카드', amount, interestFee: 0, fees: [{ type: 'BASE', fee }],
    suppliedAmount: fee, vat, payOutAmount: amount - fee - vat, approvedAt: koreanTime(at), soldDate: dayOf(at), paidOutDate: dayOf(at + 2 * DAY_MS),
    cancel: isCancel ? { cancelAmount: moved, canceledAt: koreanTime(at), transactionKey: transaction ?? '' } : null,
  }
}

const spoils: Readonly<Record<SettlementError, (row: Settled) => readonly Settled[]>> = {
  missing: () => [],
  extra: (row) => [row, { ...row, transactionKey: `unknown-${row.transactionKey}` }],
  amount: (row) => [{ ...row, amount: row.amount + 1, payOutAmount: row.payOutAmount + 1 }],
  duplicate: (row) => [row, row],
  fee: (row) => [{ ...row, fees: row.fees.map(({ type, fee }) => ({ type, fee: fee + 10 })), suppliedAmount: row.suppliedAmount + 10, payOutAmount: row.payOutAmount - 10 }],
  vat: (row) => [{ ...row, vat: row.vat + 1, payOutAmount: row.payOutAmount - 1 }],
  date: (row) => [{ ...row, soldDate: shifted(row.soldDate, -1) }],
  status: (row) => [{ ...row, cancel: row.cancel === null ? { cancelAmount: row.amount, canceledAt: row.approvedAt, transactionKey: row.transactionKey } : null }],
  currency: (row) => [{ ...row, currency: 'USD' }],
  wrongOrder: (row) => [{ ...row, orderId: `another-${row.orderId}` }],
  lateCancel: (row) => [{ ...row, soldDate: shifted(row.soldDate, LATE_DAYS), paidOutDate: shifted(row.paidOutDate, LATE_DAYS) }],
  sign: (row) => [{ ...row, amount: -row.amount, payOutAmount: -row.payOutAmount }],
}

const linesOf = (log: readonly Entry[]): readonly Line[] =>
  log.flatMap((entry) => (entry.transaction === undefined ? [] : [{ transaction: entry.transaction, isCancel: entry.event === 'CANCELLED', row: soundRow(entry) }]))

/** The same line always has the same error: a cancel alone can be late. */
function errorOf({ transaction, isCancel }: Line, { kinds, share }: Seeding, dice: Dice): SettlementError | undefined {
  const possible = kinds.filter((kind) => kind !== 'lateCancel' || isCancel)
  return possible.length > 0 && dice.chance(share, 'settlement', transaction) ? dice.pick(possible, 'settlement error', transaction) : undefined
}

export const settlementRows = (log: readonly Entry[], seeding: Seeding, dice: Dice): readonly Settled[] =>
  linesOf(log).flatMap((line) => {
    const error = errorOf(line, seeding, dice)
    return error === undefined ? [line.row] : spoils[error](line.row)
  })

/** What whoever reconciles has to find, and nothing else. */
export const seededErrors = (log: readonly Entry[], seeding: Seeding, dice: Dice): readonly Seeded[] =>
  linesOf(log).flatMap((line) => {
    const error = errorOf(line, seeding, dice)
    return error === undefined ? [] : [{ transactionKey: line.transaction, error }]
  })
