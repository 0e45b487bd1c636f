import { afterAll, describe, expect, test } from 'vitest'
import { supplierId } from '#domain/ids.ts'
import { won } from '#domain/money.ts'
import type { Offer } from '#domain/offer.ts'
import { aServer, type TestServer } from '../http/a-server.ts'
import { aFullCoverage } from '../search/any-offers.ts'
import { anOffer, aRoom, aView, type FactCall, now, someFacts } from './makers.ts'

const servers: TestServer[] = []
async function answerTo(query: string, offers?: readonly Offer[], calls: FactCall[] = [], changes: Parameters<typeof aRoom>[1] = {}) {
  const server = await aServer({ search: aRoom(aView(offers), { facts: someFacts(calls, { coverages: fullCoverage(calls) }), ...changes }) })
  servers.push(server)
  return (await server.query(query)).body
}
afterAll(() => Promise.all(servers.map((server) => server.close())))

type Facts = ReturnType<typeof someFacts>
const fullCoverage = (calls: FactCall[]): Facts['coverages'] => async (supplier, refs, { language }) => {
  calls.push({ method: 'coverages', supplier, language, refs })
  return new Map(refs.map((ref) => [ref, [aFullCoverage({ price: won(12_000) })]]))
}

const { vehicle, vendor } = anOffer(0)
const spelled = (index: number, name: string, changes: Partial<Offer['vehicle']> = {}): Offer => anOffer(index, { vehicle: { ...vehicle, name, ...changes } })

describe('vehicle groups', () => {
  const list = [
    spelled(0, '현대 아반떼', { seats: 4, modelYears: { from: 2022, to: 2023 } }), spelled(1, 'Avante CN7', { imageUrl: 'https://example.org/car.jpg' }),
    anOffer(2, { vehicle: { ...vehicle, name: 'Avante CN7' }, supplier: supplierId('sk-rentacar'), vendor: { ...vendor, code: 'X' } }),
    spelled(3, 'Some SUV or similar', { isGuaranteedModel: false }), spelled(4, '이름 없는 차'),
  ]

  test('tell what their offers have in common, each by its basis', async () => {
    const body = await answerTo(`{ carSearch(id: "search-1") { groups(first: 10) { totalCount offerCount nodes {
      id basis name model { id name(language: EN) make { id name } generations { code from to } } generation { code } acriss category gearbox fuel seatsFrom seatsTo bags
      modelYears { from to } imageUrl offerCount sellerCount evidence { supplier { id } spelling rule score offerCount } offers(first: 1) { id groupId } } } } }`, list)
    expect(body.errors).toBeUndefined()
    const { nodes, ...counts } = body.data.carSearch.groups
    expect(counts).toEqual({ totalCount: 3, offerCount: 5 })
    expect(nodes[0]).toEqual({
      id: nodes[0].offers[0].groupId, basis: 'MODEL', name: '현대 아반떼',
      model: {
        id: 'hyundai/avante', name: 'Avante', make: { id: 'hyundai', name: '현대' },
        generations: [{ code: 'AD', from: 2015, to: 2020 }, { code: 'CN7', from: 2020, to: null }],
      },
      generation: { code: 'CN7' }, acriss: null, category: 'COMPACT', gearbox: 'AUTOMATIC', fuel: 'PETROL', seatsFrom: 4, seatsTo: 5, bags: 2,
      modelYears: { from: 2022, to: 2023 }, imageUrl: 'https://example.org/car.jpg', offerCount: 3, sellerCount: 2,
      evidence: [
        { supplier: { id: 'trip-com' }, spelling: '현대 아반떼', rule: 'NAME', score: 1, offerCount: 1 },
        { supplier: { id: 'trip-com' }, spelling: 'Avante CN7', rule: 'WORDS', score: 0.9, offerCount: 1 },
        { supplier: { id: 'sk-rentacar' }, spelling: 'Avante CN7', rule: 'WORDS', score: 0.9, offerCount: 1 },
      ],
      offers: [{ id: 'offer-0', groupId: nodes[0].id }],
    })
    expect(nodes[1]).toMatchObject({ basis: 'CLASS', name: '준중형', model: null, acriss: 'CDAR', evidence: [{ rule: null, score: null }] })
    expect(nodes[2]).toMatchObject({ basis: 'SPELLING', name: '이름 없는 차', model: null, acriss: null })
  })

  test('show at most a hundred of their offers at once', async () => {
    const body = await answerTo('{ carSearch(id: "search-1") { groups { nodes { offers(first: 101) { id } } } } }')
    expect(body.errors[0].extensions).toMatchObject({ code: 'PAGE_SIZE_OUT_OF_RANGE', field: 'first', limit: 'from 1 to 100' })
  })

  test('ask each supplier by batches, however many groups and offers are shown', async () => {
    const calls: FactCall[] = []
    const many = Array.from({ length: 200 }, (_, index) => spelled(index, `Car ${index % 40}`))
    const body = await answerTo(`{ carSearch(id: "search-1") { groups(first: 20) { nodes {
      offers(first: 5) { coverages { name } allIn { total { amount } } pickUp { branch { address } } } bestFor { cheapest { coverages { name } } nearest { allIn { total { amount } } } } } } } }`, many, calls)
    expect(body.errors).toBeUndefined()
    expect(Object.groupBy(calls, ({ method }) => method)).toEqual({ branches: [expect.anything()], coverages: [expect.anything()] })
  })

  test('the page of a list with twenty groups of five offers fits the limits', async () => {
    const facets = ['suppliers', 'makes', 'models', 'acrissCodes', 'coverages', 'distances', 'modelYears'].map((name) => `${name} { value label count }`).join(' ')
    const body = await answerTo(`{ carSearch(id: "search-1") { facets { ${facets} freeToCancel excess { minimum { amount } } } groups(first: 20) { nodes { name bestFor { cheapest { id } }
      offers(first: 5) { price { total { amount } lines { kind amount { amount } } } coverages { name tier price { amount } excess { isWaived } } cancellation { freeUntil brackets { fee { isFree } } } } } } } }`)
    expect(body.errors).toBeUndefined()
  })
})

