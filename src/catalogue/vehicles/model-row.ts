import { decodeAcriss, type Fuel } from '#domain/acriss.ts'
import type { Names } from '#domain/language.ts'
import type { Generation, GenerationId, Make, ModelId, VehicleModel } from '#domain/vehicle-model.ts'
import { keyOf } from './spelling.ts'

/**
 * One model on one line. An empty name is the English one.
 * - `acriss`: usual category and body, the first two letters of its ACRISS code
 * - `fuels`: what it is sold with, each a fourth letter of that code (`V` petrol, `D` diesel, `H` hybrid, `I` plug-in, `E` electric, `L` LPG, `A` hydrogen)
 * - `seats`: the most that it is sold with
 * - `aliases`: parted by `|`; `Inster=E` names the fuel too; `5{20,30}d` stands for `520d|530d`
 * - `generations`: `CN7#7 2020- 올 뉴|더 뉴; …`: the maker's code, which generation it is, first and last model year, further words that name it
 */
export type ModelRow = readonly [
  id: string, ko: string, en: string, ja: string, zh: string, acriss: string, fuels: string, seats: number, aliases?: string, generations?: string,
]

/** A generation with what a spelling may call it. */
export type NamedGeneration = { readonly generation: Generation; readonly ordinal: number; readonly words: ReadonlySet<string> }
export type Alias = { readonly text: string; readonly fuel: Fuel | undefined }

/** A model with what recognition needs beside it. */
export type KnownModel = {
  readonly model: VehicleModel
  readonly fuels: readonly Fuel[]
  readonly seats: number
  readonly aliases: readonly Alias[]
  readonly generations: readonly NamedGeneration[]
}

export function namesOf(ko: string, en: string, ja: string, zh: string): Names {
  return { KO: ko || en, EN: en, JA: ja || en, ZH: zh || en }
}

export const listOf = (text: string): readonly string[] => text.split('|').map((part) => part.trim()).filter((part) => part !== '')

/** `5{20,30}{d,i}` is `520d`, `520i`, `530d`, `530i`. */
export function expand(text: string): readonly string[] {
  const braces = /\{([^}]*)\}/.exec(text)
  if (!braces) return [text]
  const [whole, choices = ''] = braces
  return choices.split(',').flatMap((choice) => expand(text.replace(whole, choice)))
}

function fuelOf(id: string, letter: string): Fuel {
  const meaning = decodeAcriss(`CDA${letter}`)
  if (!meaning) throw new TypeError(`${id}: "${letter}" is no fuel letter of ACRISS`)
  return meaning.fuel
}

const aliasesOf = (id: string, text: string): readonly Alias[] =>
  listOf(text).flatMap((part) => {
    const [name = '', letter] = part.split('=')
    return expand(name).map((spelling) => ({ text: spelling, fuel: letter === undefined ? undefined : fuelOf(id, letter) }))
  })

const generationPattern = /^(?<code>[^#]+)#(?<ordinal>\d+) (?<from>\d{4})-(?<to>\d{4})?(?: (?<words>.+))?$/

function generationOf(id: string, text: string): NamedGeneration {
  const { code, ordinal, from, to, words } = generationPattern.exec(text.trim())?.groups ?? {}
  if (code === undefined || from === undefined) throw new TypeError(`${id}: "${text}" is no generation`)
  const slug = code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return {
    generation: { id: `${id}/${slug}` as GenerationId, code, from: Number(from), to: to === undefined ? undefined : Number(to) },
    ordinal: Number(ordinal),
    words: new Set([code, ...listOf(words ?? '')].map(keyOf)),
  }
}

export function knownModelOf(row: ModelRow, make: Make): KnownModel {
  const [id, ko, en, ja, zh, acriss, fuels, seats, aliases = '', generations = ''] = row
  const meaning = decodeAcriss(`${acriss}AR`)
  if (!meaning) throw new TypeError(`${id}: "${acriss}" is no category and body of ACRISS`)
  const named = generations === '' ? [] : generations.split(';').map((text) => generationOf(id, text))
  return {
    model: {
      id: id as ModelId, make, names: namesOf(ko, en, ja, zh), category: meaning.category, body: meaning.body,
      generations: named.map(({ generation }) => generation),
    },
    fuels: fuels.split('').map((letter) => fuelOf(id, letter)),
    seats,
    aliases: aliasesOf(id, aliases),
    generations: named,
  }
}
