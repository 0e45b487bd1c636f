import type { SourcePartFragment } from '../generated/graphql.ts'
import { useVoice } from '../kit/speech.ts'
import { Sources } from './sources.tsx'

/** The shape of the results while there is no car yet: what comes takes the same room. Who is being asked is told as soon as it is known. */
export function Waiting({ sources }: { readonly sources: readonly SourcePartFragment[] | undefined }) {
  const { results } = useVoice().texts
  return (
    <div class="results waiting">
      <p class="hidden-text" role="status">{results.searching}</p>
      <div class="results-filters" aria-hidden="true"><div class="bone bone-filters" /></div>
      <div class="results-list">
        {sources ? <Sources sources={sources} /> : <div class="bone bone-bar" />}
        <div class="bone bone-head" />
        <div class="bone bone-card" />
        <div class="bone bone-card" />
        <div class="bone bone-card" />
      </div>
    </div>
  )
}
