import type { WholeOfferFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import { Section } from './section.tsx'

/** The price line by line. The lines add up to the total: the API promises it. */
export function PriceSection({ offer: { price, allIn } }: { readonly offer: WholeOfferFragment }) {
  const { texts, money, rate: rateOf, day } = useVoice()
  const { panel, words } = texts
  return (
    <Section title={panel.price}>
      <table class="price-lines">
        <tbody>
          {price.lines.map(({ kind, label, due, amount, original }, index) => (
            <tr key={index} class={kind === 'DISCOUNT' ? 'price-discount' : ''}>
              <th scope="row">
                {words.priceLine[kind]}
                {label !== null && <small>{label}</small>}
              </th>
              <td>
                <data value={amount.amount}>{money(amount)}</data>
                <small>
                  {words.due[due]}{original.currency !== amount.currency && ` · ${panel.original(money(original))}`}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{panel.total}</th>
            <td><data value={price.total.amount}><strong>{money(price.total)}</strong></data></td>
          </tr>
          <tr class="price-part"><th scope="row">{panel.payNow}</th><td>{money(price.payNow)}</td></tr>
          <tr class="price-part"><th scope="row">{panel.atDesk}</th><td>{money(price.atDesk)}</td></tr>
        </tfoot>
      </table>
      {price.conversions.map(({ from, to, rate, asOf, source }) => (
        <p key={from} class="panel-small">
          {panel.conversion(from, rateOf(rate), to)} · {panel.conversionSource(day(asOf), source)}
        </p>
      ))}
      {allIn && <p class="all-in-line"><span>{panel.allIn(allIn.coverage.name)}</span> <strong>{money(allIn.total)}</strong></p>}
    </Section>
  )
}
