import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { location } from 'vfile-location'
import { type Finding, report } from '../model/messages.ts'
import { splitFrontmatter } from '../read/frontmatter.ts'
import { LIMITS } from '../read/limits.ts'
import type { Found } from '../read/list-files.ts'
import { indexNodes, parseMarkdown } from '../read/markdown.ts'
import { readPicture } from '../read/picture/read-picture.ts'
import { nameSource, type Source, type SourceKind, type SourceName } from '../read/source.ts'
import { parseYaml, type YamlSource } from '../read/yaml-source.ts'
import { explainSchema, explainYaml } from './explain.ts'
import { fileEncoding } from './rules/file/encoding.ts'
import { fileLimit } from './rules/file/limit.ts'
import { TEXT_RULES } from './rules/index.ts'

declare module 'vfile' {
  interface DataMap {
    symbolicLink: boolean
    /** The file begins with a byte order mark; its value does not. */
    byteOrderMark: boolean
    absent: boolean
  }
}

const NO_NODES: Source['nodes'] = new Map()
const REGISTRIES: ReadonlySet<SourceKind> = new Set(['links', 'retired', 'notices'])
/** Bytes that a text file can have at most; more precise limits follow once it is text. */
const MAX_TEXT_BYTES = 4 * LIMITS.yamlFile

async function readText(file: VFile, path: string, given: string | undefined): Promise<string | undefined> {
  const size = given === undefined ? (await stat(path)).size : Buffer.byteLength(given)
  if (size > MAX_TEXT_BYTES) {
    const reason = `this file has ${Math.ceil(size / 1024)} kB; at most ${MAX_TEXT_BYTES / 1024} kB are read`
    report(file, fileLimit, { reason, help: 'shorten it' })
    return undefined
  }
  const bytes = given === undefined ? await readFile(path) : Buffer.from(given)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      file.data.byteOrderMark = true
      const help = 'nothing to do: it works; "topasked check --fix" takes it away'
      report(file, fileEncoding, {
        reason: 'this file begins with a byte order mark',
        help,
        severity: 'note',
        edits: [{ start: -1, end: 0, text: '' }],
      })
    }
    return text
  } catch {
    const reason = 'this file is not UTF-8 text'
    report(file, fileEncoding, { reason, help: 'save it again with the encoding UTF-8' })
    return undefined
  }
}

/** Runs the rules that look at bare text; false when one of them says that the file cannot be read on. */
function checkText(file: VFile, text: string, name: SourceName): boolean {
  const places = location(file)
  for (const rule of TEXT_RULES) {
    for (const finding of rule.check(text, name)) {
      const start = places.toPoint(finding.offset) ?? { line: 1, column: 1 }
      const place: Finding['place'] = { start, end: places.toPoint(finding.end) ?? start }
      report(file, rule, { ...finding, place })
      if ((finding.severity ?? rule.severity) === 'error') return false
    }
  }
  return true
}

function readYaml(
  file: VFile,
  name: SourceName,
  text: string,
  offset: number,
): { yaml?: YamlSource; data?: unknown } {
  const yaml = parseYaml(file, text, offset)
  if (explainYaml(file, name.kind, yaml)) return { yaml }
  // An empty file is an empty map: that is what a registry without entries looks like.
  const value = yaml.value ?? (REGISTRIES.has(name.kind) ? {} : yaml.value)
  return explainSchema(file, name.kind, { ...yaml, value }) ? { yaml } : { yaml, data: value }
}

async function readMarkdown(
  file: VFile,
  name: SourceName,
  text: string,
): Promise<Omit<Source, keyof SourceName | 'file'>> {
  const split = splitFrontmatter(text)
  const { yaml, data } =
    split.state === 'found' && name.kind !== 'fragment'
      ? readYaml(file, name, text.slice(split.start, split.end), split.start)
      : {}
  const tree = await parseMarkdown(text)
  if (!tree) {
    const reason = 'this answer has so many brackets and signs that reading it takes too long'
    report(file, fileLimit, {
      reason,
      help: 'split it into several questions, or write it with fewer of them',
    })
    return { nodes: NO_NODES }
  }
  return { tree, nodes: indexNodes(tree), ...(yaml && { yaml }), ...(data !== undefined && { data }) }
}

/** Reads and parses one file of the content folder, or the text given for it; what is wrong with it is on its VFile. */
export async function readSource(dir: string, { path, kind }: Found, given?: string): Promise<Source> {
  const name = nameSource(path)
  const file = new VFile({ path, cwd: dir })
  const empty = { ...name, file, nodes: NO_NODES }
  if (kind === 'link') {
    file.data.symbolicLink = true
    return empty
  }
  if (kind === 'deep-folder') return { ...empty, kind: 'unknown' }
  if (kind === 'repository') return { ...empty, kind }
  if (name.kind === 'unknown') return empty
  if (name.kind === 'image') {
    const { size } = await stat(join(dir, path))
    const bytes =
      size > LIMITS.image ? new Uint8Array(LIMITS.image + 1) : new Uint8Array(await readFile(join(dir, path)))
    const { text, ...read } = { text: undefined, ...readPicture(path, bytes) }
    if (text !== undefined) file.value = text
    return { ...empty, ...read }
  }
  const text = await readText(file, join(dir, path), given)
  if (text === undefined) return empty
  file.value = text
  if (name.kind === 'attributes') return empty
  if (!checkText(file, text, name)) return empty
  if (path.endsWith('.md')) return { ...empty, ...(await readMarkdown(file, name, text)) }
  return { ...empty, ...readYaml(file, name, text, 0) }
}
