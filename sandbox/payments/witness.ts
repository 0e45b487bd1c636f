/** One movement of money, or what led to it. */
export type Entry = {
  readonly sequence: number
  readonly at: number
  readonly event: 'PREPARED' | 'AUTHENTICATED' | 'CLOSED' | 'DECLINED' | 'APPROVED' | 'CANCELLED' | 'ACCOUNT_OPENED' | 'DEPOSITED' | 'DEPOSIT_REVERSED'
  /** The gateway's reference of the payment. */
  readonly payment: string
  /** The merchant's. */
  readonly order: string
  readonly amount: number
  /** Of approvals, deposits and cancels. */
  readonly transaction: string | undefined
  /** What the merchant called the attempt, as far as the gateway was told. */
  readonly attempt: string | undefined
}

/** What really happened, in order and never changed: others are compared with it. */
export type Witness = { readonly note: (entry: Omit<Entry, 'sequence'>) => void; readonly log: () => readonly Entry[]; readonly forget: () => void }

export function createWitness(): Witness {
  const entries: Entry[] = []
  return {
    note: (entry) => void entries.push({ sequence: entries.length + 1, ...entry }),
    log: () => [...entries],
    forget: () => void entries.splice(0),
  }
}
