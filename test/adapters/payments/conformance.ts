import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { attemptId, paymentOrderId, paymentRef } from '#domain/ids.ts'
import { languages } from '#domain/language.ts'
import { won } from '#domain/money.ts'
import type { GatewayPayment, NotDoneKind, Outcome, PaymentGateway } from '#domain/payment-gateway.ts'
import { judgeApproval, judgeCancel } from '#domain/payment-judgement.ts'
import { vatOfNext } from '#domain/tax.ts'
import { gatewayAdapters } from '../../../adapters/index.ts'
import { startFaultProxy } from '../../../sandbox/fault-proxy.ts'
import type { Fault } from '../../../sandbox/http/faults.ts'
import type { PaymentServer } from '../../../sandbox/payments/simulator.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts'
import type { HttpClient } from '../../../adapters/kit/http.ts'
import { expectSameFields } from '../conformance-drift.ts'
import { changing, withNews } from '../conformance-subject.ts'
import { createDice, mutate } from '../mutations.ts'
import { answeringAll, type PlainReply, replay, useNock } from '../replay.ts'
import { aCancel, aClock, anOrder, authenticated, type Clock, createGatewayBench, type GatewayBench, type GatewaySubject, inWindow, movementsOf, okOf, paid } from './gateway-subject.ts'

/** Keeps what the adapter was answered. */
const hearing = (heard: Uint8Array[]) => (http: HttpClient): HttpClient => ({
  close: () => http.close(),
  send: async (request, call) => {
    const response = await http.send(request, call)
    heard.push(response.body)
    return response
  },
})

/** Answers without asking anybody, in the order of asking; whoever asks more often hears the last again. */
const saying = (bodies: readonly Uint8Array[]) => (): HttpClient => {
  let asked = 0
  return { close: async () => {}, send: async () => ({ status: 200, headers: {}, body: bodies[Math.min(asked++, bodies.length - 1)] ?? new Uint8Array() }) }
}

/** One of the answers with one small change. */
function altered(bodies: readonly Uint8Array[], dice: () => number): readonly Uint8Array[] {
  const at = Math.floor(dice() * bodies.length)
  return bodies.map((body, index) => {
    const change = index === at ? mutate(JSON.parse(Buffer.from(body).toString('utf8')), dice) : undefined
    return change ? Buffer.from(JSON.stringify(change.value) ?? '') : body
  })
}

const judgedOrNone = (asked: Parameters<typeof judgeApproval>[0], payment: GatewayPayment | undefined) => (payment ? judgeApproval(asked, payment) : 'NOT_YET')

const json = { parse: (text: string): unknown => JSON.parse(text), format: (value: unknown) => JSON.stringify(value) }
const readmeOf = ({ id }: GatewaySubject) => join(import.meta.dirname, '../../../adapters/payments', id, 'README.md')

/** The same demands on every payment adapter, in front of fixtures and in front of a live sandbox. */
export function describeGateway(subject: GatewaySubject): void {
  describe(`${subject.id} as it declares itself`, () => describeDeclaration(subject))
  describe(`${subject.id} with recorded exchanges`, () => describeRecorded(subject))
  describe(`${subject.id} with the live sandbox`, () => describeLive(subject))
}

function describeDeclaration(subject: GatewaySubject): void {
  const gateway = createGatewayBench(subject, 'http://nobody.test', aClock()).gateway()

  it('has one identity, a name in every language, and a line in the registry', () => {
    expect(gateway.id).toBe(subject.id)
    for (const language of languages) expect(gateway.names[language]).not.toBe('')
    expect(Object.entries(gatewayAdapters).find(([id]) => id === subject.id)?.[1]).toMatchObject({ id: subject.id, names: gateway.names })
  })

  it('has a short README that numbers its quirks', () => {
    const readme = existsSync(readmeOf(subject)) ? readFileSync(readmeOf(subject), 'utf8') : ''
    expect(readme).toMatch(/\bQ1\b/)
    expect(readme.trim().split('\n').length).toBeLessThanOrEqual(40)
  })

  it('has sane limits', () => {
    const { answerWithinMs, approveWithinMs, windowMs, cancelSpacingMs, currencies } = gateway.limits
    expect([answerWithinMs >= 1000, answerWithinMs <= 60_000, approveWithinMs > answerWithinMs, windowMs >= approveWithinMs, cancelSpacingMs >= 0, currencies.length > 0]).toEqual(Array(6).fill(true))
  })
}

