import { describe, expect, it } from 'vitest'
import { supplierNames } from '../adapters/index.ts'
import { readConfig } from '../src/config.ts'

/** Two suppliers stand for all. */
const production = {
  NODE_ENV: 'production', SUPPLIERS: 'trip-com,sk-rentacar', TRIP_COM_URL: 'https://trip.example', TRIP_COM_VENDOR_ID: '7', TRIP_COM_SECRET: 'eightchr', SK_RENTACAR_URL: 'https://sk.example',
  SK_RENTACAR_PARTNER_CODE: 'P', SK_RENTACAR_SECRET: 's',
}

describe('the configuration', () => {
  it('needs nothing set: a laptop gets the sandbox on this machine', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', logLevel: 'info', redisUrl: undefined, isProduction: false })
    expect(Object.keys(config.suppliers).toSorted()).toEqual(supplierNames.toSorted())
    expect(new Set(Object.values(config.suppliers).map(({ baseUrl }) => new URL(baseUrl).hostname))).toEqual(new Set(['127.0.0.1']))
  })

  it('takes a token for operators only when it is long enough to be one', () => {
    expect(readConfig({}).operatorToken).toBeUndefined()
    expect(readConfig({ OPERATOR_TOKEN: 'sixteen letters!' }).operatorToken).toBe('sixteen letters!')
    expect(() => readConfig({ OPERATOR_TOKEN: 'operator' })).toThrow('OPERATOR_TOKEN: must have 16 characters or more')
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', REDIS_URL: '' })).toMatchObject({ port: 4000, redisUrl: undefined })
  })

  it('names every variable that is wrong, and how it must look', () => {
    const wrong = { PORT: '70000', REDIS_URL: 'localhost:6379', TRIP_COM_SECRET: 'short', LOG_LEVEL: 'loud' }
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(`${name}: `)
    expect(() => readConfig(wrong)).toThrow('REDIS_URL: must look like redis://127.0.0.1:6379')
  })

  it('in production never falls back to the sandbox, and names what is missing', () => {
    expect(readConfig(production).suppliers['trip-com']).toEqual({ baseUrl: 'https://trip.example', vendorId: '7', secret: 'eightchr' })
    for (const name of Object.keys(production).filter((variable) => variable !== 'NODE_ENV' && variable !== 'SUPPLIERS')) {
      expect(() => readConfig({ ...production, [name]: undefined })).toThrow(`${name}: must be set with NODE_ENV=production`)
    }
    expect(() => readConfig({ ...production, SK_RENTACAR_SECRET: 'sandbox-secret' })).toThrow('SK_RENTACAR_SECRET: is the sandbox')
    expect(() => readConfig({ NODE_ENV: 'prod' })).toThrow('NODE_ENV: ')
  })

  it('asks only for what the chosen suppliers need', () => {
    const { SK_RENTACAR_URL: _url, SK_RENTACAR_PARTNER_CODE: _code, SK_RENTACAR_SECRET: _secret, ...tripComOnly } = production
    expect(Object.keys(readConfig({ ...tripComOnly, SUPPLIERS: 'trip-com' }).suppliers)).toEqual(['trip-com'])
    expect(() => readConfig({ SUPPLIERS: 'trip-com, hertz' })).toThrow(`SUPPLIERS: knows ${supplierNames.join(', ')}, not hertz`)
    expect(() => readConfig({ SUPPLIERS: ' , ' })).toThrow(`SUPPLIERS: knows ${supplierNames.join(', ')} and needs one`)
  })

  it('hedges nobody unless told whom', () => {
    expect(readConfig({}).hedgedSuppliers).toEqual([])
    expect(readConfig({ HEDGED_SUPPLIERS: 'trip-com, carnect' }).hedgedSuppliers).toEqual(['trip-com', 'carnect'])
    expect(() => readConfig({ HEDGED_SUPPLIERS: 'hertz' })).toThrow(`HEDGED_SUPPLIERS: knows ${supplierNames.join(', ')}, not hertz`)
  })

  it('reads the numbers and the words of a supplier as what they are', () => {
    expect(readConfig({ INS_VERSION: 'v1', INS_COMPANIES: '24', INS_COMMISSION_PERCENT: '8' }).suppliers.ins).toMatchObject({ version: 'v1', companies: 24, commissionPercent: 8 })
    expect(readConfig({}).suppliers.ins).toMatchObject({ version: 'v2', companies: 19, commissionPercent: 10 })
    for (const wrong of [{ INS_VERSION: 'v3' }, { INS_COMPANIES: '0' }, { INS_COMMISSION_PERCENT: '8.5' }]) expect(() => readConfig(wrong)).toThrow(`${Object.keys(wrong)[0]}: `)
  })
})
