import type { BranchFacts } from '#domain/branch-match.ts'
import type { Branch, BranchSummary } from '#domain/branch.ts'
import type { Office } from '#domain/office.ts'
import type { Position } from '#domain/place.ts'

/** A branch as a supplier's answer shows it; the country (ISO 3166-1) where it is stated. */
export type SeenBranch = { readonly branch: BranchSummary | Branch; readonly vendor: string | undefined; readonly country?: string | undefined }

/** What several answers told of one branch. */
export type LearntFacts = BranchFacts & {
  /** Whether its own page was among them: from then on it goes before what a search tells. */
  readonly isWhole: boolean
}

export const factsOfOffice = ({ name, company, address, telephone, position, airport, country }: Office): LearntFacts => ({
  names: [name], vendor: company, desk: 'NOT_STATED', position, addresses: address === undefined ? [] : [address], telephone, airport, country, isWhole: true,
})

/** The very same facts when nothing is new, so that a list in two languages by turns is not read anew each time. */
export function withBranch(before: LearntFacts | undefined, { branch, vendor, country }: SeenBranch): LearntFacts {
  const whole = 'address' in branch ? branch : undefined
  const leads = whole !== undefined || !before?.isWhole
  const facts: LearntFacts = {
    names: withText(before?.names ?? none, branch.name),
    vendor: before?.vendor ?? vendor?.slice(0, longestText),
    desk: leads ? branch.desk : before.desk,
    position: leads ? samePosition(before?.position, branch.position) : before.position,
    addresses: withText(before?.addresses ?? none, whole?.address),
    telephone: whole?.telephone ?? before?.telephone,
    airport: whole?.airport ?? before?.airport,
    country: country ?? before?.country,
    isWhole: whole !== undefined || (before?.isWhole ?? false),
  }
  return before && isUnchanged(before, facts) ? before : facts
}

const none: readonly string[] = []
/** A branch is called differently in each language; more names than that are not names. */
const mostTexts = 6

/** Nor is a text as long as this one; reading them takes more than its length. */
const longestText = 300

function withText(texts: readonly string[], stated: string | undefined): readonly string[] {
  const text = stated?.slice(0, longestText)
  return text === undefined || texts.includes(text) || texts.length >= mostTexts ? texts : [...texts, text]
}

const samePosition = (before: Position | undefined, now: Position | undefined): Position | undefined =>
  !now || (before && before.latitude === now.latitude && before.longitude === now.longitude) ? before : now

const parts = ['names', 'vendor', 'desk', 'position', 'addresses', 'telephone', 'airport', 'country', 'isWhole'] as const satisfies readonly (keyof LearntFacts)[]
const isUnchanged = (before: LearntFacts, now: LearntFacts): boolean => parts.every((part) => before[part] === now[part])
