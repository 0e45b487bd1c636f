import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FaultProxy, startFaultProxy } from '../../sandbox/fault-proxy.ts'

/** A server that says back what it hears, and a proxy before it. */
let echo: Server
let proxy: FaultProxy
const clients: Socket[] = []

beforeEach(async () => {
  echo = createServer((socket) => void socket.on('error', () => {}).pipe(socket))
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
  const address = echo.address()
  proxy = await startFaultProxy({ to: address !== null && typeof address === 'object' ? address.port : 0 })
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy()
  await proxy.stop()
  await new Promise((resolve) => echo.close(resolve))
})

/** A client that remembers what it heard and how its line ended. */
async function aClient() {
  const socket = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true })
  clients.push(socket)
  const pieces: Buffer[] = []
  const ends: string[] = []
  socket.on('data', (piece: Buffer) => pieces.push(piece))
  socket.on('end', () => ends.push('FIN'))
  socket.on('error', (error) => ends.push('code' in error ? String(error.code) : error.message))
  await new Promise<void>((resolve) => socket.once('connect', resolve).once('error', resolve))
  const heard = () => Buffer.concat(pieces).toString()
  return { say: (words: string) => void socket.write(words), heard, pieces, ends, socket }
}

describe('a line through the fault proxy', () => {
  it('carries both directions and the ends', async () => {
    const client = await aClient()
    client.say('hello')
    await expect.poll(client.heard).toBe('hello')
    client.socket.end()
    await expect.poll(() => client.ends).toEqual(['FIN'])
    await expect.poll(proxy.lines).toBe(0)
  })

  it('brings answers later, and none earlier than the one before', async () => {
    await proxy.set({ kind: 'latency', ms: 60, jitterMs: 20 })
    const client = await aClient()
    const before = performance.now()
    client.say('first ')
    client.say('second')
    await expect.poll(client.heard, { interval: 5 }).toBe('first second')
    expect(performance.now() - before).toBeGreaterThan(55)
  })

  it('lets no more bytes through than it is wide', async () => {
    await proxy.set({ kind: 'bandwidth', bytesPerSecond: 50_000 })
    const client = await aClient()
    const before = performance.now()
    client.say('x'.repeat(10_000))
    await expect.poll(() => client.heard().length, { interval: 5 }).toBe(10_000)
    expect(performance.now() - before).toBeGreaterThan(150)
  })

  it('brings the whole in small pieces', async () => {
    await proxy.set({ kind: 'slicer', bytes: 100 })
    const client = await aClient()
    client.say('x'.repeat(5_000))
    await expect.poll(() => client.heard().length).toBe(5_000)
    expect(client.pieces.length).toBeGreaterThan(5)
  })

  it.each([
    [{ kind: 'reset', afterBytes: 4 }, ['ECONNRESET']],
    [{ kind: 'halfClose', afterBytes: 4 }, ['FIN']],
    [{ kind: 'cut', afterBytes: 4 }, ['FIN']],
  ] as const)('breaks off by %o', async (fault, ends) => {
    await proxy.set(fault)
    const client = await aClient()
    client.say('12345678')
    await expect.poll(() => client.ends).toEqual(ends)
    // A reset may overtake what was sent before it.
    expect('1234'.startsWith(client.heard())).toBe(true)
    if (fault.kind !== 'reset') expect(client.heard()).toBe('1234')
    expect(proxy.lines()).toBe(fault.kind === 'halfClose' ? 1 : 0)
  })

  it('hangs, and goes on with what it held', async () => {
    const client = await aClient()
    await proxy.set({ kind: 'hang' })
    client.say('held')
    client.say(' back')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(client.heard()).toBe('')
    await proxy.clear()
    await expect.poll(client.heard).toBe('held back')
  })

  it('is lost for ever, while a new one is well', async () => {
    const lost = await aClient()
    await proxy.set({ kind: 'lose' })
    lost.say('lost')
    await proxy.clear()
    lost.say('still lost')
    const next = await aClient()
    next.say('well')
    await expect.poll(next.heard).toBe('well')
    expect([lost.heard(), lost.ends]).toEqual(['', []])
  })

  it('is refused, and taken again on the same port', async () => {
    const before = await aClient()
    await proxy.set({ kind: 'refuse' })
    await expect.poll(() => before.ends).toEqual(['ECONNRESET'])
    expect((await aClient()).ends).toEqual(['ECONNREFUSED'])
    await proxy.clear()
    const after = await aClient()
    after.say('back')
    await expect.poll(after.heard).toBe('back')
  })
})
