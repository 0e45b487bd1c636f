import type { WholeOfferFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import { Facts, Section } from './section.tsx'

/** Who may drive it, and whether the driver of this search may. */
export function DriverSection({ offer: { requirements, eligibility } }: { readonly offer: WholeOfferFragment }) {
  const { texts, number, money } = useVoice()
  const { panel, words } = texts
  const { minimumAge, maximumAge, minimumLicenceYears, licences, youngDriverUntilAge: youngUntil, youngDriverFeePerDay: youngFee } = requirements
  const ages = [minimumAge === null ? undefined : panel.ageFrom(number(minimumAge)), maximumAge === null ? undefined : panel.ageTo(number(maximumAge))]
  const young = youngUntil === null ? undefined : youngFee ? panel.youngDriverFee(number(youngUntil), money(youngFee)) : panel.youngDriverPays(number(youngUntil))
  return (
    <Section title={panel.driver}>
      <p class={eligibility.isEligible ? 'verdict verdict-good' : 'verdict verdict-bad'}>{eligibility.isEligible ? panel.eligible : panel.notEligible}</p>
      {eligibility.reasons.length > 0 && (
        <ul class="plain-list">{eligibility.reasons.map(({ code, limit }) => <li key={code}>{panel.reasons[code](number(limit))}</li>)}</ul>
      )}
      <Facts
        facts={[
          [panel.age, ages.filter((age) => age !== undefined).join(', ')],
          [panel.licenceYears, minimumLicenceYears === null ? undefined : panel.years(number(minimumLicenceYears))],
          [panel.licences, licences.map((licence) => words.licence[licence]).join(', ')],
          [panel.youngDriver, young],
        ]}
      />
    </Section>
  )
}
