import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makePlaces } from '../../src/catalogue/places/build/make-places.ts'
import { namesFrom } from '../../src/catalogue/places/build/names.ts'

const shipped = (file: string) => readFileSync(new URL(`../../src/catalogue/places/data/${file}`, import.meta.url), 'utf8')

describe('the file of places', () => {
  it('is what the build makes of the packages and the typed tables', async () => {
    const made = await makePlaces()
    expect(made.variants === shipped('han-variants.txt'), 'han-variants.txt is old: npm run build:places').toBe(true)
    expect(made.places === shipped('places.tsv'), 'places.tsv is old: npm run build:places').toBe(true)
  }, 60_000)

  it('stays below a megabyte and a half', () => {
    expect(Buffer.byteLength(shipped('places.tsv'))).toBeLessThan(1_500_000)
  })
})

describe('names in a list that tells no language', () => {
  it('are Korean in Hangul, Japanese in katakana, Chinese in Han', () => {
    expect(namesFrom(['Paris', 'pari', 'Париж', 'パリ', '巴黎', '파리'], 'FR')).toMatchObject({ ko: '파리', ja: 'パリ', zh: '巴黎' })
  })

  it('lose the word for a city', () => {
    expect(namesFrom(['아쓰기 시', '厚木', '厚木市'], 'JP')).toMatchObject({ ko: '아쓰기', ja: '厚木', zh: '厚木' })
  })

  it('keep a syllable or character that only looks like the word for a city', () => {
    expect(namesFrom(['아카시', '四日', '四日市市'], 'JP')).toMatchObject({ ko: '아카시', ja: '四日市' })
  })

  it('have each country’s own characters', () => {
    expect(namesFrom(['広島市', '廣島'], 'JP')).toMatchObject({ ja: '広島', zh: '广岛' })
    expect(namesFrom(['臺南'], 'TW')).toMatchObject({ ja: '台南', zh: '台南' })
  })
})
