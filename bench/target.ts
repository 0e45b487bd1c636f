import { type Stack, startStack, totalCallsOf } from './processes.ts'
import { processorMsOf } from './processor-time.ts'
import type { Bench } from './scenario.ts'
import { sumOf } from './statistics.ts'

/** What a load is sent to: gateways of our own in front of the sandbox, or a server that runs already, of which less is known. */
export type Target = {
  readonly urls: readonly string[]
  /** The first of them. */
  readonly url: string
  /** Calls that reached the suppliers so far. */
  supplierCalls(): Promise<number | undefined>
  /** Processor time of the gateways so far. */
  processorMs(): number | undefined
  stop(): Promise<void>
}

type Options = NonNullable<Parameters<typeof startStack>[0]>

export async function openTarget({ url }: Pick<Bench, 'url'>, options: Options = {}): Promise<Target> {
  if (url !== undefined) return { url, urls: [url], supplierCalls: async () => undefined, processorMs: () => undefined, stop: async () => {} }
  return stackTarget(await startStack(options))
}

export const stackTarget = (stack: Stack): Target => ({
  url: stack.graphqlUrl,
  urls: stack.gateways.map((gateway) => `${gateway.url}/graphql`),
  supplierCalls: () => totalCallsOf(stack),
  processorMs: () => sumOf(stack.gateways.map(({ pid }) => processorMsOf(pid) ?? Number.NaN)),
  stop: () => stack.stop(),
})
