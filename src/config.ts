import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const list = z.string().transform((text) => text.split(',').map((item) => item.trim()).filter((item) => item !== ''))

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must look like redis://127.0.0.1:6379 or rediss://…' }).optional(),
  MEMORY_CACHE_MB: z.coerce.number().int().min(16).max(16_384).default(256),
  ANSWER_CACHE_MB: z.coerce.number().int().min(0).max(16_384).default(64),
  OPERATIONS_SAFELIST: z.enum(['off', 'report', 'enforce']).optional(),
  STOP_NOTICE_MS: z.coerce.number().int().min(0).max(60_000).default(0),
  ALLOWED_ORIGINS: list.optional(),
  EXCHANGE_RATES_FILE: z.string().optional(),
  BRANCHES_FILE: z.string().optional(),
  CALL_BUDGETS_FILE: z.string().optional(),
  PRICE_CHANGE_TARGET: z.coerce.number().min(0.0001).max(0.5).default(0.01),
  OPERATOR_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must look like http://127.0.0.1:4318' }).optional(),
  TRACE_RATIO: z.coerce.number().min(0).max(1).default(1),
  LOAD_SHEDDING: z.enum(['on', 'off']).default('on'),
  RATE_LIMIT_POINTS_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  CONNECTIONS_PER_CLIENT: z.coerce.number().int().min(0).max(10_000).optional(),
  TRUSTED_PROXIES: list.optional(),
  SUPPLIERS: list.optional(),
  HEDGED_SUPPLIERS: list.default([]),
  RECORD: z.enum(['0', '1']).default('0'),
})

type Setting = { readonly variable: string; readonly schema: z.ZodType<string | number>; readonly sandbox: string; readonly isSecret?: true }

/** One block for each supplier. The sandbox's values are worth nothing anywhere else, and its secrets are refused in production. */
const supplierSettings = {
  'trip-com': {
    baseUrl: { variable: 'TRIP_COM_URL', schema: z.url(), sandbox: 'http://127.0.0.1:4101' },
    vendorId: { variable: 'TRIP_COM_VENDOR_ID', schema: z.string(), sandbox: '10001' },
    secret: { variable: 'TRIP_COM_SECRET', schema: z.string().length(8, 'the DES secret has exactly 8 characters'), sandbox: '12345678', isSecret: true },
  },
  'sk-rentacar': {
    baseUrl: { variable: 'SK_RENTACAR_URL', schema: z.url(), sandbox: 'http://127.0.0.1:4102' },
    partnerCode: { variable: 'SK_RENTACAR_PARTNER_CODE', schema: z.string(), sandbox: 'FORECOURT' },
    secret: { variable: 'SK_RENTACAR_SECRET', schema: z.string(), sandbox: 'sandbox-secret', isSecret: true },
  },
  ins: {
    baseUrl: { variable: 'INS_URL', schema: z.url(), sandbox: 'http://127.0.0.1:4104' },
    uid: { variable: 'INS_UID', schema: z.string(), sandbox: 'forecourt-agency' },
    passcode: { variable: 'INS_PASSCODE', schema: z.string(), sandbox: 'sandbox-passcode', isSecret: true },
    version: { variable: 'INS_VERSION', schema: z.enum(['v1', 'v2']), sandbox: 'v2' },
    companies: { variable: 'INS_COMPANIES', schema: z.coerce.number().int().min(1).max(1000), sandbox: '19' },
    commissionPercent: { variable: 'INS_COMMISSION_PERCENT', schema: z.coerce.number().int().min(0).max(50), sandbox: '10' },
  },
  'booking-demand': {
    baseUrl: { variable: 'BOOKING_DEMAND_URL', schema: z.url(), sandbox: 'http://127.0.0.1:4103' },
    affiliateId: { variable: 'BOOKING_DEMAND_AFFILIATE_ID', schema: z.string().regex(/^\d+$/, 'the affiliate id is a whole number'), sandbox: '1234567' },
    token: { variable: 'BOOKING_DEMAND_TOKEN', schema: z.string(), sandbox: 'sandbox-token', isSecret: true },
  },
  cartrawler: {
    baseUrl: { variable: 'CARTRAWLER_URL', schema: z.url(), sandbox: 'http://127.0.0.1:4105' },
    user: { variable: 'CARTRAWLER_CLIENT_ID', schema: z.string(), sandbox: '270000', isSecret: true },
  },
  carnect: {
    baseUrl: { variable: 'CARNECT_URL', schema: z.url(), sandbox: 'http://127.0.0.1:4106' },
    user: { variable: 'CARNECT_USER', schema: z.string(), sandbox: 'forecourt' },
    password: { variable: 'CARNECT_PASSWORD', schema: z.string(), sandbox: 'sandbox-password', isSecret: true },
  },
  ace: {
    baseUrl: { variable: 'ACE_URL', schema: z.url(), sandbox: 'http://127.0.0.1:4107' },
    user: { variable: 'ACE_REQUESTOR_ID', schema: z.string(), sandbox: 'FORECOURT-ACE', isSecret: true },
  },
} as const satisfies Record<string, Record<string, Setting>>

