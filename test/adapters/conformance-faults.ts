import { createServer } from 'node:net'
import { expect, vi } from 'vitest'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import type { BatchMethod, Supplier } from '#domain/supplier.ts'
import { guard } from '../../adapters/kit/guard.ts'
import type { Fault } from '../../sandbox/http/faults.ts'
import { type Bench, codecOf, testNow } from './conformance-subject.ts'
import type { LiveCheck } from './conformance-content.ts'
import { answeringAll, type PlainReply } from './replay.ts'

/** What each trouble of the sandbox must be called. */
const kindOfTrouble: Partial<Record<Fault, SupplierFaultKind>> = {
  unauthorized: 'unauthenticated', rateLimited: 'rateLimited', tooManyRequests: 'rateLimited', serverError: 'unavailable', maintenance: 'unavailable',
  refuse: 'unavailable', truncatedBody: 'unavailable', malformedJson: 'malformed', htmlPage: 'malformed',
}

const ask = (bench: Bench, supplier: Supplier, call = bench.call()) => supplier.searchOffers(bench.subject.searches.roundTrip, call)

async function faultOf(work: Promise<unknown>): Promise<SupplierFault> {
  const problem: unknown = await work.then(() => undefined, (reason: unknown) => reason)
  if (problem instanceof SupplierFault) return problem
  throw new Error(problem === undefined ? 'expected a SupplierFault, got an answer' : 'expected a SupplierFault, got the cause', { cause: problem })
}

const troubleChecks = Object.entries(kindOfTrouble).map(([fault, kind]): LiveCheck => ({
  name: `${fault} is the fault ${kind}, and says who and what`,
  run: async (bench, server) => {
    const supplier = bench.supplier()
    server.setFault(fault as Fault)
    const problem = await faultOf(ask(bench, supplier))
    expect(problem).toMatchObject({ kind, supplier: bench.subject.id })
    expect(problem.operation in supplier, `${problem.operation} is no method of a supplier`).toBe(true)
  },
}))

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return typeof address === 'object' && address ? address.port : 0
}

/** How the adapter fails in front of a live server. */
export const faultChecks: readonly LiveCheck[] = [
  ...troubleChecks,
  {
    name: 'a refused connection is unreachable',
    run: async (bench) => {
      const supplier = bench.supplier({ baseUrl: `http://127.0.0.1:${await closedPort()}` })
      expect(await faultOf(ask(bench, supplier))).toMatchObject({ kind: 'unreachable' })
    },
  },
  {
    name: 'behind guard, a supplier that hangs is unavailable at the deadline and its socket is closed',
    run: async (bench, server) => {
      server.setFault('hang')
      const supplier = bench.supplier()
      const impatient = guard({ ...supplier, limits: { ...supplier.limits, answerWithinMs: 200 } }, { now: testNow, random: () => 0.5 })
      expect(await faultOf(ask(bench, impatient))).toMatchObject({ kind: 'unavailable' })
      await vi.waitFor(() => expect(server.calls().abandoned).toBeGreaterThan(0))
    },
  },
  {
    name: 'aborting closes the socket and gives back the caller’s own reason',
    run: async (bench, server) => {
      server.setFault('hang')
      const caller = new AbortController()
      const asked = ask(bench, bench.supplier(), bench.call({ signal: caller.signal })).catch((reason: unknown) => reason)
      await vi.waitFor(() => expect(server.calls().total).toBeGreaterThan(0))
      const reason = new Error('the traveller has left')
      caller.abort(reason)
      expect(await asked).toBe(reason)
      await vi.waitFor(() => expect(server.calls().abandoned).toBeGreaterThan(0))
    },
  },
]

/** Batch methods fail like searches do. */
export const batchFaultCheck = (name: BatchMethod): LiveCheck => ({
  name: `${name}: a failing supplier is a fault, not an empty answer`,
  run: async (bench, server) => {
    const { offers } = await ask(bench, bench.supplier())
    const supplier = bench.supplier()
    const refs = { branches: offers[0]?.pickUpBranch.ref, vehicles: offers[0]?.vehicle.ref, coverages: offers[0]?.ref, extras: offers[0]?.ref }
    server.setFault('serverError')
    const lookUps: Record<BatchMethod, () => Promise<unknown> | undefined> = {
      branches: () => supplier.branches?.(refs.branches ? [refs.branches] : [], bench.call()),
      vehicles: () => supplier.vehicles?.(refs.vehicles ? [refs.vehicles] : [], bench.call()),
      coverages: () => supplier.coverages?.(refs.coverages ? [refs.coverages] : [], bench.call()),
      extras: () => supplier.extras?.(refs.extras ? [refs.extras] : [], bench.call()),
    }
    expect(await faultOf(lookUps[name]() ?? Promise.resolve())).toMatchObject({ kind: 'unavailable' })
  },
})

type Answered = { readonly what: string; readonly reply: PlainReply; readonly kind: SupplierFaultKind }

/** How it reads answers that no sandbox gives: by status, then by what is no answer of theirs at all. */
export const answers: readonly Answered[] = [
  { what: 'HTTP 401', reply: { status: 401, body: 'no' }, kind: 'unauthenticated' },
  { what: 'HTTP 403', reply: { status: 403, body: '{}' }, kind: 'unauthenticated' },
  { what: 'HTTP 404', reply: { status: 404, body: 'not here' }, kind: 'malformed' },
  { what: 'HTTP 429', reply: { status: 429, headers: { 'retry-after': '7' } }, kind: 'rateLimited' },
  { what: 'HTTP 500', reply: { status: 500, body: '{"error":"x"}' }, kind: 'unavailable' },
  { what: 'HTTP 502 with a page', reply: { status: 502, body: '<html>Bad gateway</html>' }, kind: 'unavailable' },
  { what: 'HTTP 503', reply: { status: 503 }, kind: 'unavailable' },
  ...['', '<html>Please wait</html>', 'null', '[]', '{}', '"fine"', '{"msgCode":'].map(
    (body) => ({ what: `HTTP 200 with the body \`${body}\``, reply: { body }, kind: 'malformed' as const })),
]

export async function expectFault(bench: Bench, { reply, kind }: Answered): Promise<void> {
  const before = testNow()
  const problem = await faultOf(answeringAll(bench.baseUrl, reply, () => ask(bench, bench.supplier())))
  expect(problem.message).toContain(`SupplierFault(${kind}): ${bench.subject.id}`)
  if (reply.headers?.['retry-after']) expect((problem.retryAt ?? 0) - before).toBeGreaterThanOrEqual(7_000)
}

const canary = 'kim.minji@example.com'

/** Their own words go into our logs: briefly, and without what they say of a person. */
export async function expectDiscreet(bench: Bench): Promise<void> {
  const words = `${canary} ${'x'.repeat(100_000)} ${canary}`
  for (const body of [codecOf(bench.subject).format(bench.subject.saysNo(words)), words]) {
    const { message } = await faultOf(answeringAll(bench.baseUrl, { body }, () => ask(bench, bench.supplier())))
    expect(message).toContain('[e-mail] xxx')
    expect(message).not.toContain(canary)
    expect(message.length).toBeLessThan(300)
  }
}
