import { describe, expect, it } from 'vitest'
import type { BranchSummary, Branch } from '#domain/branch.ts'
import { branchRef, supplierId } from '#domain/ids.ts'
import type { Office } from '#domain/office.ts'
import { type BranchDirectoryOptions, createBranchDirectory } from '../../../src/catalogue/branches/directory.ts'
import { createNear } from '../../../src/catalogue/branches/near.ts'
import { createPlaces } from '../../../src/catalogue/places/places.ts'
import { jejuAirport, north } from './makers.ts'

const places = createPlaces()
const near = createNear(places.all())
const [one, two, three] = [supplierId('one'), supplierId('two'), supplierId('three')]

const aDirectory = (changes: Partial<BranchDirectoryOptions> = {}) => createBranchDirectory({ places: places.all(), findPlace: (id) => places.find(id), near, ...changes })

const summary = (ref: string, name: string, changes: Partial<BranchSummary> = {}): BranchSummary => ({
  ref: branchRef(ref), name, desk: 'NOT_STATED', position: north(jejuAirport, -1.5), ...changes,
})
const whole = (told: BranchSummary, changes: Partial<Branch> = {}): Branch => ({
  ...told, address: undefined, telephone: undefined, directions: undefined, airport: undefined, shuttle: undefined, hours: undefined, afterHours: undefined, ...changes,
})

const anOffice = (changes: Partial<Office> = {}): Office => ({
  id: 'A-1', name: '무지개렌트카 제주공항점', company: '무지개렌트카', address: '제주시 용문로 101', telephone: '064-712-3456', position: north(jejuAirport, -1.5), airport: undefined, country: 'KR', ...changes,
})

