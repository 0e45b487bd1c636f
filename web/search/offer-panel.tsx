import { useEffect, useState } from 'preact/hooks'
import { OpenOfferDocument, type WholeOfferFragment } from '../generated/graphql.ts'
import { ask } from '../kit/ask.ts'
import { Sheet } from '../kit/sheet.tsx'
import { useVoice } from '../kit/speech.ts'
import { CancellationSection } from './panel/cancellation-section.tsx'
import { CarSection } from './panel/car-section.tsx'
import { CounterSection } from './panel/counter-section.tsx'
import { CoverageSection } from './panel/coverage-section.tsx'
import { DriverSection } from './panel/driver-section.tsx'
import { ExtrasSection } from './panel/extras-section.tsx'
import { PriceSection } from './panel/price-section.tsx'
import { TermsSection } from './panel/terms-section.tsx'
import { ValueSection } from './panel/value-section.tsx'
import { Silhouette } from './silhouette.tsx'

type OfferPanelProps = {
  /** Nothing while the search is still being made. */
  readonly search: string | undefined
  readonly version: number | undefined
  readonly isComplete: boolean
  readonly offer: string
  readonly onClose: () => void
}

type Told = { readonly kind: 'asking' | 'gone' | 'failed' } | { readonly kind: 'told'; readonly offer: WholeOfferFragment }

/** Everything about one offer. */
export function OfferPanel({ search, version, isComplete, offer, onClose }: OfferPanelProps) {
  const { texts } = useVoice()
  const told = useOffer(search, version, isComplete, offer)
  return (
    <Sheet title={texts.panel.name} closeLabel={texts.panel.close} from="side" onClose={onClose}>
      {told.kind === 'asking' && <p class="panel-note" role="status">{texts.panel.loading}</p>}
      {told.kind === 'gone' && <p class="panel-note" role="status">{texts.panel.gone}</p>}
      {told.kind === 'failed' && <p class="panel-note problem" role="alert">{texts.panel.failed}</p>}
      {told.kind === 'told' && <WholeOffer offer={told.offer} />}
    </Sheet>
  )
}

/** Some suppliers write it behind the name themselves. */
const saysSimilar = /similar|동급|同等|同級|クラス/i

function WholeOffer({ offer }: { readonly offer: WholeOfferFragment }) {
  const { texts, money, number, moment } = useVoice()
  const { vendor, vehicle, price } = offer
  return (
    <>
      <div class="panel-top">
        <Silhouette body={vehicle.body} category={vehicle.category} />
        <div>
          <h3>{vehicle.name} {!vehicle.isGuaranteedModel && !saysSimilar.test(vehicle.name) && <small>{texts.card.orSimilar}</small>}</h3>
          <p>
            <b>{vendor.name}</b>
            {vendor.rating !== null && <span class="rating"> ★ {number(vendor.rating)}{vendor.ratingCount !== null && ` (${number(vendor.ratingCount)})`}</span>}
            <span class="quiet"> {texts.card.via(offer.supplier.name)}</span>
          </p>
          <p class="panel-total"><strong>{money(price.total)}</strong> <span>{texts.card.perDay(money(price.perDay))}</span></p>
          <p class="quiet">{texts.words.servedFrom[offer.servedFrom]} · {texts.panel.observed(moment(offer.observedAt))}</p>
        </div>
      </div>
      <p class="panel-hint">
        {texts.panel.indicative}
        {offer.holdsUntil !== null && ` ${texts.panel.holds(moment(offer.holdsUntil))}.`}
      </p>
      <PriceSection offer={offer} />
      <CoverageSection coverages={offer.coverages} />
      <CancellationSection offer={offer} />
      <DriverSection offer={offer} />
      <CounterSection title={texts.panel.pickUp} handover={offer.pickUp} same={undefined} />
      <CounterSection title={texts.panel.dropOff} handover={offer.dropOff} same={offer.pickUp.branch.id} />
      <TermsSection offer={offer} />
      <ExtrasSection extras={offer.extras} />
      <CarSection offer={offer} />
      <ValueSection value={offer.value} />
    </>
  )
}

/** Asked again with each version while the offer is not there: its supplier may still be on the way. */
function useOffer(search: string | undefined, version: number | undefined, isComplete: boolean, offer: string): Told {
  const [told, setTold] = useState<Told & { readonly id?: string }>({ kind: 'asking' })
  const isTold = told.kind === 'told' && told.offer.id === offer
  useEffect(() => {
    if (search === undefined || isTold) return
    const stopping = new AbortController()
    ask(OpenOfferDocument, { search, offer }, stopping.signal).then(
      ({ carSearch }) => setTold(carSearch?.offer ? { kind: 'told', offer: carSearch.offer } : { kind: isComplete ? 'gone' : 'asking' }),
      () => stopping.signal.aborted || setTold({ kind: 'failed' }),
    )
    return () => stopping.abort()
  }, [search, version, isComplete, offer, isTold])
  return told.kind === 'told' && !isTold ? { kind: 'asking' } : told
}
