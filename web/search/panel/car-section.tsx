import type { WholeOfferFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import { Section } from './section.tsx'

/** The car itself. */
export function CarSection({ offer: { vehicle } }: { readonly offer: WholeOfferFragment }) {
  const { texts, number } = useVoice()
  const { panel, card, words } = texts
  const { details, seats, doors, bags, fuel } = vehicle
  const years = details?.modelYearFrom ? card.years(String(details.modelYearFrom), String(details.modelYearTo ?? details.modelYearFrom)) : null
  const facts = [
    words.category[vehicle.category], words.body[vehicle.body], words.gearbox[vehicle.gearbox], fuel === 'NOT_STATED' ? null : words.fuel[fuel],
    seats === null ? null : card.seats(number(seats), number(seats)), doors === null ? null : panel.doors(number(doors)), bags === null ? null : card.bags(number(bags)), years,
    details?.displacementCc ? panel.engine(number(details.displacementCc)) : null, details?.isNonSmoking ? panel.nonSmoking : null, panel.acriss(vehicle.acriss.code),
  ].filter((fact) => fact !== null)
  return (
    <Section title={panel.car}>
      <ul class="facts">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
      {details && details.options.length > 0 && <p class="panel-small">{panel.options}: {details.options.join(', ')}</p>}
    </Section>
  )
}
