import { createServer } from 'node:http'

export type CollectedSpan = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string | undefined
  readonly name: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly failed: boolean
}

export type Collector = {
  readonly url: string
  spans(): readonly CollectedSpan[]
  /** Everything that it was sent, word for word. */
  received(): string
  close(): Promise<void>
}

type Attribute = { readonly key: string; readonly value: Readonly<Record<string, unknown>> }
type SentSpan = {
  readonly traceId: string; readonly spanId: string; readonly parentSpanId?: string; readonly name: string
  readonly attributes: readonly Attribute[]; readonly status?: { readonly code?: number }
}
type Export = { readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[] }[] }

/** Listens where a collector of traces would, and understands OTLP in JSON. */
export async function aCollector(): Promise<Collector> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(Buffer.concat(chunks).toString('utf8'))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    spans: () => bodies.flatMap(spansIn),
    received: () => bodies.join('\n'),
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

function spansIn(body: string): readonly CollectedSpan[] {
  const { resourceSpans } = JSON.parse(body) as Export
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)).map(({ traceId, spanId, parentSpanId, name, attributes, status }) => ({
    traceId, spanId, parentSpanId, name, failed: status?.code === 2, facts: Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
  }))
}
