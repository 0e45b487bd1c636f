import { type Money, won } from '#domain/money.ts'

/**
 * Q4: what we ask for a car that costs us `net`: floor(net × 100 / (100 − percent) / 10) × 10 won, in whole numbers throughout. The way back
 * is not exact, so whoever needs the net keeps it.
 */
export function salePriceOf(net: Money, commissionPercent: number): Money {
  const [dividend, divisor] = [net.minorUnits * 10, 100 - commissionPercent]
  return won(((dividend - (dividend % divisor)) / divisor) * 10)
}
