import { expect, it } from 'vitest'
import { withoutValues } from '../../src/graphql/without-values.ts'

const messagesOf = (message: string, sent: Parameters<typeof withoutValues>[1]) => withoutValues([{ message }], sent).map((error) => error.message)

it('an error names the place and the type, not the value that was sent', () => {
  const message = 'Variable "$input" got invalid value "open sesame" at "input.driver.age"; Int cannot represent non-integer value: "open sesame"'
  expect(messagesOf(message, { variables: { input: { driver: { age: 'open sesame' } } } })).toEqual([
    'Variable "$input" got invalid value "…" at "input.driver.age"; Int cannot represent non-integer value: "…"',
  ])
})

it('the same for literals of the document, and for texts that JSON writes otherwise', () => {
  expect(messagesOf('Expected value of type "Int!", found "sesame".', { query: '{ places(first: "sesame") { id } }' })).toEqual(['Expected value of type "Int!", found "…".'])
  expect(messagesOf('Expected value of type "Int!", found 86429753.', { query: '{ places(id: 86429753) { id } }' })).toEqual(['Expected value of type "Int!", found ….'])
  expect(messagesOf(String.raw`got invalid value "say \"please\""`, { variables: { text: 'say "please"' } })).toEqual(['got invalid value "…"'])
})

it('leaves short values, which are found in other words too', () => {
  expect(messagesOf('Value "Int" does not exist', { variables: { type: 'Int' } })).toEqual(['Value "Int" does not exist'])
})

it('survives variables as deep as a body can hold', () => {
  const deep: unknown = JSON.parse('['.repeat(40_000) + ']'.repeat(40_000))
  expect(messagesOf('too deep', { variables: { deep } })).toEqual(['too deep'])
})
