import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Lets JSON through as the bytes that came: the same bytes may have been answered before, and need not be read again. */
export function keepJsonAsBytes(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, bytes, done) => done(null, bytes))
}

/**
 * Reads them as Fastify would have; throws what it would have thrown. Real UTF-8 only: decoding puts a mark in the place of broken bytes, and a text
 * that was never sent would be read.
 */
export function createReadJson(app: FastifyInstance) {
  const parse = app.getDefaultJsonParser('error', 'error')
  return async (request: FastifyRequest, bytes: Buffer): Promise<unknown> => {
    if (!isUtf8(bytes)) throw new SyntaxError('the body is not UTF-8')
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    void parse(request, bytes.toString(), (problem, value) => (problem ? reject(problem) : resolve(value)))
    return promise
  }
}
