import { simplified } from './names.ts'

/** The blocks of Han characters in common use. */
const first = 0x4E00
const last = 0x9FFF

/**
 * Every character that is written otherwise in simplified Chinese, traditional or Japanese, followed by the simplified one; the search folds all
 * three into one by it. Only those that stand in a name of ours.
 */
export function hanVariants(names: readonly string[]): string {
  const used = new Set(names.flatMap((name) => Array.from(simplified(name))))
  const pairs: string[] = []
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code)
    const folded = simplified(character)
    if (folded !== character && folded.length === 1 && used.has(folded)) pairs.push(character + folded)
  }
  return `${pairs.join('')}\n`
}
