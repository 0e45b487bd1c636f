import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { FoundCarsFragment } from '../generated/graphql.ts'
import { Icon } from '../kit/icon.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { SkipLink } from '../kit/skip-link.tsx'
import { useVoice } from '../kit/speech.ts'
import { useMedia } from '../kit/use-media.ts'
import { type Choices, offerFilterOf } from './choices.ts'
import { chipsOf } from './choice-names.ts'
import { Empty } from './empty.tsx'
import { FilterChips } from './filter-chips.tsx'
import { Filters } from './filters.tsx'
import { GroupCard } from './group-card.tsx'
import { groupsPerPage, isSort, mostGroups, type PageState } from './page-state.ts'
import { ShareButton } from './share-button.tsx'
import { Sources } from './sources.tsx'
import type { Go } from './use-page-state.ts'

type ResultsProps = { readonly cars: FoundCarsFragment; readonly state: PageState; readonly isBehind: boolean; readonly go: Go }

/** What a search found: filters at the left, or in a sheet on a phone; the cars at the right. */
export function Results({ cars, state, isBehind, go }: ResultsProps) {
  const { texts } = useVoice()
  const hasRoom = useMedia('(min-width: 60rem)')
  // Another choice begins with the first page again; an opened group may be gone.
  const onChoices = (choices: Choices) => go({ choices, shown: groupsPerPage, group: undefined })
  const filters = <Filters facets={cars.facets} choices={state.choices} currency={cars.currency} onChange={onChoices} />
  return (
    <div class="results">
      {hasRoom && <SkipLink to="cars" name={texts.skip} />}
      {hasRoom && <aside class="results-filters" aria-label={texts.filters.name}>{filters}</aside>}
      <section class="results-list" id="cars" tabIndex={-1} aria-label={texts.results.name} aria-busy={isBehind}>
        <Sources sources={cars.sources} />
        <ResultsHead cars={cars} state={state} go={go} phoneFilters={hasRoom ? undefined : filters} />
        {cars.groups.edges.length > 0 && <FilterChips choices={state.choices} facets={cars.facets} currency={cars.currency} onChange={onChoices} />}
        {cars.facets.eligible === 0 && cars.groups.edges.length > 0 && <p class="driver-warning" role="status">{texts.results.noneForDriver}</p>}
        <Groups cars={cars} state={state} isBehind={isBehind} go={go} />
        {cars.groups.edges.length === 0 && <Empty cars={cars} choices={state.choices} onChange={onChoices} />}
      </section>
    </div>
  )
}

type ResultsHeadProps = Omit<ResultsProps, 'isBehind'> & { readonly phoneFilters: ComponentChildren | undefined }

function ResultsHead({ cars, state, go, phoneFilters }: ResultsHeadProps) {
  const voice = useVoice()
  const { texts, number } = voice
  const [isOpen, setOpen] = useState(false)
  const chosen = chipsOf(state.choices, undefined, cars.currency, voice).length
  const { totalCount, offerCount } = cars.groups
  return (
    <div class="results-head">
      <h2 class="results-count"><span role="status">{texts.results.count(number(totalCount), number(offerCount))}</span></h2>
      {phoneFilters && (
        <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon name="filter" /> {chosen === 0 ? texts.results.filters : texts.results.filtersSet(number(chosen))}
        </button>
      )}
      <ShareButton />
      <label class="sort">
        <span>{texts.results.sort}</span>
        <select value={state.sort} onChange={({ currentTarget: { value } }) => isSort(value) && go({ sort: value, group: undefined })}>
          {Object.entries(texts.words.sort).map(([sort, name]) => <option key={sort} value={sort}>{name}</option>)}
        </select>
      </label>
      {phoneFilters && isOpen && (
        <Sheet
          title={texts.results.filters} closeLabel={texts.form.close} from="bottom" onClose={() => setOpen(false)}
          footer={
            <>
              <button type="button" class="button" onClick={() => go({ choices: {}, shown: groupsPerPage, group: undefined })}>{texts.results.reset}</button>
              <button type="button" class="button button-main" onClick={() => setOpen(false)}>{texts.results.show(number(offerCount))}</button>
            </>
          }
        >
          {phoneFilters}
        </Sheet>
      )}
    </div>
  )
}

function Groups({ cars, state, isBehind, go }: ResultsProps) {
  const { texts, number } = useVoice()
  const { edges, totalCount } = cars.groups
  const filter = offerFilterOf(state.choices)
  const left = totalCount - edges.length
  return (
    <>
      <ol class={isBehind ? 'groups groups-behind' : 'groups'}>
        {edges.map(({ node }, index) => (
          <li key={node.id}>
            <GroupCard
              group={node}
              standing={{ search: cars.id, version: cars.version, after: edges[index - 1]?.cursor, filter, sort: state.sort }}
              isOpen={state.group === node.id}
              onToggle={() => go({ group: state.group === node.id ? undefined : node.id }, 'replace')}
              onOffer={(offer) => go({ offer })}
            />
          </li>
        ))}
      </ol>
      {left > 0 && state.shown < mostGroups && (
        <button type="button" class="button more-button" disabled={isBehind} onClick={() => go({ shown: Math.min(mostGroups, state.shown + groupsPerPage) }, 'replace')}>
          {texts.results.more(number(Math.min(left, groupsPerPage)))}
        </button>
      )}
      {left > 0 && state.shown >= mostGroups && <p class="panel-small">{texts.results.narrow(number(left))}</p>}
    </>
  )
}
