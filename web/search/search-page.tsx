import { useEffect, useMemo, useState } from 'preact/hooks'
import { Speech } from '../kit/speech.ts'
import { useMedia } from '../kit/use-media.ts'
import { createVoice } from '../kit/voice.ts'
import { Header } from './header.tsx'
import { OfferPanel } from './offer-panel.tsx'
import type { PageState, Wish } from './page-state.ts'
import { Results } from './results.tsx'
import { SearchForm } from './search-form.tsx'
import { SearchSummary } from './search-summary.tsx'
import { Trouble } from './trouble.tsx'
import { type Cars, useCars } from './use-cars.ts'
import { goBackOr, type Go, usePageState } from './use-page-state.ts'
import { Waiting } from './waiting.tsx'
import { Welcome } from './welcome.tsx'

/** The travellers' search page. */
export function SearchPage() {
  const [state, go] = usePageState()
  const voice = useMemo(() => createVoice(state.language), [state.language])
  const found = useCars(state)
  useEffect(() => {
    document.documentElement.lang = voice.tag
    document.title = voice.texts.title
  }, [voice])
  const close = () => goBackOr(() => go({ offer: undefined }, 'replace'))
  return (
    <Speech.Provider value={voice}>
      <Header state={state} go={go} />
      <main>
        <SearchBar state={state} found={found} go={go} />
        <Found state={state} found={found} go={go} />
      </main>
      {state.wish && state.offer !== undefined && (
        <OfferPanel
          search={found.cars?.id} version={found.cars?.version} isComplete={found.cars?.status === 'COMPLETE'} offer={state.offer} onClose={close}
        />
      )}
    </Speech.Provider>
  )
}

type PartProps = { readonly state: PageState; readonly found: Cars; readonly go: Go }

/** The form; on a phone that has results already, one line of it that opens. */
function SearchBar({ state, found, go }: PartProps) {
  const hasRoom = useMedia('(min-width: 48rem)')
  const [isEditing, setEditing] = useState(false)
  const { wish } = state
  const search = (next: Wish) => {
    setEditing(false)
    // A search that was refused is asked for again although the address stays the same.
    if (JSON.stringify(next) === JSON.stringify(wish)) found.retry()
    else go({ wish: next, choices: {}, group: undefined, offer: undefined })
  }
  if (wish && !hasRoom && !isEditing && found.problems.length === 0) return <SearchSummary wish={wish} onEdit={() => setEditing(true)} />
  return (
    <div class={wish ? 'search-bar search-bar-slim' : 'search-bar'}>
      {!wish && <Welcome />}
      <SearchForm key={JSON.stringify(wish)} wish={wish} problems={found.problems} onSearch={search} />
    </div>
  )
}

function Found({ state, found: { cars, problems, isBehind, hasFailed, retry }, go }: PartProps) {
  if (!state.wish || problems.length > 0) return null
  // Not the list's length: an empty list may be the filters' doing, which must stay in reach.
  const isWaiting = cars ? cars.status === 'SEARCHING' && cars.sources.every(({ kept }) => kept === 0) : true
  return (
    <>
      {hasFailed && <Trouble hasCars={cars !== undefined} onRetry={retry} />}
      {cars && !isWaiting && <Results cars={cars} state={state} isBehind={isBehind} go={go} />}
      {isWaiting && !hasFailed && <Waiting sources={cars?.sources} />}
    </>
  )
}
