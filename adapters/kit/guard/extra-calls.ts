/**
 * What we may call beyond what was asked of us: each call pays a share of an extra one into the budget, and an extra one costs a whole. When a supplier
 * is down or slow for everybody, resending and hedging stop at that share instead of doubling the load on it. A share of 0 allows nothing.
 */
export function createExtraCalls({ share, saved: atFirst, maximum }: { readonly share: number; readonly saved: number; readonly maximum: number }) {
  let saved = share === 0 ? 0 : atFirst
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
