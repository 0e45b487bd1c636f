import { randomUUID } from 'node:crypto'
import { scrub } from '#domain/scrub.ts'

/** What a caller may name a request: it goes into logs and headers, so nothing that could be read as more than a name. */
const sane = /^[\w.:-]{1,64}$/
/** Some name their requests as traces are named; a signature would look the same. */
const traceLike = /^[\da-f]{32}$/

const isName = (sent: string): boolean => sane.test(sent) && (traceLike.test(sent) || scrub(sent) === sent)

/** The caller's id where it sent a sane one, so that both sides can find the request; else one of ours. Somebody's telephone number is none. */
export const requestIdOf = (sent: string | readonly string[] | undefined): string => (typeof sent === 'string' && isName(sent) ? sent : randomUUID())