describe('the directory of branches', () => {
  it('knows the place of a branch once it was seen, and nothing of others', () => {
    const directory = aDirectory()
    directory.learn(one, [{ branch: summary('1', '제주공항점'), vendor: '허츠' }])
    expect(directory.match(one, branchRef('1'))?.place?.place.id).toBe('airport:CJU')
    expect(directory.match(two, branchRef('1'))).toBeUndefined()
  })

  it('looks up places again only when something new is told', () => {
    let asked = 0
    const directory = aDirectory({ near: (...question) => ((asked += 1), near(...question)) })
    const seen = { branch: summary('1', '제주공항점'), vendor: '허츠' }
    directory.learn(one, [seen])
    const first = asked
    directory.learn(one, [seen, { ...seen, branch: { ...seen.branch } }])
    expect(asked).toBe(first)
    directory.learn(one, [{ ...seen, branch: { ...seen.branch, position: north(jejuAirport, -2) } }])
    expect(asked).toBeGreaterThan(first)
  })

  it('takes the country of a supplier that is in one only for what the branch does not state', () => {
    const branch = summary('1', '서울', { position: undefined })
    const [somewhere, korean] = [aDirectory(), aDirectory({ countryOf: () => 'KR' })]
    for (const directory of [somewhere, korean]) directory.learn(one, [{ branch, vendor: undefined }])
    expect(somewhere.match(one, branchRef('1'))?.place).toBeUndefined()
    expect(korean.match(one, branchRef('1'))?.place?.place.id).toBe('city:seoul')
  })

  it('keeps what the branch’s own page told when a search tells less', () => {
    const directory = aDirectory()
    const told = summary('1', 'Counter 7', { position: undefined })
    directory.learn(one, [{ branch: whole(told, { airport: 'CJU' }), vendor: undefined }])
    directory.learn(one, [{ branch: told, vendor: '허츠' }])
    expect(directory.match(one, branchRef('1'))?.place?.evidence).toEqual([{ rule: 'IATA', detail: 'CJU' }])
  })

  it('goes by the branch’s own page where the search tells another position or desk', () => {
    const directory = aDirectory()
    const told = summary('1', 'Counter 7', { desk: 'SHUTTLE' })
    directory.learn(one, [{ branch: whole({ ...told, desk: 'IN_TOWN', position: { latitude: 33.5097, longitude: 126.5219 } }), vendor: undefined }, { branch: told, vendor: undefined }])
    expect(directory.match(one, branchRef('1'))?.place?.place.id).toBe('city:jeju')
  })

  it('is not read anew when searches in two languages take turns', () => {
    let asked = 0
    const directory = aDirectory({ near: (...question) => ((asked += 1), near(...question)) })
    const told = [{ branch: summary('1', '제주공항점'), vendor: '허츠' }, { branch: summary('1', 'Jeju Airport'), vendor: 'Hertz' }]
    directory.learn(one, told)
    const first = asked
    for (let turn = 0; turn < 3; turn += 1) directory.learn(one, told)
    expect(asked).toBe(first)
  })

  it('reads a branch in every language that it is told in', () => {
    const directory = aDirectory()
    directory.learn(one, [{ branch: summary('1', 'Counter 7', { position: undefined }), vendor: undefined }])
    expect(directory.match(one, branchRef('1'))?.place).toBeUndefined()
    directory.learn(one, [{ branch: summary('1', '济州机场店', { position: undefined }), vendor: undefined }])
    expect(directory.match(one, branchRef('1'))?.place?.place.id).toBe('airport:CJU')
  })

  it('names the same counter at other suppliers and in the operator’s list, from each side', () => {
    const directory = aDirectory({ offices: [anOffice()] })
    directory.learn(one, [{ branch: whole(summary('1', '무지개렌트카 제주공항점'), { telephone: '064-712-3456' }), vendor: undefined }])
    directory.learn(two, [{ branch: whole(summary('9', 'Jeju Airport'), { telephone: '+82 64 712 3456' }), vendor: 'Mujigae Rent-a-Car' }])
    const ids = (supplier: typeof one, ref: string) => directory.match(supplier, branchRef(ref))?.sameAs.map(({ supplier: other, id }) => [other, id])
    expect(ids(one, '1')).toEqual(expect.arrayContaining([[undefined, 'A-1'], ['two', 'two:9']]))
    expect(ids(two, '9')).toEqual(expect.arrayContaining([[undefined, 'A-1'], ['one', 'one:1']]))
    expect(directory.match(one, branchRef('1'))?.sameAs[0]?.evidence.length).toBeGreaterThan(1)
  })

  it('joins nothing to a counter that could be either of two', () => {
    const directory = aDirectory()
    const position = { latitude: 37.4602, longitude: 126.4407 }
    directory.learn(one, [{ branch: summary('1', 'Incheon Airport', { position }), vendor: 'Hertz' }])
    directory.learn(two, [
      { branch: summary('t1', 'Incheon Airport T1', { position }), vendor: 'Hertz' }, { branch: summary('t2', 'Incheon Airport T2', { position }), vendor: 'Hertz' },
    ])
    expect(directory.match(one, branchRef('1'))?.sameAs).toEqual([])
    expect(directory.match(two, branchRef('t1'))?.sameAs).toEqual([])
  })

  it('never joins two that are apart through a third, whichever is asked for', () => {
    const directory = aDirectory()
    const at = (km: number) => ({ position: north(jejuAirport, -1.5 - km) })
    directory.learn(one, [{ branch: summary('1', '제주공항점', at(0)), vendor: '허츠' }])
    directory.learn(two, [{ branch: summary('2', '제주공항점', at(1.3)), vendor: '허츠' }])
    directory.learn(three, [{ branch: summary('3', '제주공항점', at(1.55)), vendor: '허츠' }])
    const group = (supplier: typeof one, ref: string) => directory.match(supplier, branchRef(ref))?.sameAs.map(({ id }) => id)
    expect(group(three, '3')).toEqual(['two:2'])
    expect(group(two, '2')).toEqual(['three:3'])
    expect(group(one, '1')).toEqual([])
  })

  it('forgets the branches that were not seen for longest, and joins nothing to them', () => {
    const directory = aDirectory({ maximum: 2 })
    directory.learn(one, [{ branch: summary('1', '제주공항점'), vendor: '허츠' }])
    directory.learn(two, [{ branch: summary('2', '제주공항점'), vendor: '허츠' }])
    directory.learn(three, [{ branch: summary('3', '제주공항점'), vendor: '허츠' }])
    expect(directory.match(one, branchRef('1'))).toBeUndefined()
    expect(directory.match(two, branchRef('2'))?.sameAs.map(({ id }) => id)).toEqual(['three:3'])
  })

  it('says of each branch whether it was matched, each time that it is seen', () => {
    const heard: string[] = []
    const directory = aDirectory({ onMatched: (supplier, { name }, place) => void heard.push(`${supplier} ${name} ${place?.place.id}`) })
    const branches = [summary('1', '제주공항점'), summary('2', 'Depot 3', { position: undefined })]
    for (let time = 0; time < 2; time += 1) directory.learn(one, branches.map((branch) => ({ branch, vendor: undefined })))
    expect(heard).toEqual(['one 제주공항점 airport:CJU', 'one Depot 3 undefined', 'one 제주공항점 airport:CJU', 'one Depot 3 undefined'])
  })
})
