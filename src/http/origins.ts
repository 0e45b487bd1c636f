import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/**
 * Pages of which other origins may call us. `'THIS_MACHINE'` is for development: a page served by another port of the same machine. Our own
 * pages, and clients that are no browser, need no permission.
 */
export type AllowedOrigins = readonly string[] | 'THIS_MACHINE'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

function isAllowedOrigin(origin: string, allowed: AllowedOrigins): boolean {
  if (allowed !== 'THIS_MACHINE') return allowed.includes(origin)
  return URL.canParse(origin) && loopback.has(new URL(origin).hostname)
}

/** A page asks before it posts JSON to another origin; without our yes its browser sends nothing. */
export const installOrigins = (app: FastifyInstance, allowed: AllowedOrigins) =>
  app.register(cors, {
    origin: (origin, decide) => decide(null, origin !== undefined && isAllowedOrigin(origin, allowed)),
    methods: ['POST'],
    exposedHeaders: ['x-request-id'],
    strictPreflight: false,
    maxAge: 600,
  })

type Upgrade = { readonly origin?: string | undefined; readonly req: { readonly headers: { readonly host?: string | undefined } } }

/** Browsers ask nobody before they open a WebSocket, so the same rule is ours to keep. */
export const mayOpenSocket = (allowed: AllowedOrigins) => ({ origin, req }: Upgrade): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === req.headers.host) || isAllowedOrigin(origin, allowed)
