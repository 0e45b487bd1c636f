import { randomUUID } from 'node:crypto'
import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphContext } from './context.ts'
import { withoutValues } from './without-values.ts'

/** Stands in the result for the bill, which is only whole when the answer has been written (src/http/watched-operations.ts). Nobody can guess it. */
export const placeOfBill: string = randomUUID()

/** Tells the operation's watch that it is executed; stands before whoever executes operations himself. */
export const watching = (): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async ({ contextValue: { watch } }) => ({
    responseForOperation: async () => {
      watch.enter('execute')
      return null
    },
  }),
})

/** The last one before the answer is written: it notes the errors and leaves room for the bill. */
export const writing = (): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async ({ contextValue: { watch } }) => ({
    willSendResponse: async ({ request, response: { body } }) => {
      if (body.kind !== 'single') return
      const { errors } = body.singleResult
      if (errors) body.singleResult.errors = withoutValues(errors, request)
      for (const { extensions } of errors ?? []) watch.noteError(String(extensions?.['code']))
      if (watch.isBilled()) body.singleResult.extensions = { ...body.singleResult.extensions, latencyBill: placeOfBill }
      watch.enter('serialise')
    },
  }),
})
