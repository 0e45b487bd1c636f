import { describe, expect, it } from 'vitest'
import { readOffices } from '../../../src/catalogue/import/read-offices.ts'
import { decode, type Encoding, readTable, TableError } from '../../../src/catalogue/import/read-table.ts'

const read = (text: string, country = 'KR') => readOffices(readTable(text), country)
const problemsOf = (rows: string, header = 'id,name,lat,lon,phone,iata,country') => read(`${header}\n${rows}\n`).problems

const whole = {
  id: 'A-1', name: '무지개렌트카 제주공항점', company: '무지개렌트카', address: '제주시 용문로 101', telephone: '064-712-3456',
  position: { latitude: 33.5, longitude: 126.49 }, airport: 'CJU', country: 'KR',
}

describe('an operator’s list', () => {
  it('is read by English column names', () => {
    const { offices, problems, counts } = read('branch_id,company_name,branch_name,address,latitude,longitude,phone,iata\nA-1,무지개렌트카,제주공항점,제주시 용문로 101,33.5,126.49,064-712-3456,cju\n')
    expect(offices).toEqual([whole])
    expect(problems).toEqual([])
    expect(counts).toEqual({ read: 1, imported: 1, refused: 0, duplicates: 0 })
  })

  it('is read by Korean column names, in any order, with columns that nobody needs', () => {
    const { offices } = read('대표자,공항코드,위도,경도,전화번호,업체명,지점명,지점코드,도로명주소,국가\n홍길동,CJU,33.5,126.49,064-712-3456,무지개렌트카,제주공항점,A-1,제주시 용문로 101,kr\n')
    expect(offices).toEqual([whole])
  })

  it('is read as spreadsheets write it: semicolons or tabs, CRLF, quotes, empty lines, a mark at the beginning', () => {
    const expected = [{ ...whole, company: undefined, name: 'Rainbow "Jeju", Airport', address: 'first line\nsecond line', telephone: undefined, airport: undefined }]
    for (const separator of [',', ';', '\t']) {
      const header = ['id', 'name', 'address', 'lat', 'lon'].join(separator)
      const row = ['A-1', '"Rainbow ""Jeju"", Airport"', '"first line\nsecond line"', '33.5', '126.49'].join(separator)
      expect(read(`\uFEFF${header}\r\n${row}\r\n\r\n`).offices).toEqual(expected)
    }
  })

  it('needs no ids: the same name at the same address has the same one in the next file', () => {
    const [first, other] = [read('name,address\nA,B 1\nC,B 1\n').offices, read('name,address\nC,B 1\n').offices]
    expect(first[1]?.id).toMatch(/^[0-9a-f]{12}$/)
    expect(other[0]?.id).toBe(first[1]?.id)
    expect(first[0]?.id).not.toBe(first[1]?.id)
  })

  it('takes the country that is told for rows without one, and the lot where the road is empty', () => {
    expect(read('name,address_road,address_lot\nA,,赤嶺 2\n', 'JP').offices[0]).toMatchObject({ country: 'JP', address: '赤嶺 2' })
  })

  it('names a branch by its company where its own name lacks it', () => {
    expect(read('company,name\n무지개렌트카,제주점\n무지개렌트카,무지개렌트카 서울점\n무지개렌트카,\n').offices.map(({ name }) => name))
      .toEqual(['무지개렌트카 제주점', '무지개렌트카 서울점', '무지개렌트카'])
  })
})

