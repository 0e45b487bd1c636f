import { type GatewayId, type SupplierId, supplierId } from '#domain/ids.ts'
import type { Names } from '#domain/language.ts'
import type { PaymentGateway } from '#domain/payment-gateway.ts'
import type { Supplier } from '#domain/supplier.ts'
import type { EpochMs } from '#domain/time.ts'
import { guard, type GuardOptions } from './kit/guard.ts'
import type { GatewayParts } from './kit/gateway.ts'
import { createHttpClient, type HttpClient } from './kit/http.ts'
import type { Wait } from './kit/lanes.ts'
import type { ExchangeTap } from './kit/tap.ts'
import { watchedHttp, watchedSupplier } from './kit/watched.ts'
import { createKakaoPay, kakaoPay, type KakaoPayConfig, kakaoPayNames } from './payments/kakaopay/index.ts'
import { createNaverPay, naverPay, type NaverPayConfig, naverPayNames } from './payments/naverpay/index.ts'
import { createToss, toss, type TossConfig, tossNames } from './payments/toss/index.ts'
import { bookingDemand } from './suppliers/booking-demand/faults.ts'
import { type BookingDemandConfig, bookingDemandNames, createBookingDemand } from './suppliers/booking-demand/index.ts'
import { createIns, ins, type InsConfig, insNames } from './suppliers/ins/index.ts'
import { createOpenTravel, type OpenTravelConfig } from './suppliers/opentravel/index.ts'
import { ace } from './suppliers/opentravel/partners/ace.ts'
import { carnect } from './suppliers/opentravel/partners/carnect.ts'
import { cartrawler } from './suppliers/opentravel/partners/cartrawler.ts'
import { createSkRentacar, skRentacar, type SkRentacarConfig, skRentacarNames } from './suppliers/sk-rentacar/index.ts'
import { tripCom } from './suppliers/trip-com/faults.ts'
import { createTripCom, type TripComConfig, tripComNames } from './suppliers/trip-com/index.ts'

type Parts<Config> = { readonly config: Config; readonly http: HttpClient; readonly now: () => EpochMs }

/** One outside system that we can talk to, before it has credentials. */
export type SupplierAdapter<Config> = {
  readonly id: SupplierId
  readonly names: Names
  readonly create: (parts: Parts<Config>) => Supplier
}

/** The registry: one line for each supplier, under its id. */
const registry = {
  'trip-com': { id: tripCom, names: tripComNames, create: createTripCom } satisfies SupplierAdapter<TripComConfig>,
  'sk-rentacar': { id: skRentacar, names: skRentacarNames, create: createSkRentacar } satisfies SupplierAdapter<SkRentacarConfig>,
  ins: { id: ins, names: insNames, create: createIns } satisfies SupplierAdapter<InsConfig>,
  'booking-demand': { id: bookingDemand, names: bookingDemandNames, create: createBookingDemand } satisfies SupplierAdapter<BookingDemandConfig>,
  cartrawler: { id: cartrawler.id, names: cartrawler.names, create: createOpenTravel(cartrawler) } satisfies SupplierAdapter<OpenTravelConfig>,
  carnect: { id: carnect.id, names: carnect.names, create: createOpenTravel(carnect) } satisfies SupplierAdapter<OpenTravelConfig>,
  ace: { id: ace.id, names: ace.names, create: createOpenTravel(ace) } satisfies SupplierAdapter<OpenTravelConfig>,
} as const

export type SupplierName = keyof typeof registry
type ConfigOf<Adapter> = Adapter extends SupplierAdapter<infer Config> ? Config : never

/** What each supplier needs to be called: its address and our credentials. */
export type SupplierConfigs = { readonly [Name in SupplierName]: ConfigOf<(typeof registry)[Name]> }

export const supplierAdapters: { readonly [Name in SupplierName]: SupplierAdapter<SupplierConfigs[Name]> } = registry
export const supplierNames = Object.keys(registry) as SupplierName[]