type SupplierSettings = typeof supplierSettings
type SupplierName = keyof SupplierSettings
type SettingsOf<Settings extends Readonly<Record<string, Setting>>> = { readonly [Field in keyof Settings]: z.output<Settings[Field]['schema']> }
type SupplierConfigs = { readonly [Name in SupplierName]?: SettingsOf<SupplierSettings[Name]> }

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

type Variables = Readonly<Record<string, string | undefined>>

/** Every setting of the gateway. Docs: docs/running.md. */
export type Config = ReturnType<typeof readConfig>

/** Reads the environment once; throws ConfigError naming every variable that is wrong. */
export function readConfig(variables: Variables) {
  // An empty variable is one that is not set: compose files and shells write both.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(set)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const isProduction = parsed.data?.NODE_ENV === 'production'
  const suppliers = readSuppliers(parsed.data?.SUPPLIERS ?? Object.keys(supplierSettings), set, isProduction, problems)
  const unknownHedged = parsed.data?.HEDGED_SUPPLIERS.filter((name) => !Object.hasOwn(supplierSettings, name)) ?? []
  if (unknownHedged.length > 0) problems.push(`HEDGED_SUPPLIERS: knows ${Object.keys(supplierSettings).join(', ')}, not ${unknownHedged.join(', ')}`)
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join('; '))
  const read = parsed.data
  return {
    isProduction,
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    redisUrl: read.REDIS_URL,
    memoryCacheBytes: read.MEMORY_CACHE_MB * 1024 * 1024,
    /** For answers over HTTP that are given again, and offers written for them; 0: none. */
    answerCacheBytes: read.ANSWER_CACHE_MB * 1024 * 1024,
    /** Whether operations that are not our own pages' are counted or refused. */
    operationsSafelist: read.OPERATIONS_SAFELIST ?? (isProduction ? ('report' as const) : ('off' as const)),
    /** How long a stopping gateway still takes requests, so that its balancer sees /readyz first. */
    stopNoticeMs: read.STOP_NOTICE_MS,
    /** Other origins whose pages may call us; undefined: those of this machine while developing, none in production. */
    allowedOrigins: read.ALLOWED_ORIGINS,
    exchangeRatesFile: read.EXCHANGE_RATES_FILE,
    branchesFile: read.BRANCHES_FILE,
    callBudgetsFile: read.CALL_BUDGETS_FILE,
    /** The chance of a changed price that a fresh answer may have at the end of its life. */
    priceChangeTarget: read.PRICE_CHANGE_TARGET,
    operatorToken: read.OPERATOR_TOKEN,
    /** Where spans are sent, and which share of the traces; undefined: none are kept. */
    tracing: read.OTEL_EXPORTER_OTLP_ENDPOINT === undefined ? undefined : { endpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT, ratio: read.TRACE_RATIO },
    shedsLoad: read.LOAD_SHEDDING === 'on',
    /** 0: no limit. A laptop asks itself as much as it likes. */
    rateLimitPointsPerMinute: read.RATE_LIMIT_POINTS_PER_MINUTE ?? (isProduction ? 12_000 : 0),
    /** 0: no limit. Behind proxies all connections are theirs. */
    connectionsPerClient: read.CONNECTIONS_PER_CLIENT ?? (isProduction && !read.TRUSTED_PROXIES ? 500 : 0),
    /** Balancers whose word about a client's address is taken. */
    trustedProxies: read.TRUSTED_PROXIES ?? [],
    /** Writes scrubbed exchanges for fixtures. */
    recordsExchanges: read.RECORD === '1',
    suppliers,
    /** Whose slow reads are asked a second time. */
    hedgedSuppliers: read.HEDGED_SUPPLIERS,
  }
}

/** The chosen suppliers only: what the others need is not asked for. */
function readSuppliers(chosen: readonly string[], set: Variables, isProduction: boolean, problems: string[]): SupplierConfigs {
  const known = Object.keys(supplierSettings)
  const unknown = chosen.filter((name) => !known.includes(name))
  if (unknown.length > 0) problems.push(`SUPPLIERS: knows ${known.join(', ')}, not ${unknown.join(', ')}`)
  if (chosen.length === 0) problems.push(`SUPPLIERS: knows ${known.join(', ')} and needs one`)
  const blocks = Object.entries(supplierSettings).filter(([name]) => chosen.includes(name))
  const configs = blocks.map(([name, settings]) => {
    const fields = Object.entries<Setting>(settings).map(([field, setting]) => [field, readSetting(setting, set, isProduction, problems)])
    return [name, Object.fromEntries(fields)]
  })
  return Object.fromEntries(configs)
}

/** In production nothing falls back to the sandbox: a forgotten secret must stop the start, not sell invented cars. */
function readSetting({ variable, schema, sandbox, isSecret }: Setting, set: Variables, isProduction: boolean, problems: string[]): string | number | undefined {
  const given = set[variable]
  if (isProduction && given === undefined) problems.push(`${variable}: must be set with NODE_ENV=production`)
  if (isProduction && isSecret && given === sandbox) problems.push(`${variable}: is the sandbox's, which everybody knows`)
  const parsed = schema.safeParse(given ?? sandbox)
  if (!parsed.success) problems.push(`${variable}: ${parsed.error.issues[0]?.message}`)
  return parsed.data
}
