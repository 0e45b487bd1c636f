/** `npm run import:branches -- <file.csv>`: an operator's list of branches → the file that a gateway reads by BRANCHES_FILE (docs/branches.md). */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readOffices } from './read-offices.ts'
import { decode, encodings, readTable, TableError } from './read-table.ts'

const usage = `npm run import:branches -- <file.csv> [--out branches.jsonl] [--encoding ${encodings.join('|')}] [--country KR] [--skip-bad-rows]`

const options = z.object({
  out: z.string().min(1),
  encoding: z.enum(encodings),
  country: z.string().regex(/^[A-Z]{2}$/, 'is no country code (ISO 3166, two letters)'),
  'skip-bad-rows': z.boolean(),
})

function importBranches(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'branches.jsonl' },
      encoding: { type: 'string', default: 'auto' },
      country: { type: 'string', default: 'KR' },
      'skip-bad-rows': { type: 'boolean', default: false },
    },
  })
  const { out, encoding, country, 'skip-bad-rows': skipsBadRows } = options.parse(values)
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0) throw new TypeError(usage)
  const { offices, problems, counts } = readOffices(readTable(decode(readFileSync(path), encoding)), country)
  for (const problem of problems) console.error(problem)
  console.log(`${path}: read ${counts.read}, imported ${counts.imported}, refused ${counts.refused}, duplicates ${counts.duplicates}`)
  if (counts.refused > 0 && !skipsBadRows) {
    console.error('Nothing was written: mend the rows, or leave them out with --skip-bad-rows.')
    return 1
  }
  writeFileSync(out, offices.map((office) => `${JSON.stringify(office)}\n`).join(''))
  console.log(`written to ${out}: start the gateway with BRANCHES_FILE=${out}`)
  return 0
}

/** A person reads this: a sentence, not a stack trace. */
function sentenceOf(error: unknown): string {
  if (error instanceof z.ZodError) return `${z.prettifyError(error)}\n${usage}`
  const isExpected = error instanceof TableError || error instanceof TypeError || (error instanceof Error && 'syscall' in error)
  return isExpected ? error.message : String(error instanceof Error ? error.stack : error)
}

try {
  process.exitCode = importBranches()
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}
