import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCallBudgetsFile } from '../src/call-budgets-file.ts'

const path = join(mkdtempSync(join(tmpdir(), 'budgets-')), 'budgets.json')
const readWith = (content: unknown) => {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return readCallBudgetsFile(path, ['ins', 'ace'])
}

it('reads what may be asked of each supplier', () => {
  const budgets = {
    gateways: 2,
    suppliers: { ins: { credits: { credits: 500, perSeconds: 86_400 }, samplesPerHour: 6 }, ace: { quota: { searches: 20, perSeconds: 1 }, lookToBook: { searchesPerBooking: 300, bookingsPerDay: 40 } } },
  }
  expect(readWith(budgets)).toEqual(budgets)
})

it.each([
  ['no JSON', '{', 'JSON'],
  ['no number of gateways', { suppliers: {} }, 'gateways'],
  ['a supplier that is not asked', { gateways: 1, suppliers: { trip: {} } }, 'knows ins, ace, not trip'],
  ['a misspelt limit', { gateways: 1, suppliers: { ins: { qouta: { searches: 1, perSeconds: 1 } } } }, 'qouta'],
  ['a quota of nothing', { gateways: 1, suppliers: { ins: { quota: { searches: 0, perSeconds: 1 } } } }, 'suppliers.ins.quota.searches'],
  ['a window longer than a day', { gateways: 1, suppliers: { ins: { quota: { searches: 1, perSeconds: 86_401 } } } }, 'perSeconds'],
])('refuses a file with %s, naming the file and the place', (_, content, problem) => {
  expect(() => readWith(content)).toThrow(`CALL_BUDGETS_FILE ${path}: `)
  expect(() => readWith(content)).toThrow(problem)
})

it('refuses a file that is not there', () => {
  expect(() => readCallBudgetsFile('/nowhere/budgets.json', [])).toThrow('CALL_BUDGETS_FILE /nowhere/budgets.json: ENOENT')
})
