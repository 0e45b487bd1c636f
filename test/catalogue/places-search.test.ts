import { describe, expect, it } from 'vitest'
import { createPlaces } from '../../src/catalogue/places/places.ts'
import type { PlaceQuery } from '../../src/catalogue/places/place-search.ts'

const places = createPlaces()

type Asked = Partial<Omit<PlaceQuery, 'text'>>
const search = (text: string, { language = 'KO', near, kinds, limit = 5 }: Asked = {}) => places.search({ text, language, near, kinds, limit })
const first = (text: string, asked?: Asked) => search(text, asked).map(({ place: { id }, rule }) => `${id} ${rule}`)[0]
const ids = (text: string, asked?: Asked): readonly string[] => search(text, asked).map(({ place: { id } }) => id)

const suwon = { latitude: 37.26, longitude: 127.03 }
const daegu = { latitude: 35.88, longitude: 128.63 }

describe('a name in full', () => {
  it.each([
    ['제주국제공항', 'airport:CJU'], ['Jeju International Airport', 'airport:CJU'], ['済州国際空港', 'airport:CJU'], ['济州国际机场', 'airport:CJU'],
    ['해운대', 'area:haeundae'], ['목포역', 'station:mokpo'], ['롯데호텔 제주', 'hotel:lotte-hotel-jeju'], ['レイキャヴィーク', 'city:reykjavik'], ['雷克雅未克', 'city:reykjavik'],
  ])('%s is %s in any language', (text, id) => {
    expect(first(text)).toBe(`${id} EXACT`)
  })

  it('tells the name as it is written, in the language that was typed', () => {
    expect(search('나하공항')[0]?.matched).toBe('나하')
    expect(search('NAHA')[0]?.matched).toBe('Naha')
  })

  it('comes before a busier place that only begins so', () => {
    expect(ids('York').indexOf('city:york')).toBe(0)
    expect(ids('York')).not.toContain('city:yokohama')
  })
})

describe('a bare destination', () => {
  it.each([['제주', 'airport:CJU'], ['괌', 'airport:GUM'], ['오키나와', 'airport:OKA'], ['사이판', 'airport:SPN'], ['하와이', 'airport:HNL'], ['발리', 'airport:DPS']])(
    'that is an island, %s, is its airport', (text, id) => expect(ids(text)[0]).toBe(id))

  it.each([['서울', 'city:seoul', ['airport:GMP', 'airport:ICN']], ['도쿄', 'city:tokyo', ['airport:HND', 'airport:NRT']], ['Osaka', 'city:osaka', ['airport:KIX', 'airport:ITM']]])(
    'that is a metropolis, %s, is the city, its airports right behind', (text, city, airports) => {
      const found = ids(text)
      expect(found[0]).toBe(city)
      expect(new Set(found.slice(1, 3))).toEqual(new Set(airports))
    })
})

describe('a code', () => {
  it.each([['CJU', 'airport:CJU'], ['cju', 'airport:CJU'], ['ＣＪＵ', 'airport:CJU'], ['SHI', 'airport:SHI']])('%s is the airport', (text, id) => {
    expect(first(text)).toBe(`${id} IATA`)
  })

  it('of a metropolitan area is the city, its airports right behind', () => {
    expect(ids('SEL')[0]).toBe('city:seoul')
    expect(new Set(ids('SEL').slice(1, 3))).toEqual(new Set(['airport:ICN', 'airport:GMP']))
  })

  it('that a city shares with its airport is the airport', () => {
    expect(ids('LAX')[0]).toBe('airport:LAX')
  })

  it('in small letters gives way to what everybody means who begins so', () => {
    expect(ids('bus')[0]).toBe('city:busan')
    expect(ids('BUS')[0]).toBe('airport:BUS')
  })

  it('is never part of a word', () => {
    expect(search('ccjuu').map(({ rule }) => rule)).not.toContain('IATA')
  })
})

describe('the beginning of a name', () => {
  it.each([['후쿠', 'city:fukuoka'], ['osak', 'city:osaka'], ['신치', 'airport:CTS'], ['제주공', 'airport:CJU'], ['那', 'airport:OKA']])('%s finds %s', (text, id) => {
    expect(ids(text)).toContain(id)
  })

  it('does not find what only ends so', () => {
    expect(search('수엑스포').filter(({ rule }) => rule !== 'TYPO')).toEqual([])
  })
})

