import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../http/a-server.ts'

describe('places', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await aServer()
  })
  afterAll(() => server.close())

  it('are found by what was typed, with the name that matched and the reason', async () => {
    const { body } = await server.query('{ searchPlaces(text: "ㅈㅈㄱㅎ", first: 1) { place { id kind name(language: JA) } matched rule distanceKm } }')
    expect(body).toEqual({ data: { searchPlaces: [{ place: { id: 'airport:CJU', kind: 'AIRPORT', name: '済州国際空港' }, matched: '제주공항', rule: 'INITIALS', distanceKm: null }] } })
  })

  it('are the popular ones when nothing was typed, in the order of `places`', async () => {
    const { body } = await server.query('{ searchPlaces(first: 5) { place { id } rule } places { id } }')
    expect(body.data.searchPlaces).toEqual(body.data.places.slice(0, 5).map(({ id }: { readonly id: string }) => ({ place: { id }, rule: 'POPULAR' })))
  })

  it('are found near the traveller, of the kinds asked for', async () => {
    const query = 'query Q($near: PositionInput) { searchPlaces(text: "역", near: $near, kinds: [STATION], first: 1) { place { id } distanceKm } }'
    const { body } = await server.query(query, { near: { latitude: 35.88, longitude: 128.63 } })
    expect(body.data.searchPlaces).toEqual([{ place: { id: 'station:dongdaegu' }, distanceKm: expect.closeTo(0.4, 0) }])
  })

  it('near a point come with their distance', async () => {
    const { body } = await server.query('{ placesNear(latitude: 33.25, longitude: 126.41, first: 2, kinds: [AIRPORT, CITY]) { place { id } distanceKm } }')
    expect(body.data.placesNear.map(({ place }: { readonly place: { readonly id: string } }) => place.id)).toEqual(['city:seogwipo', 'airport:CJU'])
  })

  it('of an id that we do not know are nothing', async () => {
    expect((await server.query('{ place(id: "hotel:none") { id } }')).body).toEqual({ data: { place: null } })
  })

  it.each([
    ['first', 'from 1 to 50', '{ searchPlaces(text: "제주", first: 51) { rule } }'],
    ['first', 'from 1 to 50', '{ placesNear(latitude: 0, longitude: 0, first: 0) { distanceKm } }'],
    ['text', 'at most 100 characters', `{ searchPlaces(text: "${'가'.repeat(101)}") { rule } }`],
    // One character that is read as eighteen.
    ['text', 'at most 100 characters', `{ searchPlaces(text: "${'ﷺ'.repeat(100)}") { rule } }`],
    ['longitude', 'from -180 to 180', '{ placesNear(latitude: 0, longitude: 181) { distanceKm } }'],
    ['latitude', 'from -90 to 90', '{ searchPlaces(near: { latitude: 99, longitude: 0 }) { rule } }'],
  ])('are refused with BAD_USER_INPUT when %s is not %s', async (field, limit, query) => {
    const { body } = await server.query(query)
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field, limit })
  })
})
