const [firstSyllable, lastSyllable] = [0xac00, 0xd7a3]
const isPlainTrail = (byte: number): boolean => byte >= 0xa1 && byte <= 0xfe

/**
 * Microsoft's superset of EUC-KR (Unified Hangul Code), which Korean spreadsheets write and Node's own `euc-kr` decoder does not know: the syllables
 * that EUC-KR lacks, in Unicode's order, in the gaps that it leaves. Undefined where the bytes are no such text.
 */
export function decodeCp949(bytes: Uint8Array): string | undefined {
  const pairs = (table ??= createTable())
  const text: string[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      text.push(String.fromCharCode(byte))
      continue
    }
    const letter = pairs.get(byte * 256 + (bytes[at + 1] ?? 0))
    if (letter === undefined) return undefined
    text.push(letter)
    at += 1
  }
  return text.join('')
}

let table: ReadonlyMap<number, string> | undefined

function createTable(): ReadonlyMap<number, string> {
  const pairs = new Map<number, string>()
  const decoder = new TextDecoder('euc-kr')
  for (let lead = 0xa1; lead <= 0xfe; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const letter = decoder.decode(new Uint8Array([lead, trail]))
      if (letter.length === 1 && letter !== '\uFFFD') pairs.set(lead * 256 + trail, letter)
    }
  }
  const known = new Set(pairs.values())
  const gaps = gapsOfEucKr()
  for (let code = firstSyllable; code <= lastSyllable; code += 1) {
    const syllable = String.fromCharCode(code)
    if (!known.has(syllable)) pairs.set(gaps.next().value ?? 0, syllable)
  }
  return pairs
}

/** Lead bytes from 0x81, each with the trail bytes that are letters or above; not those that EUC-KR itself has. */
function* gapsOfEucKr(): Generator<number> {
  for (let lead = 0x81; lead <= 0xc6; lead += 1) {
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      const isLetterOrAbove = trail <= 0x5a || (trail >= 0x61 && trail <= 0x7a) || trail >= 0x81
      if (isLetterOrAbove && !(lead >= 0xa1 && isPlainTrail(trail))) yield lead * 256 + trail
    }
  }
}
