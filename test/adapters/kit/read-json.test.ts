import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readItems, readJson } from '../../../adapters/kit/read-json.ts'
import { acme } from './acme.ts'

const schema = z.object({ data: z.object({ items: z.array(z.object({ salePrice: z.number() })) }) })
const where = { supplier: acme, operation: 'searchOffers' }
const read = (text: string) => readJson(Buffer.from(text), schema, where)

describe('readJson', () => {
  it('reads what the schema asks for', async () => {
    expect(await read('{"data":{"items":[{"salePrice":81000,"more":1}]}}')).toEqual({ data: { items: [{ salePrice: 81000 }] } })
  })

  it('says where an answer breaks the schema', async () => {
    const broken = '{"data":{"items":[{"salePrice":1},{"salePrice":"x"},{}]}}'
    await expect(read(broken)).rejects.toThrow('SupplierFault(malformed): acme searchOffers: data.items[1].salePrice: expected number, received string (and 1 more)')
  })

  it.each(['', '   ', '<!doctype html><p>Sorry, kim@example.com', '{"data":', 'null'])('calls %j malformed', async (text) => {
    await expect(read(text)).rejects.toThrow(expect.objectContaining({ kind: 'malformed' }))
  })

  it('quotes at most 80 characters of what is no JSON, and nothing personal', async () => {
    await expect(read(`<p>kim@example.com ${'x'.repeat(500)}`)).rejects.toThrow(/no JSON[^:]*: <p>\[e-mail\] x{68}$/)
  })
})

describe('readItems', () => {
  it('leaves out what cannot be read and tells of it', () => {
    const broken: number[] = []
    expect(readItems([1, 'two', 3], (item) => z.number().parse(item), (_, index) => broken.push(index))).toEqual([1, 3])
    expect(broken).toEqual([1])
  })
})
