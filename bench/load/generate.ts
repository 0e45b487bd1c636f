import { join } from 'node:path'
import { endChild, startChild } from '../children.ts'
import type { Job, Sent } from './job.ts'

/** Sends a load from a process of its own, so that what measures does not run in turns with anything else. */
export async function generate(job: Job): Promise<Sent> {
  const child = startChild(process.execPath, [join(import.meta.dirname, 'generator.ts')], { core: 'GENERATOR', hasChannel: true })
  const { promise, resolve, reject } = Promise.withResolvers<Sent>()
  child.once('message', (sent: Sent) => resolve(sent))
  child.once('error', reject)
  child.once('exit', (code) => reject(new Error(`the load generator ended with ${code} before it had an answer`)))
  child.send(job)
  try {
    return await promise
  } finally {
    if (child.connected) child.disconnect()
    await endChild(child)
  }
}
