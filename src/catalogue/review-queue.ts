import { LRUCache } from 'lru-cache'
import type { PlaceMatch } from '#domain/branch-match.ts'
import type { BranchSummary } from '#domain/branch.ts'
import type { BranchRef, SupplierId } from '#domain/ids.ts'
import { distanceKm, type Place, type Position } from '#domain/place.ts'
import type { EpochMs } from '#domain/time.ts'
import type { Recognition, VehicleModel, VehicleSpelling } from '#domain/vehicle-model.ts'

type Sightings = { readonly seen: number; readonly firstSeenAt: EpochMs; readonly lastSeenAt: EpochMs }

/** A spelling that the dictionary does not know. */
export type UnknownVehicle = Sightings & {
  readonly supplier: SupplierId
  readonly spelling: VehicleSpelling
  readonly suggestions: readonly { readonly model: VehicleModel; readonly score: number }[]
}

/** A branch that belongs to no place for certain. */
export type UnmatchedBranch = Sightings & {
  readonly supplier: SupplierId
  readonly ref: BranchRef
  readonly name: string
  readonly position: Position | undefined
}

export type NearbyPlace = { readonly place: Place; readonly distanceKm: number }

/** What suppliers said and the catalogue did not understand, until it does, or is not said any more. */
export type ReviewQueue = {
  /** A spelling that is understood leaves the queue. */
  sawVehicle(supplier: SupplierId, spelling: VehicleSpelling, recognition: Recognition): void
  /** A branch whose place is found leaves the queue. */
  sawBranch(supplier: SupplierId, branch: BranchSummary, place: PlaceMatch | undefined): void
  /** Seen most often first. */
  vehicles(first: number): readonly UnknownVehicle[]
  branches(first: number): readonly UnmatchedBranch[]
  /** The nearest places, best first, for the person who will decide. */
  placesNear(branch: UnmatchedBranch): readonly NearbyPlace[]
}

export type ReviewQueueOptions = {
  readonly now: () => EpochMs
  /** How many of each sort are kept; the least recently seen are forgotten. */
  readonly maximum: number
  readonly near: (position: Position, limit: number) => readonly Place[]
}

const suggestedPlaces = 3

export function createReviewQueue({ now, maximum, near }: ReviewQueueOptions): ReviewQueue {
  const vehicles = new LRUCache<string, UnknownVehicle>({ max: maximum })
  const branches = new LRUCache<string, UnmatchedBranch>({ max: maximum })

  return {
    sawVehicle(supplier, spelling, recognition) {
      const key = [supplier, spelling.name, spelling.make, spelling.acriss.code].join('\n')
      if (recognition.kind !== 'UNKNOWN') return void vehicles.delete(key)
      const { suggestions } = recognition
      vehicles.set(key, { supplier, spelling, suggestions, ...seenAgain(vehicles.peek(key)) })
    },
    sawBranch(supplier, { ref, name, position }, place) {
      const key = `${supplier}\n${ref}`
      if (place) return void branches.delete(key)
      branches.set(key, { supplier, ref, name, position, ...seenAgain(branches.peek(key)) })
    },
    vehicles: (first) => mostSeen(vehicles, first),
    branches: (first) => mostSeen(branches, first),
    placesNear({ position }) {
      if (!position) return []
      return near(position, suggestedPlaces).map((place) => ({ place, distanceKm: distanceKm(place.position, position) }))
    },
  }

  function seenAgain(before: Sightings | undefined): Sightings {
    const at = now()
    return { seen: (before?.seen ?? 0) + 1, firstSeenAt: before?.firstSeenAt ?? at, lastSeenAt: at }
  }
}

const mostSeen = <Entry extends Sightings>(queue: LRUCache<string, Entry>, first: number): readonly Entry[] =>
  [...queue.values()].toSorted((one, other) => other.seen - one.seen || other.lastSeenAt - one.lastSeenAt).slice(0, first)
