import type { ComponentChildren } from 'preact'
import type { PaidLimitFragment, WholeCoverageFragment } from '../../generated/graphql.ts'
import { useVoice } from '../../kit/speech.ts'
import type { Voice } from '../../kit/voice.ts'
import { excessWords } from '../offer-words.ts'
import { Section } from './section.tsx'

type Row = { readonly name: string; readonly told: (coverage: WholeCoverageFragment) => ComponentChildren }

/** The products side by side, compared by facts; a fact that none of them tells has no row. */
export function CoverageSection({ coverages }: { readonly coverages: readonly WholeCoverageFragment[] | null }) {
  const voice = useVoice()
  const { panel } = voice.texts
  if (!coverages || coverages.length === 0) return <Section title={panel.coverages}><p class="quiet">{panel.coveragesUnknown}</p></Section>
  const rows = rowsOf(voice).filter(({ told }) => coverages.some((coverage) => told(coverage) !== null))
  return (
    <Section title={panel.coverages}>
      {/* Wider than a phone when there are many products: then the table moves, not the page; so it takes the focus. */}
      <div class="coverage-scroll" tabIndex={0} role="group" aria-label={panel.coverages}>
        <table class="coverage-table">
          <thead>
            <tr>
              <td />
              {coverages.map((coverage, index) => <th key={index} scope="col"><span class={`tier tier-${coverage.tier.toLowerCase()}`}>{voice.texts.words.coverageTier[coverage.tier]}</span>{coverage.name}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, told }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {coverages.map((coverage, index) => <td key={index}>{told(coverage) ?? <span class="quiet">{panel.unknown}</span>}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function rowsOf(voice: Voice): readonly Row[] {
  const { texts, money, number } = voice
  const { panel, words } = texts
  const { coverage: names } = panel
  const covered = (isCovered: boolean | null) => (isCovered === null ? null : isCovered ? <span class="good">{panel.yes}</span> : <span class="warning">{panel.no}</span>)
  const excess = (told: WholeCoverageFragment['excess']) => (told ? excessWords(told, voice) : null)
  const limit = (told: PaidLimitFragment | null) => (told === null ? null : told.isUnlimited ? panel.unlimited : told.amount ? panel.upTo(money(told.amount)) : null)
  return [
    { name: names.form, told: ({ form }) => words.coverageForm[form] },
    { name: names.price, told: (coverage) => priceOf(coverage, voice) },
    { name: names.excess, told: (coverage) => excess(coverage.excess) },
    { name: names.limit, told: (coverage) => limit(coverage.limit) },
    { name: names.lossOfUse, told: ({ lossOfUse }) => (lossOfUse === 'NOT_STATED' ? null : words.lossOfUse[lossOfUse]) },
    { name: names.single, told: (coverage) => covered(coverage.coversSingleVehicleAccident) },
    { name: names.tyres, told: (coverage) => covered(coverage.coversTyresAndWheels) },
    { name: names.theftExcess, told: (coverage) => excess(coverage.theftExcess) },
    { name: names.thirdPartyLimit, told: (coverage) => limit(coverage.thirdPartyLimit) },
    { name: names.personal, told: (coverage) => covered(coverage.coversPersonalAccident) },
    { name: names.exclusions, told: ({ exclusions }) => exclusions.map((exclusion) => words.exclusion[exclusion]).join(', ') || null },
    { name: names.minimumAge, told: ({ minimumAge }) => (minimumAge === null ? null : panel.ageFrom(number(minimumAge))) },
    { name: names.minimumLicenceYears, told: ({ minimumLicenceYears: years }) => (years === null ? null : panel.years(number(years))) },
  ]
}

function priceOf({ form, price }: WholeCoverageFragment, { texts, money }: Voice): string {
  if (form === 'INCLUDED') return texts.panel.coverage.included
  return price ? money(price) : texts.panel.coverage.priceAtDesk
}
