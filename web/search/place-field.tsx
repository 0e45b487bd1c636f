import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { type NamedPlaceFragment, PlaceByIdDocument, SearchPlacesDocument, type SearchPlacesQuery } from '../generated/graphql.ts'
import { ask } from '../kit/ask.ts'
import { useVoice } from '../kit/speech.ts'

type Hit = SearchPlacesQuery['searchPlaces'][number]
type PlaceFieldProps = {
  readonly label: string
  /** The id of the place that is picked. */
  readonly place: string | undefined
  readonly problem: string | undefined
  readonly onPick: (id: string) => void
}

const typingPauseMs = 120

/** A place by what one types, in any language: a combobox as the ARIA practices describe it, its list led by the keyboard. */
export function PlaceField({ label, place, problem, onPick }: PlaceFieldProps) {
  const { texts, language } = useVoice()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  /** The place by name, in the language that the name is in. */
  const [picked, setPicked] = useState<NamedPlaceFragment & { readonly language: string }>()
  /** What is being typed; nothing while the picked place stands in the field. */
  const [typed, setTyped] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  // Keys may come faster than the list is drawn: what they move is not what was drawn last.
  const at = useRef(0)
  const moveTo = (index: number) => {
    at.current = index
    setActive(index)
  }
  const { text, hits, hasFailed } = useHits(typed ?? '', isOpen)
  /** Whether Enter came before the places for what was typed: the first one is picked when they are there. */
  const takesFirst = useRef(false)

  useEffect(() => {
    if (place === undefined || (picked?.id === place && picked.language === language)) return
    const stopping = new AbortController()
    ask(PlaceByIdDocument, { id: place, language }, stopping.signal).then(({ place: named }) => setPicked(named ? { ...named, language } : undefined), () => {})
    return () => stopping.abort()
  }, [place, language])
  useEffect(() => {
    moveTo(0)
    const [first] = hits
    if (takesFirst.current && first && text === typed) pick(first)
  }, [hits])

  function pick(hit: Hit): void {
    setPicked({ ...hit.place, language })
    leave()
    onPick(hit.place.id)
  }

  function leave(): void {
    takesFirst.current = false
    setTyped(undefined)
    setOpen(false)
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While a syllable is composed, Enter and the arrows belong to the input method.
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (isOpen && hits.length > 0) moveTo((at.current + step + hits.length) % hits.length)
      setOpen(true)
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      const hit = hits[at.current]
      if (text !== (typed ?? '')) takesFirst.current = true
      else if (hit) pick(hit)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      leave()
    }
  }

  const optionId = (index: number) => `${id}-option-${index}`
  const shown = typed ?? (place === undefined ? '' : (picked?.name ?? ''))
  return (
    <div class="field place-field">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        placeholder={texts.form.placeHint}
        value={shown}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && hits.length > 0 ? optionId(active) : undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onInput={(event) => {
          takesFirst.current = false
          setTyped(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {isOpen && (
        <div class="place-list">
          {!typed && <p class="place-list-title">{texts.form.popular}</p>}
          <ul id={`${id}-list`} role="listbox" aria-label={label}>
            {hits.map((hit, index) => (
              <PlaceOption key={hit.place.id} id={optionId(index)} hit={hit} isActive={index === active} onPick={() => pick(hit)} />
            ))}
          </ul>
          {hasFailed && <p class="place-list-note">{texts.form.placesFailed}</p>}
          {!hasFailed && typed && hits.length === 0 && <p class="place-list-note">{texts.form.noPlace}</p>}
        </div>
      )}
      <p class="hidden-text" role="status">{isOpen && typed ? texts.form.placesFound(String(hits.length)) : ''}</p>
      {problem !== undefined && <p id={`${id}-problem`} class="problem" role="alert">{problem}</p>}
    </div>
  )
}

type PlaceOptionProps = { readonly id: string; readonly hit: Hit; readonly isActive: boolean; readonly onPick: () => void }

/** Picked on mouse-down: a click would come after the field has lost the focus and the list is gone. */
function PlaceOption({ id, hit: { place, matched }, isActive, onPick }: PlaceOptionProps) {
  const { texts, country } = useVoice()
  const option = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const choose = (event: Event) => {
    event.preventDefault()
    onPick()
  }
  return (
    <li ref={option} id={id} role="option" aria-selected={isActive} class="place-option" onMouseDown={choose}>
      <span class="place-name">{place.name}</span>
      {matched !== place.name && matched !== place.iata && <span class="place-matched">{texts.form.matched(matched)}</span>}
      <span class="place-kind">
        {texts.words.placeKind[place.kind]}{place.iata && ` ${place.iata}`} · {country(place.country)}
      </span>
    </li>
  )
}

/** The places for a text; `text` tells for which, since the list before stays until the next one is there. */
type Hits = { readonly text: string; readonly hits: readonly Hit[]; readonly hasFailed: boolean }

/** Answers that come too late are not looked at. */
function useHits(text: string, isWanted: boolean): Hits {
  const { language } = useVoice()
  const [answer, setAnswer] = useState<Hits>({ text: '', hits: [], hasFailed: false })
  useEffect(() => {
    if (!isWanted) return
    const stopping = new AbortController()
    const search = () =>
      ask(SearchPlacesDocument, { text, language }, stopping.signal).then(
        ({ searchPlaces }) => setAnswer({ text, hits: searchPlaces, hasFailed: false }),
        () => stopping.signal.aborted || setAnswer({ text, hits: [], hasFailed: true }),
      )
    const timer = setTimeout(search, text === '' ? 0 : typingPauseMs)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [text, language, isWanted])
  return answer
}
