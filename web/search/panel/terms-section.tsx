import type { WholeOfferFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import type { Voice } from '../../kit/voice.ts'
import { Facts, Section } from './section.tsx'

/** Mileage, fuel, deposit and how it is confirmed. */
export function TermsSection({ offer }: { readonly offer: WholeOfferFragment }) {
  const voice = useVoice()
  const { texts, number } = voice
  const { panel, words } = texts
  return (
    <Section title={panel.terms}>
      <Facts
        facts={[
          [panel.mileage, mileageWords(offer.mileage, voice)],
          [panel.fuel, words.fuelPolicy[offer.fuelPolicy]],
          [panel.deposit, depositWords(offer.deposit, voice)],
          [panel.cards, offer.deposit?.cards.join(', ')],
          [panel.confirmation, offer.isInstantlyConfirmed ? panel.instant : panel.onRequest],
          [panel.available, offer.available === null ? undefined : panel.cars(number(offer.available))],
        ]}
      />
    </Section>
  )
}

function mileageWords(mileage: WholeOfferFragment['mileage'], { texts, number, money }: Voice): string {
  const { panel, words } = texts
  if (!mileage) return panel.unknown
  const { isUnlimited, distance, unit, per, overFee } = mileage
  if (isUnlimited) return panel.mileageUnlimited
  if (distance === null || unit === null || per === null) return panel.unknown
  const limit = panel.mileageLimit(words.mileagePeriod[per], `${number(distance)} ${words.distanceUnit[unit]}`)
  return overFee ? `${limit} · ${panel.overFee(money(overFee), words.distanceUnit[unit])}` : limit
}

function depositWords(deposit: WholeOfferFragment['deposit'], { texts, number, money }: Voice): string {
  const { panel } = texts
  if (!deposit) return panel.unknown
  const range = panel.depositRange(money(deposit.minimum), money(deposit.maximum))
  return deposit.releasedWithinDays === null ? range : `${range} · ${panel.released(number(deposit.releasedWithinDays))}`
}