describe('words', () => {
  it.each([['haneda tokyo', 'airport:HND'], ['하네다 도쿄', 'airport:HND'], ['제주 신라', 'hotel:the-shilla-jeju'], ['oaks heathrow', undefined], ['london heathrow airport (lhr)', 'airport:LHR']])(
    'of a name in any order: %s is %s', (text, id) => expect(ids(text)[0]).toBe(id))

  it('may be written as one: 오사카간사이', () => expect(ids('오사카간사이')[0]).toBe('airport:KIX'))

  it('must all fit', () => {
    expect(ids('시카고 하네다')).not.toContain('airport:HND')
  })

  it('in the middle of a name are found from their beginning only', () => {
    expect(ids('gaulle')[0]).toBe('airport:CDG')
    expect(search('aulle').filter(({ place: { id }, rule }) => id === 'airport:CDG' && rule !== 'TYPO')).toEqual([])
  })
})

describe('words beside the name', () => {
  it('for a kind choose that kind', () => {
    expect(ids('제주공항')).toEqual(expect.arrayContaining(['airport:CJU']))
    expect(ids('부산역')[0]).toBe('station:busan')
    expect(ids('okinawa airport')[0]).toBe('airport:OKA')
    expect(search('부산 호텔').every(({ place: { kind } }) => kind === 'HOTEL')).toBe(true)
  })

  it('for a kind alone find the nearest important ones', () => {
    expect(ids('역', { near: daegu })[0]).toBe('station:dongdaegu')
    expect(ids('공항', { near: daegu })).toContain('airport:TAE')
  })

  it('for a country choose that country, and alone find what is important there', () => {
    expect(ids('일본 오사카')[0]).toBe('city:osaka')
    expect(ids('오클랜드 미국')[0]).toMatch(/OAK|oakland/)
    expect(ids('오클랜드 뉴질랜드')[0]).toMatch(/AKL|auckland/)
    expect(search('대만').every(({ place: { country } }) => country === 'TW')).toBe(true)
  })

  it('for renting a car are passed over', () => {
    expect(ids('제주 렌트카')[0]).toBe('airport:CJU')
    expect(ids('guam car rental')[0]).toBe('airport:GUM')
  })
})

describe('initial consonants', () => {
  it.each([['ㅈㅈㄱㅎ', 'airport:CJU'], ['ㅂㅅ', 'city:busan'], ['ㅎㅇㄷ', 'area:haeundae'], ['ㄱㄹㅇ', 'station:gangneung']])('%s find %s', (text, id) => {
    expect(first(text)).toBe(`${id} INITIALS`)
  })

  it('go with syllables that are finished: 제주ㄱㅎ', () => {
    expect(ids('제주ㄱㅎ')[0]).toBe('airport:CJU')
    expect(ids('제주ㄱㅎ')).not.toContain('airport:HIN')
  })

  it.each(['제ㅈ', '제줒'])('may be on the way to the next syllable: %s', (text) => expect(ids(text)[0]).toBe('airport:CJU'))

  it('in another order find something else', () => {
    expect(ids('ㅈㄱㅈㅎ')).not.toContain('airport:CJU')
  })
})

describe('the sound of a name', () => {
  it.each([['pusan', 'city:busan'], ['jungmun', 'area:jungmun'], ['kwangalli', 'area:gwangalli'], ['haeoondae', 'area:haeundae'], ['sokcho', 'city:sokcho']])(
    'of Korean in Latin letters, %s, finds %s', (text, id) => expect(ids(text)[0]).toBe(id))

  it.each([['おきなわ', 'airport:OKA'], ['ふくおか', 'city:fukuoka'], ['とうきょう', 'city:tokyo'], ['あおもり', 'city:aomori']])('of Japanese in kana, %s, finds %s', (text, id) => {
    expect(ids(text)[0]).toBe(id)
  })

  it('does not make a foreign town Korean', () => {
    expect(search('busan').filter(({ place: { country } }) => country !== 'KR')).toEqual([])
  })
})

describe('the other keyboard mode', () => {
  it.each([['wpwn', 'airport:CJU'], ['wpwnrhdgkd', 'airport:CJU'], ['tjdnf', 'city:seoul'], ['godnseo', 'area:haeundae'], ['ㅊㅓㅕ', 'airport:CJU'], ['WPWN', 'airport:CJU']])('%s finds %s', (text, id) => {
    expect(first(text)).toBe(`${id} KEYBOARD`)
  })

  it('does not take a Korean word for a code: 역 is no DUR', () => {
    expect(search('역', { limit: 50 }).filter(({ rule }) => rule === 'KEYBOARD')).toEqual([])
  })
})

