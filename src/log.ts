import pino, { type DestinationStream } from 'pino'
import type { Log } from '#domain/log.ts'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** JSON lines on standard output, or wherever a test wants them: `{"level":30,"time":"…","event":"supplier.answered",…}`. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // An Error has no fields of its own that JSON would print.
    serializers: { error: pino.stdSerializers.err },
  }
  const logger = destination ? pino(options, destination) : pino(options)
  const at = (name: keyof Log) => (event: string, fields: Readonly<Record<string, unknown>> = {}) => logger[name]({ event, ...fields })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
