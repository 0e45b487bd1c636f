import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BranchesFileError, readBranchesFile } from '../src/branches-file.ts'

const path = join(mkdtempSync(join(tmpdir(), 'branches-')), 'branches.jsonl')
const office = { id: 'A-1', name: '제주공항점', position: { latitude: 33.5, longitude: 126.49 }, airport: 'CJU', country: 'KR' }
const readWith = (...lines: readonly unknown[]) => {
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return readBranchesFile(path)
}

it('reads one branch a line', () => {
  expect(readWith(office, '', { ...office, id: 'A-2', position: undefined })).toEqual([
    { ...office, company: undefined, address: undefined, telephone: undefined },
    { ...office, id: 'A-2', company: undefined, address: undefined, telephone: undefined, position: undefined },
  ])
})

it.each([
  ['no JSON', ['{'], 'line 1: '], ['a name missing', [office, { id: 'A-2', country: 'KR' }], 'line 2: '], ['a latitude that is none', [{ ...office, position: { latitude: 91, longitude: 1 } }], 'position.latitude'],
  ['a field that nobody knows', [{ ...office, adress: 'x' }], 'adress'], ['one branch twice', [office, office], 'A-1 is there twice'],
])('refuses a file with %s, naming the file and the line', (_, lines, problem) => {
  expect(() => readWith(...lines)).toThrow(BranchesFileError)
  expect(() => readWith(...lines)).toThrow(`BRANCHES_FILE ${path}`)
  expect(() => readWith(...lines)).toThrow(problem)
})

it('refuses a file that is not there', () => {
  expect(() => readBranchesFile('/nowhere/branches.jsonl')).toThrow('BRANCHES_FILE /nowhere/branches.jsonl: ENOENT')
})
