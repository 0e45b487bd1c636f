import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../src/graphql/errors.ts'
import { defaultQueryLimits } from '../src/graphql/limits/limits.ts'
import { families, type Family } from '../src/http/metric-families.ts'
import { httpCodes } from '../src/http/refusals.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8')

describe('the documents', () => {
  it('explain every code that a client can see, and no others', () => {
    const told = [...read('docs/errors.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code)
    expect(new Set(told)).toEqual(new Set([...Object.keys(errorCodes), ...httpCodes]))
  })

  it('state the limits that are in force', () => {
    const text = read('docs/errors.md').replaceAll(',', '')
    for (const [name, limit] of Object.entries(defaultQueryLimits)) expect(text, name).toMatch(new RegExp(`\\b${limit}\\b`))
  })

  it('name every variable of the configuration, and no others', () => {
    const config = read('src/config.ts')
    const known = [...config.matchAll(/^ {2}([A-Z][A-Z_]+):|variable: '([A-Z_]+)'/gm)].map(([, general, supplier]) => general ?? supplier)
    const settings = read('docs/running.md').split('## Settings')[1]?.split('**Exchange rates**')[0] ?? ''
    const told = settings.split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name))
    expect(new Set(told)).toEqual(new Set(known))
  })

  it('explain every figure with its type and labels, and no others', () => {
    const told = [...read('docs/metrics.md').matchAll(/^\| `(forecourt_\w+)` \| (\w+) \| ([\w, ]*) \|/gm)].map(([, name, type, labels]) => [name, type, labels].join(' '))
    const known = Object.entries<Family>(families).map(([name, { type, labels }]) => [name, type === 'read' ? 'gauge' : type, labels.join(', ')].join(' '))
    expect(new Set(told)).toEqual(new Set(known))
  })
})
