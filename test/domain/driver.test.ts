import { describe, expect, it } from 'vitest'
import { type DriverRequirements, eligibilityOf } from '#domain/driver.ts'

const required: DriverRequirements = { minimumAge: 26, maximumAge: 75, minimumLicenceYears: 3, licences: [], youngDriver: undefined }
const driver = (age: number, licenceYears: number | undefined) => ({ age, residence: 'KR', licenceYears })

describe('eligibility', () => {
  it('names every limit that stands in the way', () => {
    expect(eligibilityOf(driver(21, 1), required)).toEqual({
      isEligible: false,
      reasons: [{ code: 'TOO_YOUNG', limit: 26 }, { code: 'LICENCE_TOO_NEW', limit: 3 }],
    })
    expect(eligibilityOf(driver(76, 40), required).reasons).toEqual([{ code: 'TOO_OLD', limit: 75 }])
  })

  it('lets drivers in who are exactly at the limit', () => {
    expect(eligibilityOf(driver(26, 3), required)).toEqual({ isEligible: true, reasons: [] })
    expect(eligibilityOf(driver(75, 3), required).isEligible).toBe(true)
  })

  it('never excludes for what is not known', () => {
    expect(eligibilityOf(driver(30, undefined), required).isEligible).toBe(true)
    expect(eligibilityOf(driver(18, 0), { minimumAge: undefined, maximumAge: undefined, minimumLicenceYears: undefined, licences: [], youngDriver: undefined }).isEligible).toBe(true)
  })
})
