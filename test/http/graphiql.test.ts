import { existsSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTypeDefs } from '../../src/graphql/schema.ts'
import { createExamples } from '../../src/http/graphiql/examples.ts'
import { aServer, type TestServer } from './a-server.ts'

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
const mustHaveBrowser = process.env['CI'] === 'true'
if (!hasBrowser) console.warn(`\n  THE PAGE IS NOT TESTED: there is no browser at ${executablePath}. Install chromium or set CHROMIUM_PATH.\n`)

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

describe('the examples', () => {
  const schema = buildSchema(readTypeDefs().join('\n'))

  test.each(createExamples(Date.UTC(2026, 11, 1)))('fit the schema, the limits and their own variables: $query', async ({ query, variables }) => {
    expect(validate(schema, parse(query))).toEqual([])
    if (query.includes('subscription')) return
    const { status, body } = await server.query(query, JSON.parse(variables.replaceAll('THE_LAST_SEARCH', 'search-1')))
    expect(body.errors).toBeUndefined()
    expect(status).toBe(200)
  })

  test('are dated from the moment that the page is served', () => {
    const [first] = createExamples(Date.UTC(2031, 0, 1))
    expect(JSON.parse(first?.variables ?? '').input.pickUp.at).toBe('2031-01-31T10:00')
  })
})

describe('what the page may load', () => {
  test('only what is listed can be reached', async () => {
    const paths = ['package.json', '..%2fpage.ts', '..%2F..%2Fserver.ts', 'constructor', 'assets.ts', 'examples']
    const answers = await Promise.all(paths.map((path) => server.send(`/graphiql/${path}`)))
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404))
  })

  test('every address in it is ours', async () => {
    const { text } = await server.send('/graphiql')
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.filter((address) => !address.startsWith('/graphiql/') && address !== 'data:,')).toEqual([])
    const answers = await Promise.all(addresses.filter((address) => address.startsWith('/')).map((address) => server.send(address)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  })
})

test.runIf(mustHaveBrowser)('CI has a browser', () => {
  expect(hasBrowser, `no browser at ${executablePath}`).toBe(true)
})

describe.runIf(hasBrowser)('the page in a browser that reaches nothing but this machine', () => {
  let browser: Browser
  let page: Page
  const problems: string[] = []
  const outside: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: [
        '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
        '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    })
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (problem) => problems.push(String(problem)))
    page.on('request', (request) => new URL(request.url()).hostname !== '127.0.0.1' && !request.url().startsWith('data:') && outside.push(request.url()))
    await page.goto(new URL('/graphiql', server.url).href)
  })
  afterAll(() => browser.close())

  const execute = () => page.getByRole('button', { name: /execute query/i }).click()
  const open = (tab: string) => page.getByRole('tab', { name: tab, exact: true }).click()
  const shows = (text: string) => expect.poll(() => page.locator('.result-window').innerText(), { timeout: 10_000 }).toContain(text)

  test('opens with the examples as tabs, their variables filled in', async () => {
    await page.waitForSelector('.graphiql-container')
    const tabs = await page.getByRole('tab').allInnerTexts()
    expect(tabs).toEqual(['Search', 'Groups', 'Details', 'Poll', 'Follow', 'BadInput'])
    await expect.poll(() => page.locator('.graphiql-editor-tool').innerText()).toContain('airport:CJU')
  })

  test('runs a search', async () => {
    await execute()
    await shows('"search-1"')
  })

  test('polls the search that was made, without its id being copied', async () => {
    await open('Poll')
    await execute()
    await shows('"isEligible": true')
  })

  test('follows it over WebSocket', async () => {
    await open('Follow')
    await execute()
    await shows('"COMPLETE"')
  })

  test('shows what is wrong with bad input', async () => {
    await open('BadInput')
    await execute()
    await shows('"PLACE_UNKNOWN"')
    if (process.env['SCREENSHOT']) await page.screenshot({ path: process.env['SCREENSHOT'] })
  })

  test('without an error in the console or a word to anybody else', () => {
    expect(problems).toEqual([])
    expect(outside).toEqual([])
  })
})