describe('an offer', () => {
  const fields = `paymentTiming includedCoverage price { perDay { amount } total { amount } } allIn { total { amount } coverage { name price { amount } } }
    value { score parts { kind points of } } vehicle { modelYears { from } recognition { kind rule score evidence model { id } generation { code } } }`
  const first = async (offer: Offer, calls: FactCall[] = []) => (await answerTo(`{ carSearch(id: "search-1") { offers { nodes { ${fields} } } } }`, [offer], calls)).data.carSearch.offers.nodes[0]

  test('is compared with the coverage that the search told, without asking the supplier', async () => {
    const calls: FactCall[] = []
    const coverages = [aFullCoverage({ form: 'INCLUDED', price: won(0), excess: { kind: 'AMOUNT', amount: won(1) } }), aFullCoverage({ name: '전액', price: won(5000) })]
    const { price, allIn, ...offer } = await first(anOffer(0, { coverages }), calls)
    expect(offer).toMatchObject({ paymentTiming: 'PARTLY_NOW', includedCoverage: 'BASIC' })
    expect(Number(allIn.total.amount)).toBe(Number(price.total.amount) + 5000)
    expect(allIn.coverage).toEqual({ name: '전액', price: { amount: '5000' } })
    expect(calls).toEqual([])
  })

  test('is compared with the coverage that the supplier tells, where the search told none', async () => {
    const { price, allIn } = await first(anOffer(0))
    expect(Number(allIn.total.amount)).toBe(Number(price.total.amount) + 12_000)
  })

  test('tells its price for a day, its value by parts, and what the dictionary makes of its name', async () => {
    const offer = await first(spelled(0, 'Avante CN7'))
    expect(Math.abs(Number(offer.price.perDay.amount) * 3 - Number(offer.price.total.amount))).toBeLessThanOrEqual(1)
    expect(offer.value.parts.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(offer.value.score)
    expect(offer.vehicle.recognition).toEqual({ kind: 'MODEL', rule: 'WORDS', score: 0.9, evidence: 'avante', model: { id: 'hyundai/avante' }, generation: { code: 'CN7' } })
    const unknown = await first(spelled(0, 'Nobody knows'))
    expect(unknown.vehicle.recognition).toEqual({ kind: 'UNKNOWN', rule: null, score: null, evidence: null, model: null, generation: null })
  })

  test('stands in a search that tells where, when and for how many days', async () => {
    const body = await answerTo('{ carSearch(id: "search-1") { pickUp { place { id } at } dropOff { at } rentalDays currency } }')
    expect(body.data.carSearch).toEqual({ pickUp: { place: { id: 'airport:CJU' }, at: '2026-12-20T10:00' }, dropOff: { at: '2026-12-23T10:00' }, rentalDays: 3, currency: 'KRW' })
  })
})

describe('the price calendar', () => {
  const query = '{ priceCalendar(input: { pickUp: "airport:CJU", from: "2026-12-01", to: "2026-12-02", rentalDays: 2, currency: "KRW" }) { days { date cheapest { amount } supplier { id name } observedAt ageSeconds } } }'

  test('lists every day, also those without a price', async () => {
    expect((await answerTo(query)).data.priceCalendar.days).toEqual([
      { date: '2026-12-01', cheapest: { amount: '70000' }, supplier: { id: 'trip-com', name: 'trip-com (KO)' }, observedAt: new Date(now).toISOString(), ageSeconds: 60 },
      { date: '2026-12-02', cheapest: null, supplier: null, observedAt: null, ageSeconds: null },
    ])
  })

  test('refuses what it cannot read with the field and what would be accepted', async () => {
    const problem = { field: 'input.to', message: 'The last day cannot be 2026-11-01.', limit: 'from 0 to 92 days after the first' }
    const body = await answerTo(query, undefined, [], { priceCalendar: async () => ({ kind: 'refused', problem }) })
    expect(body.errors[0]).toMatchObject({ message: problem.message, extensions: { code: 'BAD_USER_INPUT', field: 'input.to', limit: problem.limit } })
  })
})
