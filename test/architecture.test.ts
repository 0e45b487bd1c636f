import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gatewayAdapters, supplierAdapters } from '../adapters/index.ts'
import { paymentRegistry } from '../sandbox/payments/registry.ts'
import { registry as sandboxRegistry } from '../sandbox/registry.ts'

/**
 * The floors of the house: who may import whom. Each rule reads the path of a file and what it imports (a path from the root, or a
 * package's name) and gives the sentence that is broken.
 */
const root = join(import.meta.dirname, '..')
const supplierIds = Object.keys(supplierAdapters)
const gatewayIds = Object.keys(gatewayAdapters)

const floorOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/')
  if (top === 'src') return second.endsWith('.ts') ? second : second
  return top
}
const rooms = ['catalogue', 'search', 'booking', 'ops']
const folderOfAdapter = (path: string) => path.split('/').slice(0, 3).join('/')

type Rule = (file: string, imported: string) => string | undefined

const rules: readonly Rule[] = [
  (file, imported) =>
    floorOf(file) === 'domain' && !imported.startsWith('src/domain/') ? 'the domain imports only the domain' : undefined,
  (file, imported) =>
    rooms.includes(floorOf(file)) && isOurs(imported) && ![floorOf(file), 'domain'].includes(floorOf(imported))
      ? 'a room imports only itself and the domain'
      : undefined,
  (file, imported) =>
    ['graphql', 'http'].includes(floorOf(file)) && isOurs(imported) && ![...rooms, 'graphql', 'http', 'domain', 'generated'].includes(floorOf(imported))
      ? 'graphql and http import rooms, domain and generated code, never adapters'
      : undefined,
  (file, imported) =>
    file.startsWith('adapters/') && imported.startsWith('src/') && !imported.startsWith('src/domain/')
      ? 'an adapter knows nothing of src but the domain'
      : undefined,
  (file, imported) =>
    file.startsWith('adapters/') && file !== 'adapters/index.ts' && imported.startsWith('adapters/') &&
    !imported.startsWith('adapters/kit/') && folderOfAdapter(imported) !== folderOfAdapter(file)
      ? 'an adapter never imports its sibling'
      : undefined,
  (file, imported) =>
    file.startsWith('sandbox/') && isOurs(imported) && !imported.startsWith('sandbox/')
      ? 'the sandbox shares no code with the gateway, or it would prove nothing'
      : undefined,
  (file, imported) =>
    isProduct(file) && /^(sandbox|test|bench)\//.test(imported) ? 'the product imports neither sandbox, test nor bench' : undefined,
  (file, imported) =>
    file.startsWith('web/') && isOurs(imported) && !imported.startsWith('web/') ? 'the pages know the gateway by its GraphQL alone' : undefined,
  (file, imported) =>
    !file.startsWith('web/') && imported.startsWith('web/') ? 'nobody imports the pages' : undefined,
  (file, imported) =>
    isProduct(file) && file !== 'src/main.ts' && imported === 'src/config.ts' ? 'only main.ts reads the configuration' : undefined,
]

const isOurs = (imported: string) => /^(src|adapters|sandbox|test|bench|web)\//.test(imported)
const isProduct = (file: string) => file.startsWith('src/') || file.startsWith('adapters/')

type Word = { readonly pattern: RegExp; readonly where: (file: string) => boolean; readonly sentence: string }

const words: readonly Word[] = [
  {
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bTemporal\.Now\b|\bcrypto\.random/,
    where: (file) => file.startsWith('src/domain/'),
    sentence: 'the domain has no clock and no dice: pass them in',
  },
  { pattern: /\bprocess\.env\b/, where: (file) => isProduct(file) && file !== 'src/config.ts' && file !== 'src/main.ts', sentence: 'only the configuration reads process.env' },
]

/** Comments may name suppliers and clocks; code may not. */
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1')

const importPattern = /(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g

function importsOf(file: string, source: string): readonly string[] {
  return [...withoutComments(source).matchAll(importPattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? ''
    if (specifier.startsWith('#domain/')) return specifier.replace('#domain/', 'src/domain/')
    return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)).split(sep).join('/') : specifier
  })
}

function violationsOf(file: string, source: string): readonly string[] {
  const code = withoutComments(source)
  const broken = importsOf(file, source).flatMap((imported) =>
    rules.flatMap((rule) => rule(file, imported) ?? []).map((sentence) => `${file} imports ${imported}: ${sentence}`),
  )
  const said = words.filter(({ where, pattern }) => where(file) && pattern.test(code)).map(({ sentence }) => `${file}: ${sentence}`)
  const named = isProduct(file)
    ? supplierIds
        .filter((id) => !file.startsWith(`adapters/suppliers/${id}/`) && new RegExp(`[!=]==?\\s*(supplierId\\()?['"]${id}['"]|case ['"]${id}['"]`).test(code))
        .map((id) => `${file} compares a supplier with ${id}: ask for a method or a limit instead`)
    : []
  const namedGateways = isProduct(file)
    ? gatewayIds
        .filter((id) => !file.startsWith(`adapters/payments/${id}/`) && new RegExp(`[!=]==?\\s*(gatewayId\\()?['"]${id}['"]|case ['"]${id}['"]`).test(code))
        .map((id) => `${file} compares a payment gateway with ${id}: ask for a method or a limit instead`)
    : []
  return [...broken, ...said, ...named, ...namedGateways]
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/^(src\/generated|web\/generated|web\/dist)\//.test(file))
}

