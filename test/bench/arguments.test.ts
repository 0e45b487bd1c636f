import { describe, expect, it } from 'vitest'
import { type Known, problemWithUrl, readArguments } from '../../bench/arguments.ts'

const aScenario = (known: Partial<Known> = {}): Known => ({ settings: ['seconds'], isUsual: false, acceptsUrl: false, isInProcess: false, ...known })
const scenarios = new Map([
  ['warm', aScenario({ isUsual: true, acceptsUrl: true })],
  ['cold', aScenario({ isUsual: true, settings: ['searches'] })],
  ['soak', aScenario({ settings: ['minutes'] })],
  ['places', aScenario({ isInProcess: true })],
  ['plain', aScenario({ settings: undefined })],
])
const read = (line: string) => readArguments(line === '' ? [] : line.split(' '), scenarios)
const here = 'http://127.0.0.1:4000/graphql'

describe('the command line', () => {
  it('runs the usual scenarios when none is named', () => {
    expect(read('')).toMatchObject({ kind: 'run', names: ['warm', 'cold'], isUsual: true, counts: {}, seed: 1, url: undefined })
  })

  it('runs what is named, with the counts that are given', () => {
    expect(read('soak cold --minutes=2 --searches=50 --seed=7 --out=mine')).toMatchObject({ names: ['soak', 'cold'], isUsual: false, counts: { minutes: 2, searches: 50 }, seed: 7, out: 'mine' })
  })

  it('takes a count in two words as well', () => {
    expect(read('soak --minutes 2')).toMatchObject({ names: ['soak'], counts: { minutes: 2 } })
  })

  it('gives a scenario in its smallest form any count', () => {
    expect(read('plain --anything=3')).toMatchObject({ kind: 'run', counts: { anything: 3 } })
  })

  it('lists what there is', () => {
    expect(read('--list')).toEqual({ kind: 'list' })
  })

  it.each([
    ['soek', 'No scenario is called soek'],
    ['soak --minuets=2', '--minuets is no setting of soak'],
    ['soak --minutes=none', 'a whole number above 0'],
    ['soak --minutes=0', 'a whole number above 0'],
    ['plain --anything', 'a whole number above 0'],
    ['soak --seed=x', '--seed=x'],
    ['compare main', 'two commits and a scenario'],
    ['compare main HEAD', 'two commits and a scenario'],
    ['compare main HEAD places', 'inside this process'],
    [`compare main HEAD warm --url ${here}`, 'leave --url out'],
    [`cold --url ${here}`, 'cannot be run against --url'],
  ])('refuses `%s`', (line, sentence) => {
    expect(read(line)).toMatchObject({ kind: 'refused', sentence: expect.stringContaining(sentence) })
  })

  it('compares two commits', () => {
    expect(read('compare main HEAD warm --rounds=5 --seconds=3')).toMatchObject({ kind: 'compare', commits: ['main', 'HEAD'], names: ['warm'], rounds: 5, counts: { seconds: 3 } })
  })

  it('sends to a server that runs already only what can be sent there', () => {
    expect(read(`--url ${here}`)).toMatchObject({ kind: 'run', url: here, names: ['warm'] })
  })
})

describe('a server that runs already', () => {
  it.each([here, 'http://localhost:4000/graphql', 'http://[::1]:4000/graphql', 'https://127.1.2.3/graphql'])('on this machine may be loaded: %s', (url) => {
    expect(problemWithUrl(url, false)).toBeUndefined()
  })

  it.each(['https://shop.example/graphql', 'http://10.0.0.7/graphql', 'http://127.0.0.1.example/graphql', 'http://localhost.example/graphql'])('elsewhere needs a second word: %s', (url) => {
    expect(problemWithUrl(url, false)).toContain('--i-own-this-server')
    expect(problemWithUrl(url, true)).toBeUndefined()
    expect(read(`warm --url ${url}`)).toMatchObject({ kind: 'refused' })
    expect(read(`warm --url ${url} --i-own-this-server`)).toMatchObject({ kind: 'run', url })
  })

  it.each(['127.0.0.1:4000', 'ftp://127.0.0.1/', ''])('has an address over HTTP: %j is none', (url) => {
    expect(problemWithUrl(url, true)).toContain('http or https')
  })
})
