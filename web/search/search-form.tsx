import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Icon } from '../kit/icon.tsx'
import { useVoice } from '../kit/speech.ts'
import type { Problem } from './follow-search.ts'
import type { Wish } from './page-state.ts'
import { PlaceField } from './place-field.tsx'
import { type Draft, draftOf, movePickUp, timesWith, wishOf } from './search-draft.ts'

type SearchFormProps = { readonly wish: Wish | undefined; readonly problems: readonly Problem[]; readonly onSearch: (wish: Wish) => void }

const residences = ['KR', 'JP', 'CN', 'TW', 'HK', 'US', 'CA', 'GB', 'DE', 'FR', 'AU', 'NZ', 'SG', 'MY', 'TH', 'VN', 'ID', 'PH', 'MN', 'IN']
const licenceYears = ['0', '1', '2', '3', '5', '10']

/** Today on the reader's own clocks: good enough to begin with, the API knows the branch's. */
const today = () => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date())

export function SearchForm({ wish, problems, onSearch }: SearchFormProps) {
  const { texts, country, language } = useVoice()
  const { form } = texts
  const [draft, setDraft] = useState(() => draftOf(wish, language === 'KO' ? 'KR' : 'US', today()))
  const [missing, setMissing] = useState<readonly Problem[]>([])
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))

  function problemAt(field: string): string | undefined {
    const problem = [...missing, ...problems].find((found) => found.field === field)
    return problem && texts.problems[problem.code]()
  }

  function submit(event: Event): void {
    event.preventDefault()
    const read = wishOf(draft)
    setMissing('problems' in read ? read.problems : [])
    if ('wish' in read) onSearch(read.wish)
  }

  const residencesToShow = residences.includes(draft.residence) ? residences : [...residences, draft.residence]
  const yearsToShow = draft.licenceYears === '' || licenceYears.includes(draft.licenceYears) ? licenceYears : [...licenceYears, draft.licenceYears]
  return (
    <form class="search-form" role="search" aria-label={form.name} onSubmit={submit} noValidate>
      <div class="places-row">
        <PlaceField label={form.pickUpPlace} place={draft.pickUp} problem={problemAt('pickUp.place')} onPick={(pickUp) => change({ pickUp })} />
        {draft.isElsewhere && (
          <PlaceField label={form.dropOffPlace} place={draft.dropOff} problem={problemAt('dropOff.place')} onPick={(dropOff) => change({ dropOff })} />
        )}
      </div>
      <TimeField
        label={form.pickUpDate} area="pick-up-time" timeLabel={form.pickUpTime} date={draft.pickUpDate} time={draft.pickUpTime} min={today()} problem={problemAt('pickUp.at')}
        onDate={(date) => setDraft((before) => movePickUp(before, date))} onTime={(pickUpTime) => change({ pickUpTime })}
      />
      <TimeField
        label={form.dropOffDate} area="drop-off-time" timeLabel={form.dropOffTime} date={draft.dropOffDate} time={draft.dropOffTime} min={draft.pickUpDate} problem={problemAt('dropOff.at')}
        onDate={(dropOffDate) => change({ dropOffDate })} onTime={(dropOffTime) => change({ dropOffTime })}
      />
      <label class="tick elsewhere">
        <input type="checkbox" checked={draft.isElsewhere} onChange={(event) => change({ isElsewhere: event.currentTarget.checked })} />
        <span>{form.otherDropOff}</span>
      </label>
      <div class="driver-row">
        <Field label={form.age} problem={problemAt('driver.age')}>
          {(props) => (
            <input {...props} type="number" inputMode="numeric" min="16" max="99" value={draft.age} onInput={(event) => change({ age: event.currentTarget.value })} />
          )}
        </Field>
        <Field label={form.licenceYears} problem={problemAt('driver.licenceYears')}>
          {(props) => (
            <select {...props} value={draft.licenceYears} onChange={(event) => change({ licenceYears: event.currentTarget.value })}>
              <option value="">{form.licenceYearsUnknown}</option>
              {yearsToShow.map((years) => <option key={years} value={years}>{years === '0' ? form.licenceYearsUnderOne : form.licenceYearsSince(years)}</option>)}
            </select>
          )}
        </Field>
        <Field label={form.residence} problem={problemAt('driver.residence')}>
          {(props) => (
            <select {...props} value={draft.residence} onChange={(event) => change({ residence: event.currentTarget.value })}>
              {residencesToShow.map((code) => <option key={code} value={code}>{/^[A-Z]{2}$/.test(code) ? country(code) : code}</option>)}
            </select>
          )}
        </Field>
      </div>
      <button type="submit" class="button button-main search-button">
        <Icon name="search" /> {form.submit}
      </button>
    </form>
  )
}

type InputProps = { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined }
type FieldProps = { readonly label: string; readonly area?: string; readonly problem: string | undefined; readonly children: (props: InputProps) => ComponentChildren }

/** An input with its name above and what is wrong with it below. */
function Field({ label, area = '', problem, children }: FieldProps) {
  const id = useId()
  const problemId = `${id}-problem`
  return (
    <div class={`field ${area}`}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': problem === undefined ? undefined : problemId })}
      {problem !== undefined && <p id={problemId} class="problem" role="alert">{problem}</p>}
    </div>
  )
}

type TimeFieldProps = {
  readonly label: string
  readonly area: string
  readonly timeLabel: string
  readonly date: string
  readonly time: string
  readonly min: string
  readonly problem: string | undefined
  readonly onDate: (date: string) => void
  readonly onTime: (time: string) => void
}

const TimeField = ({ label, area, timeLabel, date, time, min, problem, onDate, onTime }: TimeFieldProps) => (
  <Field label={label} area={area} problem={problem}>
    {(props) => (
      <div class="time-field">
        <input {...props} type="date" required min={min} value={date} onChange={(event) => onDate(event.currentTarget.value)} />
        <select aria-label={timeLabel} aria-describedby={props['aria-describedby']} value={time} onChange={(event) => onTime(event.currentTarget.value)}>
          {timesWith(time).map((each) => <option key={each} value={each}>{each}</option>)}
        </select>
      </div>
    )}
  </Field>
)