export type ConnectOptions = Omit<GuardOptions, 'hedges'> & {
  readonly tap?: ExchangeTap | undefined
  /** The suppliers whose slow reads are asked a second time. */
  readonly hedged?: readonly string[]
}

export type ConnectedSuppliers = {
  /** Behind their guards, in the order of the registry. */
  readonly suppliers: readonly Supplier[]
  /** Gives up calls under way and closes their sockets. */
  close(): Promise<void>
}

/** Gives every configured supplier its own HTTP client and its own guard: one that fails takes nothing from the others. */
export function connectSuppliers(configs: Partial<SupplierConfigs>, { tap, hedged = [], ...options }: ConnectOptions): ConnectedSuppliers {
  const clients: HttpClient[] = []
  const connect = <Name extends SupplierName>(name: Name): readonly Supplier[] => {
    const { id, create } = supplierAdapters[name]
    const config = configs[name]
    if (!config) return []
    const http = createHttpClient({ supplier: id, baseUrl: config.baseUrl, ...(tap && { tap }) })
    clients.push(http)
    const adapter = create({ config, http: watchedHttp(http, id), now: options.now })
    return [watchedSupplier(guard(watchedSupplier(adapter, 'attempt'), { ...options, hedges: hedged.includes(id) }), 'supplier')]
  }
  const suppliers = supplierNames.flatMap((name) => connect(name))
  return { suppliers, close: async () => void (await Promise.all(clients.map((client) => client.close()))) }
}

/** One payment gateway, before it has credentials. */
export type GatewayAdapter<Config> = {
  readonly id: GatewayId
  readonly names: Names
  readonly create: (parts: GatewayParts<Config>) => PaymentGateway
}

/** One line for each payment gateway, under its id. */
const gatewayRegistry = {
  toss: { id: toss, names: tossNames, create: createToss } satisfies GatewayAdapter<TossConfig>,
  kakaopay: { id: kakaoPay, names: kakaoPayNames, create: createKakaoPay } satisfies GatewayAdapter<KakaoPayConfig>,
  naverpay: { id: naverPay, names: naverPayNames, create: createNaverPay } satisfies GatewayAdapter<NaverPayConfig>,
} as const

export type GatewayName = keyof typeof gatewayRegistry
type GatewayConfigOf<Adapter> = Adapter extends GatewayAdapter<infer Config> ? Config : never

export type GatewayConfigs = { readonly [Name in GatewayName]: GatewayConfigOf<(typeof gatewayRegistry)[Name]> }
export const gatewayAdapters: { readonly [Name in GatewayName]: GatewayAdapter<GatewayConfigs[Name]> } = gatewayRegistry
export const gatewayNames = Object.keys(gatewayRegistry) as GatewayName[]

/** As long as the slowest may take: to stop listening before the caller's deadline would make an UNKNOWN of an answer that is only late. */
const longestSilenceMs = 60_000

type GatewayOptions = { readonly now: () => EpochMs; readonly wait: Wait; readonly tap?: ExchangeTap | undefined }

/** Gives every configured gateway its own HTTP client. It has no guard: whether a call that moves money is sent again is decided where it is recorded. */
export function connectGateways(configs: Partial<GatewayConfigs>, { now, wait, tap }: GatewayOptions) {
  const clients: HttpClient[] = []
  const connect = <Name extends GatewayName>(name: Name): readonly PaymentGateway[] => {
    const { id, create } = gatewayAdapters[name]
    const config = configs[name]
    if (!config) return []
    const http = createHttpClient({ supplier: supplierId(id), baseUrl: config.baseUrl, silenceMs: longestSilenceMs, ...(tap && { tap }) })
    clients.push(http)
    return [create({ config, http: watchedHttp(http, supplierId(id)), now, wait })]
  }
  const gateways = gatewayNames.flatMap((name) => connect(name))
  return { gateways, close: async () => void (await Promise.all(clients.map((client) => client.close()))) }
}
