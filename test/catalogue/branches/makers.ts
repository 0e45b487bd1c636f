import type { BranchFacts } from '#domain/branch-match.ts'
import { createNear } from '../../../src/catalogue/branches/near.ts'
import { createPlaceNames } from '../../../src/catalogue/branches/place-names.ts'
import { readBranch } from '../../../src/catalogue/branches/read-branch.ts'
import { createPlaces } from '../../../src/catalogue/places/places.ts'

const places = createPlaces()
export const ports = { find: (id: string) => places.find(id), near: createNear(places.all()), names: createPlaceNames(places.all()) }

/** In the middle of Jeju's airport. */
export const jejuAirport = places.find('airport:CJU')?.position ?? { latitude: 0, longitude: 0 }

/** So many kilometres to the north. */
export const north = ({ latitude, longitude }: typeof jejuAirport, km: number) => ({ latitude: latitude + km / 111.2, longitude })

/** A branch of which nothing is known but its name, and what a test tells. */
export const someFacts = (name: string, changes: Partial<BranchFacts> = {}): BranchFacts => ({
  names: [name], vendor: undefined, desk: 'NOT_STATED', position: undefined, addresses: [], telephone: undefined, airport: undefined, country: undefined, ...changes,
})

export const read = (name: string, changes: Partial<BranchFacts> = {}, seller?: string) => readBranch(someFacts(name, changes), seller, ports)

export const placeIdOf = (name: string, changes: Partial<BranchFacts> = {}) => read(name, changes).place?.place.id
