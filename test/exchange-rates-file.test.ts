import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readExchangeRatesFile } from '../src/exchange-rates-file.ts'
import { exchangeRates } from '../src/search/exchange-rates.ts'

const path = join(mkdtempSync(join(tmpdir(), 'rates-')), 'rates.json')
const readWith = (content: unknown) => {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return readExchangeRatesFile(path)
}

it('reads a table of the form that is shipped', () => {
  expect(readWith({ ...exchangeRates, source: 'the treasury', asOf: '2026-11-22' })).toEqual({ ...exchangeRates, source: 'the treasury', asOf: '2026-11-22' })
})

it.each([
  ['no JSON', '{', 'JSON'],
  ['no day', { ...exchangeRates, asOf: 'yesterday' }, 'asOf'],
  ['a currency missing', { ...exchangeRates, perUsd: { ...exchangeRates.perUsd, KRW: undefined } }, 'no rate for KRW'],
  ['a rate of nothing', { ...exchangeRates, perUsd: { ...exchangeRates.perUsd, KRW: 0 } }, 'perUsd.KRW'],
  ['the rates the other way round', { ...exchangeRates, perUsd: { ...exchangeRates.perUsd, USD: 1358 } }, 'perUsd.USD must be 1'],
])('refuses a file with %s, naming the file and the place', (_, content, problem) => {
  expect(() => readWith(content)).toThrow(`EXCHANGE_RATES_FILE ${path}: `)
  expect(() => readWith(content)).toThrow(problem)
})

it('refuses a file that is not there', () => {
  expect(() => readExchangeRatesFile('/nowhere/rates.json')).toThrow('EXCHANGE_RATES_FILE /nowhere/rates.json: ENOENT')
})
