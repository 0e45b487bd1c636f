import { connect, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { useServers } from './a-server.ts'
import type { TestServer } from './a-server.ts'

const { closing, serverWith } = useServers()

/** A connection that sends what it likes; `answer` is all that came back until it was closed. */
function open(server: TestServer, localAddress = '127.0.0.1') {
  const { hostname, port } = new URL(server.url)
  const socket: Socket = connect({ host: hostname, port: Number(port), localAddress })
  let text = ''
  socket.on('data', (bytes) => void (text += bytes))
  // A server that ends the connection while we write resets it: that is what the tests are about.
  socket.on('error', () => {})
  const answer = new Promise<string>((resolve) => socket.once('close', () => resolve(text)))
  closing.push(() => socket.destroy())
  return { socket, answer, write: (bytes: string | Buffer) => new Promise<void>((resolve) => socket.write(bytes, () => resolve())) }
}

const head = (length: number | 'chunked') =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`}\r\n\r\n`
const isServed = async (server: TestServer) => expect((await server.query('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } })
const codeIn = (answer: string) => JSON.parse(answer.split('\r\n\r\n')[1] ?? '{}').errors[0].extensions.code

describe('clients that are slow', () => {
  test('whoever sends no headers, one header after the other, or a body byte by byte is sent away; the others are served meanwhile', async () => {
    const server = await serverWith()
    const silent = Array.from({ length: 100 }, () => open(server))
    const dripping = Array.from({ length: 100 }, () => open(server))
    const trickling = Array.from({ length: 100 }, () => open(server))
    await Promise.all([...dripping.map(({ write }) => write('POST /graphql HTTP/1.1\r\nhost: x\r\n')), ...trickling.map(({ write }) => write(`${head(50)}{"q`))])
    const drip = setInterval(() => [...dripping, ...trickling].forEach(({ socket }) => socket.writable && socket.write('x')), 500)
    closing.push(() => clearInterval(drip))
    for (let count = 0; count < 20; count += 1) await isServed(server)
    const answers = await Promise.all([...silent, ...dripping, ...trickling].map(({ answer }) => answer))
    expect(answers.slice(100).map((answer) => answer.slice(0, 12))).toEqual(Array.from({ length: 200 }, () => 'HTTP/1.1 408'))
    expect(codeIn(answers[150] ?? '')).toBe('REQUEST_TIMEOUT')
    await isServed(server)
  })
})

describe('requests that are too large', () => {
  test.each([
    ['one header of 20 kB', `GET /healthz HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['two thousand headers', `GET /healthz HTTP/1.1\r\nhost: x\r\n${Array.from({ length: 2_000 }, (_, index) => `x-${index}: ${index}`).join('\r\n')}\r\n\r\n`],
    ['an address of 20 kB', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
  ])('%s: 431, and the connection ends', async (_, request) => {
    const server = await serverWith()
    const { write, answer } = open(server)
    await write(request)
    const text = await answer
    expect(text).toMatch(/^HTTP\/1\.1 431 /)
    expect(codeIn(text)).toBe('HEADERS_TOO_LARGE')
    await isServed(server)
  })

  test.each(['GARBAGE\r\n\r\n', '\u0000\u0001\u0002\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n'])(
    'what is no HTTP (%j) gets 400 in the shape of every other refusal', async (request) => {
      const server = await serverWith()
      const { write, answer } = open(server)
      await write(request)
      const text = await answer
      expect(text).toMatch(/^HTTP\/1\.1 400 /)
      expect(codeIn(text)).toBe('BAD_REQUEST')
    },
  )

  test.each([['announced', 1_000_000_000], ['in pieces', 'chunked']] as const)('a body of a gigabyte, %s, is refused at its limit: hardly any of it is read', async (_, length) => {
    const server = await serverWith()
    const { socket, write, answer } = open(server)
    const piece = Buffer.alloc(65_536, 'x')
    await write(head(length))
    let sent = 0
    while (socket.writable && !socket.destroyed && sent < 1_000_000_000) {
      await Promise.race([write(length === 'chunked' ? Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]) : piece), answer])
      sent += piece.length
    }
    expect(sent).toBeLessThan(20_000_000)
    expect(await answer).toMatch(/^HTTP\/1\.1 413 |^$/)
    await isServed(server)
  })

  test('a body that nobody wants, because the path or the method is none of ours, is not read either', async () => {
    const server = await serverWith()
    for (const start of [head(1_000_000_000).replace('/graphql', '/nowhere'), head(1_000_000_000).replace('POST', 'PUT')]) {
      const { socket, write, answer } = open(server)
      await write(start)
      let sent = 0
      while (socket.writable && !socket.destroyed && sent < 1_000_000_000) {
        await Promise.race([write(Buffer.alloc(65_536, 'x')), answer])
        sent += 65_536
      }
      expect(sent).toBeLessThan(20_000_000)
    }
  })
})

describe('clients that open many connections', () => {
  test('have so many and no more, while others connect', async () => {
    const server = await serverWith({ limits: { connectionsPerClient: 50 } })
    const greedy = Array.from({ length: 80 }, () => open(server, '127.0.0.2'))
    await Promise.all(greedy.slice(50).map(({ answer }) => answer))
    expect(greedy.slice(0, 50).filter(({ socket }) => socket.closed)).toEqual([])
    await isServed(server)
  })

  test('may connect again when they have closed some', async () => {
    const server = await serverWith({ limits: { connectionsPerClient: 2 } })
    const first = open(server, '127.0.0.2')
    const second = open(server, '127.0.0.2')
    expect(await open(server, '127.0.0.2').answer).toBe('')
    first.socket.destroy()
    second.socket.destroy()
    await expect.poll(async () => {
      const again = open(server, '127.0.0.2')
      await again.write('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
      return (await again.answer).slice(0, 15)
    }).toBe('HTTP/1.1 200 OK')
  })

  test('a thousand that say nothing leave memory where it was', async () => {
    const server = await serverWith()
    await isServed(server)
    const before = process.memoryUsage().rss
    const idle = Array.from({ length: 1_000 }, () => open(server))
    await Promise.all(idle.map(({ socket }) => new Promise((resolve) => socket.once('connect', resolve))))
    await isServed(server)
    // Both ends lie in this process.
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })
})
