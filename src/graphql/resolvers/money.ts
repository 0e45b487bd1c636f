import { moneyToDecimal } from '#domain/money.ts'
import type { Resolvers } from '../../generated/resolvers.ts'

export const money: Resolvers = {
  Money: { amount: moneyToDecimal },
}
