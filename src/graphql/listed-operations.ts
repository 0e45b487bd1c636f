import { readFileSync } from 'node:fs'

/** Operations of our own pages by the SHA-256 of their texts, in hexadecimal digits. */
export type ListedOperations = ReadonlyMap<string, string>

/** Made by codegen from the documents of web/, and committed. */
const file = new URL('../../web/generated/persisted-documents.json', import.meta.url)
const prefix = 'sha256:'

export function readListedOperations(): ListedOperations {
  const listed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof listed !== 'object' || listed === null) throw new TypeError(`${file.pathname} is not a list of operations`)
  return new Map(Object.entries(listed).map(([name, text]) => [name.replace(prefix, ''), String(text)]))
}
