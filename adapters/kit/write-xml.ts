/** What `writeXml` takes: the shape that `readXml` gives (read-xml.ts). Undefined is not written. */
export type XmlContent = string | number | boolean | null | undefined | { readonly [name: string]: XmlContent } | readonly XmlContent[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }
const escape = (text: string, special: RegExp): string => text.replace(special, (character) => escapes[character] ?? '')

/** One element; its attributes and children stand in the order of the keys, which schemas of XML care about. */
export function writeXml(name: string, content: XmlContent): string {
  if (content === undefined) return ''
  if (Array.isArray(content)) return content.map((item: XmlContent) => writeXml(name, item)).join('')
  if (content === null || typeof content !== 'object') return elementOf(name, '', textOf(content))
  const parts = Object.entries(content).filter(([, value]) => value !== undefined)
  const attributes = parts.filter(([key]) => key.startsWith('@')).map(([key, value]) => ` ${key.slice(1)}="${escape(scalarOf(value), /[&<"\n\r\t]/g)}"`)
  const children = parts.filter(([key]) => !key.startsWith('@')).map(([key, value]) => (key === '#text' ? textOf(value) : writeXml(key, value)))
  return elementOf(name, attributes.join(''), children.join(''))
}

const elementOf = (name: string, attributes: string, inner: string): string => (inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`)
const textOf = (value: XmlContent): string => escape(scalarOf(value), /[&<>\r]/g)
const scalarOf = (value: XmlContent): string => (value === null || value === undefined || typeof value === 'object' ? '' : String(value))
