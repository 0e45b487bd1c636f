import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { ApolloServer } from '@apollo/server'
import { createContext, type GraphContext, type Rooms } from '../../src/graphql/context.ts'
import { createSchema } from '../../src/graphql/schema.ts'

export type UnprotectedServer = { readonly url: string; close(): Promise<void> }

/**
 * The control: the same schema and the same rooms behind Apollo Server as it comes, and an HTTP server that is glad of everything that it can make
 * sense of. What is refused by ours and does no harm here needs no refusal.
 */
export async function anUnprotectedServer(rooms: Rooms): Promise<UnprotectedServer> {
  const apollo = new ApolloServer<GraphContext>({ schema: createSchema(), nodeEnv: 'development', stopOnTerminationSignals: false, logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } })
  await apollo.start()
  const contextValue = () => createContext(rooms, { requestId: 'control', signal: new AbortController().signal, isOperator: false, charge: async () => undefined })
  const run = async (operation: Operation) => {
    const { body } = await apollo.executeOperation(operation, { contextValue: contextValue() })
    return body.kind === 'single' ? body.singleResult : { errors: [{ message: 'several parts' }] }
  }
  const server = createServer((request, response) => {
    const answer = async () => {
      const operations = operationsOf(request, await buffer(request))
      return 'length' in operations ? Promise.all(operations.map(run)) : run(operations)
    }
    answer().then(
      (answered) => response.end(JSON.stringify(answered)),
      (problem: unknown) => {
        response.statusCode = 500
        response.end(String(problem))
      },
    )
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await apollo.stop()
    },
  }
}

type Operation = { readonly query: string; readonly variables?: Record<string, unknown> }

/** From the address, from JSON by whatever name, from a form, from a part of a form; unpacked as often as it was packed. */
function operationsOf({ url = '', headers }: IncomingMessage, body: Buffer): Operation | readonly Operation[] {
  const inAddress = new URL(url, 'http://control').searchParams
  if (inAddress.has('query')) return fromForm(inAddress)
  const packed = (headers['content-encoding'] ?? '').split(',').filter((encoding) => /gzip/i.test(encoding)).length
  const text = Array.from({ length: packed }).reduce<Buffer>((bytes) => gunzipSync(bytes), body).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: a form, then.
    const part = /\{"query".*\}/.exec(text)?.[0]
    return part === undefined ? fromForm(new URLSearchParams(text)) : JSON.parse(part)
  }
}

const fromForm = (form: URLSearchParams): Operation => ({ query: form.get('query') ?? '', variables: JSON.parse(form.get('variables') ?? '{}') })
