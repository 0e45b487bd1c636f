import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fuels } from '#domain/acriss.ts'
import type { Recognition } from '#domain/vehicle-model.ts'
import { createVehicleDictionary } from '../../src/catalogue/vehicles/dictionary.ts'
import { aSpelling, told } from './a-spelling.ts'

/** What a person of the trade answers; labelled/README.md says how it was made. An empty generation or fuel judges nothing. */
type Labelled = {
  readonly dialect: string
  readonly name: string
  readonly make: string
  readonly fuel: string
  readonly years: readonly [from: number, to: number] | undefined
  readonly kind: string
  readonly model: string
  readonly generation: string
  readonly expectedFuel: string
}

function labelled(): readonly Labelled[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'labelled/vehicle-names.tsv'), 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [dialect = '', make = '', name = '', , fuel = '', from = '', to = '', kind = '', model = '', generation = '', expectedFuel = ''] = line.split('\t')
    return { dialect, make, name, fuel, years: from === '' ? undefined : [Number(from), Number(to || from)], kind, model, generation, expectedFuel }
  })
}

const { recognise } = createVehicleDictionary()

function answerTo({ name, make, fuel, years }: Labelled): Recognition {
  return recognise(aSpelling({
    name,
    ...(make === '' ? {} : { make }),
    fuel: fuels.find((known) => known === fuel) ?? 'NOT_STATED',
    ...(years ? { years } : {}),
  }))
}

function isRight(row: Labelled, answer: Recognition): boolean {
  if (answer.kind !== 'MODEL' || row.kind !== 'MODEL' || row.model !== answer.model.id) return false
  const isOfGeneration = row.generation === '' || answer.generation?.id === `${row.model}/${row.generation.toLowerCase()}`
  return isOfGeneration && (row.expectedFuel === '' || row.expectedFuel === answer.fuel)
}

const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000

describe('the dictionary against a person of the trade', () => {
  const answers = labelled().map((row) => ({ row, answer: answerTo(row) }))
  const right = answers.filter(({ row, answer }) => isRight(row, answer)).length
  const answered = answers.filter(({ answer }) => answer.kind === 'MODEL').length
  const wanted = answers.filter(({ row }) => row.kind === 'MODEL').length
  const confused = answers
    .filter(({ row, answer }) => (row.kind === 'MODEL' ? !isRight(row, answer) : row.kind !== answer.kind))
    .map(({ row, answer }) => `${row.dialect}: "${row.name}" is ${row.model || row.kind} ${row.generation} ${row.expectedFuel}, told ${told(answer)} ${answer.kind === 'MODEL' ? `${answer.generation?.code ?? ''} ${answer.fuel ?? ''}` : ''}`)

  it('is right in 99 of 100 models that it names', () => {
    expect(wanted).toBeGreaterThan(300)
    console.info(`precision ${share(right, answered)}, recall ${share(right, wanted)}\n${confused.join('\n')}`)
    expect(share(right, answered), confused.join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  it('names 95 of 100 models that are there', () => {
    expect(share(right, wanted), confused.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('tells classes from names that it does not know', () => {
    const others = answers.filter(({ row }) => row.kind !== 'MODEL')
    expect(others.length).toBeGreaterThan(50)
    expect(share(others.filter(({ row, answer }) => row.kind === answer.kind).length, others.length), confused.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})
