import { type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'
import type { GraphContext } from './context.ts'

export type Execute = (context: GraphContext, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult> | ExecutionResult

type Source = { readonly schema: GraphQLSchema; readonly document: DocumentNode; readonly operationName: string | undefined }

/** Operations turned into functions. */
export type Compiler = {
  /** Undefined when it cannot be compiled: then Apollo Server executes it. The source is read when the name is new. */
  compile(name: string, source: Source): Execute | undefined
}

const maximumBytes = 64 * 1024 * 1024
/** Measured 300 to 420 bytes for each character of our pages' documents, and much the same for small ones. */
const bytesPerCharacter = 400
const bytesPerFunction = 20_000

/**
 * Executing by a function made for the document takes a third of the time that walking the document takes. Making it takes 2 to 30 ms: whoever compiles
 * must know that the document comes again.
 */
export function createCompiler(): Compiler {
  const functions = new LRUCache<string, { readonly execute: Execute | undefined; readonly characters: number }>({
    maxSize: maximumBytes,
    sizeCalculation: ({ characters }) => bytesPerFunction + bytesPerCharacter * characters,
  })
  return { compile }

  function compile(name: string, source: Source): Execute | undefined {
    const known = functions.get(name)
    if (known) return known.execute
    const execute = compiledOf(source)
    functions.set(name, { execute, characters: source.document.loc?.end ?? 0 })
    return execute
  }
}

function compiledOf({ schema, document, operationName }: Source): Execute | undefined {
  const compiled = compileQuery(schema, document, operationName)
  return isCompiledQuery(compiled) ? (context, variables) => compiled.query({}, context, { ...variables }) : undefined
}
