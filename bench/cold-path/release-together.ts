import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { request } from 'undici'

/** Servers in front of suppliers that hold the answers to one search back until all of them are there. */
export type Together = {
  readonly urls: Readonly<Record<string, string>>
  /** Where the suppliers themselves are, before anybody is asked. */
  standBefore(suppliers: Readonly<Record<string, string>>): void
  stop(): Promise<void>
}

/** What a question for cars looks like, whoever is asked; look-ups pass at once. */
const asksForCars = /productquery|availabilities|cmd=carsearch|cars\/search|OTA_VehAvailRateRQ/
/** Headers of the connection, not of the question. */
const ofTheHop = new Set(['host', 'connection', 'accept-encoding', 'transfer-encoding', 'content-length'])
/** Later ones of a search whose other suppliers failed are let go. */
const longestHoldMs = 3_000

export async function releaseTogether(names: readonly string[]): Promise<Together> {
  let suppliers: Readonly<Record<string, string>> = {}
  const held = new Map<string, (() => void)[]>()
  const servers = await Promise.all(names.map(async (name) => {
    const server = createServer((asked, response) => void pass(suppliers[name] ?? '', asked, response).catch((problem: unknown) => response.writeHead(502).end(String(problem))))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return { name, server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }
  }))
  return {
    urls: Object.fromEntries(servers.map(({ name, url }) => [name, url])),
    standBefore: (known) => void (suppliers = known),
    stop: async () => {
      for (const { server } of servers) server.closeAllConnections()
      await Promise.all(servers.map(({ server }) => new Promise((closed) => server.close(closed))))
    },
  }

  async function pass(url: string, asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = await textOf(asked)
    const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !ofTheHop.has(name)))
    const method = asked.method === 'GET' ? 'GET' : 'POST'
    const answer = await request(url + (asked.url ?? ''), { method, headers, ...(method === 'POST' && { body: question }) })
    const body = Buffer.from(await answer.body.arrayBuffer())
    if (asksForCars.test(`${asked.url} ${question}`)) await untilAllAreThere(String(asked.headers['x-request-id']))
    response.writeHead(answer.statusCode, { 'content-type': String(answer.headers['content-type']), 'content-length': body.byteLength }).end(body)
  }

  function untilAllAreThere(search: string): Promise<void> {
    return new Promise((resolve) => {
      const waiting = held.get(search) ?? []
      held.set(search, [...waiting, resolve])
      if (waiting.length === 0) setTimeout(() => release(search), longestHoldMs).unref()
      if (waiting.length + 1 === names.length) release(search)
    })
  }

  function release(search: string): void {
    for (const go of held.get(search) ?? []) go()
    held.delete(search)
  }
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of message as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
