import { LRUCache } from 'lru-cache'
import type { BranchMatch, PlaceMatch, SameBranch } from '#domain/branch-match.ts'
import type { BranchSummary } from '#domain/branch.ts'
import type { BranchRef, SupplierId } from '#domain/ids.ts'
import type { Office } from '#domain/office.ts'
import type { Place, Position } from '#domain/place.ts'
import { factsOfOffice, type LearntFacts, type SeenBranch, withBranch } from './learnt-facts.ts'
import { createNeighbourhood } from './neighbourhood.ts'
import { createPlaceNames } from './place-names.ts'
import { type BranchReading, readBranch } from './read-branch.ts'
import { sameCountersOf } from './same-counters.ts'

/** What this gateway knows of suppliers' branches: learnt as their answers pass, lost with the process. */
export type BranchDirectory = {
  /** Cheap where nothing is new: it is called for each answer of a supplier. */
  learn(supplier: SupplierId, seen: readonly SeenBranch[]): void
  /** Undefined for a branch that was never learnt, or is forgotten. */
  match(supplier: SupplierId, ref: BranchRef): BranchMatch | undefined
}

export type BranchDirectoryOptions = {
  readonly places: readonly Place[]
  readonly findPlace: (id: string) => Place | undefined
  /** Nearest first. */
  readonly near: (position: Position, limit: number) => readonly Place[]
  /** Of a supplier whose branches all lie in one country. */
  readonly countryOf?: (supplier: SupplierId) => string | undefined
  /** The operator's own list. */
  readonly offices?: readonly Office[]
  /** Hears of every branch each time it is seen, with the place that was found. */
  readonly onMatched?: (supplier: SupplierId, branch: BranchSummary, place: PlaceMatch | undefined) => void
  /** How many branches are remembered; the least recently seen are forgotten. */
  readonly maximum?: number
}

type Known = {
  readonly supplier: SupplierId | undefined
  readonly owner: string
  readonly id: string
  readonly name: string
  readonly facts: LearntFacts
  readonly reading: BranchReading
}

/** All branches of a dozen suppliers in our markets, several times over; each takes about two kilobytes. */
const defaultMaximum = 30_000

export function createBranchDirectory(options: BranchDirectoryOptions): BranchDirectory {
  const { places, findPlace, near, countryOf, offices = [], onMatched, maximum = defaultMaximum } = options
  const ports = { find: findPlace, near, names: createPlaceNames(places) }
  const neighbourhood = createNeighbourhood<Known>()
  const known = new LRUCache<string, Known>({ max: maximum, dispose: (gone) => neighbourhood.remove(gone, gone.reading) })
  // Whatever is learnt may change who is whose neighbour: what was worked out before it is worked out again.
  let groups = new WeakMap<Known, readonly SameBranch[]>()
  for (const office of offices) {
    const entry = readEntry({ supplier: undefined, id: office.id, name: office.name, facts: factsOfOffice(office) })
    neighbourhood.add(entry, entry.reading)
  }

  return {
    learn(supplier, seen) {
      for (const one of seen) learnOne(supplier, one)
    },
    match(supplier, ref) {
      const entry = known.get(keyOf(supplier, ref))
      return entry && { place: entry.reading.place, sameAs: sameAs(entry) }
    },
  }

  function learnOne(supplier: SupplierId, seen: SeenBranch): void {
    const { branch } = seen
    const key = keyOf(supplier, branch.ref)
    const before = known.get(key)
    const facts = withBranch(before?.facts, { ...seen, country: seen.country ?? countryOf?.(supplier) })
    const entry = before && facts === before.facts ? before : readEntry({ supplier, id: key, name: branch.name, facts })
    if (entry !== before) {
      known.set(key, entry)
      neighbourhood.add(entry, entry.reading)
      groups = new WeakMap()
    }
    onMatched?.(supplier, branch, entry.reading.place)
  }

  function readEntry(entry: Omit<Known, 'reading' | 'owner'>): Known {
    return { ...entry, owner: entry.supplier ?? '', reading: readBranch(entry.facts, entry.supplier, ports) }
  }

  function sameAs(entry: Known): readonly SameBranch[] {
    const before = groups.get(entry)
    if (before) return before
    const all = sameCountersOf(entry, (member) => neighbourhood.around(member.reading))
    for (const [member, same] of all) groups.set(member, same.map(({ member: { supplier, id, name }, evidence }) => ({ supplier, id, name, evidence })))
    return groups.get(entry) ?? []
  }
}

/** As `Branch.id` shows it. */
export const keyOf = (supplier: SupplierId, ref: BranchRef): string => `${supplier}:${ref}`