type Ask = (bench: GatewayBench, gateway: PaymentGateway) => Promise<Outcome<unknown>>

const ref = paymentRef('tviva20261120120000AbCd')
const order = { ...anOrder({ order: 'order-recorded' }), attempt: attemptId('attempt-1') }
const approval = { attempt: order.attempt, order: order.order, payer: order.payer, ref, token: 'token-1', amount: order.amount }
const aPaid = {
  order,
  payment: { ref, order: order.order, state: 'PAID', total: order.amount, balance: order.amount, approvedAt: 0, approval: undefined, cancels: [], deposit: undefined },
} as const

const asks: Readonly<Record<'approve' | 'find' | 'cancel', Ask>> = {
  approve: (bench, gateway) => gateway.approve(approval, bench.call()),
  find: (bench, gateway) => gateway.find({ order: order.order, ref }, bench.call()),
  cancel: (bench, gateway) => gateway.cancel(aCancel(aPaid, 12_619, { attempt: attemptId('attempt-2') }), bench.call()),
}

const brokenAnswers: readonly { readonly what: string; readonly reply: PlainReply; readonly kind: NotDoneKind }[] = [
  { what: 'HTTP 401', reply: { status: 401, body: 'no' }, kind: 'CONFIG' },
  { what: 'HTTP 403 without a word of theirs', reply: { status: 403, body: '{}' }, kind: 'UNKNOWN' },
  { what: 'HTTP 404 with a text', reply: { status: 404, body: 'not here' }, kind: 'UNKNOWN' },
  { what: 'HTTP 429', reply: { status: 429, headers: { 'retry-after': '7' } }, kind: 'LATER' },
  { what: 'HTTP 500', reply: { status: 500, body: '{"code":"NOT_CANCELABLE_AMOUNT"}' }, kind: 'UNKNOWN' },
  { what: 'HTTP 502 with a page', reply: { status: 502, body: '<html>Bad gateway</html>' }, kind: 'UNKNOWN' },
  { what: 'HTTP 503', reply: { status: 503 }, kind: 'UNKNOWN' },
  ...['', '<html>Please wait</html>', 'null', '[]', '{}', '"fine"', '{"status":'].map((body) => ({ what: `HTTP 200 with the body \`${body}\``, reply: { body }, kind: 'UNKNOWN' as const })),
]

function describeRecorded(subject: GatewaySubject): void {
  const baseUrl = 'http://gateway.test'
  let bench: GatewayBench
  useNock()
  beforeEach(() => {
    bench = createGatewayBench(subject, baseUrl, aClock())
  })
  afterEach(() => bench.close())

  it.each(['approve', 'cancel'] as const)('asks exactly what was recorded to %s, and reads the answer', async (what) => {
    for (const exchange of subject.recorded[what]) replay(baseUrl, exchange, (body) => (body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body))))
    expect(await asks[what](bench, bench.gateway())).toMatchObject({ kind: 'OK' })
  })

  for (const [what, ask] of Object.entries(asks)) {
    it.each(brokenAnswers)(`${what}: $what is $kind`, async ({ reply, kind }) => {
      const outcome = await answeringAll(baseUrl, reply, () => ask(bench, bench.gateway()))
      expect(outcome).toMatchObject({ kind })
      if (kind === 'LATER') expect(outcome).toMatchObject({ retryAt: bench.clock.now() + 7000 })
    })

    it(`${what}: their words are told briefly and name nobody`, async () => {
      const body = `${'x'.repeat(30)} kim.minji@example.com ${'x'.repeat(100_000)}`
      const outcome = await answeringAll(baseUrl, { body }, () => ask(bench, bench.gateway()))
      expect(outcome).toMatchObject({ problem: expect.not.stringContaining('kim.minji') })
      expect(JSON.stringify(outcome).length).toBeLessThan(400)
    })
  }
}

