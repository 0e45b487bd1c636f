import type { BranchFacts, PlaceMatch } from '#domain/branch-match.ts'
import type { DeskKind } from '#domain/branch.ts'
import type { Position } from '#domain/place.ts'
import { addressKeysOf } from './address.ts'
import { type BranchName, readBranchName } from './branch-name.ts'
import type { CompanyId } from './companies.ts'
import { fold } from './fold.ts'
import { matchPlace, type PlacePorts } from './match-place.ts'
import { telephonesOf } from './telephone.ts'

/** A branch's facts brought into one spelling: made once, compared with many. */
export type BranchReading = {
  readonly place: PlaceMatch | undefined
  readonly desk: DeskKind
  /** Only where it is believed. */
  readonly position: Position | undefined
  readonly names: readonly BranchName[]
  readonly company: CompanyId | undefined
  readonly terminal: string | undefined
  readonly yard: string | undefined
  readonly telephones: readonly string[]
  readonly addressKeys: ReadonlySet<string>
  /** Folded. */
  readonly addresses: readonly string[]
}

/** `seller` is who lists it: a supplier that rents its own cars is the company where nothing else names one. */
export function readBranch(facts: BranchFacts, seller: string | undefined, ports: PlacePorts): BranchReading {
  const names = facts.names.map((name) => readBranchName(name, facts.vendor))
  const { match, position, country } = matchPlace(facts, names, ports)
  const told = <Value>(tell: (name: BranchName) => Value | undefined) => names.map(tell).find((value) => value !== undefined)
  return {
    place: match,
    desk: facts.desk,
    position,
    names,
    company: told(({ company }) => company) ?? (seller === undefined ? undefined : readBranchName(seller, undefined).company),
    terminal: told(({ terminal }) => terminal),
    yard: told(({ yard }) => yard),
    telephones: telephonesOf(facts.telephone, country),
    addressKeys: new Set(facts.addresses.flatMap((address) => [...addressKeysOf(address)])),
    addresses: facts.addresses.map(fold),
  }
}
