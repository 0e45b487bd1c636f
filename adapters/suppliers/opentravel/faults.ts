import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault, type SupplierFaultKind } from '#domain/supplier-fault.ts'
import { quote } from '../../kit/scrub.ts'
import { read, type Words } from '../../kit/words.ts'
import type { Partner } from './partner.ts'
import { error, soapFault, type WireAnswer, type WireError } from './wire.ts'

export type Where = { readonly supplier: SupplierId; readonly operation: string }

/** Fault codes of SOAP 1.1 (section 4.4.1), without their prefix. */
const soapFaults: Words<SupplierFaultKind> = {
  Client: 'malformed', 'Client.Authentication': 'unauthenticated', Server: 'unavailable', VersionMismatch: 'malformed', MustUnderstand: 'malformed',
}

/** A Fault in the envelope, whatever HTTP status it came with. */
export function soapFaultOf(content: unknown, where: Where): SupplierFault {
  const { faultcode, faultstring } = soapFault.safeParse(content).data ?? {}
  const code = (faultcode ?? '').replace(/^.*:/, '')
  const kind = read(soapFaults, code) ?? read(soapFaults, code.split('.')[0]) ?? 'malformed'
  return new SupplierFault({ ...where, kind, problem: `SOAP fault ${quote(code) || 'without a code'} "${quote(faultstring ?? '')}"` })
}

/** True when the answer has content, false when its errors say that there is nothing; throws what only we can act on. Warnings change nothing. */
export function hasContent(answer: WireAnswer, { errors }: Partner, where: Where): boolean {
  const [first] = answer.Errors
  if (first !== undefined) {
    const told = error.safeParse(first).data
    const meaning = read(errors.codes, told?.['@Code']) ?? read(errors.types, told?.['@Type']) ?? 'malformed'
    if (meaning === 'NOTHING') return false
    throw new SupplierFault({ ...where, kind: meaning, problem: sentenceOf(told) })
  }
  if (answer.Success === undefined) {
    throw new SupplierFault({ ...where, kind: 'malformed', problem: 'neither Success nor Errors' })
  }
  return true
}

const sentenceOf = (told: WireError | undefined): string =>
  told ? `Error type ${quote(told['@Type'] ?? 'none')} code ${quote(told['@Code'] ?? 'none')} "${quote(told['@ShortText'] ?? told['#text'] ?? '')}"` : 'an Error that cannot be read'
