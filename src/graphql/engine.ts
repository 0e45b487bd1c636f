import type { ApolloServer } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import type { Cache } from '#domain/cache.ts'
import type { Log } from '#domain/log.ts'
import { createApollo } from './apollo.ts'
import { createCompiler } from './compiled.ts'
import type { GraphContext } from './context.ts'
import { createDocuments, type Documents } from './documents.ts'
import type { QueryLimits } from './limits/limits.ts'
import { readListedOperations } from './listed-operations.ts'
import { type AskedOperation, createOperations } from './operations.ts'
import { createPages, type Page } from './pages/pages.ts'
import { createPersistedOperations } from './persisted-operations.ts'
import { createRecognise, type Recognised } from './recognise.ts'
import { repeatableFor } from './repeatable.ts'
import { createSafelist, type Safelist, type SafelistEvent, type SafelistMode } from './safelist.ts'

export type EngineOptions = {
  readonly schema: GraphQLSchema
  readonly limits: QueryLimits
  readonly isProduction: boolean
  readonly log: Log
  readonly cache: Cache
  readonly safelistMode: SafelistMode
  /** For offers that are written already. */
  readonly offerBytes: number
  readonly observe: (event: SafelistEvent) => void
}

/** Apollo Server, and what answers faster than it where the answer is the same. */
export type Engine = {
  readonly apollo: ApolloServer<GraphContext>
  readonly documents: Documents
  readonly safelist: Safelist
  recognise(body: unknown): Promise<Recognised>
  /** For how many milliseconds the answer of a query may be given again, as far as its document tells. */
  repeatableFor(asked: AskedOperation): number
  /** The answer put together from its offers; undefined: Apollo Server has to answer. */
  page(asked: AskedOperation, context: GraphContext): Promise<Page | undefined>
}

export function createEngine({ schema, limits, isProduction, log, cache, safelistMode, offerBytes, observe }: EngineOptions): Engine {
  const listed = readListedOperations()
  const documents = createDocuments({ schema, limits, isProduction })
  const operations = createOperations({ schema, limits })
  const compiler = createCompiler()
  const persisted = createPersistedOperations(cache, documents, listed)
  const safelist = createSafelist({ mode: safelistMode, listed, log, observe })
  const pages = createPages({ schema, compiler, maximumBytes: offerBytes })
  return {
    apollo: createApollo({ schema, limits, isProduction, log, documents, operations, compiler, persisted, safelist }),
    documents,
    safelist,
    recognise: createRecognise({ documents, operations, persisted }),
    repeatableFor: ({ operation }) => repeatableFor(operation, schema),
    async page(asked, context) {
      const lifeMs = repeatableFor(asked.operation, schema)
      if (offerBytes === 0 || lifeMs === 0 || !operations.comesAgain(asked.operation)) return undefined
      const mayAsk = safelist.allows(asked.operation.source.hash, context.isOperator)
      const checked = operations.checkedCost(asked.operation, asked.given)
      if (!mayAsk || checked.kind === 'tooMuch') return undefined
      // Apollo Server says why.
      if (await context.charge(checked.cost)) return undefined
      context.watch.noteCost(checked.cost)
      context.life.lookUps.atMost(lifeMs)
      return pages.answer(asked, context)
    },
  }
}
