import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installPages } from '../../src/http/pages.ts'

async function pagesFrom(folder: string) {
  const app = fastify()
  await installPages(app, folder)
  return app
}

describe('the pages, built', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Forecourt</title>')
    await writeFile(join(folder, 'assets/index-1.js'), 'export {}')
    await writeFile(join(folder, 'secret.txt'), 'not for anybody')
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('are at / and are asked for anew each time, since their files change their names', async () => {
    const { statusCode, headers, body } = await (await pagesFrom(folder)).inject('/')
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(body).toContain('Forecourt')
  })

  test('may load from us alone: no inline script, no inline style, no other host', async () => {
    const { headers } = await (await pagesFrom(folder)).inject('/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toMatch(/unsafe|https?:|wss?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('have files that may be kept for ever', async () => {
    const { statusCode, headers } = await (await pagesFrom(folder)).inject('/assets/index-1.js')
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  test.each(['/secret.txt', '/assets/..%2fsecret.txt', '/assets/', '/assets/none.js'])('give nothing else: %s', async (path) => {
    const { statusCode, body } = await (await pagesFrom(folder)).inject(path)
    expect([403, 404]).toContain(statusCode)
    expect(body).not.toContain('not for anybody')
  })
})

test('pages that are not built are a 404 that says how to build them', async () => {
  const { statusCode, headers, body } = await (await pagesFrom('/nowhere')).inject('/')
  expect([statusCode, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
  expect(body).toContain('npm run build')
})
