import type { BranchEvidence } from '#domain/branch-match.ts'
import type { BranchReading } from './read-branch.ts'
import { compareCounters } from './same-counter.ts'

/** A branch among those that are compared. `owner`: the supplier, or whoever else lists it. */
export type Compared = { readonly owner: string; readonly id: string; readonly reading: BranchReading }

type Pair<Member> = { readonly one: Member; readonly other: Member; readonly score: number; readonly evidence: readonly BranchEvidence[] }

export type Same<Member> = { readonly member: Member; readonly evidence: readonly BranchEvidence[] }

/** A lead that decides between two branches of one supplier that both look like this counter. */
const clearLead = 0.15

/**
 * The same counter at others: everything that certain pairs connect with this branch, the most certain pairs first, never two branches
 * that are surely apart. Whichever branch is asked for, the groups are the same: so all that were reached on the way are told at once.
 */
export function sameCountersOf<Member extends Compared>(start: Member, around: (member: Member) => Iterable<Member>): ReadonlyMap<Member, readonly Same<Member>[]> {
  const { reached, pairs } = connectedPairs(start, around)
  const groups = new Map<Member, readonly Member[]>()
  const groupOf = (member: Member) => groups.get(member) ?? [member]
  for (const { one, other } of pairs) {
    const [left, right] = [groupOf(one), groupOf(other)]
    if (left === right || left.includes(other) || left.some((member) => right.some((second) => isApart(member, second)))) continue
    const joined = [...left, ...right]
    for (const member of joined) groups.set(member, joined)
  }
  const others = (one: Member) => groupOf(one).filter((member) => member !== one).map((member) => ({ member, evidence: evidenceOf(one, member, pairs) }))
  return new Map([...reached].map((member) => [member, others(member)]))
}

/** What two readings say of one another never changes, and is asked from both sides. */
const compared = new WeakMap<BranchReading, WeakMap<BranchReading, ReturnType<typeof compareCounters>>>()

function compare(one: BranchReading, other: BranchReading): ReturnType<typeof compareCounters> {
  const known = compared.get(one) ?? new WeakMap<BranchReading, ReturnType<typeof compareCounters>>()
  compared.set(one, known)
  const comparison = known.get(other) ?? compareCounters(one, other)
  known.set(other, comparison)
  return comparison
}

const isApart = (one: Compared, other: Compared): boolean => compare(one.reading, other.reading).kind === 'apart'

/** How a branch of the group came into it, where its likeness with the one asked for is not the reason. */
function evidenceOf<Member extends Compared>(start: Member, member: Member, pairs: readonly Pair<Member>[]): readonly BranchEvidence[] {
  const direct = pairs.find(({ one, other }) => (one === start && other === member) || (one === member && other === start))
  return (direct ?? pairs.find(({ one, other }) => one === member || other === member))?.evidence ?? []
}

type Connected<Member> = { readonly reached: ReadonlySet<Member>; readonly pairs: readonly Pair<Member>[] }

/** All branches and certain pairs that can be reached from here, the best pairs first. */
function connectedPairs<Member extends Compared>(start: Member, around: (member: Member) => Iterable<Member>): Connected<Member> {
  const reached = new Set([start])
  const pairs: Pair<Member>[] = []
  const told = new Map<Member, Set<Member>>()
  const known = new Map<Member, readonly Pair<Member>[]>()
  const pairsOf = (member: Member) => {
    const found = known.get(member) ?? certainPairsOf(member, around(member))
    known.set(member, found)
    return found
  }
  for (const member of reached) {
    for (const pair of pairsOf(member)) {
      // Certain from both sides, or it is one of several that look alike.
      if (!pairsOf(pair.other).some(({ other }) => other === member)) continue
      if (!told.get(pair.other)?.has(member)) pairs.push(pair)
      told.set(member, (told.get(member) ?? new Set()).add(pair.other))
      reached.add(pair.other)
    }
  }
  const byName = pairs.map((pair) => ({ pair, name: nameOf(pair) }))
  byName.sort((one, other) => other.pair.score - one.pair.score || (one.name < other.name ? -1 : 1))
  return { reached, pairs: byName.map(({ pair }) => pair) }
}

const nameOf = ({ one, other }: Pair<Compared>): string => [`${one.owner}:${one.id}`, `${other.owner}:${other.id}`].toSorted().join(' ')

/** Of each other supplier the branches that are this counter for certain: of two that are not one another, the one that leads clearly, or neither. */
function certainPairsOf<Member extends Compared>(one: Member, candidates: Iterable<Member>): readonly Pair<Member>[] {
  const byOwner = new Map<string, Pair<Member>[]>()
  for (const other of candidates) {
    if (other.owner === one.owner) continue
    const comparison = compare(one.reading, other.reading)
    if (comparison.kind !== 'same') continue
    const pairs = byOwner.get(other.owner) ?? []
    pairs.push({ one, other, score: comparison.score, evidence: comparison.evidence })
    byOwner.set(other.owner, pairs)
  }
  return [...byOwner.values()].flatMap(unlessAmbiguous)
}

function unlessAmbiguous<Member extends Compared>(pairs: readonly Pair<Member>[]): readonly Pair<Member>[] {
  const [best, ...others] = pairs.toSorted((one, other) => other.score - one.score)
  if (!best) return []
  const rivals = others.filter(({ other }) => compare(best.other.reading, other.reading).kind !== 'same')
  if (rivals.length === 0) return pairs
  return rivals.every(({ score }) => best.score - score >= clearLead) ? [best] : []
}