function describeLive(subject: GatewaySubject): void {
  let sandbox: Sandbox
  let clock: Clock
  let bench: GatewayBench
  let gateway: PaymentGateway
  let server: PaymentServer
  const current = { now: () => clock.now() }
  beforeAll(async () => {
    clock = aClock()
    sandbox = await startSandbox({ latency: 'off', now: () => current.now(), requestsPerSecond: 10_000 })
    server = subject.server(sandbox)
  })
  beforeEach(() => {
    server.reset()
    clock = aClock()
    bench = createGatewayBench(subject, server.url, clock)
    gateway = bench.gateway()
  })
  afterEach(async () => {
    const told = JSON.stringify(bench.exchanges)
    expect(subject.secrets.filter((secret) => told.includes(secret))).toEqual([])
    await bench.close()
  })
  afterAll(() => sandbox.stop())

  const found = async (paidOrder: { readonly order: ReturnType<typeof paymentOrderId>; readonly ref: ReturnType<typeof paymentRef> }) => {
    const { payment } = okOf(await gateway.find(paidOrder, bench.call()))
    if (!payment) throw new Error('they know no such payment')
    return payment
  }
  const expected = (cancel: ReturnType<typeof aCancel>) => ({ ...cancel, sentAt: clock.now() - 5000, known: new Set<never>() })

  it('takes a payment once', async () => {
    const { order: asked, payment } = await paid(bench, gateway, anOrder({ amount: won(265_000), exempt: won(15_000) }))
    expect(payment).toMatchObject({ order: asked.order, state: 'PAID', total: asked.amount, balance: asked.amount, cancels: [] })
    expect(movementsOf(server, asked.order, 'APPROVED')).toMatchObject([{ amount: 265_000, payment: payment.ref, transaction: payment.approval }])
  })

  it('takes a payment once, however often it is approved', async () => {
    const asked = anOrder()
    const approving = await authenticated(bench, gateway, asked)
    okOf(await gateway.approve(approving, bench.call()))
    const again = await gateway.approve(approving, bench.call())
    expect(['OK', 'ALREADY']).toContain(again.kind)
    expect(judgeApproval(asked, await found(approving))).toBe('OK')
    expect(movementsOf(server, asked.order, 'APPROVED')).toHaveLength(1)
  })

  it('tells a decline, and that no money moved', async () => {
    const asked = anOrder({ amount: won(50_901) })
    expect(await gateway.approve(await authenticated(bench, gateway, asked), bench.call())).toMatchObject({ kind: 'DECLINED' })
    expect(movementsOf(server, asked.order, 'APPROVED')).toEqual([])
  })

  it('does not take a code of today for a decline', async () => {
    const asked = anOrder({ amount: won(50_905) })
    expect(await gateway.approve(await authenticated(bench, gateway, asked), bench.call())).toMatchObject({ kind: 'UNKNOWN' })
  })

  it.each([['close', 'CLOSED'], ['decline', 'FAILED']] as const)('a window left by %s is %s', async (button, kind) => {
    const { prepared } = okOf(await gateway.prepare(anOrder(), bench.call()))
    expect(gateway.readReturn(await inWindow(prepared.windowUrl, button))).toMatchObject({ kind })
  })

  it('an approval whose answer was lost is UNKNOWN, and a look-up tells that it was done', async () => {
    const asked = anOrder()
    const approving = await authenticated(bench, gateway, asked)
    server.setFault('loseAnswer', { operation: subject.operations.approve, times: 1 })
    expect(await gateway.approve(approving, bench.call())).toMatchObject({ kind: 'UNKNOWN' })
    expect(judgeApproval(asked, await found(approving))).toBe('OK')
    expect(movementsOf(server, asked.order, 'APPROVED')).toHaveLength(1)
  })

  it('a cancel whose answer was lost is UNKNOWN, a look-up tells that it was done, and the same attempt does it no second time', async () => {
    const done = await paid(bench, gateway)
    const cancel = aCancel(done, 12_619)
    server.setFault('loseAnswer', { operation: subject.operations.cancel, times: 1 })
    expect(await gateway.cancel(cancel, bench.call())).toMatchObject({ kind: 'UNKNOWN' })
    expect(judgeCancel(expected(cancel), await found(cancel))).toMatchObject({ kind: 'OK', cancel: { amount: won(12_619) } })
    expect(await gateway.cancel(cancel, bench.call())).toMatchObject({ kind: 'OK' })
    expect(movementsOf(server, done.order.order, 'CANCELLED')).toHaveLength(1)
  })

  it('a cancel that is carried out and never answered is UNKNOWN when the deadline passes, and a look-up tells that it was done', async () => {
    const done = await paid(bench, gateway)
    const cancel = aCancel(done, 12_619)
    server.setFault('holdAnswer', { operation: subject.operations.cancel, times: 1 })
    const deadline = new AbortController()
    const cancelling = gateway.cancel(cancel, bench.call({ signal: deadline.signal }))
    await vi.waitFor(() => expect(movementsOf(server, done.order.order, 'CANCELLED')).toHaveLength(1))
    deadline.abort()
    expect(await cancelling).toMatchObject({ kind: 'UNKNOWN' })
    expect(judgeCancel(expected(cancel), await found(cancel))).toMatchObject({ kind: 'OK' })
  })

  it('a cancel that was lost on the way there is UNKNOWN, a look-up tells that it was not done, and the same attempt does it', async () => {
    const done = await paid(bench, gateway)
    const cancel = aCancel(done, 12_619)
    server.setFault('refuse', { operation: subject.operations.cancel, times: 1 })
    expect(await gateway.cancel(cancel, bench.call())).toMatchObject({ kind: 'UNKNOWN' })
    expect(judgeCancel(expected(cancel), await found(cancel))).toEqual({ kind: 'NOT_DONE' })
    expect(await gateway.cancel(cancel, bench.call())).toMatchObject({ kind: 'OK', cancel: { amount: won(12_619) } })
    expect(movementsOf(server, done.order.order, 'CANCELLED')).toHaveLength(1)
  })

  it('moves money once whatever is lost on the way, when it is looked up first and the same attempt sent again where nothing was done', async () => {
    const troubles = fc.array(fc.constantFrom('loseAnswer', 'refuse', 'serverError', 'htmlPage', 'truncatedBody', 'malformedJson', 'tooManyRequests'), { maxLength: 3 })
    await fc.assert(fc.asyncProperty(troubles, troubles, async (ofApproving, ofCancelling) => {
      const asked = anOrder()
      const approving = await authenticated(bench, gateway, asked)
      const trouble = (fault: Fault | undefined, operation: string) => fault && server.setFault(fault, { operation, times: 1 })
      const lookUp = async () => okOf(await gateway.find(approving, bench.call())).payment
      for (const fault of [...ofApproving, undefined]) {
        trouble(fault, subject.operations.approve)
        const { kind } = await gateway.approve(approving, bench.call())
        const judged = judgedOrNone(asked, await lookUp())
        expect([kind, judged]).toEqual([fault === undefined ? 'OK' : expect.stringMatching(/OK|UNKNOWN|LATER/), expect.stringMatching(/^(?:OK|NOT_YET)$/)])
        if (judged === 'OK') break
      }
      const payment = await lookUp()
      if (!payment) throw new Error('it was paid, and they have nothing')
      const cancel = aCancel({ order: asked, payment }, 12_619)
      for (const fault of [...ofCancelling, undefined]) {
        trouble(fault, subject.operations.cancel)
        await gateway.cancel(cancel, bench.call())
        const judged = judgeCancel(expected(cancel), await found(cancel)).kind
        expect(judged).toMatch(/^(?:OK|NOT_DONE)$/)
        if (judged === 'OK') break
      }
      // Once more, as after a crash.
      await gateway.approve(approving, bench.call())
      expect(await gateway.cancel(cancel, bench.call())).toMatchObject({ kind: 'OK' })
      expect(movementsOf(server, asked.order, 'APPROVED').map(({ amount }) => amount)).toEqual([265_000])
      expect(movementsOf(server, asked.order, 'CANCELLED').map(({ amount }) => amount)).toEqual([12_619])
      server.clearFaults()
    }), { numRuns: 30 })
  })

  it('is cancelled in parts down to nothing, with the taxes of the whole', async () => {
    const done = await paid(bench, gateway, anOrder({ amount: won(100_000), exempt: won(10_000) }))
    let balance = done.payment.balance
    let taxable = won(0)
    for (const [amount, exemptPart] of [[33_333, 0], [33_333, 9_999], [33_334, 1]] as const) {
      const vat = vatOfNext(taxable, won(amount - exemptPart))
      const outcome = okOf(await gateway.cancel(aCancel(done, amount, { exemptPart, balanceBefore: balance, vat }), bench.call()))
      expect(outcome.cancel).toMatchObject({ amount: won(amount), state: 'DONE' })
      balance = outcome.balance
      taxable = won(taxable.minorUnits + amount - exemptPart)
    }
    expect(await found({ order: done.order.order, ref: done.payment.ref })).toMatchObject({ state: 'CANCELLED', balance: won(0), total: won(100_000), cancels: [{}, {}, {}] })
    expect(movementsOf(server, done.order.order, 'CANCELLED').map(({ amount }) => amount)).toEqual([33_333, 33_333, 33_334])
  })

  it.each([['by our own ledger', 265_000], ['although our ledger thinks that there is enough', 300_000]])('gives back no more than was paid, %s', async (_, balance) => {
    const done = await paid(bench, gateway)
    const outcome = await gateway.cancel(aCancel(done, 265_001, { balanceBefore: won(balance) }), bench.call())
    expect(['NOT_POSSIBLE', 'MISMATCH']).toContain(outcome.kind)
    expect(movementsOf(server, done.order.order, 'CANCELLED')).toEqual([])
  })

  it.each([264_999, 265_001])('freezes a payment of 265,000 of which our ledger has %i', async (balance) => {
    const done = await paid(bench, gateway)
    expect(await gateway.cancel(aCancel(done, 1000, { balanceBefore: won(balance) }), bench.call())).toMatchObject({ kind: 'MISMATCH' })
    expect(movementsOf(server, done.order.order, 'CANCELLED')).toEqual([])
  })

  it('does not even ask to cancel parts that do not add up', async () => {
    const done = await paid(bench, gateway)
    expect(await gateway.cancel(aCancel(done, 1000, { exempt: won(1) }), bench.call())).toMatchObject({ kind: 'CONFIG' })
    expect(server.calls().byOperation[subject.operations.cancel]).toBeUndefined()
  })

  it('asked 200 times at once for one cancel makes one', async () => {
    const done = await paid(bench, gateway)
    const cancel = aCancel(done, 12_619)
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => gateway.cancel(cancel, bench.call())))
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['OK']))
    expect(movementsOf(server, done.order.order, 'CANCELLED')).toHaveLength(1)
  })

  it('asked by two processes at once for one cancel makes one', async () => {
    const done = await paid(bench, gateway)
    const cancel = aCancel(done, 12_619)
    await Promise.all(Array.from({ length: 10 }, () => bench.gateway().cancel(cancel, bench.call())))
    expect(movementsOf(server, done.order.order, 'CANCELLED')).toHaveLength(1)
    expect(judgeCancel(expected(cancel), await found(cancel))).toMatchObject({ kind: 'OK' })
  })

  it('carries out one cancel of a payment after the other, in the order of asking', async () => {
    const done = await paid(bench, gateway)
    const amounts = [1000, 2000, 3000]
    const cancels = amounts.map((amount, index) => aCancel(done, amount, { balanceBefore: won(265_000 - amounts.slice(0, index).reduce((sum, before) => sum + before, 0)) }))
    const outcomes = await Promise.all(cancels.map((cancel) => gateway.cancel(cancel, bench.call())))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['OK', 'OK', 'OK'])
    const times = movementsOf(server, done.order.order, 'CANCELLED').map(({ at }) => at)
    expect(times.every((at, index) => index === 0 || at - (times[index - 1] ?? 0) >= gateway.limits.cancelSpacingMs)).toBe(true)
  })

  it.each(['approve', 'cancel'] as const)('an answer to %s with another amount is a MISMATCH', async (what) => {
    const asked = anOrder()
    const approving = await authenticated(bench, gateway, asked)
    if (what === 'approve') server.setFault('wrongAmount')
    const outcome = await gateway.approve(approving, bench.call())
    if (outcome.kind !== 'OK') return expect(outcome).toMatchObject({ kind: 'MISMATCH' })
    server.setFault('wrongAmount')
    expect(await gateway.cancel(aCancel({ order: asked, payment: outcome.payment }, 1000), bench.call())).toMatchObject({ kind: 'MISMATCH' })
  })

  it('a payment of another order is a MISMATCH', async () => {
    const [one, other] = [await paid(bench, gateway), await paid(bench, gateway)]
    expect(await gateway.find({ order: one.order.order, ref: other.payment.ref }, bench.call())).toMatchObject({ kind: 'MISMATCH' })
  })

  it('a payment that they do not know is none, or cannot be told from one that they have', async () => {
    expect(await gateway.find({ order: paymentOrderId('order-of-nobody'), ref: paymentRef('20261120NP1000000000') }, bench.call())).toMatchObject({ kind: subject.says.unknownPayment })
  })

  it('finds a payment by our reference alone, or says that it cannot', async () => {
    const { order: { order: reference }, payment } = await paid(bench, gateway)
    const outcome = await gateway.find({ order: reference, ref: undefined }, bench.call())
    expect(outcome).toMatchObject(gateway.limits.isFoundByOrder ? { kind: 'OK', payment: { ref: payment.ref } } : { kind: 'UNKNOWN' })
  })

  it.each(['serverError', 'htmlPage', 'malformedJson', 'truncatedBody', 'loseAnswer', 'refuse'] as const)('%s on a cancel is UNKNOWN', async (fault) => {
    const done = await paid(bench, gateway)
    server.setFault(fault, { operation: subject.operations.cancel })
    expect(await gateway.cancel(aCancel(done, 1000), bench.call())).toMatchObject({ kind: 'UNKNOWN' })
  })

  it.each([['unauthorized', 'CONFIG'], ['maintenance', subject.says.maintenance], ['tooManyRequests', 'LATER']] as const)('%s on an approval is %s, and nothing was done', async (fault, kind) => {
    const asked = anOrder()
    const approving = await authenticated(bench, gateway, asked)
    server.setFault(fault)
    expect(await gateway.approve(approving, bench.call())).toMatchObject({ kind })
    expect(movementsOf(server, asked.order, 'APPROVED')).toEqual([])
    server.clearFaults()
    okOf(await gateway.approve(approving, bench.call()))
  })

  it('an answer of a wrong content type is still read', async () => {
    server.setFault('otherType')
    await paid(bench, gateway)
  })

  it('nobody there is LATER: surely nothing was done', async () => {
    const proxy = await startFaultProxy({ to: Number(new URL(server.url).port) })
    const away = bench.gateway({ baseUrl: `http://127.0.0.1:${proxy.port}` })
    await proxy.stop()
    const asked = anOrder()
    expect(await away.approve(await authenticated(bench, gateway, asked), bench.call())).toMatchObject({ kind: 'LATER' })
  })

  it('a connection that is reset in the middle of an answer is UNKNOWN', async () => {
    const proxy = await startFaultProxy({ to: Number(new URL(server.url).port) })
    const done = await paid(bench, gateway)
    await proxy.set({ kind: 'reset', afterBytes: 60 })
    expect(await bench.gateway({ baseUrl: `http://127.0.0.1:${proxy.port}` }).cancel(aCancel(done, 1000), bench.call())).toMatchObject({ kind: 'UNKNOWN' })
    await proxy.stop()
  })

  it('a deadline that passes meanwhile is UNKNOWN, and closes the socket; one that had passed before is LATER', async () => {
    const done = await paid(bench, gateway)
    server.setFault('hang', { operation: subject.operations.cancel })
    const deadline = new AbortController()
    const cancelling = gateway.cancel(aCancel(done, 1000), bench.call({ signal: deadline.signal }))
    await vi.waitFor(() => expect(server.calls().byOperation[subject.operations.cancel]).toBe(1))
    deadline.abort()
    expect(await cancelling).toMatchObject({ kind: 'UNKNOWN' })
    await vi.waitFor(() => expect(server.calls().abandoned).toBe(1))
    expect(await gateway.cancel(aCancel(done, 1000), bench.call({ signal: deadline.signal }))).toMatchObject({ kind: 'LATER' })
  })

  it('reads answers with words and fields that nobody has heard of, and takes none of them for good', async () => {
    const asked = anOrder()
    const approving = await authenticated(bench, gateway, asked)
    const news = bench.gateway({ between: changing(json, (value) => withNews(value, new Set(subject.enumerations), 'BRAND_NEW')) })
    const outcome = await news.approve(approving, bench.call())
    expect(['OK', 'UNKNOWN']).toContain(outcome.kind)
    expect(judgeApproval(asked, await found(approving))).toBe('OK')
    const { payment } = okOf(await news.find(approving, bench.call()))
    expect(payment?.total).toEqual(asked.amount)
  })

  it('speaks as the fixtures do: recorded answers and the live sandbox have the same fields', async () => {
    const done = await paid(bench, gateway)
    okOf(await gateway.cancel(aCancel(done, 12_619), bench.call()))
    for (const what of ['approve', 'cancel'] as const) {
      const live = bench.exchanges.filter(({ operation }) => operation === what).map(({ response }): unknown => JSON.parse(response?.body ?? 'null'))
      expect(live).toHaveLength(subject.recorded[what].length)
      subject.recorded[what].forEach(({ response, request }, index) => expectSameFields(live.slice(index, index + 1), response, request.path))
    }
  })

  it('takes no altered answer for good: of a thousand, each that is OK says our order and our amount', async () => {
    const asked = anOrder()
    const heard: Uint8Array[] = []
    const listening = bench.gateway({ between: hearing(heard) })
    const approving = await authenticated(bench, listening, asked)
    heard.splice(0)
    const { payment } = okOf(await listening.approve(approving, bench.call()))
    const approved = heard.splice(0)
    const cancel = aCancel({ order: asked, payment }, 12_619)
    okOf(await listening.cancel(cancel, bench.call()))
    const dice = createDice(7)
    for (let round = 0; round < 500; round += 1) {
      const answered = await bench.gateway({ between: saying(altered(approved, dice)) }).approve(approving, bench.call())
      if (answered.kind === 'OK') expect(answered.payment).toMatchObject({ order: asked.order, total: asked.amount, balance: asked.amount })
      const cancelled = await bench.gateway({ between: saying(altered(heard, dice)) }).cancel({ ...cancel, attempt: attemptId(`altered-${round}`) }, bench.call())
      if (cancelled.kind === 'OK') expect(cancelled).toMatchObject({ cancel: { amount: cancel.amount, state: 'DONE' }, balance: won(252_381) })
      expect(['DECLINED', 'NOT_POSSIBLE', 'CONFIG']).not.toContain(cancelled.kind)
      expect(['NOT_POSSIBLE', 'CONFIG']).not.toContain(answered.kind)
    }
  })

  it('never hands on a card', async () => {
    const { payment } = await paid(bench, gateway)
    expect(JSON.stringify(payment)).not.toMatch(/\d{6}\*+|card/i)
  })
}