describe('a typing mistake', () => {
  it.each([
    ['재주', 'airport:CJU', 'a wrong vowel'], ['제주굥항', 'airport:CJU', 'a wrong letter'], ['후쿠호카', 'city:fukuoka', 'a letter too many'], ['narita airprot', 'airport:NRT', 'two letters swapped'],
    ['barcelna', 'city:barcelona', 'a letter left out'], ['오사까', 'city:osaka', 'a letter that sounds alike'], ['san francsico', 'city:san-francisco', 'two letters swapped'], ['okinwa', 'airport:OKA', 'a letter left out'],
  ])('%s is %s: %s', (text, id) => {
    expect(ids(text)[0]).toBe(id)
  })

  it('is not looked for where the name is right', () => {
    expect(search('나하').map(({ rule }) => rule)).not.toContain('TYPO')
  })

  it('is no excuse for a short or a wholly different word', () => {
    expect(ids('nyx')).not.toContain('city:new-york')
    expect(search('qqqqqqqq')).toEqual([])
    expect(search('없는곳이름')).toEqual([])
  })
})

describe('noise', () => {
  it.each([' 제주  국제 공항 ', '제주-국제-공항', '제주공항!!', '제주　공항', 'JEJU AIRPORT', 'Ｊｅｊｕ　Ａｉｒｐｏｒｔ', 'jeju‐airport'])('%s is Jeju airport', (text) => {
    expect(ids(text)[0]).toBe('airport:CJU')
  })

  it.each([['são paulo', 'sao paulo'], ['Zürich', 'Zurich'], ['Tromsø', 'Tromso'], ['スワンナプーム', 'スワンナプ-ム']])('%s and %s are one', (accented, plain) => {
    expect(ids(accented)[0]).toBe(ids(plain)[0])
  })

  it('of nothing but signs finds nothing', () => {
    expect(search('!?…')).toEqual([])
  })

  it.each([['濟州', '济州', '済州'], ['臺北', '台北', '台北'], ['廣島', '广岛', '広島']])('%s, %s and %s are one', (...written) => {
    expect(new Set(written.map((text) => ids(text)[0])).size).toBe(1)
  })
})

describe('ranking', () => {
  it('of equal names puts the nearer first', () => {
    expect(ids('광주')[0]).toBe('city:gwangju')
    expect(ids('광주', { near: suwon })[0]).toBe('city:gwangju-gyeonggi')
  })

  it('does not bring what is near before what was named', () => {
    expect(ids('제주', { near: daegu })[0]).toBe('airport:CJU')
  })

  it('reads characters that mean two places in the traveller’s language', () => {
    expect(ids('松山', { language: 'JA' })[0]).toMatch(/matsuyama|MYJ/)
    expect(ids('松山', { language: 'ZH' })[0]).toBe('airport:TSA')
  })

  it('leaves out kinds that were not asked for', () => {
    expect(search('제주', { kinds: ['HOTEL', 'AREA'] }).map(({ place: { kind } }) => kind)).toEqual(expect.arrayContaining(['AREA']))
    expect(search('제주', { kinds: ['HOTEL', 'AREA'], limit: 50 }).filter(({ place: { kind } }) => kind !== 'HOTEL' && kind !== 'AREA')).toEqual([])
  })

  it('tells the distance from where the traveller is, and none when that is not known', () => {
    expect(search('제주', { near: daegu })[0]?.distanceKm).toBeCloseTo(330, -2)
    expect(search('제주')[0]?.distanceKm).toBeUndefined()
  })
})

describe('nothing typed', () => {
  it('is the popular places in their order', () => {
    expect(search('', { limit: 50 }).map(({ place: { id } }) => id)).toEqual(places.popular().map(({ id }) => id))
    expect(search(' ')[0]?.rule).toBe('POPULAR')
  })

  it('near somewhere is the nearest of them first', () => {
    expect(ids('', { near: daegu })[0]).toBe('station:dongdaegu')
  })

  it('is of the kinds that were asked for', () => {
    expect(search('', { kinds: ['STATION'], limit: 50 }).every(({ place: { kind } }) => kind === 'STATION')).toBe(true)
  })
})

describe('a query out of bounds', () => {
  it.each([['first', '제주', { limit: 0 }], ['first', '제주', { limit: 51 }], ['text', '가'.repeat(101), {}], ['latitude', '제주', { near: { latitude: -90.1, longitude: 0 } }]])('is refused by its field %s', (field, text, asked) => {
    expect(() => search(text, asked)).toThrow(expect.objectContaining({ name: 'PlaceQueryRefused', field }))
  })
})
