import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Office } from '#domain/office.ts'

const text = z.string().min(1)
const line = z.strictObject({
  id: text,
  name: text,
  company: text.optional(),
  address: text.optional(),
  telephone: text.optional(),
  position: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
  airport: z.string().regex(/^[A-Z]{3}$/).optional(),
  country: z.string().regex(/^[A-Z]{2}$/),
})

export class BranchesFileError extends Error {
  override readonly name = 'BranchesFileError'
}

/** Reads what `npm run import:branches` wrote: one office a line, JSON. Throws BranchesFileError naming the line. */
export function readBranchesFile(path: string): readonly Office[] {
  const offices = linesOf(path).map(({ content, number }) => readOffice(content, `${path}: line ${number}`))
  const ids = new Set<string>()
  for (const { id } of offices) {
    if (ids.has(id)) throw new BranchesFileError(`BRANCHES_FILE ${path}: ${id} is there twice`)
    ids.add(id)
  }
  return offices
}

function linesOf(path: string): readonly { readonly content: string; readonly number: number }[] {
  try {
    const lines = readFileSync(path, 'utf8').split('\n').map((content, index) => ({ content, number: index + 1 }))
    return lines.filter(({ content }) => content.trim() !== '')
  } catch (cause) {
    throw new BranchesFileError(`BRANCHES_FILE ${path}: ${String(cause instanceof Error ? cause.message : cause)}`, { cause })
  }
}

function readOffice(content: string, where: string): Office {
  try {
    const { company, address, telephone, position, airport, ...rest } = line.parse(JSON.parse(content))
    return { ...rest, company, address, telephone, position, airport }
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause).replaceAll('\n', ' ') : String(cause instanceof Error ? cause.message : cause)
    throw new BranchesFileError(`BRANCHES_FILE ${where}: ${problem}`, { cause })
  }
}
