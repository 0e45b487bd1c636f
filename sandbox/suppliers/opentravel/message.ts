import type { Received } from '../../http/dialect.ts'
import type { Reply } from '../../http/reply.ts'
import { element, fromJson, parseXml, toJson, toXml } from './element.ts'
import type { Element } from './element.ts'
import type { Profile, Rendering } from './profile.ts'
import { missing, Refusal, unknownRequestor } from './refusal.ts'

const NAMESPACE = 'http://www.opentravel.org/OTA/2003/05'
const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/'

/** A request that is no message at all: SOAP has its own words for it. */
export class NoMessage extends Error {}

/** The message of a request, read strictly: the right address, method, headers and root. */
export function openMessage({ method, path, headers, body }: Received, { kind, path: address }: Rendering): Element {
  const [route, query = ''] = path.split('?')
  if (route !== address) throw new NoMessage(`there is nothing at ${route}`)
  if (method !== 'POST') throw new NoMessage(`${method} is not supported, use POST`)
  const contentType = headers['content-type'] ?? ''
  if (!CONTENT_TYPES[kind].test(contentType)) throw new NoMessage(`content-type ${contentType} is not supported`)
  if (kind === 'json') return fromJson(new URLSearchParams(query).get('type') ?? '', parseJson(body))
  const root = parseXml(body)
  if (!root) throw new NoMessage('the request is not well-formed XML')
  if (kind === 'xml') return root
  const message = root.name === 'Envelope' ? child(root, 'Body')?.children[0] : undefined
  if (!message) throw new NoMessage('an Envelope with one message in its Body is expected')
  const action = (headers['soapaction']?.toString() ?? '').replaceAll('"', '')
  if (action !== `${NAMESPACE}/${message.name}`) throw new NoMessage(`SOAPAction ${action || '(none)'} is not that of ${message.name}`)
  return message
}

const CONTENT_TYPES: Readonly<Record<Rendering['kind'], RegExp>> = { json: /^application\/json\b/, xml: /^(?:application|text)\/xml\b/, soap: /^text\/xml\b/ }

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new NoMessage('the request is not JSON')
  }
}

export const child = ({ children }: Element, name: string): Element | undefined => children.find((candidate) => candidate.name === name)

/** The element at the end of a path of names; whatever is missing is refused by name. */
export const need = (from: Element, ...names: readonly string[]): Element =>
  names.reduce((parent, name) => {
    const found = child(parent, name)
    if (!found) throw missing(name)
    return found
  }, from)

export function needAttribute(of: Element, name: string, pattern = /./): string {
  const value = of.attributes[name]
  if (value === undefined || value === '') throw missing(`${of.name}/@${name}`)
  if (!pattern.test(value)) throw new Refusal('3', '320', `Invalid value: ${of.name}/@${name}`)
  return value
}

/** Version, and who asks. */
export function checkHead(message: Element, { requestor }: Profile): void {
  if (message.attributes['xmlns'] !== NAMESPACE) throw missing('xmlns')
  needAttribute(message, 'Version')
  const { attributes } = need(message, 'POS', 'Source', 'RequestorID')
  if (Object.entries(requestor).some(([name, value]) => attributes[name] !== value)) throw unknownRequestor()
}

export const answerTo = (request: string, inner: readonly (Element | undefined)[], echoToken?: string): Element =>
  element(request.replace(/RQ$/, 'RS'), { xmlns: NAMESPACE, Version: '3.000', EchoToken: echoToken }, inner)

export const errorsOf = ({ type, code, message }: Refusal): Element =>
  element('Errors', {}, [element('Error', { Type: type, Code: code, ShortText: message, Status: 'NotProcessed' })])

/** One answer as bytes. In JSON the name of the root is not told. */
export function write(answer: Element, { kind }: Rendering): string {
  if (kind === 'json') return JSON.stringify(toJson(answer))
  const root = kind === 'soap' ? element('soap:Envelope', { 'xmlns:soap': ENVELOPE }, [element('soap:Body', {}, [answer])]) : answer
  return `<?xml version="1.0" encoding="UTF-8"?>${toXml(root)}`
}

export const replyWith = (body: string, { kind }: Rendering, status = 200): Reply => ({
  status, body, headers: { 'content-type': kind === 'json' ? 'application/json; charset=utf-8' : `${kind === 'soap' ? 'text' : 'application'}/xml; charset=utf-8` },
})

/** A SOAP fault with HTTP 500; the others have nothing better than Errors. */
export function noMessageReply(problem: string, request: string, rendering: Rendering): Reply {
  if (rendering.kind !== 'soap') return replyWith(write(answerTo(request, [errorsOf(new Refusal('3', '320', problem))]), rendering), rendering)
  const fault = element('soap:Fault', {}, [element('faultcode', {}, 'soap:Client'), element('faultstring', {}, problem)])
  return replyWith(write(fault, rendering), rendering, 500)
}
