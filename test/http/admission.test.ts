import { describe, expect, test } from 'vitest'
import { createSchema } from '../../src/graphql/schema.ts'
import { defaultQueryLimits } from '../../src/graphql/limits/limits.ts'
import { type AdmissionLimits, createAdmission } from '../../src/http/admission.ts'
import { createImportanceOf, type Importance, importanceOfField } from '../../src/http/importance.ts'

const limits: AdmissionLimits = {
  turnMs: 8, arrivalsMs: 8, burstWaitMs: 250, standingWaitMs: 25, standingTurns: 3, burstMs: 200, calmMs: 1_000, waiting: 5, underWay: { least: 2, most: 100 }, lateMs: 100, fineMs: 50,
}

/** An event loop by hand: `pass` is time, `turn` ends one of its turns. */
function aLoop(changes: Partial<AdmissionLimits> = {}) {
  let time = 0
  const admission = createAdmission(() => time, { ...limits, ...changes })
  const decided: string[] = []
  const ask = (name: string, importance: Importance = 'SEARCH') => admission.ask(importance, (isLetIn) => decided.push(`${name} ${isLetIn ? 'begins' : 'is refused'}`))
  /** For so long ten searches come in each turn, and one of them takes ten milliseconds, or `each`. */
  const overload = (ms: number, each = 10) => {
    const work = (isLetIn: boolean) => {
      if (!isLetIn) return
      time += each
      admission.leave()
    }
    for (const end = time + ms; time < end;) {
      for (let index = 0; index < 10; index += 1) admission.ask('SEARCH', work)
      admission.turn()
    }
    while (admission.wants() === 'TURN') admission.turn()
  }
  return { admission, decided, ask, overload, pass: (ms: number) => void (time += ms) }
}

describe('who may begin', () => {
  test('whoever comes to an idle loop, at once', () => {
    const { ask, decided } = aLoop()
    ask('one')
    ask('two')
    expect(decided).toEqual(['one begins', 'two begins'])
  })

  test('in one turn as many as fit into its time; the others one by one in the next', () => {
    const { admission, ask, decided, pass } = aLoop()
    ask('one')
    pass(9)
    ask('two')
    ask('three')
    expect(decided).toEqual(['one begins'])
    admission.turn()
    expect(decided).toEqual(['one begins', 'two begins'])
    admission.turn()
    expect(decided).toEqual(['one begins', 'two begins', 'three begins'])
  })

  test('bookings before quotes, quotes before reads, reads before searches', () => {
    const { admission, ask, decided, pass } = aLoop()
    ask('first')
    pass(9)
    for (const importance of ['SEARCH', 'READ', 'QUOTE', 'BOOKING'] as const) ask(importance, importance)
    for (let turn = 0; turn < 4; turn += 1) admission.turn()
    expect(decided).toEqual(['first begins', 'BOOKING begins', 'QUOTE begins', 'READ begins', 'SEARCH begins'])
  })

  test('operators and refunds never wait and are never refused', () => {
    const { ask, decided, overload } = aLoop()
    overload(1_000)
    decided.length = 0
    ask('refund', 'ALWAYS')
    expect(decided).toEqual(['refund begins'])
  })
})

describe('while clients connect one after the other', () => {
  test('nothing begins, so that those behind them are seen; but not for long', () => {
    const { admission, ask, decided, pass } = aLoop()
    admission.arrived()
    ask('one')
    expect(decided).toEqual([])
    pass(1)
    admission.turn()
    admission.arrived()
    expect(decided).toEqual([])
    pass(8)
    admission.turn()
    expect(decided).toEqual(['one begins'])
  })

  test('a single one holds nobody up beyond its turn', () => {
    const { admission, ask, decided } = aLoop()
    admission.arrived()
    ask('one')
    admission.turn()
    expect(admission.wants()).toBe('TURN')
    admission.turn()
    expect(decided).toEqual(['one begins'])
    expect(admission.wants()).toBe('TURN')
    admission.turn()
    expect(admission.wants()).toBe('NOTHING')
  })
})

