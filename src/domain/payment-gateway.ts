import type { Currency } from './currency.ts'
import type { AttemptId, GatewayId, PaymentOrderId, PaymentRef, TransactionKey } from './ids.ts'
import type { Names } from './language.ts'
import type { Money } from './money.ts'
import type { Call } from './supplier.ts'
import type { TaxedAmount } from './tax.ts'
import type { EpochMs } from './time.ts'

/**
 * Where a payment stands at its gateway. `PENDING` is whatever is neither paid nor surely dead, unknown words included; `AWAITING_DEPOSIT`: an account
 * was given out and nobody has paid into it yet.
 */
export type GatewayPaymentState = 'PENDING' | 'AWAITING_DEPOSIT' | 'PAID' | 'PARTLY_CANCELLED' | 'CANCELLED' | 'FAILED' | 'EXPIRED'

/** A payment as its gateway sees it: what the ledger is compared with. It never holds who paid, or with which card. */
export type GatewayPayment = {
  readonly ref: PaymentRef
  /** Our reference, as the gateway gives it back. */
  readonly order: PaymentOrderId
  readonly state: GatewayPaymentState
  /** What was to be paid; cancels do not change it. */
  readonly total: Money
  /** What can still be cancelled. */
  readonly balance: Money
  readonly approvedAt: EpochMs | undefined
  /** Of the approval; undefined before it, and where an answer names only later movements. */
  readonly approval: TransactionKey | undefined
  /** Oldest first. */
  readonly cancels: readonly GatewayCancel[]
  readonly deposit: Deposit | undefined
}

export type GatewayCancel = {
  readonly transaction: TransactionKey
  readonly amount: Money
  readonly at: EpochMs
  /** Our reference, where the gateway carries it. */
  readonly attempt: AttemptId | undefined
  /** `PENDING` moves money later; `FAILED` never does. */
  readonly state: 'DONE' | 'PENDING' | 'FAILED'
}

/** An account that waits for one deposit. */
export type Deposit = {
  readonly bank: string
  readonly accountNumber: string
  readonly dueAt: EpochMs
  /** What the gateway proves its callback by; kept with the payment, told to nobody. */
  readonly secret: string | undefined
}

/**
 * What became of a call, the same nine for every gateway (the sheet of formats, 1.1). Only `DECLINED` says that certainly no money moved for good;
 * whatever is not known for sure is `UNKNOWN`, since the wrong guess in that direction costs a look-up, and the other costs money.
 */
export type Outcome<Done> = ({ readonly kind: 'OK' } & Done) | NotDone
export type NotDoneKind = NotDone['kind']
export type NotDone = Told & (
  /** Certainly no money moved. */
  | { readonly kind: 'DECLINED' }
  /** An earlier call of the same kind still runs: the same attempt again in a moment, then a look-up. */
  | { readonly kind: 'IN_FLIGHT' }
  /** Look up before anything else; never failed, and never a new attempt before. */
  | { readonly kind: 'UNKNOWN' }
  /** It was done before: look up, and compare. */
  | { readonly kind: 'ALREADY' }
  /** The gateway and we do not agree: a person must look. */
  | { readonly kind: 'MISMATCH' }
  /** A rule of the gateway forbids it: money goes back by hand. */
  | { readonly kind: 'NOT_POSSIBLE' }
  /**
   * This call surely did nothing (an earlier one of the same attempt may have), and nothing can be done now: again, and not before `retryAt` where they
   * say when. As a new attempt, after a look-up, where they had a `code` for it and `limits.repeatsRefusals`.
   */
  | { readonly kind: 'LATER'; readonly retryAt: EpochMs | undefined }
  /** Our key or our contract is wrong: nothing more to this gateway until somebody has looked. */
  | { readonly kind: 'CONFIG' }
)
type Told = {
  /** The gateway's own word, where it had one; for people, never for rules. */
  readonly code: string | undefined
  readonly problem: string
}

/** An amount with its taxes: `taxable + exempt` is the amount. */
export type TaxedMoney = TaxedAmount & { readonly amount: Money }

/** What somebody is about to pay. */
export type PaymentOrder = TaxedMoney & {
  readonly attempt: AttemptId
  readonly order: PaymentOrderId
  /** Ours for the payer, and no name. */
  readonly payer: string
  /** What is paid for, in words that the payer reads in the window. */
  readonly name: string
  /** Where the browser comes back to, whatever happened; `readReturn` reads what it brings. */
  readonly returnUrl: string
}

/** `ref` where the gateway opens the payment now; else the browser brings it back. */
export type PreparedPayment = {
  readonly ref: PaymentRef | undefined
  readonly windowUrl: string
  /** For the browser of a telephone, where that is another. */
  readonly mobileWindowUrl: string | undefined
}

