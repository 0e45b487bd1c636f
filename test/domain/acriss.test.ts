import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyTypes, decodeAcriss, drives, fuels, gearboxes, inferAcriss, parseAcriss, vehicleCategories } from '#domain/acriss.ts'

describe('ACRISS codes', () => {
  it('are decoded letter by letter', () => {
    expect(decodeAcriss('CDAR')).toEqual({
      category: 'COMPACT', isElite: false, body: 'FOUR_FIVE_DOOR', gearbox: 'AUTOMATIC', drive: 'NOT_STATED', fuel: 'NOT_STATED', hasAirConditioning: true,
    })
    expect(decodeAcriss('GFDC')).toEqual({
      category: 'FULLSIZE', isElite: true, body: 'SUV', gearbox: 'AUTOMATIC', drive: 'ALL_WHEEL', fuel: 'ELECTRIC', hasAirConditioning: true,
    })
    expect(decodeAcriss('EBNS')).toMatchObject({ category: 'ECONOMY', gearbox: 'MANUAL', drive: 'FOUR_WHEEL', fuel: 'LPG', hasAirConditioning: false })
  })

  it('read I as plug-in hybrid and C as electric, as published since 2019, not as "no air"', () => {
    expect(decodeAcriss('CDAI')).toMatchObject({ fuel: 'PLUG_IN_HYBRID', hasAirConditioning: true })
    expect(decodeAcriss('CDAC')).toMatchObject({ fuel: 'ELECTRIC', hasAirConditioning: true })
  })

  it.each(['', 'CDA', 'CDARR', 'QDAR', 'CAAR', 'CDXR', 'CDAT', '1234', 'toString'])('refuse %s', (text) => {
    expect(parseAcriss(text)).toBeUndefined()
  })

  it('are read in any case and with blanks around', () => {
    expect(parseAcriss(' cdar ')).toBe('CDAR')
  })

  it('inferred from facts say exactly these facts', () => {
    const facts = fc.record({
      category: fc.constantFrom(...vehicleCategories), body: fc.constantFrom(...bodyTypes), gearbox: fc.constantFrom(...gearboxes),
      drive: fc.constantFrom(...drives), fuel: fc.constantFrom(...fuels),
    })
    fc.assert(
      fc.property(facts, (wanted) => {
        expect(decodeAcriss(inferAcriss(wanted))).toMatchObject(wanted)
      }),
    )
  })
})
