import type { CancellingFeeFragment, WholeOfferFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import type { Voice } from '../../kit/voice.ts'
import { localTimeBefore } from '../../kit/zone.ts'
import { Section } from './section.tsx'

/** What cancelling costs until when, on the clocks of the branch. */
export function CancellationSection({ offer: { cancellation, pickUp } }: { readonly offer: WholeOfferFragment }) {
  const voice = useVoice()
  const { panel } = voice.texts
  if (!cancellation) return <Section title={panel.cancellation}><p class="quiet">{panel.cancellationUnknown}</p></Section>
  return (
    <Section title={panel.cancellation}>
      <ol class="ladder-list">
        {cancellation.brackets.map(({ toHours, fee }) => (
          <li key={toHours} class={fee.isFree ? 'rung-free' : 'rung-fee'}>
            <span>{toHours === 0 ? panel.pickUpTime : panel.until(voice.when(localTimeBefore(pickUp.at, pickUp.zone, toHours)))}</span>
            <b>{feeWords(fee, voice)}</b>
          </li>
        ))}
        {cancellation.noShow && (
          <li class="rung-fee">
            <span>{panel.noShow}</span>
            <b>{feeWords(cancellation.noShow, voice)}</b>
          </li>
        )}
      </ol>
      <p class="panel-small">{panel.cancellationClock(pickUp.branch.name)}</p>
    </Section>
  )
}

function feeWords({ isFree, percent, days, amount }: CancellingFeeFragment, { texts, number, money }: Voice): string {
  const { panel } = texts
  if (isFree) return panel.free
  if (percent !== null) return panel.percentFee(number(percent))
  if (days !== null) return panel.daysFee(number(days))
  return amount ? money(amount) : panel.unknown
}
