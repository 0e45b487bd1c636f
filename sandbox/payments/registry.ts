import { createKakaoPay } from './kakaopay.ts'
import { createNaverPay } from './naverpay.ts'
import type { Simulator } from './simulator.ts'
import { createToss } from './toss.ts'

type Entry = { readonly port: number; readonly create: (seed: number, now: () => number) => Simulator }

/** Every simulated payment gateway, under the id that the gateway has for it. */
export const paymentRegistry = {
  toss: { port: 4111, create: createToss },
  kakaopay: { port: 4112, create: createKakaoPay },
  naverpay: { port: 4113, create: createNaverPay },
} as const satisfies Record<string, Entry>

export type PaymentServerName = keyof typeof paymentRegistry
export const paymentServerNames = Object.keys(paymentRegistry) as PaymentServerName[]
