import pino, { type DestinationStream } from 'pino'
import type { Log } from '#domain/log.ts'
import { scrubData } from '#domain/scrub.ts'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

type Fields = Readonly<Record<string, unknown>>

/**
 * JSON lines on standard output, or wherever a test wants them: `{"level":30,"time":"…","event":"supplier.answered",…}`. Every field is scrubbed:
 * whoever logs an error cannot know what its text quotes.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const logger = destination ? pino(options, destination) : pino(options)
  const at = (name: keyof Log) => (event: string, fields: Fields = {}) => {
    if (logger.isLevelEnabled(name)) logger[name](scrubbed({ event, ...fields }))
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** An Error has no fields of its own that JSON would print. */
const readable = (value: unknown): unknown => (value instanceof Error ? pino.stdSerializers.err(value) : value)

const scrubbed = (fields: Fields): unknown => scrubData(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, readable(value)])))
