import { z } from 'zod'

/** The sandbox's own credentials: worth nothing anywhere else, and refused in production. */
const sandbox = {
  tripCom: { baseUrl: 'http://127.0.0.1:4101', vendorId: '10001', secret: '12345678' },
  skRentacar: { baseUrl: 'http://127.0.0.1:4102', partnerCode: 'FORECOURT', secret: 'sandbox-secret' },
}

const port = z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535)

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must look like redis://127.0.0.1:6379 or rediss://…' }).optional(),
  MEMORY_CACHE_MB: z.coerce.number().int().min(16).max(16_384).default(256),
  STOP_NOTICE_MS: z.coerce.number().int().min(0).max(60_000).default(0),
  RECORD: z.enum(['0', '1']).default('0'),
  TRIP_COM_URL: z.url().optional(),
  TRIP_COM_VENDOR_ID: z.string().min(1).optional(),
  TRIP_COM_SECRET: z.string().length(8, 'the DES secret has exactly 8 characters').optional(),
  SK_RENTACAR_URL: z.url().optional(),
  SK_RENTACAR_PARTNER_CODE: z.string().min(1).optional(),
  SK_RENTACAR_SECRET: z.string().min(1).optional(),
})

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Every setting of the gateway. Docs: docs/running.md. */
export type Config = ReturnType<typeof readConfig>

/** Reads the environment once; throws ConfigError naming every variable that is wrong. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>) {
  // An empty variable is one that is not set: compose files and shells write both.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  }
  const read = parsed.data
  const isProduction = read.NODE_ENV === 'production'
  if (isProduction) refuseSandbox(set)
  return {
    isProduction,
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    redisUrl: read.REDIS_URL,
    memoryCacheBytes: read.MEMORY_CACHE_MB * 1024 * 1024,
    /** How long a stopping gateway still takes requests, so that its balancer sees /readyz first. */
    stopNoticeMs: read.STOP_NOTICE_MS,
    /** Writes scrubbed exchanges for fixtures. */
    recordsExchanges: read.RECORD === '1',
    suppliers: {
      'trip-com': {
        baseUrl: read.TRIP_COM_URL ?? sandbox.tripCom.baseUrl,
        vendorId: read.TRIP_COM_VENDOR_ID ?? sandbox.tripCom.vendorId,
        secret: read.TRIP_COM_SECRET ?? sandbox.tripCom.secret,
      },
      'sk-rentacar': {
        baseUrl: read.SK_RENTACAR_URL ?? sandbox.skRentacar.baseUrl,
        partnerCode: read.SK_RENTACAR_PARTNER_CODE ?? sandbox.skRentacar.partnerCode,
        secret: read.SK_RENTACAR_SECRET ?? sandbox.skRentacar.secret,
      },
    },
  }
}

/** In production nothing falls back to the sandbox: a forgotten secret must stop the start, not sell invented cars. */
function refuseSandbox(set: Readonly<Record<string, unknown>>): void {
  const needed = [
    'TRIP_COM_URL', 'TRIP_COM_VENDOR_ID', 'TRIP_COM_SECRET', 'SK_RENTACAR_URL', 'SK_RENTACAR_PARTNER_CODE', 'SK_RENTACAR_SECRET',
  ]
  const missing = needed.filter((name) => set[name] === undefined)
  if (missing.length > 0) throw new ConfigError(`with NODE_ENV=production these must be set: ${missing.join(', ')}`)
}
