/** One XML element, whichever way it is written. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

type Attributes = Readonly<Record<string, string | undefined>>

/** What is undefined is left out. */
export function element(name: string, attributes: Attributes = {}, inner: string | readonly (Element | undefined)[] = []): Element {
  const stated = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    name, attributes: Object.fromEntries(stated),
    children: typeof inner === 'string' ? [] : inner.filter((child) => child !== undefined), text: typeof inner === 'string' ? inner : '',
  }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export function toXml({ name, attributes, children, text }: Element): string {
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('')
  const inner = escape(text) + children.map(toXml).join('')
  return inner === '' ? `<${name}${stated}/>` : `<${name}${stated}>${inner}</${name}>`
}

/**
 * The rendering that knows no schema: attributes as `@name`, text beside them as `#text`. Several children of one name are a list; where there are
 * no others, the list takes the place of the element around it; a single child stays an object.
 */
export function toJson({ attributes, children, text }: Element): unknown {
  const own = Object.entries(attributes).map(([key, value]) => [`@${key}`, value] as const)
  if (own.length === 0 && children.length === 0) return text
  const byName = [...Map.groupBy(children, ({ name }) => name)].map(([name, same]) => [name, same.map(toJson)] as const)
  const [only] = byName
  if (own.length === 0 && byName.length === 1 && only && only[1].length > 1) return only[1]
  return Object.fromEntries([...own, ...(text === '' ? [] : [['#text', text] as const]), ...byName.map(([name, same]) => [name, same.length > 1 ? same : same[0]] as const)])
}

export function fromJson(name: string, value: unknown): Element {
  if (typeof value !== 'object' || value === null) return element(name, {}, typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '')
  const entries = Object.entries(value)
  const attributes = entries.flatMap(([key, inner]) => (key.startsWith('@') ? [[key.slice(1), String(inner)] as const] : []))
  const children = entries.filter(([key]) => !key.startsWith('@') && key !== '#text')
    .flatMap(([key, inner]) => (Array.isArray(inner) ? inner : [inner]).map((item: unknown) => fromJson(key, item)))
  return element(name, Object.fromEntries(attributes), children)
}

const TOKEN = /<\?[^>]*\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescape = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+));/g, (_, name?: string, digits?: string) => (name ? (ENTITIES[name] ?? '') : String.fromCodePoint(Number(digits))))
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

type Open = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Element[]; text: string }

/** Reads what honest clients send, prefixes cut off; undefined when it is not well-formed. */
export function parseXml(source: string): Element | undefined {
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }]
  for (const [token, closing, opening, attributes = '', isEmpty, text] of source.matchAll(TOKEN)) {
    const innermost = open.at(-1)
    if (!innermost || token === '<') return undefined
    if (text !== undefined) innermost.text += unescape(text)
    if (opening !== undefined) open.push({ name: localName(opening), attributes: readAttributes(attributes), children: [], text: '' })
    if (closing === undefined && isEmpty !== '/') continue
    const closed = open.pop()
    if (!closed || open.length === 0 || (closing !== undefined && closed.name !== localName(closing))) return undefined
    open.at(-1)?.children.push({ ...closed, text: closed.text.trim() })
  }
  return open.length === 1 ? open[0]?.children[0] : undefined
}

const readAttributes = (source: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single = '']) => [localName(name), unescape(double ?? single)]))
