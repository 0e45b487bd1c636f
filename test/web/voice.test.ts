import { afterEach, describe, expect, test, vi } from 'vitest'
import { en } from '../../web/kit/texts/en.ts'
import { ko } from '../../web/kit/texts/ko.ts'
import { createVoice } from '../../web/kit/voice.ts'

const korean = createVoice('KO')
const english = createVoice('EN')

describe('amounts', () => {
  test.each([
    ['81000', 'KRW', '81,000원', '₩81,000'],
    ['-3300', 'KRW', '-3,300원', '-₩3,300'],
    ['63.40', 'USD', 'US$63.40', 'US$63.40'],
    ['4500', 'JPY', 'JP¥4,500', 'JP¥4,500'],
  ])('%s %s is %s and %s', (amount, currency, inKorean, inEnglish) => {
    expect([korean.money({ amount, currency }), english.money({ amount, currency })]).toEqual([inKorean, inEnglish])
  })

  test('keep every digit that a number would lose', () => {
    expect(english.money({ amount: '9007199254740993.25', currency: 'USD' })).toBe('US$9,007,199,254,740,993.25')
  })

  test('that are none are shown as they came, not as NaN', () => {
    expect(korean.money({ amount: 'soon', currency: 'KRW' })).toBe('soon KRW')
  })
})

test('a rate of exchange keeps its figures, however small it is', () => {
  expect([english.rate(0.000736412), english.rate(1358.2)]).toEqual(['0.000736412', '1,358.2'])
})

describe('times of a branch', () => {
  afterEach(() => void vi.unstubAllEnvs())

  test.each(['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati'])('stay what they are for a reader in %s', (zone) => {
    vi.stubEnv('TZ', zone)
    const [inKorean, inEnglish] = [createVoice('KO'), createVoice('EN')]
    expect(inKorean.when('2026-12-06T00:30')).toBe('12월 6일 (일) 00:30')
    expect(inEnglish.when('2026-12-06T23:59')).toBe('Sun 6 Dec, 23:59')
    expect(inKorean.shortly('2026-12-06T10:00')).toBe('12월 6일 10:00')
    expect(inKorean.day('2026-12-06')).toBe('2026년 12월 6일')
  })

  test('an instant is told on the reader’s own clocks', () => {
    vi.stubEnv('TZ', 'Asia/Seoul')
    expect(createVoice('KO').moment('2026-12-01T01:00:00.000Z')).toBe('12월 1일 10:00')
  })
})

/** Every sentence by its path; functions are called with marks for what they hold. */
function sentencesOf(texts: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof texts === 'string') return [[path, texts]]
  if (typeof texts === 'function') return [[path, String(texts(...Array.from({ length: texts.length }, (_, index) => `<${index}>`)))]]
  return Object.entries(texts ?? {}).flatMap(([key, value]) => sentencesOf(value, `${path}.${key}`))
}

describe('the two languages', () => {
  const inKorean = new Map(sentencesOf(ko))
  const inEnglish = new Map(sentencesOf(en))

  test('say the same things', () => {
    expect([...inEnglish.keys()]).toEqual([...inKorean.keys()])
    expect(inKorean.size).toBeGreaterThan(250)
  })

  test('put into a sentence all that it is given', () => {
    const marks = (sentence: string) => [...new Set(sentence.match(/<\d>/g))].toSorted()
    const different = [...inKorean].filter(([path, sentence]) => String(marks(sentence)) !== String(marks(inEnglish.get(path) ?? '')))
    expect(different).toEqual([])
  })

  test('are not mixed: English has no Hangul but for examples of what can be typed', () => {
    const mixed = [...inEnglish].filter(([, sentence]) => /[가-힣ㄱ-ㅎ]/.test(sentence)).map(([path]) => path)
    expect(mixed).toEqual(['.form.placeHint'])
  })
})
