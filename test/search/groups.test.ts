import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupId, type GroupId } from '#domain/ids.ts'
import type { Offer, SuppliedOffer } from '#domain/offer.ts'
import { writeGroupCursor } from '../../src/search/cursor.ts'
import { offerSorts } from '../../src/search/order.ts'
import type { CarSearchView, GroupPage, OfferPageRequest } from '../../src/search/search-room.ts'
import { aDictionary } from './a-dictionary.ts'
import { anyFilter, anyList } from './any-offers.ts'
import { aGate, anAnswer, anOffer, aRoom, asked, aSupplier, found, offers, only, type Room } from './makers.ts'

const aSearchOf = async (...lists: readonly (readonly SuppliedOffer[])[]) => {
  const room = aRoom(lists.map((list, index) => aSupplier(`s${index}`, async () => anAnswer(list))))
  return { room, view: await found(room) }
}

async function allPages(room: Room, view: CarSearchView, request: OfferPageRequest): Promise<readonly GroupPage[]> {
  const pages = [await room.groupsOf(view, request)]
  for (let last = pages.at(-1); last?.hasNextPage; last = pages.at(-1)) {
    pages.push(await room.groupsOf(view, { ...request, after: last.edges.at(-1)?.cursor }))
  }
  return pages
}

const groupsIn = (pages: readonly GroupPage[]) => pages.flatMap(({ edges }) => edges.map(({ group }) => group))
const idsOf = (list: readonly Offer[]): readonly string[] => list.map(({ id }) => id)
const total = ({ price }: Offer) => price.total.minorUnits

/** What any two offers of a group must agree on, told apart from how groups are made. */
function isSameCar(left: Offer, right: Offer): boolean {
  if (left.vehicle.gearbox !== right.vehicle.gearbox) return false
  const isModel = ({ vehicle, recognition }: Offer) => vehicle.isGuaranteedModel && recognition.kind === 'MODEL'
  const isClass = ({ vehicle, recognition }: Offer) => !vehicle.isGuaranteedModel || recognition.kind === 'CLASS'
  const fuelOf = ({ vehicle, recognition }: Offer) => (recognition.kind === 'MODEL' && vehicle.isGuaranteedModel ? recognition.fuel : undefined) ?? vehicle.fuel
  if (isClass(left) !== isClass(right) || isModel(left) !== isModel(right) || fuelOf(left) !== fuelOf(right)) return false
  if (isClass(left)) return left.vehicle.acriss.code === right.vehicle.acriss.code
  if (left.recognition.kind === 'MODEL' && right.recognition.kind === 'MODEL') return left.recognition.model.id === right.recognition.model.id
  return left.supplier === right.supplier && left.vehicle.name.replace(/\s+/g, ' ').toLowerCase() === right.vehicle.name.replace(/\s+/g, ' ').toLowerCase()
}

const anyCase = fc.record({ one: anyList, two: anyList, filter: anyFilter, sort: fc.constantFrom(...offerSorts), first: fc.integer({ min: 1, max: 5 }) })

