import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { quoteBigIntegers, readItems, readJson } from '../../../adapters/kit/read-json.ts'
import { acme } from './acme.ts'

const schema = z.object({ data: z.object({ items: z.array(z.object({ salePrice: z.number() })) }) })
const where = { supplier: acme, operation: 'searchOffers' }
const read = (text: string) => () => readJson(Buffer.from(text), schema, where)

describe('readJson', () => {
  it('reads what the schema asks for', () => {
    expect(read('{"data":{"items":[{"salePrice":81000,"more":1}]}}')()).toEqual({ data: { items: [{ salePrice: 81000 }] } })
  })

  it('says where an answer breaks the schema', () => {
    const broken = '{"data":{"items":[{"salePrice":1},{"salePrice":"x"},{}]}}'
    expect(read(broken)).toThrow('SupplierFault(malformed): acme searchOffers: data.items[1].salePrice: expected number, received string (and 1 more)')
  })

  it.each(['', '   ', '<!doctype html><p>Sorry, kim@example.com', '{"data":', 'null'])('calls %j malformed', (text) => {
    expect(read(text)).toThrow(expect.objectContaining({ kind: 'malformed' }))
  })

  it('quotes at most 80 characters of what is no JSON, and nothing personal', () => {
    expect(read(`<p>kim@example.com ${'x'.repeat(500)}`)).toThrow(/no JSON[^:]*: <p>\[e-mail\] x{68}$/)
  })
})

describe('big integers', () => {
  const parsed = (text: string): unknown => JSON.parse(quoteBigIntegers(text))

  it('become texts with all their digits', () => {
    expect(parsed('{"id":137012345678901234,"ids":[ 1370123456789012345 , -9007199254740993]}'))
      .toEqual({ id: '137012345678901234', ids: ['1370123456789012345', '-9007199254740993'] })
  })

  it('leave shorter numbers, decimals and exponents as they are', () => {
    const text = '{"a":123456789012345,"b":37.12345678901234567,"c":1e300,"d":12345678901234567.5}'
    expect(parsed(text)).toEqual(JSON.parse(text))
  })

  it('leave digits inside texts alone, whatever the texts look like', () => {
    const texts = ['x:1234567890123456789,', '"[1234567890123456789]"', '\\', '\\",1234567890123456,\\"', ',1234567890123456789']
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...texts), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => Math.abs(value) < 1e15))), (values) => {
      const text = JSON.stringify({ values, id: 0 }).replace(/0}$/, '137012345678901234}')
      expect(parsed(text)).toEqual({ ...JSON.parse(JSON.stringify({ values })), id: '137012345678901234' })
    }))
  })

  it('cost time that grows with the text, not with its square', () => {
    const started = performance.now()
    quoteBigIntegers(`{"a":"${'1'.repeat(2_000_000)}","b":${'9'.repeat(2_000_000)},"c":"${'\\\\'.repeat(1_000_000)}"}`)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('readItems', () => {
  it('leaves out what cannot be read and tells of it', () => {
    const broken: number[] = []
    expect(readItems([1, 'two', 3], (item) => z.number().parse(item), (_, index) => broken.push(index))).toEqual([1, 3])
    expect(broken).toEqual([1])
  })
})
