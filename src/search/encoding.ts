import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { inTurn } from '#domain/turns.ts'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
/** The fastest level: a tenth of the bytes in a few milliseconds, on a thread of its own. */
const fastest = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

export const encodeSmall = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))

/** Undefined when the bytes are not what we write: somebody else's, or cut short. Absent is safe, misread is not. */
export function decodeSmall<Value>(bytes: Uint8Array | undefined, isValue: (value: unknown) => value is Value): Value | undefined {
  if (!bytes) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())
    return isValue(value) ? value : undefined
  } catch {
    return undefined // Not JSON.
  }
}

export const encodeLarge = async (value: unknown): Promise<Uint8Array> => compress(await inTurn(() => encodeSmall(value)), fastest)

export async function decodeLarge<Value>(bytes: Uint8Array | undefined, isValue: (value: unknown) => value is Value): Promise<Value | undefined> {
  if (!bytes) return undefined
  try {
    const unpacked = await decompress(bytes)
    return await inTurn(() => decodeSmall(unpacked, isValue))
  } catch {
    return undefined // Not zstd.
  }
}

/** Whether the value is an object with these fields; the key's format version answers for the rest. */
export function hasFields(value: unknown, ...fields: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && fields.every((field) => field in value)
}
