import { connect, type Socket } from 'node:net'

export type Saturated = { readonly requests: number; readonly seconds: number; readonly bytes: number }

/**
 * Asks as fast as the server answers, on so many connections, one request at a time on each. Written on sockets because a client that parses what it gets costs more than the
 * servers that are measured here: it reads the head's length and counts.
 */
export async function saturate(url: string, bodyOf: (index: number) => string, { connections, seconds }: { readonly connections: number; readonly seconds: number }): Promise<Saturated> {
  const { hostname, port, pathname } = new URL(url)
  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: `
  const began = performance.now()
  const end = began + seconds * 1000
  let index = 0
  let requests = 0
  let bytes = 0

  function run(socket: Socket, done: () => void, fail: (problem: Error) => void): void {
    let missing = 0
    const ask = () => {
      if (performance.now() >= end) {
        socket.destroy()
        return done()
      }
      const body = bodyOf(index)
      index += 1
      socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`)
    }
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      missing = missing === 0 ? lengthOf(chunk) - chunk.length : missing - chunk.length
      if (missing > 0) return
      requests += 1
      ask()
    })
    socket.once('error', fail)
    ask()
  }

  await Promise.all(Array.from({ length: connections }, () => new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => run(socket, resolve, reject))
    socket.setNoDelay(true)
    socket.once('error', reject)
  })))
  return { requests, bytes, seconds: (performance.now() - began) / 1000 }
}

/** The whole answer's length, told by its first chunk. */
function lengthOf(chunk: Buffer): number {
  const headEnd = chunk.indexOf('\r\n\r\n')
  const head = chunk.toString('latin1', 0, headEnd)
  const length = /content-length: *(\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) throw new Error(`not the answer that was expected: ${head}`)
  return headEnd + 4 + Number(length)
}
