import { describe, expect, it } from 'vitest'
import { type Coverage, tierOf } from '#domain/coverage.ts'
import { coverageRef } from '#domain/ids.ts'
import { won } from '#domain/money.ts'

const aCoverage = (facts: Partial<Coverage>): Coverage => ({
  ref: coverageRef('c1'), name: '자차', form: 'OPTIONAL', limit: undefined, excess: undefined, theftExcess: undefined, thirdPartyLimit: undefined,
  lossOfUse: 'NOT_STATED', coversSingleVehicleAccident: undefined, coversTyresAndWheels: undefined, coversPersonalAccident: undefined, exclusions: [],
  minimumAge: undefined, minimumLicenceYears: undefined, price: won(20_000), due: 'NOW', ...facts,
})

describe('the tier of a coverage', () => {
  it('is BASIC where an excess stays, whatever the product is called', () => {
    expect(tierOf(aCoverage({ name: '슈퍼완전자차', excess: { kind: 'AMOUNT', amount: won(300_000) }, limit: { kind: 'UNLIMITED' } }))).toBe('BASIC')
    expect(tierOf(aCoverage({ excess: { kind: 'PERCENT', basisPoints: 2000, floor: won(300_000) } }))).toBe('BASIC')
  })

  it('is PREMIUM where the excess is waived within a limit', () => {
    expect(tierOf(aCoverage({ excess: { kind: 'WAIVED' }, limit: { kind: 'AMOUNT', amount: won(3_000_000) }, lossOfUse: 'WAIVED_WITHIN_LIMIT' }))).toBe('PREMIUM')
  })

  const full = { excess: { kind: 'WAIVED' }, limit: { kind: 'UNLIMITED' }, lossOfUse: 'WAIVED', coversTyresAndWheels: true, coversSingleVehicleAccident: true } as const

  it('is FULL only where nothing stays with the traveller', () => {
    expect(tierOf(aCoverage(full))).toBe('FULL')
    expect(tierOf(aCoverage({ ...full, lossOfUse: 'CHARGED' }))).toBe('PREMIUM')
    expect(tierOf(aCoverage({ ...full, coversTyresAndWheels: false }))).toBe('PREMIUM')
    expect(tierOf(aCoverage({ ...full, limit: { kind: 'AMOUNT', amount: won(1) } }))).toBe('PREMIUM')
    expect(tierOf(aCoverage({ ...full, coversSingleVehicleAccident: false }))).toBe('PREMIUM')
    expect(tierOf(aCoverage({ ...full, exclusions: ['UNDERBODY'] }))).toBe('PREMIUM')
    expect(tierOf(aCoverage({ ...full, exclusions: ['KEYS', 'INTERIOR'] }))).toBe('FULL')
  })

  it('is not FULL where a fact is not stated: who says less must not look better', () => {
    expect(tierOf(aCoverage({ ...full, limit: undefined }))).toBe('PREMIUM')
    expect(tierOf(aCoverage({ ...full, lossOfUse: 'NOT_STATED' }))).toBe('PREMIUM')
    expect(tierOf(aCoverage({ ...full, coversSingleVehicleAccident: undefined }))).toBe('PREMIUM')
  })

  it('is NONE where damage to the car is not spoken of, or covered up to nothing', () => {
    expect(tierOf(aCoverage({ limit: { kind: 'AMOUNT', amount: won(0) }, excess: { kind: 'WAIVED' } }))).toBe('NONE')
    expect(tierOf(aCoverage({ thirdPartyLimit: { kind: 'UNLIMITED' } }))).toBe('NONE')
  })
})
