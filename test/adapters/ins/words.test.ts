import { describe, expect, it } from 'vitest'
import { coverageOf, readCover } from '../../../adapters/suppliers/ins/covers.ts'
import type { InsCover } from '../../../adapters/suppliers/ins/wire.ts'
import { amountsIn, clockIn, countIn, modelYearsIn, optionsIn, yearsIn } from '../../../adapters/suppliers/ins/words.ts'
import { tierOf } from '#domain/coverage.ts'
import { won } from '#domain/money.ts'

describe('what a company writes', () => {
  it.each([['만21세', 21], ['만 26세 이상', 26], ['26세이상/면허 필수', 26], ['21', 21], [21, 21], ['25.5', 26], ['성인', undefined], ['', undefined], [undefined, undefined], [2 ** 32, undefined]])(
    'as an age, %j, is %s (Q2)', (text, years) => expect(yearsIn(text)).toBe(years))

  it.each([['1년', 1], ['면허취득 2년경과', 2], ['3년 이상', 3]])('as licence years, %j, is %d (Q2)', (text, years) => expect(yearsIn(text)).toBe(years))

  it.each([['3대', 3], ['잔여 9대', 9], [4, 4], ['5인승', 5], ['많음', undefined], [2.5, undefined], [21, undefined]])(
    'as a count, %j, is %s (Q2)', (text, count) => expect(countIn(text, 20)).toBe(count))

  it.each([
    ['2024', 2024, 2024], [2024, 2024, 2024], ['24~25년', 2024, 2025], ['2023~2025', 2023, 2025], ['22년~24년', 2022, 2024], ['2024년식', 2024, 2024], ['25년 이후', 2025, 2025], ['26~24년', 2024, 2026],
  ])('as model years, %j, is %d to %d (Q3)', (text, from, to) => expect(modelYearsIn(text)).toEqual({ from, to }))

  it.each([['신차'], ['1800'], [''], [null], ['5년'], [20_242_025]])('as model years, %j, is nothing (Q3)', (text) => expect(modelYearsIn(text)).toBeUndefined())

  it.each([
    ['300만원', [3_000_000]], ['30만', [300_000]], ['3,000,000', [3_000_000]], [3_000_000, [3_000_000]], ['3000000.0000', [3_000_000]], [300, [3_000_000]], ['500,000원', [500_000]], ['1억', [100_000_000]],
    ['50만원~70만원', [500_000, 700_000]], ['0.5만', [5000]], ['수리비의 20%', []], ['20 % (최소 10만원)', [100_000]], ['-1', []], ['협의', []], ['9'.repeat(30), []],
  ])('as amounts, %j, is %j won (Q6)', (text, amounts) => expect(amountsIn(text)).toEqual(amounts.map(won)))

  it.each([['0800', '08:00'], ['08:00', '08:00'], [800, '08:00'], ['2400', '24:00'], ['2500', undefined], ['아침', undefined]])(
    'as a time of day, %j, is %s', (text, time) => expect(clockIn(text)).toBe(time))

  it('as options is a list between commas', () => expect(optionsIn('네비, 후방카메라,,썬루프,')).toEqual(['네비', '후방카메라', '썬루프']))
})

