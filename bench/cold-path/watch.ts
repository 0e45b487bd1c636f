/**
 * Loaded into a gateway before its own code (`node --import`), which needs no hook for it: undici and node:http tell on their diagnostics channels when a
 * supplier's last byte has come and when an answer has been sent. Read over a port of its own, BENCH_WATCH_PORT.
 */
import { channel } from 'node:diagnostics_channel'
import { createServer, type IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

export type Watched = {
  /** For each search: from the last byte of the last answer that came before it was answered until that was sent, in ms. */
  readonly added: readonly number[]
  readonly longestBlockMs: number
  /** Of the 99.9 % of the rounds of the event loop that were shortest. */
  readonly usualBlockMs: number
  readonly cpuMs: number
}

/** Calls to suppliers carry the id of the request that they are made for. */
type Call = { readonly request: { readonly headers: string | readonly string[] } }
type Answered = { readonly request: IncomingMessage }

const idHeader = 'x-request-id'

if (process.argv[1]?.endsWith('src/main.ts')) watch(Number(process.env['BENCH_WATCH_PORT']))

function watch(port: number): void {
  const lastByteAt = new Map<string, number>()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let added: number[] = []
  let cpu = process.cpuUsage()

  channel('undici:request:trailers').subscribe((message) => {
    const id = idIn((message as Call).request.headers)
    if (id !== undefined) lastByteAt.set(id, performance.now())
  })
  channel('http.server.response.finish').subscribe((message) => {
    const id = (message as Answered).request.headers[idHeader]?.toString() ?? ''
    const at = lastByteAt.get(id)
    if (at !== undefined) added.push(performance.now() - at)
    lastByteAt.delete(id)
  })
  createServer((_, response) => {
    const { user, system } = process.cpuUsage(cpu)
    const watched: Watched = { added, longestBlockMs: delay.max / 1e6, usualBlockMs: delay.percentile(99.9) / 1e6, cpuMs: (user + system) / 1000 }
    response.end(JSON.stringify(watched))
    added = []
    cpu = process.cpuUsage()
    delay.reset()
  }).listen(port, '127.0.0.1')
  delay.enable()
}

function idIn(headers: string | readonly string[]): string | undefined {
  const words = typeof headers === 'string' ? headers.split(/\r\n|: /) : headers
  return words[words.findIndex((word) => word.toLowerCase() === idHeader) + 1]
}
