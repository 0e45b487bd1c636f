import { useEffect, useId, useState } from 'preact/hooks'
import type { FacetsFragment } from '../generated/graphql.ts'
import { useVoice } from '../kit/speech.ts'

type TotalFilterProps = {
  readonly range: FacetsFragment['total']
  /** The highest total that is wanted, as decimal text. */
  readonly chosen: string | undefined
  readonly currency: string
  readonly onChoose: (amount: string | undefined) => void
}

const steps = 40

/** A slider between the cheapest and the dearest total. The list changes when it is let go, the figure at once. */
export function TotalFilter({ range, chosen, currency, onChoose }: TotalFilterProps) {
  const { texts, money } = useVoice()
  const id = useId()
  const [dragged, setDragged] = useState<string>()
  useEffect(() => setDragged(undefined), [chosen])
  if (!range) return null
  const lowest = Math.floor(Number(range.minimum.amount))
  const step = roundStep((Number(range.maximum.amount) - lowest) / steps)
  const first = Math.ceil(lowest / step) * step
  const last = Math.max(first, Math.ceil(Number(range.maximum.amount) / step) * step)
  const value = dragged ?? chosen ?? String(last)
  const isAny = Number(value) >= last
  const choose = (amount: string) => onChoose(Number(amount) >= last ? undefined : amount)
  return (
    <fieldset class="facet">
      <legend>{texts.filters.totalAtMost}</legend>
      <label for={id} class="slider-label">
        <output>{isAny ? texts.filters.any : texts.filters.upTo(money({ amount: value, currency }))}</output>
      </label>
      <input
        id={id} type="range" min={first} max={last} step={step} value={value} aria-valuetext={isAny ? texts.filters.any : money({ amount: value, currency })}
        onInput={(event) => setDragged(event.currentTarget.value)} onChange={(event) => choose(event.currentTarget.value)}
      />
      <span class="slider-ends">
        <span>{money(range.minimum)}</span>
        <span>{money(range.maximum)}</span>
      </span>
    </fieldset>
  )
}

/** A step that reads well: 1, 2 or 5 with zeros behind. Only positions of the slider are reckoned with, never a price. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? power
}
