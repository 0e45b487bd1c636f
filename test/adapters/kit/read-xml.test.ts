import { describe, expect, it } from 'vitest'
import { readXml } from '../../../adapters/kit/read-xml.ts'
import { writeXml } from '../../../adapters/kit/write-xml.ts'
import { acme } from './acme.ts'

const where = { supplier: acme, operation: 'searchOffers' }
const read = (text: string) => readXml(Buffer.from(text), where)

describe('readXml', () => {
  it('makes attributes, text and children one plain tree', async () => {
    expect(await read('<?xml version="1.0"?><Fee Amount="52.10" Note="">about <b>this</b></Fee>')).toEqual({ Fee: { '@Amount': '52.10', '@Note': '', b: 'this', '#text': 'about' } })
  })

  it('makes children of one name a list, a single one itself, and an empty element an empty text', async () => {
    expect(await read('<Fees><Fee>1</Fee><Other/><Fee>2</Fee></Fees>')).toEqual({ Fees: { Fee: ['1', '2'], Other: '' } })
  })

  it('cuts prefixes off, and leaves out what only binds them', async () => {
    expect(await read('<soap:Envelope xmlns:soap="http://s" xmlns="http://o"><soap:Body soap:id="1"><o:Fee xmlns:o=""/></soap:Body></soap:Envelope>'))
      .toEqual({ Envelope: { Body: { '@id': '1', Fee: '' } } })
  })

  it('reads entities and CDATA, and leaves out comments', async () => {
    expect(await read('<a b="&quot;R&amp;B&quot; &#51228;&#xC8FC;">x &lt; y<!-- no --><![CDATA[ & <raw>]]></a>')).toEqual({ a: { '@b': '"R&B" 제주', '#text': 'x < y & <raw>' } })
  })

  it('reads names that plain objects have already', async () => {
    expect(await read('<constructor><toString>1</toString></constructor>')).toEqual({ constructor: { toString: '1' } })
  })

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['JSON', '{"data":1}'],
    ['an element that is never closed', '<a><b></a>'],
    ['an end that is missing', '<a><b/>'],
    ['two roots', '<a/><b/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a bare ampersand', '<a>R&B</a>'],
    ['an entity that XML does not know', '<a>&nbsp;</a>'],
    ['a web page', '<!doctype html><title>Sorry</title>'],
    ['a document type', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/hostname">]><a>&file;</a>'],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;">]><a>&m;</a>'],
    ['a tower of elements', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
  ])('calls %s malformed', async (_, text) => {
    await expect(read(text)).rejects.toThrow(expect.objectContaining({ kind: 'malformed' }))
  })

  it('quotes at most 80 characters of what is no XML, and nothing personal', async () => {
    await expect(read(`<p>kim@example.com ${'x'.repeat(500)}`)).rejects.toThrow(/no XML: <p>\[e-mail\] x{68}$/)
  })
})

describe('writeXml', () => {
  it('writes attributes and children in their order, lists one by one, and nothing for undefined', () => {
    expect(writeXml('Fees', { '@Code': 'a', Fee: [{ '@Amount': 1 }, 'two'], Gone: undefined, Empty: null })).toBe('<Fees Code="a"><Fee Amount="1"/><Fee>two</Fee><Empty/></Fees>')
  })

  it('writes what readXml reads back, whatever the texts hold', async () => {
    const tree = { Root: { '@a': '"<&>\n\t제주', Child: [{ '@b': '1', '#text': ']]> & "<raw>"' }, 'plain'], One: 'x' } }
    expect(await read(writeXml('Root', tree.Root))).toEqual(tree)
  })
})
