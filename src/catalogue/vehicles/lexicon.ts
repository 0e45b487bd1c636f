import type { Fuel } from '#domain/acriss.ts'
import type { Make, MakeId } from '#domain/vehicle-model.ts'
import { houseOf, makeRows, otherMakes } from './makes.ts'
import { americanModels } from './models-america.ts'
import { asianModels } from './models-asia.ts'
import { europeanModels } from './models-europe.ts'
import { germanModels } from './models-germany.ts'
import { japaneseModels } from './models-japan.ts'
import { koreanModels } from './models-korea.ts'
import { type KnownModel, knownModelOf, listOf, namesOf } from './model-row.ts'
import { keyOf } from './spelling.ts'
import { type KnownWord, knownWords } from './words.ts'

/** A model that a name may mean. */
export type Claim = { readonly model: KnownModel; readonly isOwnName: boolean; readonly fuel: Fuel | undefined }

/** Everything that one key may mean; keys are as `keyOf` makes them. */
export type Meaning = {
  readonly key: string
  readonly makes: readonly MakeId[]
  readonly claims: readonly Claim[]
  readonly word: KnownWord | undefined
  /** Names a generation of some model; of which one the model says. */
  readonly isGeneration: boolean
}

export type Lexicon = {
  readonly makes: readonly Make[]
  readonly models: readonly KnownModel[]
  find(key: string): Meaning | undefined
  /** What the keys mean that `text` goes on with at `from`. */
  startingAt(text: string, from: number): readonly Meaning[]
  /** Every key that names a model. */
  readonly names: readonly Meaning[]
}

/** A maker whose models we do not know. */
export const otherMake = 'other' as MakeId
/** The house that a make belongs to is not contradicted by it. */
export const isSameHouse = (named: MakeId, make: MakeId): boolean => named === make || houseOf[make] === named

const rows = [...koreanModels, ...japaneseModels, ...americanModels, ...germanModels, ...europeanModels, ...asianModels]

function readMakes(): readonly Make[] {
  return makeRows.map(([id, ko, en, ja, zh]) => ({ id: id as MakeId, names: namesOf(ko, en, ja, zh) }))
}

function readModels(makes: readonly Make[]): readonly KnownModel[] {
  const byId = new Map<string, Make>(makes.map((make) => [make.id, make]))
  return rows.map((row) => {
    const make = byId.get(row[0].slice(0, row[0].indexOf('/')))
    if (!make) throw new TypeError(`${row[0]}: its make is not in the table`)
    return knownModelOf(row, make)
  })
}

type Draft = { readonly key: string; makes: readonly MakeId[]; claims: readonly Claim[]; word: KnownWord | undefined; isGeneration: boolean }

/** Collects what each key means, from all tables. */
function createDrafts() {
  const drafts = new Map<string, Draft>()
  const at = (text: string): Draft => {
    const key = keyOf(text)
    const known = drafts.get(key)
    if (known) return known
    const fresh: Draft = { key, makes: [], claims: [], word: undefined, isGeneration: false }
    drafts.set(key, fresh)
    return fresh
  }
  return {
    drafts,
    addMake(text: string, make: MakeId) {
      const draft = at(text)
      if (!draft.makes.includes(make)) draft.makes = [...draft.makes, make]
    },
    /** A name that is an alias too stays the name. */
    addName(text: string, claim: Claim) {
      const draft = at(text)
      if (!draft.claims.some(({ model }) => model === claim.model)) draft.claims = [...draft.claims, claim]
    },
    addGeneration(word: string) {
      at(word).isGeneration = true
    },
    /** Of a word in two tables the first meaning counts. */
    addWord(text: string, word: KnownWord) {
      at(text).word ??= word
    },
  }
}

export function createLexicon(): Lexicon {
  const collected = createDrafts()
  const makes = readMakes()
  const models = readModels(makes)
  for (const { id, names } of makes) for (const name of Object.values(names)) collected.addMake(name, id)
  for (const [id, , , , , others = ''] of makeRows) for (const name of listOf(others)) collected.addMake(name, id as MakeId)
  for (const name of listOf(otherMakes)) collected.addMake(name, otherMake)
  for (const known of models) {
    for (const name of new Set(Object.values(known.model.names))) collected.addName(name, { model: known, isOwnName: true, fuel: undefined })
    for (const { text, fuel } of known.aliases) collected.addName(text, { model: known, isOwnName: false, fuel })
    for (const { words } of known.generations) for (const word of words) collected.addGeneration(word)
  }
  for (const [text, word] of knownWords) collected.addWord(text, word)

  const meanings: readonly Meaning[] = [...collected.drafts.values()]
  const byStart = Map.groupBy(meanings, ({ key }) => key.slice(0, 2))
  const none: readonly Meaning[] = []
  return {
    makes,
    models,
    find: (key) => collected.drafts.get(key),
    startingAt(text, from) {
      const single = byStart.get(text.slice(from, from + 1)) ?? none
      const longer = from + 1 < text.length ? (byStart.get(text.slice(from, from + 2)) ?? none) : none
      return [...single, ...longer.filter(({ key }) => text.startsWith(key, from))]
    },
    names: meanings.filter(({ claims }) => claims.length > 0),
  }
}
