import { z } from 'zod'
import { SupplierFault } from '#domain/supplier-fault.ts'
import type { EpochMs } from '#domain/time.ts'
import type { HttpRequest, HttpResponse } from '../../kit/http.ts'
import { readJson } from '../../kit/read-json.ts'
import { readXml, type XmlTree, type XmlValue } from '../../kit/read-xml.ts'
import { requireOk } from '../../kit/status.ts'
import { writeXml, type XmlContent } from '../../kit/write-xml.ts'
import { soapFaultOf, type Where } from './faults.ts'
import type { Message, Transport } from './partner.ts'

type Content = { readonly [name: string]: XmlContent }
type Sealed = Pick<HttpRequest, 'method' | 'path' | 'headers' | 'body'>

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const soap = 'http://schemas.xmlsoap.org/soap/envelope/'

/** A request as it goes on the wire. `content` is what stands inside the message's root. */
export function seal(message: Message, content: Content, transport: Transport): Sealed {
  const name = `${message}RQ`
  switch (transport.kind) {
    case 'JSON':
      return post(transport.path + name, 'application/json', JSON.stringify(content))
    case 'XML':
      return post(transport.path, 'application/xml; charset=utf-8', declaration + writeXml(name, content))
    case 'SOAP': {
      const envelope = writeXml('soap:Envelope', { '@xmlns:soap': soap, 'soap:Body': { [name]: content } })
      // Quoted, as SOAP 1.1 wants the header (section 6.1.1).
      const sealed = post(transport.path, 'text/xml; charset=utf-8', declaration + envelope)
      return { ...sealed, headers: { ...sealed.headers, soapaction: `"${transport.actionPrefix}${name}"` } }
    }
    default:
      return transport satisfies never
  }
}

const post = (path: string, contentType: string, body: string): Sealed => ({ method: 'POST', path, headers: { 'content-type': contentType }, body })

type Opened = { readonly message: Message; readonly transport: Transport; readonly where: Where; readonly now: EpochMs }

/** What stands inside the root of the answer; throws on every status and body that are no answer. */
export async function open(response: HttpResponse, { message, transport, where, now }: Opened): Promise<unknown> {
  // Q5: SOAP 1.1 tells its faults with HTTP 500; anything else with that status is a gateway's.
  if (transport.kind !== 'SOAP' || response.status !== 500) requireOk(response, { ...where, now })
  if (transport.kind === 'JSON') return readJson(response.body, z.looseObject({}), where)
  const root = await (transport.kind === 'SOAP' ? bodyOf(response, where, now) : readXml(response.body, where))
  const content = root[`${message}RS`]
  if (content !== undefined) return content
  throw new SupplierFault({ ...where, kind: 'malformed', problem: `no ${message}RS, but ${Object.keys(root).join(', ').slice(0, 60) || 'nothing'}` })
}

/** What stands in the envelope; a fault that does is thrown. */
async function bodyOf(response: HttpResponse, where: Where, now: EpochMs): Promise<XmlTree> {
  const envelope = await treeOf(response, where)
  const body = isTree(envelope) && isTree(envelope['Envelope']) ? envelope['Envelope']['Body'] : undefined
  const content = isTree(body) ? body : {}
  if (content['Fault'] !== undefined) throw soapFaultOf(content['Fault'], where)
  requireOk(response, { ...where, now })
  return content
}

/** Undefined for a page that comes with a failure: its status says enough. */
async function treeOf(response: HttpResponse, where: Where): Promise<XmlTree | undefined> {
  try {
    return await readXml(response.body, where)
  } catch (problem) {
    if (response.status < 300) throw problem
    return undefined
  }
}

const isTree = (value: XmlValue | undefined): value is XmlTree => typeof value === 'object' && !Array.isArray(value)