describe('who is refused', () => {
  test('who would wait longer than a burst lasts', () => {
    const { admission, ask, decided, pass } = aLoop()
    ask('one')
    pass(9)
    ask('two')
    pass(251)
    admission.turn()
    expect(decided).toEqual(['one begins', 'two is refused'])
  })

  test('much sooner once waiting has become the rule, until it has been calm for a while', () => {
    const { admission, ask, decided, overload, pass } = aLoop()
    overload(1_000)
    expect(admission.isOverloaded()).toBe(true)
    expect(admission.figures().waiting).toBe(0)
    decided.length = 0
    ask('begins')
    pass(9)
    ask('impatient')
    ask('more')
    pass(31)
    admission.turn()
    expect(decided).toEqual(['begins begins', 'impatient is refused', 'more is refused'])
    pass(1_001)
    admission.turn()
    ask('later')
    expect(admission.isOverloaded()).toBe(false)
  })

  test('not before a few operations could begin, where each takes long: or there would be nothing to do after every one', () => {
    const { admission, decided, overload, pass, ask } = aLoop()
    overload(3_000, 60)
    expect(admission.isOverloaded()).toBe(true)
    ask('begins')
    pass(9)
    ask('waits')
    pass(100)
    admission.turn()
    expect(decided).toEqual(['begins begins', 'waits begins'])
  })

  test('who finds too many waiting already', () => {
    const { ask, decided, pass } = aLoop()
    ask('one')
    pass(9)
    for (let index = 0; index < 5; index += 1) ask('waits')
    ask('too many')
    expect(decided).toEqual(['one begins', 'too many is refused'])
  })
})

describe('how many are under way', () => {
  test('fewer when timers are late, counted from what is really under way; more again when they are not', () => {
    const { admission, ask } = aLoop()
    for (let index = 0; index < 20; index += 1) ask('work')
    admission.sawDelay(300)
    expect(admission.figures().atMost).toBe(16)
    admission.sawDelay(70)
    expect(admission.figures().atMost).toBe(16)
    admission.sawDelay(10)
    expect(admission.figures().atMost).toBe(18)
  })

  test('never fewer than the least, never more than the most', () => {
    const { admission } = aLoop()
    for (let index = 0; index < 50; index += 1) admission.sawDelay(300)
    expect(admission.figures().atMost).toBe(2)
    for (let index = 0; index < 100; index += 1) admission.sawDelay(0)
    expect(admission.figures().atMost).toBe(100)
  })

  test('searches leave room for what matters more, and whoever leaves makes room', () => {
    const { admission, ask, decided } = aLoop({ underWay: { least: 10, most: 10 } })
    for (let index = 0; index < 8; index += 1) ask(`search ${index}`)
    ask('booking', 'BOOKING')
    admission.turn()
    expect(decided.at(-1)).toBe('booking begins')
    expect(admission.wants()).toBe('TURN')
    admission.turn()
    expect(admission.wants()).toBe('TIME')
    admission.leave()
    admission.leave()
    expect(admission.wants()).toBe('TURN')
    admission.turn()
    expect(decided.at(-1)).toBe('search 7 begins')
  })
})

describe('how important an operation is', () => {
  const importanceOf = createImportanceOf(defaultQueryLimits)

  test('every field that an operation can begin with has its place in the order', () => {
    const schema = createSchema()
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}))
    expect(roots.filter((name) => !importanceOfField[name])).toEqual([])
  })

  test.each([
    ['{ places { id } }', undefined, 'READ'],
    ['query A { places { id } } query B { searchCars { id } }', 'A', 'READ'],
    ['query A { places { id } } query B { searchCars { id } }', 'B', 'SEARCH'],
    ['{ places { id } ...F } fragment F on Query { ... { searchCars { id } } }', undefined, 'SEARCH'],
    ['{ ...F } fragment F on Query { ...G } fragment G on Query { ...F places { id } }', undefined, 'READ'],
    ['{ find: searchCars { id } }', undefined, 'SEARCH'],
    ['{ nobodyKnows }', undefined, 'SEARCH'],
    ['{ places', undefined, 'SEARCH'],
    ['', undefined, 'SEARCH'],
  ])('%s (%s): %s', (text, name, importance) => {
    expect(importanceOf(text, name)).toBe(importance)
    expect(importanceOf(text, name)).toBe(importance)
  })
})
