import type { Hostile } from './corpus.ts'

export type Attacked = { readonly status: number; readonly text: string; readonly type: string | null; readonly cpuMs: number }

/** Sends one request as it is. The time is the processor's, of this process, where the server runs too. */
export async function attack(url: string, { method, path, headers, body }: Hostile): Promise<Attacked> {
  const before = process.cpuUsage()
  const response = await fetch(new URL(path, url), { method, headers, redirect: 'manual', ...(body && { body: new Uint8Array(body) }) })
  const text = await response.text()
  const { user, system } = process.cpuUsage(before)
  return { status: response.status, text, type: response.headers.get('content-type'), cpuMs: (user + system) / 1_000 }
}
