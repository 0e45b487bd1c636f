import type { FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'

/** For whoever runs us: is the process alive, may it be sent requests, what are its figures. */
export function installProbes(app: FastifyInstance, isReady: () => boolean, metrics: Metrics): void {
  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_, reply) => {
    if (isReady()) return { status: 'ready' }
    return reply.code(503).send({ status: 'not ready' })
  })
  app.get('/metrics', async (_, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()))
}
