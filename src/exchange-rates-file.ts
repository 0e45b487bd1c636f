import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { currencyExponents, type Currency } from '#domain/currency.ts'
import type { ExchangeRates } from '#domain/exchange-rate.ts'

const currencies = Object.keys(currencyExponents) as Currency[]
const file = z.object({ source: z.string().min(1), asOf: z.iso.date(), perUsd: z.record(z.string(), z.number().positive()) })

export class ExchangeRatesFileError extends Error {
  override readonly name = 'ExchangeRatesFileError'
}

/** Reads an operator's own table (docs/running.md). Throws ExchangeRatesFileError when it is not whole: a currency without a rate loses its cars. */
export function readExchangeRatesFile(path: string): ExchangeRates {
  try {
    const { source, asOf, perUsd } = file.parse(JSON.parse(readFileSync(path, 'utf8')))
    const missing = currencies.filter((currency) => perUsd[currency] === undefined)
    if (missing.length > 0) throw new TypeError(`no rate for ${missing.join(', ')}`)
    if (perUsd['USD'] !== 1) throw new TypeError('perUsd.USD must be 1: the rates are units for one US dollar')
    return { source, asOf, perUsd }
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause).replaceAll('\n', ' ') : String(cause instanceof Error ? cause.message : cause)
    throw new ExchangeRatesFileError(`EXCHANGE_RATES_FILE ${path}: ${problem}`, { cause })
  }
}