describe('vehicle groups', () => {
  it('hold every offer that the filter leaves exactly once, on pages that follow each other without gap or overlap', async () => {
    await fc.assert(fc.asyncProperty(anyCase, async ({ one, two, filter, sort, first }) => {
      const { room, view } = await aSearchOf(one, two)
      const pages = await allPages(room, view, asked({ filter, sort, first }))
      const left = await room.offersOf(view, asked({ filter, sort, first: 500 }))
      const groups = groupsIn(pages)
      expect(groups.flatMap((group) => idsOf(group.offers)).toSorted()).toEqual(idsOf(left.edges.map(({ offer }) => offer)).toSorted())
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
      for (const page of pages) expect(page).toMatchObject({ totalCount: groups.length, offerCount: left.totalCount })
    }), { numRuns: 60 })
  }, 20_000)

  it('stand where their best offer stands, and hide no cheaper one', async () => {
    await fc.assert(fc.asyncProperty(anyCase, async ({ one, two, filter, sort }) => {
      const { room, view } = await aSearchOf(one, two)
      const groups = groupsIn(await allPages(room, view, asked({ filter, sort, first: 100 })))
      const order = idsOf((await room.offersOf(view, asked({ filter, sort, first: 500 }))).edges.map(({ offer }) => offer))
      const places = groups.map((group) => idsOf(group.offers).map((id) => order.indexOf(id)))
      expect(places.map(([best]) => best)).toEqual(places.map((list) => Math.min(...list)))
      expect(places.flatMap(([best]) => best ?? [])).toEqual(places.flatMap(([best]) => best ?? []).toSorted((left, right) => left - right))
      for (const list of places) expect(list).toEqual(list.toSorted((left, right) => left - right))
      if (sort !== 'PRICE_LOW_FIRST' || groups.length === 0) return
      expect(total(only(groups).offers[0])).toBe(Math.min(...groups.flatMap((group) => group.offers.map(total))))
    }), { numRuns: 60 })
  }, 20_000)

  it('never hold two cars that are not the same, and never split two that are told alike', async () => {
    await fc.assert(fc.asyncProperty(anyList, anyList, async (one, two) => {
      const { room, view } = await aSearchOf(one, two)
      const groups = groupsIn(await allPages(room, view, asked({ first: 100 })))
      for (const { offers: together } of groups) for (const offer of together) expect(isSameCar(together[0], offer)).toBe(true)
      const bests = groups.map((group) => ({ best: group.offers[0], generation: group.key.basis === 'MODEL' ? group.key.generation?.id : undefined }))
      const split = bests.flatMap((left, index) => bests.slice(index + 1).filter((right) => isSameCar(left.best, right.best) && left.generation === right.generation))
      expect(split).toEqual([])
    }), { numRuns: 60 })
  })

  const shown = async (...lists: readonly (readonly SuppliedOffer[])[]) => {
    const { room, view } = await aSearchOf(...lists)
    return groupsIn([await room.groupsOf(view, asked({ first: 100 }))]).map(({ key, offers: list }) => `${key.basis} ${list.map(({ ref }) => ref).toSorted().join('+')}`).toSorted()
  }
  const car = (ref: string, vehicle: Partial<SuppliedOffer['vehicle']>) => anOffer(ref, { vehicle })

  it('bring one model of several sellers together, whatever each calls it', async () => {
    expect(await shown([car('a', { name: 'Avante' })], [car('b', { name: 'Elantra' }), car('c', { name: 'K3' })])).toEqual(['MODEL a+b', 'MODEL c'])
  })

  it('keep gearboxes and fuels apart, an untold fuel too', async () => {
    const list = [
      car('petrol', { name: 'Avante', fuel: 'PETROL' }), car('untold', { name: 'Avante', fuel: 'NOT_STATED' }), car('hybrid', { name: 'Avante', fuel: 'HYBRID' }),
      car('named', { name: 'Avante Hybrid', fuel: 'NOT_STATED' }), car('manual', { name: 'Avante', fuel: 'PETROL', gearbox: 'MANUAL' }),
    ]
    expect(await shown(list)).toEqual(['MODEL hybrid+named', 'MODEL manual', 'MODEL petrol', 'MODEL untold'])
  })

  it('take a generation from the model years only where these leave no other', async () => {
    const years = (ref: string, from: number, to: number) => car(ref, { name: 'Avante', modelYears: { from, to } })
    const list = [
      car('named', { name: 'Avante CN7' }), years('new', 2022, 2024), years('change', 2020, 2020), years('both', 2019, 2021), years('old', 2016, 2019),
      years('before', 2010, 2012), car('untold', { name: 'Avante' }),
    ]
    expect(await shown(list)).toEqual(['MODEL before+both+change+untold', 'MODEL named+new', 'MODEL old'])
  })

  it('put "or similar" with its class, and merge an unknown spelling with nothing of another supplier', async () => {
    const one = [car('similar', { name: 'Avante', isGuaranteedModel: false }), car('class', { name: 'Compact or similar' }), car('unknown', { name: 'Brand new' })]
    const two = [car('other', { name: 'K3', isGuaranteedModel: false }), car('unknown too', { name: 'Brand new' })]
    expect(await shown([...one, car('same spelling', { name: ' BRAND  new ' })], two)).toEqual(['CLASS class+other+similar', 'SPELLING same spelling+unknown', 'SPELLING unknown too'])
  })

  it('have the same id in every version of a search, and a cursor stays in its own version', async () => {
    const gate = aGate()
    const room = aRoom([
      aSupplier('quick', async () => anAnswer([anOffer('a', { price: 50_000 }), anOffer('k', { price: 60_000, vehicle: { name: 'K3' } })])),
      aSupplier('late', () => gate.opened.then(() => anAnswer([anOffer('b', { price: 10_000, vehicle: { name: 'K3' } })]))),
    ])
    const early = await found(room, { maxWaitMs: 100 })
    const before = await room.groupsOf(early, asked({ first: 1 }))
    gate.open()
    await room.drain(1000)
    const later = await room.carSearch(early.id)
    const now = later && (await room.groupsOf(later, asked()))
    expect(now?.edges.map(({ group }) => group.offers.length)).toEqual([2, 1])
    expect(now?.edges[1]?.group.id).toBe(before.edges[0]?.group.id)
    const second = later && (await room.groupsOf(later, asked({ after: before.edges[0]?.cursor })))
    expect(second?.edges.map(({ group }) => idsOf(group.offers).length)).toEqual([1])
    expect(second?.edges[0]?.group.offers[0].ref).toBe('k')
  })

  it('keep a cursor’s place where another filter leaves nothing of its group', async () => {
    const { room, view } = await aSearchOf([
      anOffer('a', { price: 50_000 }), anOffer('k', { price: 60_000, vehicle: { name: 'K3', seats: 9 } }), anOffer('x', { price: 70_000, vehicle: { name: 'X', seats: 9 } }),
    ])
    const { edges } = await room.groupsOf(view, asked({ first: 1 }))
    const rest = await room.groupsOf(view, asked({ after: only(edges).cursor, filter: { seatsAtLeast: 9 } }))
    expect(rest).toMatchObject({ totalCount: 2, hasPreviousPage: false, hasNextPage: false })
  })

  it('refuse cursors of offers, of forged groups, and sizes beyond a hundred', async () => {
    const { room, view } = await aSearchOf(offers(3))
    const { id: search, version } = view
    const refusal = (changes: Partial<OfferPageRequest>) => room.groupsOf(view, asked(changes)).then(() => 'accepted', (error: { code: string }) => error.code)
    const ofOffers = (await room.offersOf(view, asked({ first: 1 }))).edges[0]?.cursor
    const ofGroups = (await room.groupsOf(view, asked({ first: 1 }))).edges[0]?.cursor
    expect(await refusal({ after: ofOffers })).toBe('CURSOR_NOT_READABLE')
    expect(await refusal({ after: writeGroupCursor({ search, version, group: groupId('forged') }) })).toBe('CURSOR_NOT_READABLE')
    expect(await refusal({ after: writeGroupCursor({ search, version: 99, group: only(view.snapshot.offers).groupId }) })).toBe('CURSOR_EXPIRED')
    expect(await refusal({ after: ofGroups })).toBe('accepted')
    expect(await refusal({ first: 101 })).toBe('PAGE_SIZE_OUT_OF_RANGE')
    await expect(room.offersOf(view, asked({ after: ofGroups }))).rejects.toMatchObject({ code: 'CURSOR_NOT_READABLE' })
  })
})

