import { connect as connectPlain, type Socket } from 'node:net'
import { connect as connectSecure } from 'node:tls'
import { createResponseReader, type Response } from './response-reader.ts'

/** One connection that is kept alive. It asks one thing at a time, and connects again by itself when the server has hung up. */
export type Connection = {
  /** `undefined`: it broke off before the answer was there, or `giveUp` was called. */
  ask(request: Buffer, then: (response: Response | undefined) => void): void
  /** Ends the request under way; does nothing without one. */
  giveUp(): void
  close(): void
}

export function createConnection(url: URL): Connection {
  let socket: Socket | undefined
  let waiting: ((response: Response | undefined) => void) | undefined

  const settle = (response: Response | undefined) => {
    const then = waiting
    waiting = undefined
    then?.(response)
  }

  function open(): Socket {
    const { hostname, port } = url
    const host = hostname.replace(/^\[|\]$/g, '')
    const opened = url.protocol === 'https:' ? connectSecure({ host, port: Number(port || 443), servername: host }) : connectPlain({ host, port: Number(port || 80) })
    opened.setNoDelay(true)
    opened.on('data', createResponseReader((response) => {
      if (response.isLast) forget(opened)
      settle(response)
    }))
    opened.on('error', () => {}) // 'close' follows, and tells the rest.
    opened.on('close', () => {
      if (socket !== opened) return
      socket = undefined
      settle(undefined)
    })
    return opened
  }

  function forget(opened: Socket): void {
    if (socket === opened) socket = undefined
    opened.destroy()
  }

  return {
    ask(request, then) {
      waiting = then
      socket ??= open()
      socket.write(request)
    },
    giveUp() {
      if (!waiting) return
      if (socket) forget(socket)
      settle(undefined)
    },
    close() {
      if (socket) forget(socket)
    },
  }
}