describe('the house', () => {
  it('has no import from the wrong floor, no clock in the domain, no supplier named outside its folder', () => {
    const files = [...filesUnder('src'), ...filesUnder('adapters'), ...filesUnder('sandbox'), ...filesUnder('web')]
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => violationsOf(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  it('has every supplier folder in the registry, with a README and a sandbox server', () => {
    const folders = readdirSync(join(root, 'adapters/suppliers'))
    const registry = readFileSync(join(root, 'adapters/index.ts'), 'utf8')
    for (const folder of folders) {
      expect(registry).toContain(`/suppliers/${folder}/`)
      expect(readdirSync(join(root, 'adapters/suppliers', folder))).toContain('README.md')
      expect(readdirSync(join(root, 'sandbox/suppliers')).some((name) => name.startsWith(folder))).toBe(true)
    }
    expect(Object.keys(sandboxRegistry)).toEqual(expect.arrayContaining(supplierIds))
  })

  it('has every payment gateway in the registry, with the files of one and a sandbox server', () => {
    const folders = readdirSync(join(root, 'adapters/payments'))
    expect(Object.keys(gatewayAdapters).toSorted()).toEqual(folders.toSorted())
    expect(Object.keys(paymentRegistry).toSorted()).toEqual(folders.toSorted())
    for (const folder of folders) {
      expect(readdirSync(join(root, 'adapters/payments', folder))).toEqual(['README.md', 'callback.ts', 'faults.ts', 'index.ts', 'mapping.ts', 'wire.ts'])
    }
  })
})

/** Each rule is seen to bite: a check that cannot fail checks nothing. */
describe('the rules of the house', () => {
  it.each([
    ['src/domain/money.ts', `import { readFile } from 'node:fs'`, 'the domain imports only the domain'],
    ['src/search/plan.ts', `import { createPlaces } from '../catalogue/places/places.ts'`, 'a room imports only itself'],
    ['src/search/plan.ts', `import { context } from '../graphql/context.ts'`, 'a room imports only itself'],
    ['src/graphql/server.ts', `import { createRedisCache } from '../../adapters/cache/redis.ts'`, 'never adapters'],
    ['adapters/suppliers/trip-com/index.ts', `import { plan } from '../../../src/search/plan.ts'`, 'nothing of src but the domain'],
    ['adapters/suppliers/trip-com/index.ts', `import { wire } from '../sk-rentacar/wire.ts'`, 'never imports its sibling'],
    ['sandbox/suppliers/trip-com.ts', `import { won } from '../../src/domain/money.ts'`, 'shares no code'],
    ['src/http/server.ts', `import { startSandbox } from '../../sandbox/start-sandbox.ts'`, 'neither sandbox, test nor bench'],
    ['src/search/plan.ts', `import { readConfig } from '../config.ts'`, 'a room imports only itself'],
    ['src/domain/time.ts', `const now = Date.now()`, 'no clock and no dice'],
    ['adapters/kit/http.ts', `const url = process.env['URL']`, 'only the configuration reads process.env'],
    ['web/search/main.tsx', `import { won } from '#domain/money.ts'`, 'by its GraphQL alone'],
    ['web/kit/ask.ts', `import { createSchema } from '../../src/graphql/schema.ts'`, 'by its GraphQL alone'],
    ['src/http/pages.ts', `import { ask } from '../../web/kit/ask.ts'`, 'nobody imports the pages'],
    ['src/search/plan.ts', `if (supplier.id === 'trip-com') skip()`, 'compares a supplier with trip-com'],
    ['src/booking/saga.ts', `if (gateway.id === 'toss') wait()`, 'compares a payment gateway with toss'],
  ])('%s may not hold: %s', (file, source, sentence) => {
    expect(violationsOf(file, source).join('\n')).toContain(sentence)
  })

  it('let pass what the design allows', () => {
    expect(violationsOf('src/search/plan.ts', `import { won } from '#domain/money.ts' // unlike Date.now\nimport { LRUCache } from 'lru-cache'`)).toEqual([])
    expect(violationsOf('web/search/main.tsx', `import { render } from 'preact'\nimport { ask } from '../kit/ask.ts'\nimport './styles/base.css'`)).toEqual([])
    expect(violationsOf('adapters/suppliers/trip-com/index.ts', `import { readJson } from '../../kit/read-json.ts'`)).toEqual([])
  })
})
