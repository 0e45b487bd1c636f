/** Apollo Server as its first page of documentation starts it. */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { createSnapshotSchema, portOf, readSnapshot } from './snapshot.ts'

const server = new ApolloServer({ schema: createSnapshotSchema(readSnapshot()) })
await startStandaloneServer(server, { listen: { port: portOf(), host: '127.0.0.1' } })
