/** The ceiling: node:http reads the POST and answers with bytes that lie ready. Sent them once by its parent; tells its address and its CPU time. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

process.once('message', (page: string) => {
  const bytes = Buffer.from(page)
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.end(JSON.stringify(process.cpuUsage()))
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length })
      response.end(bytes)
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`)) // A TCP server has a port.
})
process.on('disconnect', () => process.exit(0))