describe('a row that is wrong', () => {
  it.each([
    ['A-1,A,91.2,126.4,,,', 'row 2, column lat: "91.2" is no latitude'],
    ['A-1,A,126.49,33.5,,,', 'row 2, column lat: "126.49" is no latitude (are latitude and longitude exchanged?)'],
    ['A-1,A,33.5,181,,,', 'row 2, column lon: "181" is no longitude'],
    ['A-1,A,"33,5",126.4,,,', 'row 2, column lat: "33,5" is no latitude'],
    ['A-1,A,33.5,,,,', 'row 2, column lon: is empty, and the other coordinate is not'],
    ['A-1,A,0,0,,,', 'row 2, column lat: "0" and "0" are a point in the sea: leave both empty when they are not known'],
    ['A-1,A,,,call us,,', 'row 2, column phone: "call us" is no telephone number'],
    ['A-1,A,,,,JEJU,', 'row 2, column iata: "JEJU" is no IATA code (three letters)'],
    ['A-1,A,,,,,Korea', 'row 2, column country: "Korea" is no country code (ISO 3166, two letters)'],
    ['A-1,,,,,,', 'row 2, column name: is empty'],
    [`A-1,${'A'.repeat(301)},,,,,`, `row 2, column name: "${'A'.repeat(40)}" is no text of 300 characters or fewer`],
    ['A-1,A,33.5', 'row 2: 3 cells, the header has 7'],
    ['A-1,A,,,,,\nA-1,B,,,,,', 'row 3, column id: "A-1" is another branch in row 2'],
  ])('%s is refused: %s', (rows, problem) => {
    expect(problemsOf(rows)).toEqual([problem])
  })

  it('is named as the file calls the column', () => {
    expect(problemsOf('A,91', '업체명,위도')).toEqual(['row 2, column lon: is empty, and the other coordinate is not'])
    expect(problemsOf('A,95,126', '업체명,위도,경도')).toEqual(['row 2, column 위도: "95" is no latitude'])
  })

  it('hides no other problem, of its own or of other rows', () => {
    const { problems, offices, counts } = read('id,name,lat,lon,iata\nA-1,,99,126,XXXX\nA-2,B,33.5,126.4,CJU\nA-3,C,33.5,200,\n')
    expect(problems).toHaveLength(4)
    expect(offices.map(({ id }) => id)).toEqual(['A-2'])
    expect(counts).toEqual({ read: 3, imported: 1, refused: 2, duplicates: 0 })
  })
})

it('a row that repeats an earlier one is left out and counted, and is no error', () => {
  const { counts, problems } = read('id,name\nA-1,A\nA-1,A\nA-2,A\n')
  expect(counts).toEqual({ read: 3, imported: 2, refused: 0, duplicates: 1 })
  expect(problems).toEqual([])
})

describe('a file that is no list', () => {
  it.each([
    ['', 'the file is empty'], ['lat,lon\n1,2\n', 'no column for the name'], ['name\n"A\n', 'the file cannot be read as a table'],
  ])('%j is refused: %s', (text, problem) => {
    expect(() => read(text)).toThrow(TableError)
    expect(() => read(text)).toThrow(problem)
  })
})

describe('the encoding', () => {
  const 제주 = [0xc1, 0xa6, 0xc1, 0xd6]
  const bytes = (...content: readonly number[]) => new Uint8Array(content)

  it.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', new TextEncoder().encode('제주'), 'auto'], ['EUC-KR', bytes(...제주), 'auto'], ['EUC-KR by name', bytes(...제주), 'euc-kr'], ['CP949 by name', bytes(...제주), 'cp949'],
  ])('%s is read', (_, content, encoding) => {
    expect(decode(content, encoding)).toBe('제주')
  })

  it.each([['똠', 0x8c, 0x63], ['뷁', 0x94, 0xee], ['힣', 0xc6, 0x52], ['갂', 0x81, 0x41]])('CP949 has %s, which EUC-KR has not', (syllable, lead, trail) => {
    expect(decode(bytes(lead, trail, 0x31), 'auto')).toBe(`${syllable}1`)
  })

  it('a mark at the beginning of UTF-8 is no part of the first column', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61), 'auto')).toBe('a')
  })

  it('that is told wrong is refused rather than read as rubbish', () => {
    expect(() => decode(bytes(...제주), 'utf-8')).toThrow('the file is no utf-8 text')
    expect(() => decode(bytes(0xff, 0xff), 'auto')).toThrow('no utf-8 and no cp949')
  })
})
