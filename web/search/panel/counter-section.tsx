import type { WholeHandoverFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import type { Voice } from '../../kit/voice.ts'
import { type Fact, Facts, Section } from './section.tsx'

type Branch = WholeHandoverFragment['branch']
type CounterSectionProps = {
  readonly title: string
  readonly handover: WholeHandoverFragment
  /** The id of the branch that was shown before this one: the same one is not told twice. */
  readonly same: string | undefined
}

/** Where and when, and how to get there. */
export function CounterSection({ title, handover: { at, distanceKm, branch }, same }: CounterSectionProps) {
  const voice = useVoice()
  const { texts, number, when } = voice
  const { panel, words, card } = texts
  const place: readonly Fact[] = [
    [panel.distance, `${words.desk[branch.desk]}${distanceKm === null ? '' : ` · ${card.distance(number(distanceKm))}`}`],
    [panel.address, branch.address],
    [panel.telephone, branch.telephone],
    [panel.shuttle, branch.shuttle && shuttleWords(branch.shuttle, voice)],
    [panel.directions, branch.directions],
    [panel.hours, branch.hours && hoursWords(branch.hours.regular, voice).map((line) => <span key={line} class="line">{line}</span>)],
    [panel.afterHours, branch.afterHours && afterHoursWords(branch.afterHours, voice)],
  ]
  return (
    <Section title={`${title} · ${when(at)}`}>
      <p><b>{branch.name}</b></p>
      {same === branch.id ? <p class="quiet">{panel.sameBranch}</p> : <Facts facts={place} />}
    </Section>
  )
}

function shuttleWords(shuttle: NonNullable<Branch['shuttle']>, { texts, number }: Voice): string {
  const { panel } = texts
  const { boardingPlace, gate, intervalMinutes, rideMinutes, firstBus, lastBus } = shuttle
  const words = [
    boardingPlace,
    // Some suppliers write the number alone, some the whole word.
    gate !== null && (/^\d+$/.test(gate) ? panel.gate(gate) : gate),
    intervalMinutes !== null && panel.interval(number(intervalMinutes)),
    rideMinutes !== null && panel.ride(number(rideMinutes)),
    firstBus !== null && lastBus !== null && panel.buses(firstBus, lastBus),
  ]
  return words.filter(Boolean).join(' · ')
}

type Span = NonNullable<Branch['hours']>['regular'][number]

/** Days with the same hours in one line: "Mon, Tue, Wed 08:00–20:00". */
function hoursWords(spans: readonly Span[], { texts }: Voice): readonly string[] {
  const { words, panel } = texts
  const byHours = Map.groupBy(spans, ({ opens, closes }) => (opens === '00:00' && closes === '24:00' ? panel.around : `${opens}–${closes}`))
  const namesOf = (days: readonly Span[]) => (days.filter(({ day }) => day !== 'PUBLIC_HOLIDAY').length === 7 ? panel.everyDay : days.map(({ day }) => words.day[day]).join('·'))
  return [...byHours].map(([hours, days]) => `${namesOf(days)} ${hours}`)
}

function afterHoursWords({ isAvailable, pickUpFee, dropOffFee }: NonNullable<Branch['afterHours']>, { texts, money }: Voice): string {
  const { panel } = texts
  if (!isAvailable) return panel.afterHoursNone
  const fees = [pickUpFee && `${panel.pickUp} ${money(pickUpFee)}`, dropOffFee && `${panel.dropOff} ${money(dropOffFee)}`].filter(Boolean).join(', ')
  return fees === '' ? panel.afterHoursFree : panel.afterHoursFees(fees)
}
