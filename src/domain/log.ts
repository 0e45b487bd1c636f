/** Structured events: a stable name and fields, never a sentence. No secrets, no names, no licence numbers. */
export type Log = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (event: string, fields?: Readonly<Record<string, unknown>>) => void>>
