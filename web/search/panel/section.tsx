import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type SectionProps = { readonly title: string; readonly children: ComponentChildren }

export function Section({ title, children }: SectionProps) {
  const id = useId()
  return (
    <section class="panel-section" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {children}
    </section>
  )
}

/** What is asked and what is told; nothing told, no line. */
export type Fact = readonly [name: string, value: ComponentChildren]

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl class="panel-facts">
    {facts.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '').map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
