export type Response = { readonly status: number; readonly body: Buffer; /** Whether the server ends the connection behind it. */ readonly isLast: boolean }

/**
 * Reads HTTP/1.1 responses off a connection that asks one thing at a time. A general client spends several times of what a server spends
 * that sends ready bytes, and would measure itself.
 */
export function createResponseReader(onResponse: (response: Response) => void): (chunk: Buffer) => void {
  let rest: Buffer = nothing
  let head: Head | undefined

  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    if (!head) {
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) return
      head = readHead(rest.toString('latin1', 0, end))
      rest = rest.subarray(end + 4)
    }
    const { status, length, isChunked, isLast } = head
    const body = isChunked ? readChunks(rest) : rest.length < length ? undefined : rest.subarray(0, length)
    if (!body) return
    rest = nothing
    head = undefined
    onResponse({ status, body, isLast })
  }
}

const nothing = Buffer.alloc(0)

type Head = { readonly status: number; readonly length: number; readonly isChunked: boolean; readonly isLast: boolean }

function readHead(text: string): Head {
  const headers = text.toLowerCase()
  return {
    status: Number(text.slice(9, 12)),
    length: Number(/\r\ncontent-length: *(\d+)/.exec(headers)?.[1] ?? 0),
    isChunked: /\r\ntransfer-encoding: *chunked/.test(headers),
    isLast: /\r\nconnection: *close/.test(headers),
  }
}

/** The parts joined, once the last, empty one is there. */
function readChunks(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16)
    const end = lineEnd + 2 + size + 2
    if (bytes.length < end) return undefined
    if (size === 0) return Buffer.concat(parts)
    parts.push(bytes.subarray(lineEnd + 2, end - 2))
    at = end
  }
}
