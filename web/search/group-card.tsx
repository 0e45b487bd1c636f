import { useEffect, useState } from 'preact/hooks'
import { type GroupCardFragment, GroupSellersDocument, type OfferFilter, type OfferSort, type SellerRowFragment } from '../generated/graphql.ts'
import { ask } from '../kit/ask.ts'
import { Icon } from '../kit/icon.tsx'
import { useVoice } from '../kit/speech.ts'
import { factsOf } from './offer-words.ts'
import { SellersTable } from './sellers-table.tsx'
import { Silhouette } from './silhouette.tsx'

/** Where a group stands in which list: enough to ask for it alone. */
export type Standing = {
  readonly search: string
  readonly version: number
  /** The cursor of the group before it; nothing for the first. */
  readonly after: string | undefined
  readonly filter: OfferFilter
  readonly sort: OfferSort
}

type GroupCardProps = {
  readonly group: GroupCardFragment
  readonly standing: Standing
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onOffer: (offer: string) => void
}

const sellersAtFirst = 3

/** One car with everybody who sells it. */
export function GroupCard({ group, standing, isOpen, onToggle, onOffer }: GroupCardProps) {
  const voice = useVoice()
  const { texts, number } = voice
  const titleId = `group-${group.id}`
  const everybody = useEverybody(group, standing, isOpen)
  const offers = isOpen ? everybody : group.offers.slice(0, sellersAtFirst)
  const hasMore = group.offerCount > sellersAtFirst
  return (
    <article class="card" aria-labelledby={titleId}>
      <header class="card-head">
        <Silhouette body={group.body} category={group.category} />
        <div class="card-car">
          <h3 id={titleId}>
            {group.name} {group.basis === 'CLASS' && <small>{texts.card.orSimilar}</small>}
          </h3>
          <p class="card-class">{texts.words.category[group.category]} · {texts.words.body[group.body]}</p>
          <ul class="facts">{factsOf(group, voice).map((fact) => <li key={fact}>{fact}</li>)}</ul>
          <Badges group={group} />
        </div>
        <Cheapest group={group} />
      </header>
      <SellersTable group={group} offers={offers} onOffer={onOffer} />
      {hasMore && (
        <button type="button" class="card-more" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? texts.card.showFewer : texts.card.showAll(number(group.offerCount))} <Icon name="down" />
        </button>
      )}
    </article>
  )
}

function Badges({ group: { basis, bestFor } }: { readonly group: GroupCardFragment }) {
  const { texts } = useVoice()
  return (
    <ul class="badges">
      {basis === 'MODEL' && <li class="badge badge-plain">{texts.card.guaranteed}</li>}
      {bestFor.freeCancellation && <li class="badge badge-good">{texts.card.freeCancellation}</li>}
      {bestFor.cheapestWithFullCoverage && <li class="badge badge-accent">{texts.card.fullCoverage}</li>}
    </ul>
  )
}

function Cheapest({ group: { bestFor, sellerCount } }: { readonly group: GroupCardFragment }) {
  const { texts, money, number } = useVoice()
  const { total, perDay } = bestFor.cheapest.price
  return (
    <div class="card-price">
      <span class="card-price-name">{texts.card.cheapest}</span>
      <strong>{money(total)}</strong>
      <span>{texts.card.perDay(money(perDay))}</span>
      <span>{texts.card.sellers(number(sellerCount))}</span>
    </div>
  )
}

/** All offers of the group while it is open; until they are there, those that came with the list. */
function useEverybody(group: GroupCardFragment, { search, version, after, filter, sort }: Standing, isOpen: boolean): readonly SellerRowFragment[] {
  const [everybody, setEverybody] = useState<readonly SellerRowFragment[]>()
  useEffect(() => {
    if (!isOpen || group.offerCount <= group.offers.length) return setEverybody(undefined)
    const stopping = new AbortController()
    ask(GroupSellersDocument, { id: search, after: after ?? null, filter, sort, coverage: 'FULL' }, stopping.signal).then(
      ({ carSearch }) => setEverybody(carSearch?.groups.nodes.find(({ id }) => id === group.id)?.offers),
      // The list keeps what it has; it is asked again with the next version or the next opening.
      () => {},
    )
    return () => stopping.abort()
  }, [isOpen, search, version, after, group.id, group.offerCount, JSON.stringify(filter), sort])
  return everybody ?? group.offers
}
