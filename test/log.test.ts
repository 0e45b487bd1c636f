import { expect, it } from 'vitest'
import { createLog } from '../src/log.ts'

function aLog(level: 'info' | 'debug' = 'info') {
  const lines: Record<string, unknown>[] = []
  return { lines, log: createLog(level, { write: (line: string) => void lines.push(JSON.parse(line)) }) }
}

it('writes an event with its fields as one line', () => {
  const { lines, log } = aLog()
  log.info('supplier.answered', { supplier: 'trip-com', ms: 12 })
  expect(lines).toEqual([{ level: 30, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), event: 'supplier.answered', supplier: 'trip-com', ms: 12 }])
})

it('tells what an error was and where it came from, with its cause', () => {
  const { lines, log } = aLog()
  log.error('graphql.failed', { requestId: 'r1', error: new TypeError('no branch', { cause: new Error('the socket closed') }) })
  expect(lines[0]).toMatchObject({ requestId: 'r1', error: { type: 'TypeError', message: expect.stringContaining('no branch'), stack: expect.stringContaining('log.test.ts') } })
  expect(JSON.stringify(lines[0])).toContain('the socket closed')
})

it('keeps to its level', () => {
  const { lines, log } = aLog()
  log.debug('too.much')
  expect(lines).toEqual([])
})
