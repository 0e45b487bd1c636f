import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** In the order in which we prefer them where the client does not care. */
const encodings = ['zstd', 'br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

const compressZstd = promisify(zstdCompress)
const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Done once for each answer, on a thread of its own: worth a little more than the fastest level. */
const compress = {
  zstd: (bytes) => compressZstd(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } }),
  br: (bytes) => compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => compressGzip(bytes, { level: 6 }),
} as const satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>

/** Below this a compressed answer takes as many packets as a plain one. */
const worthCompressing = 1_000

/** The bytes of an answer, and what they become in each encoding that somebody asked for. */
export type EncodedBytes = {
  readonly plain: Buffer
  as(encoding: Encoding): Promise<Buffer>
}

export function encodedBytes(plain: Buffer): EncodedBytes {
  const made = new Map<Encoding, Promise<Buffer>>()
  return {
    plain,
    as: (encoding) => {
      const known = made.get(encoding) ?? compress[encoding](plain)
      made.set(encoding, known)
      return known
    },
  }
}

/** What the client would like best of what we have; undefined: the bytes as they are. */
export function encodingFor(accepted: string | undefined, bytes: number): Encoding | undefined {
  if (accepted === undefined || bytes < worthCompressing || accepted.length > longestHeader) return undefined
  const known = decided.get(accepted) ?? { encoding: decide(accepted) }
  decided.set(accepted, known)
  return known.encoding
}

const longestHeader = 200
/** Clients send a handful of different headers. */
const decided = new LRUCache<string, { readonly encoding: Encoding | undefined }>({ max: 200 })

/** RFC 9110, 12.5.3: by weight, `*` for what is not named; not compressed at all counts like any other choice. */
function decide(accepted: string): Encoding | undefined {
  const weights = new Map(accepted.toLowerCase().split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0] as const
  }))
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  const best = encodings.toSorted((left, right) => weightOf(right) - weightOf(left))[0]
  const plain = weights.get('identity') ?? 0
  return best !== undefined && weightOf(best) > 0 && weightOf(best) >= plain ? best : undefined
}
