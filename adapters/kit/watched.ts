import type { SupplierId } from '#domain/ids.ts'
import { asPartOf, type Span, unwatched } from '#domain/span.ts'
import type { Call, Supplier } from '#domain/supplier.ts'
import type { HttpClient } from './http.ts'

/** When the last answer of each attempt had arrived whole: what the adapter does afterwards is normalising. */
const lastBytes = new WeakMap<Span, number>()

type Method<Asked, Answer> = (asked: Asked, call: Call) => Promise<Answer>

/** The same supplier, each of whose calls is a part of the work that asked: outside its guard a `supplier`, inside it an `attempt`. */
export function watchedSupplier(supplier: Supplier, part: 'supplier' | 'attempt'): Supplier {
  const watched = <Asked, Answer>(operation: string, method: Method<Asked, Answer>): Method<Asked, Answer> => (asked, call) =>
    asPartOf(call.span, part, { supplier: supplier.id, operation }, async (span) => {
      const answer = await method(asked, { ...call, span })
      const receivedAt = lastBytes.get(span)
      if (receivedAt !== undefined) span.begin('normalise', { supplier: supplier.id }, receivedAt).end()
      return answer
    })
  const optional = <Asked, Answer>(operation: string, method: Method<Asked, Answer> | undefined) => method && watched(operation, method)
  const branches = optional('branches', supplier.branches?.bind(supplier))
  const vehicles = optional('vehicles', supplier.vehicles?.bind(supplier))
  const coverages = optional('coverages', supplier.coverages?.bind(supplier))
  const extras = optional('extras', supplier.extras?.bind(supplier))
  return {
    ...supplier,
    searchOffers: watched('searchOffers', supplier.searchOffers.bind(supplier)),
    ...(branches && { branches }),
    ...(vehicles && { vehicles }),
    ...(coverages && { coverages }),
    ...(extras && { extras }),
  }
}

/** The same client, each of whose exchanges is a part of the attempt, and tells the supplier whose it is. */
export function watchedHttp(http: HttpClient, supplier: SupplierId): HttpClient {
  return {
    ...http,
    send: (request, call) => {
      const { span = unwatched } = call
      return asPartOf(span, 'exchange', { supplier, operation: request.operation, method: request.method }, async (exchange) => {
        const { traceparent } = exchange
        const answer = await http.send(traceparent === undefined ? request : { ...request, headers: { ...request.headers, traceparent } }, { ...call, span: exchange })
        exchange.note({ status: answer.status, bytes: answer.body.byteLength })
        lastBytes.set(span, performance.now())
        return answer
      })
    },
  }
}
