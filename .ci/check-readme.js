// Runs the README: starts what it says to start, asks what it says to ask, and compares the answer with the one it shows.
import { spawn, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** The fenced block behind `<!-- ci:NAME -->`. */
function block(name) {
  const found = new RegExp(`<!-- ci:${name} -->\\s*\`\`\`\\w*\\n([\\s\\S]*?)\\n\`\`\``).exec(readme)
  if (!found) throw new Error(`README.md has no block behind <!-- ci:${name} -->`)
  return found[1]
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function isUp(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

const port = await freePort()
// The packages are installed by the step before; the README's line installs them too.
const command = block('run').split('&&').at(-1).trim()
console.log(`${command} (on port ${port})`)
const app = spawn('bash', ['-c', `exec ${command}`], { env: { ...process.env, PORT: String(port), LOG_LEVEL: 'warn' }, stdio: 'inherit', detached: true })

let isRight = false
try {
  for (let attempt = 0; attempt < 150 && !(await isUp(`http://127.0.0.1:${port}/readyz`)); attempt++) await sleep(200)
  const ask = block('query').replaceAll('127.0.0.1:4000', `127.0.0.1:${port}`)
  const expected = JSON.parse(block('answer'))
  let answer
  // A supplier may be late for the first answer; the next one has it from the cache.
  for (let attempt = 0; attempt < 5 && !isRight; attempt++) {
    answer = JSON.parse(execFileSync('bash', ['-c', ask], { encoding: 'utf8' }))
    isRight = isDeepStrictEqual(answer, expected)
    if (!isRight) await sleep(2000)
  }
  const page = await fetch(`http://127.0.0.1:${port}/`)
  const isPage = page.status === 200 && (page.headers.get('content-type') ?? '').startsWith('text/html')
  if (!isPage) console.log(`GET / is no page: ${page.status} ${page.headers.get('content-type')}`)
  console.log(isRight ? 'the answer is the one that the README shows' : `the README shows another answer than this:\n${JSON.stringify(answer, undefined, 2)}`)
  isRight &&= isPage
} finally {
  if (app.pid !== undefined) process.kill(-app.pid, 'SIGTERM')
  await new Promise((resolve) => app.once('exit', resolve))
}
process.exit(isRight ? 0 : 1)
