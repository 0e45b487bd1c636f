import type { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Log } from '#domain/log.ts'
import { refusal } from './errors.ts'
import type { ListedOperations } from './listed-operations.ts'

/** `report` counts and logs what is not listed, `enforce` refuses it. */
export type SafelistMode = 'off' | 'report' | 'enforce'

export type AskedFor = { readonly hash: string; readonly operation: string | undefined; readonly isOperator: boolean; readonly requestId: string }

export type Safelist = {
  /** As `judge`, without counting. */
  allows(hash: string, isOperator: boolean): boolean
  /** Undefined when it may be executed. Asked once for each request, also when its answer lies ready. */
  judge(asked: AskedFor): GraphQLError | undefined
}

export type SafelistEvent = { readonly kind: 'operationNotListed'; readonly state: 'REPORTED' | 'REFUSED' }

export type SafelistParts = { readonly mode: SafelistMode; readonly listed: ListedOperations; readonly log: Log; readonly observe: (event: SafelistEvent) => void }

/** Each is logged once, and counted every time. */
const rememberedHashes = 10_000
const longestName = 64

/** Our own pages need what they need; whoever asks for something else is somebody else. Operators look into things, and are not kept from it. */
export function createSafelist({ mode, listed, log, observe }: SafelistParts): Safelist {
  const logged = new LRUCache<string, true>({ max: rememberedHashes })
  const isListed = (hash: string, isOperator: boolean) => mode === 'off' || listed.has(hash) || isOperator
  return { judge, allows: (hash, isOperator) => mode !== 'enforce' || isListed(hash, isOperator) }

  function judge({ hash, operation, isOperator, requestId }: AskedFor): GraphQLError | undefined {
    if (isListed(hash, isOperator)) return undefined
    observe({ kind: 'operationNotListed', state: mode === 'enforce' ? 'REFUSED' : 'REPORTED' })
    if (!logged.has(hash)) log.warn('operation.notListed', { hash, operation: operation?.slice(0, longestName), requestId, mode })
    logged.set(hash, true)
    return mode === 'enforce' ? notListed() : undefined
  }
}

const notListed = () => refusal('OPERATION_NOT_LISTED', 'Only operations of a list are executed here, and this is none of them.', {}, 403)
