import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Job } from '../../bench/load/job.ts'
import { runJob } from '../../bench/load/run-job.ts'

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` // A server that listens on a port has such an address.
}

const aJob = (url: string, job: Partial<Job> = {}): Job => ({
  urls: [url], documents: ['{ one }', '{ two }'], requests: [{ document: 0, variables: { number: 1 } }, { document: 1, variables: { number: 2 } }], order: Uint32Array.of(0, 1),
  load: { kind: 'OPEN', startsMs: Float64Array.of(0, 0, 0) }, connections: 1, timeoutMs: 5_000, ...job,
})

const answering = (bodies: string[]): RequestListener => (request, response) => {
  let body = ''
  request.on('data', (part) => (body += String(part))).on('end', () => {
    bodies.push(body)
    response.end('{"data":{}}')
  })
}

describe('an open loop', () => {
  it('sends every request in its order, around and around', async () => {
    const bodies: string[] = []
    const { outcomes } = await runJob(aJob(await aServer(answering(bodies))))
    expect(outcomes).toEqual(['HIT', 'HIT', 'HIT'])
    expect(bodies.map((body) => JSON.parse(body))).toEqual([
      { query: '{ one }', variables: { number: 1 } }, { query: '{ two }', variables: { number: 2 } }, { query: '{ one }', variables: { number: 1 } },
    ])
  })

  it('counts the wait for a connection that a slow answer holds: a request meant to begin with it takes at least as long', async () => {
    const url = await aServer((request, response) => void request.resume().on('end', () => setTimeout(() => response.end('{"data":{}}'), 60)))
    const { tookMs, lateMs } = await runJob(aJob(url))
    const [first = 0, second = 0, third = 0] = tookMs
    expect(second).toBeGreaterThan(first + 30)
    expect(third).toBeGreaterThan(second + 30)
    expect(lateMs[2]).toBeGreaterThanOrEqual(second)
  })

  it('sends nothing before its time', async () => {
    const { lateMs } = await runJob(aJob(await aServer(answering([])), { load: { kind: 'OPEN', startsMs: Float64Array.of(0, 15, 30) }, connections: 3 }))
    expect(Math.min(...lateMs)).toBeGreaterThanOrEqual(0)
  })

  it('gives up what is never answered, and goes on with a new connection', async () => {
    let asked = 0
    const url = await aServer((request, response) => {
      request.resume()
      if (++asked > 1) response.end('{"data":{}}')
    })
    expect(await runJob(aJob(url, { timeoutMs: 1_500 }))).toMatchObject({ outcomes: ['FAILED', 'HIT', 'HIT'], failures: ['no answer'] })
  })

  it('connects again where the server hangs up behind each answer', async () => {
    const url = await aServer((request, response) => void request.resume().on('end', () => response.setHeader('connection', 'close').end('{"data":{}}')))
    expect((await runJob(aJob(url))).outcomes).toEqual(['HIT', 'HIT', 'HIT'])
  })

  it('counts as failed what nobody listens to', async () => {
    const url = await aServer(() => {})
    stops.splice(0).forEach((stop) => stop())
    expect((await runJob(aJob(url))).outcomes).toEqual(['FAILED', 'FAILED', 'FAILED'])
  })

  it('deals its connections out among several servers', async () => {
    const [one, other]: [string[], string[]] = [[], []]
    const urls = [await aServer(answering(one)), await aServer(answering(other))]
    await runJob(aJob('', { urls, connections: 2, load: { kind: 'OPEN', startsMs: new Float64Array(10) } }))
    expect(one.length).toBeGreaterThan(0)
    expect(one.length + other.length).toBe(10)
    expect(other.length).toBeGreaterThan(0)
  })
})

describe('a closed loop', () => {
  it('has no more requests under way than connections, and ends when its time is over', async () => {
    let [underWay, most] = [0, 0]
    const url = await aServer((request, response) => {
      most = Math.max(most, ++underWay)
      request.resume().on('end', () => {
        underWay--
        response.end('{"data":{}}')
      })
    })
    const { outcomes } = await runJob(aJob(url, { connections: 3, load: { kind: 'CLOSED', seconds: 0.5 } }))
    expect(outcomes.length).toBeGreaterThan(3)
    expect(most).toBeLessThanOrEqual(3)
  })
})