describe('recognition', () => {
  const car = (ref: string, name: string) => anOffer(ref, { vehicle: { name } })

  it('asks the dictionary once for a spelling, and tells each answer’s spellings once', async () => {
    const spellings: string[] = []
    const told: string[] = []
    const list = ['Avante', 'Avante', 'K3', 'X'].map((name, index) => car(`${index}`, name))
    const suppliers = ['one', 'two'].map((id) => aSupplier(id, async () => anAnswer(list)))
    const room = aRoom(suppliers, {
      recognise: aDictionary(spellings), onRecognised: (supplier, { name }, { kind }) => void told.push(`${supplier} ${name} ${kind}`),
    })
    const groups = (await room.groupsOf(await found(room), asked())).edges.map(({ group }) => group.id satisfies GroupId)
    expect(spellings).toEqual(['Avante', 'K3', 'X'])
    expect(told).toEqual(['one Avante MODEL', 'one K3 MODEL', 'one X UNKNOWN', 'two Avante MODEL', 'two K3 MODEL', 'two X UNKNOWN'])
    expect(groups).toHaveLength(4)
  })

  it('reads no more of a spelling than a car is called, whatever stands behind it', async () => {
    const read: number[] = []
    const broken = anOffer('1', { vehicle: { name: `Avante ${'x'.repeat(100_000)}`, make: 'y'.repeat(100_000) } })
    const recognise = ({ name, make }: { readonly name: string; readonly make: string | undefined }) => (read.push(name.length, make?.length ?? 0), { kind: 'CLASS' as const })
    await found(aRoom([aSupplier('one', async () => anAnswer([broken]))], { recognise }))
    expect(read).toEqual([200, 200])
  })
})
