import type { Position } from '#domain/place.ts'

/** What lies where: a grid over the earth, and a telephone book. */
export type Neighbourhood<Member> = {
  add(member: Member, at: Whereabouts): void
  remove(member: Member, at: Whereabouts): void
  /** Members within some two kilometres, or with the same number; the member itself is among them. */
  around(at: Whereabouts): ReadonlySet<Member>
}

export type Whereabouts = { readonly position: Position | undefined; readonly telephones: readonly string[] }

/** Cells of 2.2 km from south to north; the eight cells around one hold all that is nearer than `farthestKm` (same-counter.ts). */
const cellsPerDegree = 50

export function createNeighbourhood<Member>(): Neighbourhood<Member> {
  const byKey = new Map<string, Set<Member>>()
  return {
    add(member, at) {
      for (const key of keysOf(at)) {
        const members = byKey.get(key)
        if (members) members.add(member)
        else byKey.set(key, new Set([member]))
      }
    },
    remove(member, at) {
      for (const key of keysOf(at)) {
        const members = byKey.get(key)
        if (members?.delete(member) && members.size === 0) byKey.delete(key)
      }
    },
    around: (at) => new Set([...keysAround(at)].flatMap((key) => [...(byKey.get(key) ?? [])])),
  }
}

const cellOf = (degrees: number): number => Math.floor(degrees * cellsPerDegree)
/** A degree of longitude shrinks towards the poles, and its cells with it: there are fewer of them to the degree. */
const columnOf = ({ latitude, longitude }: Position): number => Math.floor(longitude * cellsPerDegree * Math.max(0.1, Math.cos((Math.round(latitude) * Math.PI) / 180)))

const keysOf = ({ position, telephones }: Whereabouts): readonly string[] => [
  ...(position ? [`${cellOf(position.latitude)} ${columnOf(position)}`] : []), ...telephones,
]

function* keysAround({ position, telephones }: Whereabouts): Generator<string> {
  yield* telephones
  if (!position) return
  for (const row of [-1, 0, 1]) {
    for (const column of [-1, 0, 1]) yield `${cellOf(position.latitude) + row} ${columnOf(position) + column}`
  }
}
