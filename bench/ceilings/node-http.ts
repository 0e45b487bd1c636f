/** The ceiling itself: reads the same POST, and answers with bytes that lie ready. A gateway on node:http cannot do less. */
import { createServer } from 'node:http'
import { portOf, readSnapshot } from './snapshot.ts'

const bytes = Buffer.from(JSON.stringify(readSnapshot()))
const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }

createServer((request, response) => {
  request.resume().once('end', () => response.writeHead(200, headers).end(bytes))
}).listen(portOf(), '127.0.0.1')
