import type { SearchAnswer } from '#domain/supplier.ts'
import { countOf, orMalformed, type Unmapped } from '../../adapters/kit/outcomes.ts'

/** As the kit's `answerOf`, of a list that is short enough to wait for. */
export const answerAtOnce = <Item>({ items, outcomeOf }: Unmapped<Item>): SearchAnswer => countOf(items.map(orMalformed(outcomeOf)))
