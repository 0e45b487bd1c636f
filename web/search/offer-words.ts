import type { GroupCardFragment, OwedExcessFragment, SellerRowFragment } from '../generated/graphql.ts'
import type { Voice } from '../kit/voice.ts'

/** What an excess says in one line. */
export function excessWords(excess: OwedExcessFragment | null, { texts, money, number }: Voice): string {
  const { card } = texts
  if (!excess) return card.excessUnknown
  if (excess.isWaived) return card.noExcess
  const amount = excess.amount ? money(excess.amount) : ''
  if (excess.percent !== null) return card.excessPercent(number(excess.percent), amount)
  return amount === '' ? card.excessUnknown : card.excess(amount)
}

/** The excess of the best coverage that the price includes; nothing when none is included. */
export function includedExcess({ coverages, includedCoverage }: SellerRowFragment, voice: Voice): string | undefined {
  const included = coverages?.find(({ form, tier }) => form === 'INCLUDED' && tier === includedCoverage)
  return included && includedCoverage !== 'NONE' ? excessWords(included.excess, voice) : undefined
}

/** What a group's car is like, in the order that travellers look: size, gearbox, fuel, seats, bags, years. */
export function factsOf(group: GroupCardFragment, { texts, number }: Voice): readonly string[] {
  const { words, card } = texts
  const { seatsFrom, seatsTo, bags, modelYears } = group
  const seats = seatsFrom !== null ? card.seats(number(seatsFrom), number(seatsTo ?? seatsFrom)) : undefined
  const fuel = group.fuel === 'NOT_STATED' ? undefined : words.fuel[group.fuel]
  const years = modelYears ? card.years(String(modelYears.from), String(modelYears.to)) : undefined
  return [words.gearbox[group.gearbox], fuel, seats, bags === null ? undefined : card.bags(number(bags)), years].filter((fact) => fact !== undefined)
}

/** What an offer is the best of its group for. */
export function bestLabels(offer: string, { bestFor }: GroupCardFragment, { texts }: Voice): readonly string[] {
  const { best } = texts.card
  const kinds = ['cheapest', 'cheapestWithFullCoverage', 'freeCancellation', 'nearest'] as const
  return kinds.filter((kind) => bestFor[kind]?.id === offer).map((kind) => best[kind])
}
