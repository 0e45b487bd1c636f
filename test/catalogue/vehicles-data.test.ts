import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyTypes, vehicleCategories } from '#domain/acriss.ts'
import { languages } from '#domain/language.ts'
import { createVehicleDictionary } from '../../src/catalogue/vehicles/dictionary.ts'
import { createLexicon } from '../../src/catalogue/vehicles/lexicon.ts'
import { keyOf } from '../../src/catalogue/vehicles/spelling.ts'
import { knownWords } from '../../src/catalogue/vehicles/words.ts'
import { aSpelling, told } from './a-spelling.ts'

const dictionary = createVehicleDictionary()
const lexicon = createLexicon()
const doubles = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)

describe('the tables', () => {
  it('know the models of a rental fleet, each once, and their makes', () => {
    expect(dictionary.models().length).toBeGreaterThan(420)
    expect(doubles(dictionary.models().map(({ id }) => id))).toEqual([])
    expect(doubles(dictionary.makes().map(({ id }) => id))).toEqual([])
    for (const model of dictionary.models()) expect(dictionary.model(model.id)).toBe(model)
    expect(dictionary.makes().filter(({ id }) => !dictionary.models().some(({ make }) => make.id === id))).toEqual([])
  })

  it('make an id of the make, and of a generation of the model', () => {
    for (const { id, make, generations } of dictionary.models()) {
      expect(id).toMatch(new RegExp(`^${make.id}/[a-z0-9-]+$`))
      for (const generation of generations) expect(generation.id).toMatch(new RegExp(`^${id}/[a-z0-9-]+$`))
    }
  })

  it('name everything in every language', () => {
    for (const { names } of [...dictionary.models(), ...dictionary.makes()]) for (const language of languages) expect(names[language].trim()).not.toBe('')
  })

  it('speak the words of ACRISS, and of seats that a car has', () => {
    for (const { model, fuels, seats } of lexicon.models) {
      expect(vehicleCategories).toContain(model.category)
      expect(bodyTypes).toContain(model.body)
      expect(fuels.length, model.id).toBeGreaterThan(0)
      expect(seats, model.id).toBeGreaterThanOrEqual(2)
      expect(seats, model.id).toBeLessThanOrEqual(35)
    }
  })

  it('order generations by age, none ending before it begins, only the last still built', () => {
    for (const { id, generations } of dictionary.models()) {
      expect(doubles(generations.map((generation) => generation.id)), id).toEqual([])
      for (const [index, { from, to }] of generations.entries()) {
        const later = generations[index + 1]
        expect(to ?? from, id).toBeGreaterThanOrEqual(from)
        if (later) expect(later.from, id).toBeGreaterThan(from)
        if (later && to === undefined) expect(later.to, `${id}: two generations are built at once`).toBeUndefined()
      }
    }
  })

  it('claim no name for two models of one make', () => {
    const claimedTwice = lexicon.names.filter(({ claims }) => {
      const makes = new Map(claims.map(({ model }) => [model.model, model.model.make.id]))
      return new Set(makes.values()).size < makes.size
    })
    expect(claimedTwice.map(({ key }) => key)).toEqual([])
  })

  it('are found again: every name of every model, with its make, is that model', () => {
    const lost = dictionary.models().flatMap(({ id, make, names }) =>
      languages
        .map((language) => ({ name: names[language], told: told(dictionary.recognise(aSpelling({ name: names[language], make: make.names[language] }))) }))
        .filter((found) => found.told !== id),
    )
    expect(lost).toEqual([])
  })

  it('say nothing twice: no alias is a name again, with its make or without', () => {
    const again = lexicon.models.flatMap(({ model, aliases }) => {
      const names = Object.values(model.names).map(keyOf)
      const makes = ['', ...Object.values(model.make.names).map(keyOf)]
      return aliases.filter(({ text }) => names.some((name) => makes.some((make) => `${make}${name}` === keyOf(text)))).map(({ text }) => `${model.id}: ${text}`)
    })
    expect(again).toEqual([])
  })

  it('are found again by every alias, with the make', () => {
    const lost = lexicon.models.flatMap(({ model, aliases }) =>
      aliases
        .map(({ text }) => ({ text, told: told(dictionary.recognise(aSpelling({ name: text, make: model.make.names.EN }))), id: model.id }))
        .filter((found) => found.told !== found.id),
    )
    expect(lost).toEqual([])
  })
})

/** Words beside a name, without those that are a name too and those that name a generation. */
const beside = knownWords
  .filter(([word, meaning]) => meaning.says === 'NOTHING' && (lexicon.find(keyOf(word))?.claims.length ?? 0) === 0 && lexicon.find(keyOf(word))?.makes.length === 0)
  .map(([word]) => word)

describe('words that are no name', () => {
  it('never turn into a model, in any number and order', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...beside), { minLength: 1, maxLength: 6 }), (words) => {
      expect(told(dictionary.recognise(aSpelling({ name: words.join(' / ') })))).toBe('UNKNOWN')
    }))
  })

  it('nor does what nobody has ever written', () => {
    const letters = fc.string({ unit: fc.constantFrom('q', 'x', 'z', 'v', 'k', 'w', 'j'), minLength: 3, maxLength: 12 })
    fc.assert(fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), (words) => {
      expect(told(dictionary.recognise(aSpelling({ name: words.join(' ') })))).toBe('UNKNOWN')
    }))
  })

  it('nor does anything that a supplier may send break it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.option(fc.string({ maxLength: 20 }), { nil: undefined }), (name, make) => {
      expect(['MODEL', 'CLASS', 'UNKNOWN']).toContain(dictionary.recognise(aSpelling(make === undefined ? { name } : { name, make })).kind)
    }))
  })

  it('may stand in any order around a name', () => {
    const around = fc.tuple(fc.constantFrom('현대 아반떼', 'Toyota Yaris Cross', 'BMW X5', 'トヨタ アクア'), fc.uniqueArray(fc.constantFrom(...beside), { minLength: 1, maxLength: 4 }))
    fc.assert(fc.property(around, ([name, words]) => {
      const before = dictionary.recognise(aSpelling({ name: [...words, name].join(' / ') }))
      const after = dictionary.recognise(aSpelling({ name: [name, ...words.toReversed()].join(' / ') }))
      expect(told(after)).toBe(told(before))
      expect(before.kind).toBe('MODEL')
    }))
  })
})

describe('the dictionary', () => {
  it('reads the same spelling the same, whatever it has read before', () => {
    const names = ['K5', 'Elentra', '중형 SUV', 'Ioniq 7', '현대 아반떼 CN7']
    const once = names.map((name) => dictionary.recognise(aSpelling({ name })))
    expect(names.toReversed().map((name) => dictionary.recognise(aSpelling({ name }))).toReversed()).toEqual(once)
  })
})
