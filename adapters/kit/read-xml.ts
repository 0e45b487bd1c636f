import { SaxesParser } from 'saxes'
import type { SupplierId } from '#domain/ids.ts'
import { SupplierFault } from '#domain/supplier-fault.ts'
import { mapInTurns } from '#domain/turns.ts'
import { excerpt } from './read-json.ts'

type Where = { readonly supplier: SupplierId; readonly operation: string }

/**
 * An element as plain data, in the shape that JSON renderings of XML have: attributes as `@name`, text beside them as `#text`, children by
 * their names without prefix, several of one name as a list. An element that has nothing but text is that text.
 */
export type XmlTree = { readonly [name: string]: XmlValue }
export type XmlValue = string | XmlTree | readonly XmlValue[]

type Growing = { [name: string]: XmlValue }
type Frame = { readonly name: string; readonly node: Growing; text: string }

const deepest = 64
const decoder = new TextDecoder()

/** A few tenths of a millisecond of work. */
const pieceLength = 16 * 1024

/**
 * Reads a whole document; the tree has one key, the name of the root. What is not well-formed is a `malformed` fault, and so is a document
 * with a DOCTYPE: no entity beyond the five of XML is known, and nothing outside the document is ever read.
 */
export async function readXml(body: Uint8Array, where: Where): Promise<XmlTree> {
  try {
    const reader = createReader()
    await mapInTurns(piecesOf(decoder.decode(body)), reader.write)
    return reader.end()
  } catch (problem) {
    if (!(problem instanceof NotXml)) throw problem
    throw new SupplierFault({ ...where, kind: 'malformed', problem: `no XML: ${excerpt(body)}` })
  }
}

/** As `readXml`, of a short text in hand. Throws NotXml. */
export function parseXml(text: string): XmlTree {
  const reader = createReader()
  reader.write(text)
  return reader.end()
}

export class NotXml extends Error {}

const piecesOf = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) => text.slice(index * pieceLength, (index + 1) * pieceLength))

function createReader() {
  const root: Growing = {}
  const outside: Frame = { name: '', node: root, text: '' }
  const open: Frame[] = []
  let innermost = outside
  const keys = createKeys()
  // Prefixes are cut off, not looked up: partners bind them as they like, and some bind an empty one.
  const parser = new SaxesParser({ xmlns: false, position: false })
  const refuse = () => {
    throw new NotXml()
  }
  const addText = (more: string) => {
    innermost.text += more
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest) refuse()
    open.push(innermost)
    innermost = { name: keys.ofElement(name), node: keys.ofAttributes(attributes), text: '' }
  })
  parser.on('closetag', () => {
    const closed = innermost
    innermost = open.pop() ?? outside
    addChild(innermost.node, closed.name, valueOf(closed))
  })
  return {
    write: (text: string) => void parser.write(text),
    end: () => {
      parser.close()
      return root
    },
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
const isNamespace = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:')

/** The same few hundred names come again and again: each is cut once for a document, which halves the time of reading it. */
function createKeys() {
  const elements = new Map<string, string>()
  const attributeKeys = new Map<string, string>()
  const keyOf = (known: Map<string, string>, name: string, make: (name: string) => string): string => {
    const key = known.get(name) ?? make(name)
    known.set(name, key)
    return key
  }
  return {
    ofElement: (name: string): string => keyOf(elements, name, localName),
    ofAttributes(attributes: Readonly<Record<string, string>>): Growing {
      const node: Growing = {}
      for (const name of Object.keys(attributes)) {
        if (!isNamespace(name)) node[keyOf(attributeKeys, name, (whole) => `@${localName(whole)}`)] = attributes[name] ?? ''
      }
      return node
    },
  }
}

function valueOf({ node, text }: Frame): XmlValue {
  const words = text.trim()
  if (isEmpty(node)) return words
  if (words !== '') node['#text'] = words
  return node
}

function isEmpty(node: Growing): boolean {
  for (const _ in node) return false
  return true
}

function addChild(parent: Growing, name: string, child: XmlValue): void {
  const known = Object.hasOwn(parent, name) ? parent[name] : undefined
  if (known === undefined) parent[name] = child
  else if (Array.isArray(known)) known.push(child)
  else parent[name] = [known, child]
}
