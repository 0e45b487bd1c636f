import { describe, expect, it } from 'vitest'
import type { BranchFacts } from '#domain/branch-match.ts'
import { compareCounters } from '../../../src/catalogue/branches/same-counter.ts'
import { jejuAirport, north, read } from './makers.ts'

const yard = north(jejuAirport, -1.5)
const compare = (one: readonly [string, Partial<BranchFacts>?], other: readonly [string, Partial<BranchFacts>?]) => {
  const [left, right] = [read(...one), read(...other)]
  expect(compareCounters(right, left).kind).toBe(compareCounters(left, right).kind)
  return compareCounters(left, right)
}

describe('two branches are one counter', () => {
  it('for one brand at one airport, in two languages, a few steps apart', () => {
    const found = compare(['허츠 제주공항점', { position: yard }], ['Hertz - Jeju Airport', { position: north(yard, 0.2) }])
    expect(found).toMatchObject({ kind: 'same', evidence: [{ rule: 'BRAND', detail: 'hertz' }, { rule: 'DISTANCE', detail: '0.2 km' }, { rule: 'NAME', detail: 'Jeju International Airport' }] })
  })

  it('for a company of two spellings that nobody can compare, by its telephone', () => {
    const one = ['무지개렌트카 제주공항점', { position: yard, telephone: '064-712-3456', country: 'KR' }] as const
    const other = ['Mujigae Rent a Car Jeju Airport', { position: north(yard, 0.1), telephone: '+82 (0)64 712 3456' }] as const
    expect(compare(one, other)).toMatchObject({ kind: 'same' })
    expect(compare(one, ['Mujigae Rent a Car Jeju Airport', { position: north(yard, 0.1) }])).toEqual({ kind: 'unsure' })
  })

  it('for one company at one address, however it writes its form', () => {
    const facts = { position: yard, addresses: ['제주시 용문로 101'] }
    expect(compare(['㈜무지개렌트카', facts], ['무지개렌터카 주식회사', { addresses: ['제주특별자치도 제주시 용문로 101 (용담이동)'], position: north(yard, 0.3) }])).toMatchObject({ kind: 'same' })
  })

  it('where a supplier that rents its own cars names no brand', () => {
    const own = read('제주공항 본점', { position: yard }, 'sk-rentacar')
    expect(compareCounters(own, read('SK Rent a Car Jeju Airport', { position: yard }))).toMatchObject({ kind: 'same' })
  })
})

describe('two branches are two counters', () => {
  it('for two companies at one address with one telephone', () => {
    const facts = { position: yard, addresses: ['제주시 용문로 101'], telephone: '064-712-3456', country: 'KR' }
    expect(compare(['무지개렌트카 제주공항점', facts], ['하늘렌트카 제주공항점', facts])).toEqual({ kind: 'apart' })
    expect(compare(['허츠 제주공항점', facts], ['에이비스 제주공항점', facts])).toEqual({ kind: 'apart' })
  })

  it('for two terminals, two yards, or a terminal and a yard', () => {
    const position = { latitude: 37.4602, longitude: 126.4407 }
    expect(compare(['Hertz Incheon Airport T1', { position }], ['허츠 인천공항 제2여객터미널', { position }])).toEqual({ kind: 'apart' })
    expect(compare(['SK렌터카 제주공항 제1야드', { position: yard }], ['SK렌터카 제주공항 제2야드', { position: yard }])).toEqual({ kind: 'apart' })
    expect(compare(['Hertz Jeju Airport', { position: yard, desk: 'IN_TERMINAL' }], ['Hertz Jeju Airport', { position: yard, desk: 'SHUTTLE' }])).toEqual({ kind: 'apart' })
  })

  it('for one brand farther than a walk apart, or in town at two addresses', () => {
    expect(compare(['허츠 제주공항점', { position: yard }], ['허츠 제주공항점', { position: north(yard, -1.6) }])).toEqual({ kind: 'apart' })
    const town = { latitude: 37.5, longitude: 127.04 }
    const one = ['무지개렌트카', { position: town, addresses: ['강남대로 556'], telephone: '02-712-3456', country: 'KR' }] as const
    expect(compare(one, ['무지개렌트카', { position: north(town, 0.3), addresses: ['학동로3길 9'], telephone: '02-712-3456', country: 'KR' }])).toEqual({ kind: 'apart' })
  })

  it('is not decided by a hotline, nor by an address alone', () => {
    const hotline = { telephone: '1588-1234', country: 'KR' }
    expect(compare(['본점', hotline], ['제주 본사', hotline])).toEqual({ kind: 'unsure' })
    expect(compare(['본점', { addresses: ['용문로 101'] }], ['야드', { addresses: ['용문로 101'] }])).toEqual({ kind: 'unsure' })
  })

  it('is not decided for two exits of one station', () => {
    const station = { latitude: 37.5579, longitude: 126.9695 }
    const found = compare(['Avis Seoul Station West Gate', { position: station }], ['Avis Seoul Station Plaza East', { position: north(station, 0.25) }])
    expect(found.kind).toBe('unsure')
  })
})
