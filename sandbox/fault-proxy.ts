import { connect, createServer, type Server, type Socket } from 'node:net'
import { letOut, type LineFault, type Outlet } from './line/line-faults.ts'
import { createDice } from './world/dice.ts'

export type { LineFault } from './line/line-faults.ts'

export type FaultProxy = {
  readonly port: number
  /** How many lines go through it at present. */
  readonly lines: () => number
  /** From now on, on lines that are open already too. One at a time: the next fault ends this one. */
  readonly set: (fault: LineFault) => Promise<void>
  readonly clear: () => Promise<void>
  /** New lines lead to another port from now on, as an address does after a failover. */
  readonly leadTo: (port: number) => void
  readonly stop: () => Promise<void>
}

type Line = { readonly client: Socket; readonly server: Socket; isLost: boolean; passed: number }

/** A TCP proxy to a port of this machine, which spoils the line on demand. It knows nothing of what is spoken on it. */
export async function startFaultProxy({ to, seed = 1 }: { readonly to: number; readonly seed?: number }): Promise<FaultProxy> {
  const dice = createDice(seed)
  const lines = new Set<Line>()
  let fault: LineFault | undefined
  let change = Promise.withResolvers<void>()
  let target = to
  let pieces = 0
  let door = await listen(0)
  const port = portOf(door)

  function listen(at: number): Promise<Server> {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, open)
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, '127.0.0.1', () => resolve(server))
    })
  }

  function open(client: Socket): void {
    const server = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    const line: Line = { client, server, isLost: fault?.kind === 'lose', passed: 0 }
    lines.add(line)
    forward(line, { from: client, to: server, let: async (bytes) => void (server.writable && server.write(bytes)) })
    forward(line, { from: server, to: client, let: (bytes, arrivedAt) => answer(line, bytes, arrivedAt) })
    server.on('error', () => client.destroy())
    client.on('error', () => server.destroy())
    client.on('close', () => {
      lines.delete(line)
      server.destroy()
    })
  }

  type Way = { readonly from: Socket; readonly to: Socket; readonly let: (bytes: Buffer, arrivedAt: number) => Promise<void> }

  /** Piece after piece, and the end after the last one. Nothing passes while the line hangs, and nothing ever again when it is lost. */
  function forward(line: Line, { from, to: onward, let: letThrough }: Way): void {
    let last = Promise.resolve()
    const then = (step: () => Promise<void>) => {
      last = last.then(whenFree).then(() => (line.isLost ? undefined : step())).catch(() => void onward.destroy())
    }
    from.on('data', (bytes: Buffer) => {
      const arrivedAt = performance.now()
      then(() => letThrough(bytes, arrivedAt))
    })
    from.on('end', () => then(async () => void onward.end()))
  }

  async function whenFree(): Promise<void> {
    while (fault?.kind === 'hang') await change.promise
  }

  async function answer(line: Line, bytes: Buffer, arrivedAt: number): Promise<void> {
    pieces += 1
    const { passed } = line
    line.passed += bytes.length
    await letOut(fault, { bytes, arrivedAt, passed, chance: dice.roll('piece', pieces) }, outletOf(line))
  }

  async function become(next: LineFault | undefined): Promise<void> {
    fault = next
    change.resolve()
    change = Promise.withResolvers()
    for (const line of lines) {
      line.passed = 0
      if (next?.kind === 'lose') line.isLost = true
    }
    if (next?.kind === 'refuse') await close()
    else if (!door.listening) door = await listen(port)
  }

  function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => (door.listening ? door.close(() => resolve()) : resolve()))
    for (const { client } of lines) client.resetAndDestroy()
    return closed
  }

  const leadTo = (next: number) => {
    target = next
  }

  return { port, lines: () => lines.size, set: become, clear: () => become(undefined), leadTo, stop: close }
}

const outletOf = ({ client, server }: Line): Outlet => ({
  write: (bytes) => void (client.writable && client.write(bytes)),
  end: () => void client.end(),
  reset: () => {
    client.resetAndDestroy()
    server.destroy()
  },
  close: () => {
    client.destroy()
    server.destroy()
  },
})

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fault proxy got no port')
  return address.port
}
