import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBranchesFile } from '../../../src/branches-file.ts'

const command = join(import.meta.dirname, '../../../src/catalogue/import/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'import-'))
let files = 0

function importing(csv: string, ...options: readonly string[]) {
  files += 1
  const [path, out] = [join(folder, `${files}.csv`), join(folder, `${files}.jsonl`)]
  writeFileSync(path, csv)
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, path, '--out', out, ...options], { encoding: 'utf8' })
  return { status, stdout, stderr, out }
}

describe('npm run import:branches', () => {
  it('writes what a gateway reads', () => {
    const { status, stdout, out } = importing('id,name,lat,lon\nA-1,제주공항점,33.5,126.49\nA-1,제주공항점,33.5,126.49\n')
    expect(status).toBe(0)
    expect(stdout).toContain('read 2, imported 1, refused 0, duplicates 1')
    expect(readBranchesFile(out)).toMatchObject([{ id: 'A-1', name: '제주공항점', company: undefined, position: { latitude: 33.5, longitude: 126.49 }, country: 'KR' }])
  })

  it('writes nothing and ends with 1 when a row is refused', () => {
    const { status, stderr, out } = importing('id,name,lat,lon\nA-1,A,91.2,126\nA-2,B,,\n')
    expect(status).toBe(1)
    expect(stderr).toContain('row 2, column lat: "91.2" is no latitude')
    expect(existsSync(out)).toBe(false)
  })

  it('leaves bad rows out with --skip-bad-rows, and still names them', () => {
    const { status, stderr, out } = importing('id,name,lat,lon\nA-1,A,91.2,126\nA-2,B,,\n', '--skip-bad-rows')
    expect(status).toBe(0)
    expect(stderr).toContain('row 2, column lat')
    expect(readBranchesFile(out).map(({ id }) => id)).toEqual(['A-2'])
  })

  it.each([
    ['an encoding that it does not know', ['--encoding', 'utf-9'], 'encoding'], ['a country that is none', ['--country', 'Korea'], 'is no country code'],
    ['an option that it does not have', ['--outt', 'x'], '--outt'], ['two files', ['other.csv'], 'npm run import:branches -- <file.csv>'],
  ])('refuses %s in a sentence', (_, options, problem) => {
    const { status, stderr } = importing('name\nA\n', ...options)
    expect(status).toBe(1)
    expect(stderr).toContain(problem)
    expect(stderr).not.toContain('    at ')
  })
})
