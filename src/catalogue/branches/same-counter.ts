import { type BranchEvidence, distanceEvidence } from '#domain/branch-match.ts'
import { distanceKm } from '#domain/place.ts'
import { isOtherAddress, sharedKey } from './address.ts'
import type { BranchName } from './branch-name.ts'
import { isSameCompany } from './companies.ts'
import { compact, isLatin } from './fold.ts'
import type { BranchReading } from './read-branch.ts'

/** Whether two branches are one counter. `apart`: they surely are not; below the line nobody can tell. */
export type Comparison =
  | { readonly kind: 'same'; readonly score: number; readonly evidence: readonly BranchEvidence[] }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'apart' }

/** Farther apart than this two yards are two yards, whatever else is the same. */
export const farthestKm = 1.5

/** What each thing is worth; from 0.8 on it is certain. Company or telephone must be among them: two companies at one address are two counters. */
const certain = 0.8
const worth = {
  company: 0.4, telephone: 0.4, address: 0.3,
  distance: [{ km: 0.1, score: 0.3 }, { km: 0.3, score: 0.25 }, { km: 1, score: 0.15 }],
  /** Both belong to this airport or station, or to this city; both have this very name. */
  terminalPlace: 0.3, city: 0.1, name: 0.2,
  /** One says a terminal or a yard, and the other does not; in one script each has words of its own, as two exits of one station have. */
  halfTold: -0.15,
  otherWords: -0.25,
  /** Suppliers call one airport by several addresses, and one house by two doors. */
  otherAddress: -0.15,
} as const

const apart: Comparison = { kind: 'apart' }
const unsure: Comparison = { kind: 'unsure' }

export function compareCounters(one: BranchReading, other: BranchReading): Comparison {
  const km = one.position && other.position ? distanceKm(one.position, other.position) : undefined
  const isOneCompany = isSameCompany(one.company, other.company)
  if (isOneCompany === false || isApart(one, other, km)) return apart
  const telephone = one.telephones.find((number) => other.telephones.includes(number))
  if (!isOneCompany && telephone === undefined) return unsure
  const signs = [
    isOneCompany && sign(worth.company, 'BRAND', (one.company ?? '').replace('=', '')),
    telephone !== undefined && sign(worth.telephone, 'TELEPHONE', `+${telephone}`),
    addressSign(one, other),
    distanceSign(km),
    placeSign(one, other),
    nameSign(one, other),
  ].filter((found) => typeof found === 'object')
  const score = signs.reduce((sum, { score: part }) => sum + part, doubtsOf(one, other))
  return score >= certain - Number.EPSILON * 8 ? { kind: 'same', score, evidence: signs.map(({ evidence }) => evidence) } : unsure
}

type Sign = { readonly score: number; readonly evidence: BranchEvidence }
const sign = (score: number, rule: BranchEvidence['rule'], detail: string): Sign => ({ score, evidence: { rule, detail } })

function isApart(one: BranchReading, other: BranchReading, km: number | undefined): boolean {
  if (km !== undefined && km > farthestKm) return true
  if (one.place && other.place && one.place.place.id !== other.place.place.id && (isHub(one) && isHub(other))) return true
  if (isOtherAddress(one.addressKeys, other.addressKeys) && !isHub(one) && (km === undefined || km > nextDoorKm)) return true
  if (differ(one.terminal, other.terminal) || differ(one.yard, other.yard)) return true
  const isElsewhere = (desk: BranchReading['desk']) => desk === 'SHUTTLE' || desk === 'IN_TOWN' || desk === 'DELIVERY'
  return (one.desk === 'IN_TERMINAL' && isElsewhere(other.desk)) || (other.desk === 'IN_TERMINAL' && isElsewhere(one.desk))
}

/** Within it two addresses may still be one house. */
const nextDoorKm = 0.1

const differ = (one: string | undefined, other: string | undefined): boolean => one !== undefined && other !== undefined && one !== other

const isHub = ({ place }: BranchReading): boolean => place !== undefined && place.place.kind !== 'CITY'

function distanceSign(km: number | undefined): Sign | undefined {
  const step = km === undefined ? undefined : worth.distance.find((candidate) => km <= candidate.km)
  return step && km !== undefined ? { score: step.score, evidence: distanceEvidence(km) } : undefined
}

function addressSign(one: BranchReading, other: BranchReading): Sign | undefined {
  const key = sharedKey(one.addressKeys, other.addressKeys) ?? one.addresses.find((address) => /\d/.test(address) && other.addresses.includes(address))
  return key === undefined ? undefined : sign(worth.address, 'ADDRESS', key.replace(/^[a-z]+ /, ''))
}

function placeSign(one: BranchReading, other: BranchReading): Sign | undefined {
  if (!one.place || one.place.place.id !== other.place?.place.id) return undefined
  const { place } = one.place
  return sign(isHub(one) ? worth.terminalPlace : worth.city, 'NAME', place.names.EN)
}

function nameSign(one: BranchReading, other: BranchReading): Sign | undefined {
  const texts = new Set(one.names.map(plainText))
  const shared = other.names.map(plainText).find((text) => text.length > 1 && texts.has(text))
  return shared === undefined ? undefined : sign(worth.name, 'NAME', shared)
}

const plainWords = /국제|国際|國際|国际|\b(?:international|intl|branch|office|desk|counter|shuttle|yard|in terminal)\b|셔틀|(?:본점|지점|영업소|출장소|점|営業所|店|门店|分店)$/gu
const plainText = ({ text }: BranchName): string => compact(text.replaceAll(plainWords, ' '))

function doubtsOf(one: BranchReading, other: BranchReading): number {
  const isHalfTold = (one.terminal === undefined) !== (other.terminal === undefined) || (one.yard === undefined) !== (other.yard === undefined)
  const doubts = [
    isHalfTold && worth.halfTold, hasOtherWords(one, other) && worth.otherWords, isOtherAddress(one.addressKeys, other.addressKeys) && worth.otherAddress,
  ]
  return doubts.reduce<number>((sum, doubt) => sum + (doubt || 0), 0)
}

/** `Yaesu` and `Marunouchi`, written in one script. */
function hasOtherWords(one: BranchReading, other: BranchReading): boolean {
  const pairs = one.names.flatMap((name) => other.names.map((second) => [plainText(name), plainText(second)] as const))
  const comparable = pairs.filter(([left, right]) => left !== '' && right !== '' && isLatin(left) === isLatin(right))
  return comparable.length > 0 && comparable.every(([left, right]) => !left.includes(right) && !right.includes(left))
}
