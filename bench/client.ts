import { Pool } from 'undici'

/** A GraphQL client that does nothing but ask and time. */
export type Client = {
  /** Rejects for every error whose code is not tolerated. */
  ask<Data>(query: string, variables: object, tolerated?: readonly string[]): Promise<{ readonly data: Data; readonly ms: number }>
  close(): Promise<void>
}

type GraphqlError = { readonly message: string; readonly extensions: { readonly code: string } }

export function createClient(graphqlUrl: string, connections: number): Client {
  const { origin, pathname } = new URL(graphqlUrl)
  const pool = new Pool(origin, { connections })
  return {
    async ask<Data>(query: string, variables: object, tolerated: readonly string[] = []) {
      const started = performance.now()
      const answer = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      const body = (await answer.body.json()) as { readonly data?: Data; readonly errors?: readonly GraphqlError[] }
      const ms = performance.now() - started
      const error = body.errors?.find(({ extensions }) => !tolerated.includes(extensions.code))
      if (!body.data || error) throw new Error(`HTTP ${answer.statusCode}: ${error?.message ?? 'no data'}`)
      return { data: body.data, ms }
    },
    close: () => pool.close(),
  }
}

/** Runs `task` for every input with so many at a time, in order of the inputs. */
export async function eachOf<Input, Result>(inputs: readonly Input[], atATime: number, task: (input: Input) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < inputs.length; index = next++) {
      results[index] = await task(inputs[index] as Input)
    }
  }
  await Promise.all(Array.from({ length: atATime }, worker))
  return results
}
