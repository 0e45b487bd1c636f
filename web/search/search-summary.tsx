import { useEffect, useState } from 'preact/hooks'
import { PlaceByIdDocument } from '../generated/graphql.ts'
import { ask } from '../kit/ask.ts'
import { Icon } from '../kit/icon.tsx'
import { useVoice } from '../kit/speech.ts'
import type { Wish } from './page-state.ts'

/** The search in one line. */
export function SearchSummary({ wish, onEdit }: { readonly wish: Wish; readonly onEdit: () => void }) {
  const { texts, shortly } = useVoice()
  const pickUp = usePlaceName(wish.pickUp)
  const dropOff = usePlaceName(wish.dropOff)
  const route = wish.pickUp === wish.dropOff ? pickUp : texts.summary.route(pickUp, dropOff)
  return (
    <button type="button" class="search-summary" aria-label={texts.form.edit} onClick={onEdit}>
      <Icon name="search" />
      <span>
        <b>{route}</b>
        <small>{shortly(wish.pickUpAt)} – {shortly(wish.dropOffAt)} · {texts.summary.driver(String(wish.age))}</small>
      </span>
    </button>
  )
}

/** Empty until the API has told it. */
function usePlaceName(id: string): string {
  const { language } = useVoice()
  const [name, setName] = useState('')
  useEffect(() => {
    const stopping = new AbortController()
    ask(PlaceByIdDocument, { id, language }, stopping.signal).then(({ place }) => setName(place?.name ?? id), () => {})
    return () => stopping.abort()
  }, [id, language])
  return name
}
