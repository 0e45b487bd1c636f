import { expect } from 'vitest'
import type { SuppliedOffer } from '#domain/offer.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { SearchAnswer } from '#domain/supplier.ts'
import type { HttpClient, HttpResponse } from '../../adapters/kit/http.ts'
import type { LiveCheck } from './conformance-content.ts'
import { type Bench, codecOf } from './conformance-subject.ts'
import { createDice, cut, hasItems, mutate, type Mutation, named, only } from './mutations.ts'
import { offerProblems } from './offer-invariants.ts'

const payloads = 1000
const truncations = 100
const itemsKept = 10

/** One search's answers, to be given again without asking anybody. */
type Recording = { readonly operation: string; readonly path: string; readonly body: string | undefined; readonly response: HttpResponse }[]

const recording = (into: Recording) => (http: HttpClient): HttpClient => ({
  close: () => http.close(),
  send: async (request, call) => {
    const response = await http.send(request, call)
    into.push({ operation: request.operation, path: request.path, body: request.body, response })
    return response
  },
})

/** Gives the recorded answers again, as `bodyOf` makes them: by operation, path and body; to a question of fewer codes the longest answer. */
const replaying = (recorded: Recording, bodyOf: (index: number, body: Uint8Array) => Uint8Array) => (http: HttpClient): HttpClient => ({
  close: () => http.close(),
  send: async ({ operation, path, body }) => {
    const candidates = recorded.flatMap((entry, index) => (entry.operation === operation ? [{ ...entry, index }] : []))
    const longest = candidates.toSorted((left, right) => right.response.body.length - left.response.body.length)[0]
    const there = candidates.filter((candidate) => candidate.path === path)
    const entry = there.find((candidate) => candidate.body === body) ?? there[0] ?? longest
    if (!entry) throw new Error(`nobody asked ${operation} before`)
    return { ...entry.response, body: bodyOf(entry.index, entry.response.body) }
  },
})

type Outcome = { readonly answer: SearchAnswer } | { readonly fault: SupplierFault }

/** What is owed, when and in which currency: `117900 KRW NOW`. */
const owed = ({ priceLines }: SuppliedOffer): string => {
  const sums = new Map<string, number>()
  for (const { amount, due } of priceLines) sums.set(`${amount.currency} ${due}`, (sums.get(`${amount.currency} ${due}`) ?? 0) + amount.minorUnits)
  return [...sums].filter(([, sum]) => sum !== 0).map(([when, sum]) => `${sum} ${when}`).toSorted().join(' + ')
}

const totalsOf = ({ offers }: SearchAnswer): ReadonlyMap<string, string> => new Map(offers.map((offer) => [offer.ref, owed(offer)]))

/** What a changed answer must not do: name a price that nobody asked, or lose count. */
function problemsOf({ offers, dropped, received }: SearchAnswer, usual: ReadonlyMap<string, string>, bench: Bench, mutation: Mutation): readonly string[] {
  const drops = Object.values(dropped).reduce((sum, count) => sum + count, 0)
  const isFree = mutation.kind === 'drop' && bench.subject.unnoticed.includes(mutation.field)
  const prices = totalsOf({ offers, dropped, received })
  const known = new Set(usual.values())
  // A reference that became another text cannot be told from another car's; its price can.
  const isRight = (ref: string, total: string) => usual.get(ref) === total || (mutation.isLeaf && !usual.has(ref) && known.has(total))
  const wrong = isFree ? [] : [...prices].filter(([ref, total]) => !isRight(ref, total)).map(([ref, total]) => `${ref}: ${total} instead of ${usual.get(ref)}`)
  return [
    ...offers.flatMap(offerProblems),
    ...(offers.length + drops === received ? [] : [`${offers.length} offers and ${drops} drops of ${received}`]),
    ...wrong,
  ]
}

/**
 * A thousand answers with one change each (a part dropped, retyped, reordered, doubled) and a hundred cut short: each is mapped without wrong prices and counted
 * exactly, or is a SupplierFault. The dice are fixed, so that a failure can be repeated.
 */
export const mutationCheck: LiveCheck = {
  name: 'a thousand changed answers: no crash, no wrong price, every item counted',
  timeoutMs: 120_000,
  run: async (bench) => {
    const asked: Recording = []
    const { roundTrip } = bench.subject.searches
    await bench.supplier({ between: recording(asked) }).searchOffers(roundTrip, bench.call())
    const { parse, format } = codecOf(bench.subject)
    const lists = new Set(bench.subject.items)
    const wholes = asked.map(({ operation, response }) => ({ isSearch: operation === 'searchOffers', body: parse(Buffer.from(response.body).toString('utf8')) }))
    const searched = wholes.map(({ isSearch, body }) => (isSearch ? cut(body, lists, itemsKept) : undefined))
    // Of what was looked up, only what the cars kept speak of: some look up whole lists.
    const codes = named(searched)
    const bodies = wholes.map(({ isSearch, body }, index) => (isSearch ? searched[index] : only(body, lists, codes)))
    const recorded = asked.map((entry, index) => ({ ...entry, response: { ...entry.response, body: Buffer.from(format(bodies[index])) } }))
    const search = async (changedAt: number, body: Uint8Array): Promise<Outcome> => {
      try {
        return { answer: await bench.supplier({ between: replaying(recorded, (index, usual) => (index === changedAt ? body : usual)) }).searchOffers(roundTrip, bench.call()) }
      } catch (problem) {
        if (problem instanceof SupplierFault) return { fault: problem }
        throw problem
      }
    }
    const used = new Set<number>()
    const usual = await bench.supplier({ between: replaying(recorded, (index, body) => (used.add(index), body)) }).searchOffers(roundTrip, bench.call())
    expect(usual.offers.length).toBeGreaterThan(itemsKept / 2)
    const prices = totalsOf(usual)
    const changeable = [...used].filter((index) => hasItems(bodies[index], lists))
    const someUsed = (dice: () => number) => changeable[Math.floor(dice() * changeable.length)] ?? 0
    const failures: string[] = []
    let answered = 0
    for (let seed = 0; seed < payloads; seed++) {
      const dice = createDice(seed)
      const changedAt = someUsed(dice)
      const mutation = mutate(bodies[changedAt], dice)
      if (!mutation) continue
      const told = `seed ${seed}: ${mutation.kind} ${mutation.path} of ${recorded[changedAt]?.operation}`
      const outcome = await search(changedAt, Buffer.from(format(mutation.value))).catch((problem: unknown) => expect.fail(`${told}: ${String(problem)}`))
      if ('fault' in outcome) continue
      answered += 1
      failures.push(...problemsOf(outcome.answer, prices, bench, mutation).slice(0, 1).map((problem) => `${told}: ${problem}`))
    }
    expect(failures).toEqual([])
    expect(answered).toBeGreaterThan(payloads / 2)
    for (let seed = 0; seed < truncations; seed++) {
      const dice = createDice(seed)
      const changedAt = someUsed(dice)
      const whole = recorded[changedAt]?.response.body ?? new Uint8Array()
      const outcome = await search(changedAt, whole.subarray(0, Math.floor(dice() * whole.length)))
      if ('answer' in outcome) expect.fail(`an answer cut short was read: seed ${seed}, ${recorded[changedAt]?.operation}`)
      expect(outcome.fault.kind).toBe('malformed')
    }
  },
}