/** What a browser brought back from the window. It proves nothing: `approve` asks the gateway. */
export type PaymentReturn =
  | { readonly kind: 'AUTHENTICATED'; readonly ref: PaymentRef | undefined; readonly token: string | undefined }
  | { readonly kind: 'CLOSED' | 'FAILED'; readonly code: string | undefined }

export type Approval = {
  readonly attempt: AttemptId
  readonly order: PaymentOrderId
  readonly payer: string
  readonly ref: PaymentRef
  /** What the browser brought beside the reference, where there is such a thing. */
  readonly token: string | undefined
  readonly amount: Money
}

/** An account to pay into, instead of a window. */
export type DepositOrder = TaxedMoney & {
  readonly attempt: AttemptId
  readonly order: PaymentOrderId
  readonly name: string
  readonly customerName: string
  readonly bank: string
  readonly validHours: number
}

export type PaymentLookUp = { readonly order: PaymentOrderId; readonly ref: PaymentRef | undefined }

export type Cancel = TaxedMoney & {
  readonly attempt: AttemptId
  readonly order: PaymentOrderId
  readonly ref: PaymentRef
  /** What can still be cancelled before this, by our ledger: gateways refuse where theirs differs. */
  readonly balanceBefore: Money
  readonly reason: string
  readonly requestedBy: 'TRAVELLER' | 'US'
  /** Where the money of a deposit goes back to; undefined for all other payments. */
  readonly refundTo: BankAccount | undefined
}

export type BankAccount = { readonly bank: string; readonly accountNumber: string; readonly holderName: string }

/** `balance` is what can still be cancelled afterwards. */
export type Cancelled = { readonly cancel: GatewayCancel; readonly balance: Money }

/** A message of the gateway as it came, and the secret that an order's deposit was given out with. */
export type CallbackRequest = { readonly body: string; readonly secretOf: (order: PaymentOrderId) => Promise<string | undefined> }
export type Callback =
  /** What the gateway says when it is asked; of the message itself only the reference is used. */
  | { readonly kind: 'VERIFIED'; readonly payment: GatewayPayment }
  /** Forged, altered or unreadable: nothing may follow from it. */
  | { readonly kind: 'REFUSED'; readonly problem: string }
  /** Sound, and nothing that we act on. */
  | { readonly kind: 'IGNORED' }
  /** It could not be verified now; their next delivery may be. */
  | { readonly kind: 'NOT_NOW'; readonly problem: string }

export type GatewayLimits = {
  readonly currencies: readonly Currency[]
  readonly hasPartialCancels: boolean
  /** Between two cancels of one payment. */
  readonly cancelSpacingMs: number
  /** How long an answer is worth waiting for. */
  readonly answerWithinMs: number
  /** How long a payer may take in the window, and how long an approval may take after that. */
  readonly windowMs: number
  readonly approveWithinMs: number
  /** How long the same attempt has one effect by the gateway's own promise; undefined where only a look-up tells. */
  readonly attemptLifeMs: number | undefined
  /** Whether a refusal is told again to the same attempt: then only a new attempt, after a look-up, can do what was refused. */
  readonly repeatsRefusals: boolean
  /** Whether a payment can be found whose reference of theirs was lost. */
  readonly isFoundByOrder: boolean
  /** Whether their record of a cancel names our attempt. */
  readonly carriesAttempts: boolean
}

/**
 * One payment gateway in our words. A call never throws what the gateway or the line did: every answer is an outcome, a lost one `UNKNOWN`. Amounts of
 * theirs are compared with ours inside: `OK` means the same amount of the same order. The same attempt may be sent again, and moves money once.
 */
export interface PaymentGateway {
  readonly id: GatewayId
  readonly names: Names
  readonly limits: GatewayLimits
  prepare(order: PaymentOrder, call: Call): Promise<Outcome<{ readonly prepared: PreparedPayment }>>
  readReturn(query: URLSearchParams): PaymentReturn
  approve(approval: Approval, call: Call): Promise<Outcome<{ readonly payment: GatewayPayment }>>
  /** What the gateway really has; `payment` is undefined where it surely has none. */
  find(lookUp: PaymentLookUp, call: Call): Promise<Outcome<{ readonly payment: GatewayPayment | undefined }>>
  cancel(cancel: Cancel, call: Call): Promise<Outcome<Cancelled>>
  /** Gives out an account to pay into. */
  awaitDeposit?(order: DepositOrder, call: Call): Promise<Outcome<{ readonly payment: GatewayPayment }>>
  readCallback?(request: CallbackRequest, call: Call): Promise<Callback>
}
