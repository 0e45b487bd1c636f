import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKeyTable } from '../../src/catalogue/places/key-table.ts'
import { similarKeys, toleranceOf } from '../../src/catalogue/places/similar-keys.ts'

const tableOf = (keys: readonly string[]) => createKeyTable(keys.map((key, place) => ({ key, place, sort: 'NAME', text: key })))
const found = (keys: readonly string[], text: string, wrongLetters: number) => {
  const table = tableOf(keys)
  return similarKeys(table, text, wrongLetters).map(({ row, distance, isWhole }) => ({ key: table.keys[row], distance, isWhole }))
}

/** The plain way: the whole table of distances for one pair. */
function distanceOf(text: string, key: string): number {
  const at: number[][] = Array.from({ length: key.length + 1 }, (_, row) => Array.from({ length: text.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)))
  const cell = (row: number, column: number) => at[row]?.[column] ?? Infinity
  for (let row = 1; row <= key.length; row++) {
    for (let column = 1; column <= text.length; column++) {
      const swapped = row > 1 && column > 1 && key[row - 1] === text[column - 2] && key[row - 2] === text[column - 1] ? cell(row - 2, column - 2) + 1 : Infinity
      const changed = cell(row - 1, column - 1) + (key[row - 1] === text[column - 1] ? 0 : 1)
      at[row]?.splice(column, 1, Math.min(changed, cell(row - 1, column) + 1, cell(row, column - 1) + 1, swapped))
    }
  }
  return cell(key.length, text.length)
}

describe('similar keys', () => {
  it('are those that a pair by pair comparison finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 })
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), word, fc.constantFrom(1, 2), (keys, text, wrongLetters) => {
      const whole = found(keys, text, wrongLetters).filter(({ isWhole }) => isWhole).map(({ key, distance }) => `${key} ${distance}`)
      const beginnings = (key: string) => (text.length < 5 ? [] : Array.from({ length: key.length }, (_, index) => distanceOf(text, key.slice(0, index))))
      const expected = keys.filter((key) => distanceOf(text, key) <= Math.min(wrongLetters, ...beginnings(key))).map((key) => `${key} ${distanceOf(text, key)}`)
      expect(whole.toSorted()).toEqual(expected.toSorted())
    }))
  })

  it('may be longer, when what was typed is like their beginning', () => {
    expect(found(['barcelonaairport', 'barca', 'bari'], 'barcleona', 1)).toEqual([{ key: 'barcelonaairport', distance: 1, isWhole: false }])
  })

  it('all count that share such a beginning', () => {
    expect(found(['osakaa', 'osakab', 'osakac'], 'oskaa', 1).map(({ key }) => key)).toEqual(['osakaa', 'osakab', 'osakac'])
  })

  it('count a Korean letter that sounds alike half', () => {
    expect(found(['ㅋㅜㅁㅏㅁㅗㅌㅗ'], 'ㄱㅜㅁㅏㅁㅗㅌㅗ', 1)).toMatchObject([{ distance: 0.5 }])
    expect(found(['ㅎㅜㅁㅏㅁㅗㅌㅗ'], 'ㄱㅜㅁㅏㅁㅗㅌㅗ', 1)).toMatchObject([{ distance: 1 }])
  })

  it('are of one script', () => {
    expect(found(['東京', 'ab', 'トウ'], 'ac', 2).map(({ key }) => key)).toEqual(['ab'])
  })
})

describe('how many letters may be wrong', () => {
  it.each([['ny', 0], ['lond', 1], ['barcelon', 2], ['ㄱㅗㅏ', 0], ['ㅈㅔㅈㅜ', 1], ['ㅇㅗㅋㅣㄴㅏㅇㅗㅏ', 2], ['東京', 0], ['関西国', 1]])('of %s: %i', (key, wrongLetters) => {
    expect(toleranceOf(key)).toBe(wrongLetters)
  })
})
