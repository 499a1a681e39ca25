/**
 * Reads entries of a zip archive in memory, by exact name and up to a size: nothing is ever unpacked to the disk, so a
 * name such as `../../x` is only a name that nobody asks for. Format: PKWARE APPNOTE 6.3, without Zip64 and encryption.
 */
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MAX_ENTRIES = 1000

/** The archive is not one that we read. */
export class ZipError extends Error {}

/** @param {Buffer} bytes */
function findEnd(bytes) {
  const last = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= last; at -= 1) if (bytes.readUInt32LE(at) === END) return at
  throw new ZipError('this is not a zip archive')
}

/** @param {Buffer} bytes */
function* centralEntries(bytes) {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MAX_ENTRIES) throw new ZipError(`the archive has more than ${MAX_ENTRIES} files`)
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new ZipError('the directory of the archive is broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const commentLength = bytes.readUInt16LE(at + 32)
    yield {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + extraLength + commentLength
  }
}

/**
 * @param {Buffer} bytes
 * @param {{ name: string, encrypted: boolean, method: number, packed: number, offset: number }} entry
 * @param {number} limit bytes
 */
function contentOf(bytes, { name, encrypted, method, packed, offset }, limit) {
  if (bytes.readUInt32LE(offset) !== LOCAL) throw new ZipError(`${name} cannot be found in the archive`)
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (encrypted || start + packed > bytes.length) throw new ZipError(`${name} cannot be read`)
  const data = bytes.subarray(start, start + packed)
  if (method === 0 && data.length <= limit) return data
  if (method !== 0 && method !== 8) throw new ZipError(`${name} is compressed with an unsupported method`)
  try {
    if (method === 8) return inflateRawSync(data, { maxOutputLength: limit })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_BUFFER_TOO_LARGE')
      throw new ZipError(`${name} is broken`)
  }
  throw new ZipError(`${name} is larger than ${limit} bytes`)
}

/**
 * The contents of the wanted entries, by name; what is not there is left out. `limits` gives the most bytes of each.
 * @throws {ZipError} for a broken archive, an entry that is too large, or a name that comes twice.
 * @param {Buffer} bytes
 * @param {Readonly<Record<string, number>>} limits
 * @returns {Map<string, Buffer>}
 */
export function readZip(bytes, limits) {
  /** @type {Map<string, Buffer>} */
  const found = new Map()
  try {
    for (const entry of centralEntries(bytes)) {
      const limit = Object.hasOwn(limits, entry.name) ? limits[entry.name] : undefined
      if (limit === undefined) continue
      if (found.has(entry.name)) throw new ZipError(`${entry.name} comes twice`)
      found.set(entry.name, contentOf(bytes, entry, limit))
    }
  } catch (error) {
    throw error instanceof RangeError ? new ZipError('the archive is truncated') : error
  }
  return found
}
