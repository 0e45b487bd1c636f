/** Mercurius with compiled execution from the first request on. */
import fastify from 'fastify'
import mercurius from 'mercurius'
import { createSnapshotSchema, portOf, readSnapshot } from './snapshot.ts'

const app = fastify()
await app.register(mercurius, { schema: createSnapshotSchema(readSnapshot()), jit: 1 })
await app.listen({ port: portOf(), host: '127.0.0.1' })
