import type { GroupCardFragment, SellerRowFragment } from '../generated/graphql.ts'
import { useVoice } from '../kit/speech.ts'
import { bestLabels, includedExcess } from './offer-words.ts'

type SellersTableProps = { readonly group: GroupCardFragment; readonly offers: readonly SellerRowFragment[]; readonly onOffer: (offer: string) => void }

/** The sellers of one car side by side. The roles are said again because a phone shows the rows as blocks, which takes them from the elements. */
export function SellersTable({ group, offers, onOffer }: SellersTableProps) {
  const { texts } = useVoice()
  const { columns, table } = texts.card
  const names = [columns.seller, columns.counter, columns.coverage, columns.allIn, columns.cancellation, columns.total]
  return (
    <table class="sellers" role="table" aria-label={table(group.name)}>
      <thead role="rowgroup">
        <tr role="row">{names.map((name) => <th key={name} role="columnheader" scope="col">{name}</th>)}</tr>
      </thead>
      <tbody role="rowgroup">
        {offers.map((offer) => <SellerRow key={offer.id} group={group} offer={offer} onOffer={onOffer} />)}
      </tbody>
    </table>
  )
}

type SellerRowProps = { readonly group: GroupCardFragment; readonly offer: SellerRowFragment; readonly onOffer: (offer: string) => void }

function SellerRow({ group, offer, onOffer }: SellerRowProps) {
  const voice = useVoice()
  const { texts, money, number, shortly } = voice
  const { card, words } = texts
  const { vendor, supplier, pickUp, price, allIn, cancellation } = offer
  const excess = includedExcess(offer, voice)
  const labels = bestLabels(offer.id, group, voice)
  return (
    <tr role="row">
      <td role="cell" class="seller-name">
        <b>{vendor.name}</b> {vendor.rating !== null && <span class="rating" aria-label={card.rating(number(vendor.rating))}>★ {number(vendor.rating)}</span>}
        <small>{card.via(supplier.name)}</small>
        {group.basis !== 'SPELLING' && offer.vehicle.name !== group.name && <small class="spelling">{offer.vehicle.name}</small>}
        {labels.length > 0 && <span class="best">{labels.map((label) => <span key={label} class="best-label">{label}</span>)}</span>}
      </td>
      <td role="cell" class="seller-counter">
        <span>{words.desk[pickUp.branch.desk]}{pickUp.distanceKm !== null && ` · ${card.distance(number(pickUp.distanceKm))}`}</span>
        <small>{pickUp.branch.name}</small>
      </td>
      <td role="cell" class="seller-coverage">
        <span class={`tier tier-${offer.includedCoverage.toLowerCase()}`}>{words.coverageTier[offer.includedCoverage]}</span>
        {excess !== undefined && <small>{excess}</small>}
      </td>
      <td role="cell" class="seller-all-in">
        <span class="cell-name">{card.columns.allIn} </span>
        {allIn ? money(allIn.total) : <span class="quiet">{card.noAllIn}</span>}
      </td>
      <td role="cell" class="seller-cancellation">
        <CancellationWords freeUntil={cancellation?.freeUntil} isStated={cancellation !== null} time={shortly} />
        <small>{words.paymentTiming[offer.paymentTiming]}</small>
      </td>
      <td role="cell" class="seller-total">
        <div class="seller-price">
          <span>
            <strong>{money(price.total)}</strong>
            <small>{card.perDay(money(price.perDay))}</small>
          </span>
          <button type="button" class="button button-small" aria-label={card.openOf(vendor.name, money(price.total))} onClick={() => onOffer(offer.id)}>{card.open}</button>
        </div>
        {!offer.eligibility.isEligible && <small class="warning">{card.notEligible}</small>}
      </td>
    </tr>
  )
}

type CancellationWordsProps = { readonly freeUntil: string | null | undefined; readonly isStated: boolean; readonly time: (local: string) => string }

function CancellationWords({ freeUntil, isStated, time }: CancellationWordsProps) {
  const { card } = useVoice().texts
  if (!isStated) return <span class="quiet">{card.unknownCancellation}</span>
  return freeUntil ? <span class="good">{card.freeUntil(time(freeUntil))}</span> : <span>{card.notFree}</span>
}