describe('a cover', () => {
  const cover = (facts: InsCover) => coverageOf({ number: 1, form: 'OPTIONAL', price: won(20_000) }, readCover({ R보험타입: '자차옵션1', ...facts }))

  it.each([
    ['300만원', { R보상한도: '300만원' }, { kind: 'AMOUNT', amount: won(3_000_000) }],
    ['the smaller of two', { R보상한도: '300만원(수입 200만원)' }, { kind: 'AMOUNT', amount: won(2_000_000) }],
    ['unlimited in words', { R보상한도: '무제한' }, { kind: 'UNLIMITED' }],
    ['unlimited: 0 beside no excess', { R보상한도: 0, R면책금: 0 }, { kind: 'UNLIMITED' }],
    ['unlimited: -1 beside no excess, as V1 writes it', { R보상한도: '-1', R면책금: '0' }, { kind: 'UNLIMITED' }],
    ['not stated: 0 beside an excess', { R보상한도: 0, R면책금: 300_000 }, undefined],
    ['not stated: -1 beside an unknown excess', { R보상한도: -1 }, undefined],
    ['not stated: an empty field', { R보상한도: '', R면책금: 0 }, undefined],
    ['not stated: another negative', { R보상한도: -300, R면책금: 0 }, undefined],
  ] as const)('has the limit %s (Q6)', (_, facts, limit) => expect(cover(facts).limit).toEqual(limit))

  it.each([
    ['30만원', { kind: 'AMOUNT', amount: won(300_000) }], ['50만원~70만원', { kind: 'AMOUNT', amount: won(700_000) }], [300_000, { kind: 'AMOUNT', amount: won(300_000) }],
    [30, { kind: 'AMOUNT', amount: won(300_000) }], ['수리비의 20% (최소 10만원)', { kind: 'PERCENT', basisPoints: 2000, floor: won(100_000) }],
    ['20%', { kind: 'PERCENT', basisPoints: 2000, floor: undefined }], ['0', { kind: 'WAIVED' }], ['0원', { kind: 'WAIVED' }], [0, { kind: 'WAIVED' }], ['면제', { kind: 'WAIVED' }],
    ['한도내 면제, 초과시 30만원', { kind: 'AMOUNT', amount: won(300_000) }], ['-1', undefined], ['협의', undefined], ['', undefined],
  ])('with the excess %j leaves %j (Q6)', (R면책금, excess) => expect(cover({ R면책금 }).excess).toEqual(excess))

  it.each([
    ['면제', 0, 'WAIVED'], ['한도내 면제', 0, 'WAIVED_WITHIN_LIMIT'], ['대여료의 50% 청구', 0, 'CHARGED'], ['별도', 0, 'CHARGED'], ['3일까지 면제, 이후 청구', 0, 'CHARGED'], [50, 0, 'CHARGED'], [0, 0, 'WAIVED'], ['0', '면제', 'WAIVED'],
    [0, 300_000, 'NOT_STATED'], ['협의', 0, 'NOT_STATED'], ['보상 없음', 0, 'NOT_STATED'], [undefined, 0, 'NOT_STATED'],
  ] as const)('with the loss of use %j beside the excess %j is %s (Q6)', (R휴차보상료, R면책금, rule) => expect(cover({ R휴차보상료, R면책금 }).lossOfUse).toBe(rule))

  it.each([
    ['단독사고 보상, 휠/타이어 보상, 실내 제외', { coversSingleVehicleAccident: true, coversTyresAndWheels: true, exclusions: ['INTERIOR'] }],
    ['단독사고 제외, 휠 타이어 제외, 견인비 제외, 체인 제외, 열쇠 제외', { coversSingleVehicleAccident: false, coversTyresAndWheels: false, exclusions: ['WHEELS', 'TYRES', 'KEYS', 'TOWING', 'SNOW_CHAINS'] }],
    ['단독사고 미보상', { coversSingleVehicleAccident: false, coversTyresAndWheels: undefined, exclusions: [] }],
    ['휠 보상', { coversTyresAndWheels: undefined, exclusions: [] }],
    ['단독사고 보상하지 않음', { coversSingleVehicleAccident: undefined }],
    ['휠/타이어 보상, 타이어 단독 파손 제외', { coversTyresAndWheels: false, coversSingleVehicleAccident: false, exclusions: ['TYRES'] }],
    ['', { coversSingleVehicleAccident: undefined, coversTyresAndWheels: undefined, exclusions: [] }],
  ])('that says %j covers no more than it says (Q8)', (R보험내용, terms) => expect(cover({ R보험내용 })).toMatchObject(terms))

  it('has an age and licence years of its own', () => {
    expect(cover({ R가능나이: '만 26세 이상', R운전경력: '2년' })).toMatchObject({ minimumAge: 26, minimumLicenceYears: 2 })
  })

  it('is complete only where all of it is waived in words or sentinels', () => {
    const facts = { R보상한도: -1, R면책금: 0, R휴차보상료: 0, R보험내용: '단독사고 보상, 휠·타이어 포함' }
    expect(tierOf(cover(facts))).toBe('FULL')
    expect(tierOf(cover({ ...facts, R면책금: '협의' }))).toBe('NONE')
    expect(tierOf(cover({}))).toBe('NONE')
  })

  it.each([['자차옵션1', 1], ['자차옵션2', 2], ['자차옵션 2 ', 2], ['슈퍼자차', undefined], [null, undefined]])('called %j is number %s', (R보험타입, number) =>
    expect(readCover({ R보험타입 }).number).toBe(number))
})
