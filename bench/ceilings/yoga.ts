/** GraphQL Yoga on node:http. */
import { createServer } from 'node:http'
import { createYoga } from 'graphql-yoga'
import { createSnapshotSchema, portOf, readSnapshot } from './snapshot.ts'

const yoga = createYoga({ schema: createSnapshotSchema(readSnapshot()), logging: false })
createServer((request, response) => void yoga(request, response)).listen(portOf(), '127.0.0.1')
