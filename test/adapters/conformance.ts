import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { languages } from '#domain/language.ts'
import type { BatchMethod, Supplier, SupplierLimits } from '#domain/supplier.ts'
import { supplierAdapters } from '../../adapters/index.ts'
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import { contentChecks, type LiveCheck } from './conformance-content.ts'
import { driftCheck } from './conformance-drift.ts'
import { answers, batchFaultCheck, expectDiscreet, expectFault, faultChecks } from './conformance-faults.ts'
import { lineChecks } from './conformance-line.ts'
import { priceCheck } from './conformance-prices.ts'
import { referenceChecks } from './conformance-references.ts'
import { mutationCheck } from './conformance-mutations.ts'
import { type Bench, createBench, type Subject, testNow } from './conformance-subject.ts'
import { offerProblems } from './offer-invariants.ts'
import { replay, useNock } from './replay.ts'

export type Waiver = { readonly check: string; readonly reason: string }

/** Excuses one check, for a quirk that the adapter's README numbers. When the check passes after all, the test fails: the excuse is gone. */
export const waive = (check: string, reason: string): Waiver => ({ check, reason })

type Check = { readonly name: string; readonly run: () => Promise<void> | void; readonly timeoutMs?: number | undefined }

/** The same demands on every supplier adapter, in front of fixtures and in front of a live sandbox. */
export function describeSupplier(subject: Subject, waivers: readonly Waiver[] = []): void {
  const checks = new Set<string>()
  const check = ({ name, run, timeoutMs }: Check) => {
    checks.add(name)
    const waiver = waivers.find((candidate) => candidate.check === name)
    if (!waiver) return it(name, async () => run(), timeoutMs)
    return it(`${name} [waived, ${waiver.reason}]`, async () => {
      const failure: unknown = await Promise.resolve().then(run).then(() => undefined, (problem: unknown) => problem)
      expect(failure, 'this waiver is not needed: the check passes').toBeDefined()
    })
  }
  const declared = createBench(subject, 'http://nobody.test').supplier()

  describe(`${subject.id} as it declares itself`, () => declarationChecks(subject, declared).forEach(check))
  describe(`${subject.id} with recorded exchanges`, () => describeRecorded(subject, check))
  describe(`${subject.id} with the live sandbox`, () => describeLive(subject, declared, check))
  it.each(waivers)('the waived check "$check" exists and names a quirk', ({ check: name, reason }) => {
    expect([...checks]).toContain(name)
    expect(reason).toMatch(/^Q\d+: ./)
    expect(readme(subject)).toContain(reason.split(':')[0])
  })
}

const batchMethods = ['branches', 'vehicles', 'coverages', 'extras'] as const
const has = (supplier: Supplier, method: BatchMethod) => supplier[method] !== undefined

const readmePath = ({ id, folder = id }: Subject) => join(import.meta.dirname, '../../adapters/suppliers', folder, 'README.md')
const readme = (subject: Subject) => (existsSync(readmePath(subject)) ? readFileSync(readmePath(subject), 'utf8') : '')

const declarationChecks = (subject: Subject, supplier: Supplier): readonly Check[] => [
  {
    name: 'it has one identity, a name in every language, and a line in the registry',
    run: () => {
      expect(supplier.id).toBe(subject.id)
      for (const language of languages) expect(supplier.names[language]).not.toBe('')
      const registered = Object.entries(supplierAdapters).find(([id]) => id === subject.id)
      expect(registered?.[1]).toMatchObject({ id: subject.id, names: supplier.names })
    },
  },
  {
    name: 'its README is short and numbers its quirks',
    run: () => {
      expect(readme(subject).trim().split('\n').length).toBeLessThanOrEqual(40)
      expect(readme(subject)).toMatch(/\bQ1\b/)
    },
  },
  { name: 'its limits are sane', run: () => expect(limitProblems(supplier.limits)).toEqual([]) },
]

function limitProblems(limits: SupplierLimits): readonly string[] {
  const { freshness: { freshSeconds, staleSeconds, emptySeconds, contractSeconds }, refsPerCall } = limits
  const rules: Readonly<Record<string, boolean>> = {
    'counts are positive': [limits.offersPerSearch, limits.parallelCalls, limits.maximumRentalDays, ...Object.values(refsPerCall)].every((count) => count >= 1),
    'it is waited for between half a second and half a minute': limits.answerWithinMs >= 500 && limits.answerWithinMs <= 30_000,
    'fresh ends before stale': freshSeconds > 0 && staleSeconds >= freshSeconds,
    'what is presumed keeps the contract': contractSeconds === undefined || freshSeconds + staleSeconds <= contractSeconds,
    'no cars is believed less long than cars': emptySeconds > 0 && emptySeconds <= freshSeconds,
    'it is not booked for the past': limits.minimumLeadMinutes >= 0,
    'it serves a country': limits.countries.length > 0 && limits.countries.every((country) => /^[A-Z]{2}$/.test(country)),
    'it quotes in a currency': limits.currencies.length > 0,
  }
  return Object.entries(rules).filter(([, holds]) => !holds).map(([rule]) => rule)
}

function describeRecorded(subject: Subject, check: (check: Check) => void): void {
  let bench: Bench
  useNock()
  beforeEach(() => {
    bench = createBench(subject, 'http://supplier.test')
  })
  afterEach(() => bench.close())

  check({
    name: 'asks exactly what was recorded and reads the answer',
    run: async () => {
      const { criteria, exchanges, open } = subject.recorded
      for (const exchange of exchanges) replay(bench.baseUrl, exchange, open)
      const { offers } = await bench.supplier().searchOffers(criteria, bench.call({ language: criteria.language }))
      expect(offers.flatMap(offerProblems)).toEqual([])
      expect(offers.length).toBeGreaterThan(0)
    },
  })
  for (const answer of answers) check({ name: `${answer.what} is the fault ${answer.kind}`, run: () => expectFault(bench, answer) })
  check({ name: 'what they say of a failure is told briefly and names nobody', run: () => expectDiscreet(bench) })
}

function describeLive(subject: Subject, declared: Supplier, check: (check: Check) => void): void {
  let sandbox: Sandbox
  let bench: Bench
  const server = () => subject.server(sandbox)
  const live = ({ name, run, timeoutMs }: LiveCheck) => check({ name, run: () => run(bench, server()), timeoutMs })
  beforeAll(async () => {
    sandbox = await startSandbox({ latency: 'off', now: testNow, requestsPerSecond: 10_000 })
  })
  beforeEach(() => {
    server().reset()
    bench = createBench(subject, server().url)
  })
  afterEach(async () => {
    expectNoSecrets(bench)
    await bench.close()
  })
  afterAll(() => sandbox.stop())

  contentChecks.forEach(live)
  live(driftCheck)
  live(priceCheck)
  live(mutationCheck)
  faultChecks.forEach(live)
  lineChecks.forEach(live)
  for (const method of batchMethods) {
    if (!has(declared, method)) continue
    referenceChecks(method, declared.limits.refsPerCall[method]).forEach(live)
    live(batchFaultCheck(method))
  }
}

/** After every check: what was tapped on the way holds no secret of the partner. */
function expectNoSecrets({ exchanges, subject }: Bench): void {
  const told = JSON.stringify(exchanges)
  expect(subject.secrets.filter((secret) => told.includes(secret))).toEqual([])
}
