import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { isOver, type LifeLeft } from '../graphql/answer-life.ts'
import { type EncodedBytes, encodedBytes } from './encodings.ts'

/** An answer that may be given again as it is. */
export type KeptAnswer = {
  readonly bytes: EncodedBytes
  readonly contentType: string
  /** For the log and the figures, as if it had been executed. */
  readonly operation: string | undefined
  readonly documentHash: string
  readonly life: LifeLeft
  /** Names the bytes; made when first asked for. */
  tag(): string
}

/**
 * How an answer was found: by the request's own bytes, by what they mean, put together from written offers, or made. Each level falls through to the next, and all give
 * the same bytes.
 */
export type AnswerLevel = 'BODY' | 'OPERATION' | 'OFFERS' | 'EXECUTION' | 'APOLLO'

export type AnswerEvent =
  | { readonly kind: 'answerServed'; readonly tier: AnswerLevel; readonly bytes: number }
  /** Answers left the memory because it was full. */
  | { readonly kind: 'answerEvicted'; readonly bytes: number }

export type AnswerCache = {
  /** By the request's own bytes. */
  byRequest(request: string): KeptAnswer | undefined
  /** By what the request means; from now on it is found by its bytes too. */
  byMeaning(meaning: string, request: string): KeptAnswer | undefined
  keep(meaning: string, request: string, answer: KeptAnswer): void
  /** Whether this was asked before. What is cheap to put together is kept only then: most filters are used once, and would push out what is asked often. */
  comesAgain(meaning: string): boolean
}

/** For what compressed forms and names take beside the bytes. */
const bytesOf = ({ bytes }: KeptAnswer, name: string): number => Math.ceil(bytes.plain.length * 1.4) + 2 * name.length + 1_000
const rememberedRequests = 50_000
const rememberedMeanings = 10_000

export function createAnswerCache(maximumBytes: number, observe: (event: AnswerEvent) => void): AnswerCache {
  // A budget of nothing keeps nothing.
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: Math.max(1, maximumBytes),
    sizeCalculation: bytesOf,
    dispose: (answer, name, reason) => {
      if (reason === 'evict') observe({ kind: 'answerEvicted', bytes: bytesOf(answer, name) })
    },
  })
  const meanings = new LRUCache<string, string>({ max: rememberedRequests })
  const askedOnce = new LRUCache<string, true>({ max: rememberedMeanings })
  return { byRequest, byMeaning, keep, comesAgain }

  function byRequest(request: string): KeptAnswer | undefined {
    const meaning = meanings.get(request)
    return meaning === undefined ? undefined : standing(meaning)
  }

  function byMeaning(meaning: string, request: string): KeptAnswer | undefined {
    const answer = standing(meaning)
    if (answer) meanings.set(request, meaning)
    return answer
  }

  function standing(meaning: string): KeptAnswer | undefined {
    const answer = answers.get(meaning)
    if (!answer || !isOver(answer.life)) return answer
    answers.delete(meaning)
    return undefined
  }

  function comesAgain(meaning: string): boolean {
    const name = hash('sha256', meaning, 'base64url')
    if (askedOnce.has(name)) return true
    askedOnce.set(name, true)
    return false
  }

  function keep(meaning: string, request: string, answer: KeptAnswer): void {
    answers.set(meaning, answer)
    meanings.set(request, meaning)
  }
}

export function keptAnswer(body: Buffer, answer: Omit<KeptAnswer, 'bytes' | 'tag'>): KeptAnswer {
  let tag: string | undefined
  return { ...answer, bytes: encodedBytes(body), tag: () => (tag ??= tagOf(body)) }
}

/** Weak, since it names the same answer in any encoding. */
export const tagOf = (body: Buffer | string): string => `W/"${hash('sha256', body, 'base64url')}"`
