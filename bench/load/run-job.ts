import { type Connection, createConnection } from './connection.ts'
import type { Job, Load, Sent } from './job.ts'
import { createJudge, type Outcome, reasonOf } from './outcomes.ts'

type Idle = { readonly connection: Connection; readonly server: number }
type Busy = { readonly connection: Connection; readonly sinceMs: number }

/** Sends what the job says, and tells what became of it. */
export async function runJob({ urls, documents, requests, order, knownSearches, load, connections, timeoutMs }: Job): Promise<Sent> {
  const servers = urls.map((url) => new URL(url))
  const bytesOf = createWriter(servers, documents, requests)
  const idle: Idle[] = Array.from({ length: connections }, (_, index) => {
    const server = index % servers.length
    return { connection: createConnection(servers[server] ?? new URL('http://127.0.0.1')), server }
  })
  const busy = new Set<Busy>()
  const [outcomes, startsMs, tookMs, lateMs]: [Outcome[], number[], number[], number[]] = [[], [], [], []]
  const failures: string[] = []
  const judge = createJudge(knownSearches)
  let [bytes, begun, answered] = [0, 0, 0]
  let whenIdle = () => {}

  const cpuBefore = process.cpuUsage()
  const origin = performance.now()
  const elapsed = () => performance.now() - origin

  function send({ connection, server }: Idle, startMs: number): void {
    const index = begun++
    const sentMs = elapsed()
    const under = { connection, sinceMs: sentMs }
    startsMs[index] = startMs
    lateMs[index] = sentMs - startMs
    busy.add(under)
    connection.ask(bytesOf(order[index % order.length] ?? 0, server), (response) => {
      busy.delete(under)
      tookMs[index] = elapsed() - startMs
      const outcome = response ? judge(response) : 'FAILED'
      outcomes[index] = outcome
      if (outcome === 'FAILED') failures.push(reasonOf(response))
      bytes += response?.body.length ?? 0
      answered++
      idle.push({ connection, server })
      whenIdle()
    })
  }

  const sweep = setInterval(() => {
    const tooOld = elapsed() - timeoutMs
    for (const { connection, sinceMs } of busy) if (sinceMs < tooOld) connection.giveUp()
  }, Math.min(250, timeoutMs))

  const done = Promise.withResolvers<void>()
  const pump = load.kind === 'OPEN' ? openLoop(load) : closedLoop(load)
  whenIdle = pump
  pump()
  await done.promise

  clearInterval(sweep)
  const seconds = elapsed() / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  for (const { connection } of idle) connection.close()
  return {
    outcomes, failures, startsMs: Float64Array.from(startsMs), tookMs: Float64Array.from(tookMs), lateMs: Float64Array.from(lateMs), bytes, seconds,
    cpuPercent: (user + system) / 1e4 / seconds,
  }

  function openLoop({ startsMs: planned }: Load & { kind: 'OPEN' }): () => void {
    let timer: NodeJS.Timeout | undefined
    return function next() {
      if (answered === planned.length) return done.resolve()
      clearTimeout(timer)
      for (let due = planned[begun]; due !== undefined && due <= elapsed() && idle.length > 0; due = planned[begun]) send(taken(idle), due)
      const due = planned[begun]
      if (due !== undefined && idle.length > 0) timer = setTimeout(next, Math.max(0, due - elapsed()))
    }
  }

  function closedLoop({ seconds: lasts }: Load & { kind: 'CLOSED' }): () => void {
    return () => {
      const isOver = elapsed() >= lasts * 1000
      if (isOver && busy.size === 0) return done.resolve()
      while (!isOver && idle.length > 0) send(taken(idle), elapsed())
    }
  }
}

function taken(idle: Idle[]): Idle {
  const last = idle.pop()
  if (!last) throw new Error('no connection is idle')
  return last
}

const rememberedRequests = 5_000

/** Requests as bytes; those that come again are written once. */
function createWriter(servers: readonly URL[], documents: readonly string[], requests: Job['requests']): (request: number, server: number) => Buffer {
  const written = new Map<number, Buffer>()
  const queries = documents.map((document) => JSON.stringify(document))
  return (request, server) => {
    const key = request * servers.length + server
    const known = written.get(key)
    if (known) return known
    const { document, variables } = requests[request] ?? { document: 0, variables: {} }
    const body = `{"query":${queries[document]},"variables":${JSON.stringify(variables)}}`
    const url = servers[server] ?? new URL('http://127.0.0.1')
    const head = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
    const bytes = Buffer.from(head + body)
    if (written.size < rememberedRequests) written.set(key, bytes)
    return bytes
  }
}
