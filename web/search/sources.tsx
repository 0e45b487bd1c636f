import type { SourcePartFragment } from '../generated/graphql.ts'
import { Icon } from '../kit/icon.tsx'
import { useVoice } from '../kit/speech.ts'

/** Who was asked, who has answered and with how much; opened, why cars are missing. */
export function Sources({ sources }: { readonly sources: readonly SourcePartFragment[] }) {
  const { texts, number } = useVoice()
  const pending = sources.filter(({ state }) => state === 'PENDING').length
  const answered = sources.filter(({ state }) => state === 'ANSWERED').length
  // Who does not serve the route was not asked.
  const all = number(sources.filter(({ state }) => state !== 'NOT_SERVED').length)
  return (
    <details class="sources">
      <summary aria-label={texts.sources.name}>
        <span class="sources-sum" role="status">
          {pending > 0 ? texts.sources.asking(number(pending), all) : texts.sources.complete(number(answered), all)}
        </span>
        <span class="sources-chips">
          {sources.map((source) => <SourceChip key={source.supplier.id} source={source} />)}
        </span>
        <Icon name="down" />
      </summary>
      <ul class="sources-list">
        {sources.map((source) => <SourceLine key={source.supplier.id} source={source} />)}
      </ul>
    </details>
  )
}

type SourceProps = { readonly source: SourcePartFragment }

const SourceChip = ({ source: { supplier, state, kept } }: SourceProps) => {
  const { texts, number } = useVoice()
  return (
    <span class={`source-chip source-${state.toLowerCase()}`}>
      <span class="source-dot" aria-hidden="true" />
      {supplier.name} <b>{state === 'ANSWERED' ? number(kept) : texts.words.sourceState[state]}</b>
    </span>
  )
}

function SourceLine({ source }: SourceProps) {
  const { texts, number } = useVoice()
  const { supplier, state, servedFrom, isStale, latencyMs, received, kept, merged, dropped } = source
  const facts = state === 'ANSWERED'
    ? [
        texts.sources.kept(number(kept), number(received)),
        merged > 0 && texts.sources.merged(number(merged)),
        ...dropped.map(({ reason, count }) => texts.sources.dropped(texts.words.dropReason[reason], number(count))),
        servedFrom === 'LIVE' && latencyMs !== null ? texts.sources.seconds(number(Math.round(latencyMs / 10) / 100)) : servedFrom && texts.words.servedFrom[servedFrom],
        isStale && texts.sources.stale,
      ]
    : [texts.words.sourceMeaning[state]]
  return (
    <li class={`source-${state.toLowerCase()}`}>
      <span class="source-dot" aria-hidden="true" />
      <b>{supplier.name}</b>
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </li>
  )
}
