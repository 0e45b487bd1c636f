/** Apollo Server as its documentation starts it, on our schema and before the same rooms and suppliers. Tells its address and its CPU time. */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMemoryCache } from '../../adapters/cache/memory.ts'
import { connectSuppliers } from '../../adapters/index.ts'
import { createBranchDirectory } from '../../src/catalogue/branches/directory.ts'
import { createNear } from '../../src/catalogue/branches/near.ts'
import { createPlaces } from '../../src/catalogue/places/places.ts'
import { createReviewQueue } from '../../src/catalogue/review-queue.ts'
import { createVehicleDictionary } from '../../src/catalogue/vehicles/dictionary.ts'
import { readConfig } from '../../src/config.ts'
import { createContext, type GraphContext, type Rooms } from '../../src/graphql/context.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { createLog } from '../../src/log.ts'
import { exchangeRates as rates } from '../../src/search/exchange-rates.ts'
import { createSearchRoom } from '../../src/search/search-room.ts'

const config = readConfig(process.env)
const log = createLog(config.logLevel)
const { suppliers } = connectSuppliers(config.suppliers, { now: Date.now, random: Math.random, tap: undefined, onEvent: () => {} })
const places = createPlaces()
const near = createNear(places.all())
const search = createSearchRoom({
  cache: createMemoryCache({ maximumBytes: 64 * 1024 * 1024, now: Date.now }), log, suppliers, findPlace: (id) => places.find(id), recognise: createVehicleDictionary().recognise, rates,
})
const rooms: Rooms = {
  search, places, rates, log, reviewQueue: createReviewQueue({ now: Date.now, maximum: 1000, near }),
  branches: createBranchDirectory({ places: places.all(), findPlace: (id) => places.find(id), near }),
}
for (const supplier of suppliers) void supplier.prepare?.({ signal: AbortSignal.timeout(60_000), requestId: 'prepare', language: 'KO' })

const server = new ApolloServer<GraphContext>({ schema: createSchema(), stopOnTerminationSignals: false })
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => createContext(rooms, { requestId: 'bench', signal: new AbortController().signal, isOperator: false }),
})
const cpu = createServer((_, response) => void response.end(JSON.stringify(process.cpuUsage()))).listen(0, '127.0.0.1', () => {
  process.send?.({ url, cpuUrl: `http://127.0.0.1:${(cpu.address() as AddressInfo).port}` }) // A TCP server has a port.
})
process.on('disconnect', () => process.exit(0))
