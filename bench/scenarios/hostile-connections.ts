import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '../client.ts'
import { startStack } from '../processes.ts'
import { busySearch } from '../searches.ts'
import { summarise, tenth } from '../statistics.ts'

const query = 'query Normal($input: CarSearchInput!) { searchCars(input: $input) { ... on CarSearch { offers(first: 5) { totalCount nodes { id } } } } }'
const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'

/** What an attacker does on one connection, again and again until `isOver`. */
type Attack = { readonly name: string; readonly connections: number; readonly on: (socket: Socket, isOver: () => boolean) => Promise<void> }

const attacks: readonly Attack[] = [
  { name: '500 slow headers', connections: 500, on: drip(`${head}x-slow: `) },
  { name: '500 slow bodies', connections: 500, on: drip(`${head}content-length: 50000\r\n\r\n{"query":"`) },
  { name: 'header floods', connections: 20, on: async (socket) => void socket.write(`GET / HTTP/1.1\r\nhost: x\r\n${'x-flood: 0123456789\r\n'.repeat(2_000)}\r\n`) },
  { name: 'bodies of 1 GB', connections: 10, on: pour(`${head}content-length: 1000000000\r\n\r\n`) },
  { name: '10,000 idle sockets', connections: 10_000, on: async () => {} },
]

/**
 * A traveller's searches, twenty in a second, first alone and then while each attack lasts. The attacker comes from another address of this machine,
 * and comes back whenever it is sent away. Its own work shares the machine with the gateway, so the figures are the worst case.
 */
export async function hostileConnections({ seconds = 5 }) {
  const stack = await startStack({ settings: { SANDBOX_LATENCY: 'off', CONNECTIONS_PER_CLIENT: '10000' } })
  const client = createClient(stack.graphqlUrl, 4)
  const input = busySearch()
  try {
    const normal = async () => {
      const times: Promise<number>[] = []
      for (const end = performance.now() + seconds * 1_000; performance.now() < end; await sleep(50)) {
        times.push(client.ask(query, { input }).then(({ ms }) => ms, () => Number.POSITIVE_INFINITY))
      }
      return summarise(await Promise.all(times))
    }
    await normal()
    const rows = []
    for (const attack of attacks) {
      const before = await normal()
      const memoryBefore = await memoryOf(stack.graphqlUrl)
      const attacker = begin(stack.graphqlUrl, attack)
      await sleep(1_000)
      const during = await normal()
      const memory = await memoryOf(stack.graphqlUrl)
      await attacker.end()
      rows.push({
        attack: attack.name, p50Alone: before.p50, p99Alone: before.p99, p50: during.p50, p99: during.p99, p99Ratio: tenth(during.p99 / before.p99), answered: during.count, memoryMb: tenth(memory - memoryBefore),
      })
      await sleep(1_000)
    }
    return rows
  } finally {
    await client.close()
    await stack.stop()
  }
}

function begin(graphqlUrl: string, { connections, on }: Attack) {
  const { hostname, port } = new URL(graphqlUrl)
  const sockets = new Set<Socket>()
  let isOver = false
  const one = async () => {
    while (!isOver) {
      const socket = connect({ host: hostname, port: Number(port), localAddress: '127.0.0.2' })
      sockets.add(socket)
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.on('error', () => {})
      socket.resume()
      socket.once('connect', () => void on(socket, () => isOver || socket.destroyed))
      await closed
      sockets.delete(socket)
      await sleep(2_000)
    }
  }
  const all = Promise.all(Array.from({ length: connections }, one))
  return {
    async end() {
      isOver = true
      for (const socket of sockets) socket.destroy()
      await all
    },
  }
}

function drip(start: string) {
  return async (socket: Socket, isOver: () => boolean) => {
    socket.write(start)
    while (!isOver()) {
      socket.write('x')
      await sleep(500)
    }
  }
}

function pour(start: string) {
  const piece = Buffer.alloc(65_536, 'x')
  return async (socket: Socket, isOver: () => boolean) => {
    socket.write(start)
    while (!isOver()) {
      if (!socket.write(piece)) await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve))
    }
  }
}

/** MB that the gateway holds. */
async function memoryOf(graphqlUrl: string): Promise<number> {
  const figures = await (await fetch(new URL('/metrics', graphqlUrl))).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(figures)?.[1]) / 1e6
}
