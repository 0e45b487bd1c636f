import type { ChildProcess } from 'node:child_process'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endChild, startChild } from './children.ts'
import { freePort } from './processes.ts'

/** A Redis of the bench's own: only such a one may be killed. */
export type OwnRedis = {
  readonly url: string
  /** As when its machine loses power. */
  kill(): Promise<void>
  /** On the same port, knowing nothing. */
  startAgain(): Promise<void>
  /** Starts it anew: nothing that was kept is there. */
  forget(): Promise<void>
  stop(): Promise<void>
}

/** `undefined` where no redis-server is installed. */
export async function startRedis(): Promise<OwnRedis | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-bench-redis-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const start = async (): Promise<ChildProcess> => {
    const child = startChild('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder])
    await listens(port)
    return child
  }
  let server = await start()
  const kill = async () => void (await endChild(server, 'SIGKILL'))
  const startAgain = async () => {
    server = await start()
  }
  const forget = async () => {
    await kill()
    await startAgain()
  }
  return { url: `redis://127.0.0.1:${port}`, kill, startAgain, forget, stop: kill }
}

async function listens(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port })
      socket.once('connect', () => socket.end(() => resolve(true)))
      socket.once('error', () => resolve(false))
    })
    if (isThere) return
    await sleep(50)
  }
  throw new Error(`redis-server did not listen on port ${port} within 5 s`)
}
