import { VFile } from 'vfile'
import { Edit } from '../fix/edit.ts'
import { attempt } from '../guard.ts'
import { report } from '../model/messages.ts'
import { splitFrontmatter } from '../read/frontmatter.ts'
import { FRONTMATTER_LIMITS, LIMITS, YAML_LIMITS } from '../read/limits.ts'
import type { Found } from '../read/list-files.ts'
import { type ParseRequest, type ParseResult, parseText } from '../read/parse-thread.ts'
import { readPicture } from '../read/picture/read-picture.ts'
import { type FileBytes, type FileProblem, readBytes } from '../read/read-file.ts'
import { isMarkdown, nameSource, type Source, type SourceName, sizeLimit } from '../read/source.ts'
import { reportFailure } from './failure.ts'
import { fileEncoding } from './rules/file/encoding.ts'
import { fileLimit } from './rules/file/limit.ts'

declare module 'vfile' {
  interface DataMap {
    /** It is no plain file that can be read. */
    problem: FileProblem
    /** The file begins with a byte order mark; its value does not. */
    byteOrderMark: boolean
    absent: boolean
  }
}

/** A file that was read and parsed, before any rule has looked at it. */
export interface ReadSource {
  /** Complete where there is nothing to parse: for pictures, and for what cannot be read. */
  readonly source: Source
  readonly text?: string
  readonly parsed?: ParseResult
}

/** Bytes of UTF-8 for each UTF-16 code unit, at most. */
const BYTES_PER_UNIT = 3

/** The bytes, where they can be had; else the file says why not. */
function bytesOf(file: VFile, read: FileBytes, limit: number): Uint8Array | undefined {
  if ('bytes' in read) return read.bytes
  if ('problem' in read) file.data.problem = read.problem
  else {
    const reason = `this file has ${Math.ceil(read.size / 1024)} kB; at most ${Math.floor(limit / 1024)} kB are read`
    report(file, fileLimit, { reason, help: 'shorten it' })
  }
  return undefined
}

function decode(file: VFile, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      file.data.byteOrderMark = true
      const help = 'nothing to do: it works; "topasked check --fix" removes it'
      report(file, fileEncoding, {
        reason: 'this file begins with a byte order mark',
        help,
        severity: 'note',
        edits: [Edit.removeByteOrderMark()],
      })
    }
    return text
  } catch {
    const reason = 'this file is not UTF-8 text'
    report(file, fileEncoding, { reason, help: 'save it again with the encoding UTF-8' })
    return undefined
  }
}

/** What to make of a text; undefined where a rule will say that it is too long to be parsed. */
function requestFor({ kind }: SourceName, text: string): ParseRequest | undefined {
  if (text.length > sizeLimit(kind)) return undefined
  if (!isMarkdown(kind)) return { text, yaml: { range: [0, text.length], limits: YAML_LIMITS } }
  const split = splitFrontmatter(text)
  if (split.state !== 'found') return { text, markdown: { start: 0 } }
  const markdown = { start: split.body }
  if (kind === 'fragment') return { text, markdown }
  return { text, markdown, yaml: { range: [split.start, split.end], limits: FRONTMATTER_LIMITS } }
}

/** Milliseconds for a picture. Drawings have limits of their own, which they reach long before. */
const PICTURE_TIME = 2_000

function readImage(dir: string, source: Source): Source {
  const { file } = source
  const read = readBytes(dir, file.path, LIMITS.image)
  if ('problem' in read) {
    file.data.problem = read.problem
    return source
  }
  const bytes = 'bytes' in read ? new Uint8Array(read.bytes) : new Uint8Array(LIMITS.image + 1)
  const outcome = attempt(PICTURE_TIME, () => readPicture(file.path, bytes))
  if ('error' in outcome) {
    reportFailure(file, 'reading this picture', outcome.error)
    return source
  }
  const { text: drawing, ...picture } = { text: undefined, ...outcome.value }
  if (drawing !== undefined) file.value = drawing
  return { ...source, ...picture }
}

async function readText(dir: string, source: Source, given: string | undefined): Promise<ReadSource> {
  const { file, kind } = source
  const limit = BYTES_PER_UNIT * sizeLimit(kind)
  const bytes =
    given === undefined
      ? bytesOf(file, readBytes(dir, file.path, limit), limit)
      : new TextEncoder().encode(given)
  const text = bytes && decode(file, bytes)
  if (text === undefined) return { source }
  file.value = text
  if (kind === 'attributes') return { source }
  const request = requestFor(source, text)
  return { source, text, ...(request && { parsed: await parseText(request) }) }
}

/**
 * Reads and parses one file of the content folder, or the text given for it.
 * @throws when the thread that parses cannot be started: the installation is broken
 */
export async function readSource(
  dir: string,
  { path, problem, isDeep, isRepository }: Found,
  given?: string,
): Promise<ReadSource> {
  const name = nameSource(path)
  const file = new VFile({ path, cwd: dir })
  const special = isRepository ? ({ kind: 'repository' } as const) : isDeep && ({ kind: 'unknown' } as const)
  const source: Source = { ...name, ...special, file, nodes: new Map() }
  if (problem) file.data.problem = problem
  if (problem || source.kind === 'unknown' || isRepository) return { source }
  return name.kind === 'image' ? { source: readImage(dir, source) } : readText(dir, source, given)
}
