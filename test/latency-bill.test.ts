import { afterEach, describe, expect, it } from 'vitest'
import { busySearch } from '../bench/searches.ts'
import { aGateway, type GatewayOptions, type TestGateway } from './a-gateway.ts'

type Part = { readonly part: string; readonly supplier?: string; readonly fromMs: number; readonly ms: number | null; readonly parts?: readonly Part[] }
type Bill = { readonly wallMs: number; readonly stages: readonly { readonly stage: string; readonly ms: number; readonly parts?: readonly Part[] }[] }

const document = `query FindCars($input: CarSearchInput!) { searchCars(input: $input, maxWaitMs: 5000, enoughAfterMs: 5000) {
  ... on CarSearch { offers(first: 30) { nodes { id price { total { amount } } } } } } }`
const billed = (variables: object = { input: busySearch() }) => ({ query: document, variables, extensions: { latencyBill: true } })

let gateway: TestGateway
const start = async (options: GatewayOptions = {}): Promise<void> => {
  gateway = await aGateway(options)
}
afterEach(() => gateway.close())

const summed = ({ stages }: Bill): number => stages.reduce((sum, { ms }) => sum + ms, 0)
const deep = (parts: readonly Part[]): readonly Part[] => parts.flatMap((part) => [part, ...deep(part.parts ?? [])])
const token = 'an-operator-of-tests'

describe('the latency bill', { timeout: 60_000 }, () => {
  it('covers the whole time of the operation, whoever measures it', async () => {
    await start({ latencyMs: 120 })
    const beganAt = performance.now()
    const { body } = await gateway.post(billed())
    const clientMs = performance.now() - beganAt
    const bill: Bill = body.extensions.latencyBill
    expect(Math.abs(summed(bill) - bill.wallMs)).toBeLessThan(0.05)
    // The client also waits for its socket; never less than the bill says.
    expect(bill.wallMs).toBeLessThanOrEqual(clientMs)
    expect(bill.wallMs).toBeGreaterThan(100)
  })

  it('lists every stage in its order', async () => {
    await start()
    const bill: Bill = (await gateway.post(billed())).body.extensions.latencyBill
    expect(bill.stages.map(({ stage }) => stage)).toEqual(['receive', 'prepare', 'execute', 'plan', 'wait', 'assemble', 'execute', 'serialise'])
    expect(bill.stages.every(({ ms }) => ms >= 0)).toBe(true)
  })

  it('shows what each supplier was waited for, inside the stage that waited', async () => {
    await start({ latencyMs: 120 })
    const bill: Bill = (await gateway.post(billed())).body.extensions.latencyBill
    const wait = bill.stages.find(({ stage }) => stage === 'wait')
    const sources = wait?.parts ?? []
    expect(sources.map(({ part, supplier }) => [part, supplier])).toEqual([['source', 'trip-com'], ['source', 'sk-rentacar']])
    expect(sources.every(({ ms }) => ms !== null && ms <= (wait?.ms ?? 0) + 1)).toBe(true)
    const inside = deep(sources)
    for (const part of ['cache', 'supplier', 'attempt', 'exchange', 'normalise', 'merge']) {
      expect(new Set(inside.filter((each) => each.part === part).map(({ supplier }) => supplier)), part).toEqual(new Set(['trip-com', 'sk-rentacar']))
    }
  })

  it('leaves open what is still under way when the answer is written', async () => {
    await start()
    gateway.sandbox['trip-com'].setFault('hang', { operation: 'productquery' })
    const query = document.replaceAll('5000', '600')
    const bill: Bill = (await gateway.post({ ...billed(), query })).body.extensions.latencyBill
    const sources = bill.stages.find(({ stage }) => stage === 'wait')?.parts ?? []
    expect(sources.find(({ supplier }) => supplier === 'trip-com')?.ms).toBeNull()
    expect(Math.abs(summed(bill) - bill.wallMs)).toBeLessThan(0.05)
  })

  it('comes only to who asks for it, and changes nothing else', async () => {
    await start()
    const query = 'query { placesNear(latitude: 33.5, longitude: 126.5) { id } }'
    const plain = await gateway.post({ query })
    const { body } = await gateway.post({ query, extensions: { latencyBill: true } })
    expect(plain.body.extensions).toBeUndefined()
    expect(body.data).toEqual(plain.body.data)
    expect((await gateway.post({ query, extensions: { latencyBill: 'yes' } })).body.extensions).toBeUndefined()
  })

  it('is never taken from answers that lie ready, nor left there for others', async () => {
    await start()
    const query = 'query Near { placesNear(latitude: 33.5, longitude: 126.5) { id } }'
    const bills = []
    for (const extensions of [undefined, { latencyBill: true }, undefined, { latencyBill: true }, { latencyBill: true }]) {
      bills.push((await gateway.post({ query, ...(extensions && { extensions }) })).body.extensions?.latencyBill.wallMs)
    }
    expect(bills).toEqual([undefined, expect.any(Number), undefined, expect.any(Number), expect.any(Number)])
    expect(new Set(bills).size).toBe(4)
  })

  it('is for operators in production', async () => {
    await start({ isProduction: true, operatorToken: token })
    expect((await gateway.post(billed())).body.extensions).toBeUndefined()
    expect((await gateway.post(billed(), { authorization: `Bearer ${token}` })).body.extensions.latencyBill.wallMs).toBeGreaterThan(0)
  })
})
