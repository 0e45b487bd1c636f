import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { readTypeDefs } from '../../src/graphql/schema.ts'

/** One real answer of the gateway: what every ceiling serves. Its path is the process's first argument, the port its second. */
export type Snapshot = { readonly data: { readonly searchCars: object } }

export function readSnapshot(): Snapshot {
  return JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Snapshot // Written by bench/scenarios/ceilings.ts.
}

export const portOf = (): number => Number(process.argv[3])

/** Our own SDL with resolvers that only hand out what lies there ready: the least work that a server of that kind can have. */
export const createSnapshotSchema = ({ data }: Snapshot): GraphQLSchema =>
  makeExecutableSchema({
    typeDefs: [...readTypeDefs()],
    resolvers: { Query: { searchCars: () => data.searchCars }, CarSearchResult: { __resolveType: () => 'CarSearch' } },
  })
