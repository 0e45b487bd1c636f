import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where `npm run build` puts the pages of web/. */
const built = fileURLToPath(new URL('../../web/dist/', import.meta.url))

/** The pages load from us alone and talk to us alone. */
const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const notBuilt = 'The pages are not built here: npm run build makes them, and npm start does it by itself. The GraphQL API is at /graphql.\n'

/** The travellers' search page at `/`, with its files. Files under /assets carry their hash in their names: they never change. */
export async function installPages(app: FastifyInstance, folder: string = built): Promise<void> {
  if (!existsSync(folder)) {
    app.get('/', async (_, reply) => reply.code(404).type('text/plain; charset=utf-8').send(notBuilt))
    return
  }
  await app.register(fastifyStatic, { root: folder, serve: false })
  const page = { maxAge: 0, cacheControl: false }
  app.get('/', async (_, reply) => reply.headers({ 'content-security-policy': contentPolicy, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }).sendFile('index.html', page))
  app.get<{ Params: { name: string } }>('/assets/:name', async ({ params }, reply) =>
    reply.sendFile(`assets/${params.name}`, { maxAge: '365d', immutable: true }))
}
