import { hash } from 'node:crypto'
import type { DocumentStore } from '@apollo/server'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { QueryLimits } from './limits/limits.ts'
import { checkShape } from './limits/shape.ts'

export type ValidDocument = {
  readonly kind: 'valid'
  readonly text: string
  /** SHA-256 of the text, in hexadecimal digits: what persisted operations and Apollo Server call it by. */
  readonly hash: string
  readonly document: DocumentNode
}

/** A document that may be executed; one that is too much; a text that is no GraphQL; one that does not fit the schema. */
export type ReadDocument =
  | ValidDocument
  | { readonly kind: 'tooMuch'; readonly error: GraphQLError }
  | { readonly kind: 'unreadable'; readonly error: GraphQLError }
  | { readonly kind: 'invalid'; readonly document: DocumentNode; readonly errors: readonly GraphQLError[] }

/** Texts of operations, each parsed, measured and validated once: clients send few documents, over and over. */
export type Documents = {
  read(text: string): ReadDocument
  /** One that was read before. */
  known(hash: string): ValidDocument | undefined
}

export type DocumentOptions = { readonly schema: GraphQLSchema; readonly limits: QueryLimits; readonly isProduction: boolean }

const maximumBytes = 16 * 1024 * 1024
/** Measured 60 to 145 bytes for each character of our pages' documents; most of it are places in the text, which errors name. */
const bytesPerCharacter = 100
const bytesPerDocument = 2_000

export function createDocuments({ schema, limits, isProduction }: DocumentOptions): Documents {
  const byHash = new Map<string, ValidDocument>()
  const byText = new LRUCache<string, ReadDocument>({
    maxSize: maximumBytes,
    sizeCalculation: (_, text) => bytesPerDocument + bytesPerCharacter * text.length,
    dispose: (document) => void (document.kind === 'valid' && byHash.delete(document.hash)),
  })
  const rules = isProduction ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules
  return { read, known: (name) => byHash.get(name) }

  function read(text: string): ReadDocument {
    const known = byText.get(text)
    if (known) return known
    const document = readNew(text)
    byText.set(text, document)
    // A text that is larger than the whole budget is not kept.
    if (document.kind === 'valid' && byText.has(text)) byHash.set(document.hash, document)
    return document
  }

  function readNew(text: string): ReadDocument {
    const shape = checkShape(text, limits)
    if (shape.kind !== 'fits') return shape
    const { document } = shape
    const errors = validate(schema, document, rules, { hideSuggestions: isProduction })
    return errors.length > 0 ? { kind: 'invalid', document, errors } : { kind: 'valid', text, hash: hash('sha256', text, 'hex'), document }
  }
}

/** Apollo Server looks here before it parses. What is not valid is not here: it reads that again, to explain it. */
export const documentStoreOf = (documents: Documents): DocumentStore => ({
  get: async (key) => documents.known(key.slice(key.lastIndexOf(':') + 1))?.document,
  set: async () => {},
  delete: async () => {},
})
