import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createPlaces } from '../../src/catalogue/places/places.ts'
import { summarise } from '../statistics.ts'

/** What travellers type, each letter by letter: the beginnings are searched too, as a front end does. */
const typed = [
  '제주국제공항', '제주도', 'ㅈㅈㄱㅎ', 'wpwnrhdgkd', '재주공항', 'jeju airport', '濟州', '오키나와', 'おきなわ', '후쿠오까', '삿뽀로', '서울역', '부산 해운대', 'gangneung',
  '롯데호텔 제주', 'hilton guam', 'los angeles', 'san francsico', 'paris charles de gaulle', '도쿄하네다', '東京 羽田', '桃园机场', 'スワンナプーム', 'reykjavik', 'CJU', '공항', '일본 오사카',
  '없는곳이름', 'qqqqqqqq',
]

/** Searching for places over the whole catalogue: how long one takes, what the index weighs and how long it takes to make. In this process, no network. */
export async function places({ rounds = 20 }) {
  const collect = collector()
  collect()
  const before = process.memoryUsage().heapUsed
  const started = performance.now()
  const catalogue = createPlaces()
  const startMs = Math.round(performance.now() - started)
  collect()
  const heapMiB = Math.round((process.memoryUsage().heapUsed - before) / 1024 / 1024)

  const texts = typed.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)))
  const durations: number[] = []
  for (let round = -2; round < rounds; round++) {
    for (const text of texts) {
      const from = performance.now()
      catalogue.search({ text, language: 'KO', near: undefined, kinds: undefined, limit: 10 })
      if (round >= 0) durations.push(performance.now() - from)
    }
    await yieldToOthers()
  }
  const { count, mean, p50, p95, p99, max } = summarise(durations)
  return [{ searches: count, mean, p50, p95, p99, max, startMs, heapMiB }]
}

/** The garbage collector, so that only what is kept is weighed. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('this runtime does not let its garbage be collected')
  return () => void collect()
}
