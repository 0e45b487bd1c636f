/**
 * Each call pays a share of a retry into the budget and a retry costs a whole one. When a supplier is down for everybody, resending
 * stops at that share of extra calls instead of doubling the load on it. A share of 0 resends nothing.
 */
export function createRetryBudget({ share, maximum }: { readonly share: number; readonly maximum: number }) {
  let saved = share === 0 ? 0 : 1
  return {
    pay: () => {
      saved = Math.min(maximum, saved + share)
    },
    spend: (): boolean => {
      if (saved < 1) return false
      saved -= 1
      return true
    },
  }
}
