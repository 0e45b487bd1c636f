import { randomUUID } from 'node:crypto'

/** What a caller may name a request: it goes into logs and headers, so nothing that could be read as more than a name. */
const sane = /^[\w.:-]{1,64}$/

/** The caller's id where it sent a sane one, so that both sides can find the request; else one of ours. */
export const requestIdOf = (sent: string | readonly string[] | undefined): string => (typeof sent === 'string' && sane.test(sent) ? sent : randomUUID())
