import { VFile } from 'vfile'
import { checkContent } from '../src/check/check-content.ts'
import { checkSources } from '../src/check/check-file.ts'
import { readSource } from '../src/check/read-source.ts'
import { type FixResult, fixInRounds } from '../src/fix/fix-in-rounds.ts'
import type { Content } from '../src/read/content.ts'
import { readPicture } from '../src/read/picture/read-picture.ts'
import { nameSource, type Source } from '../src/read/source.ts'
import { buildContent } from '../src/resolve/build-content.ts'
import { BASE } from './base-folder.ts'

type Files = Readonly<Record<string, string>>

interface Known {
  readonly source: Source
  /** Messages that reading it gave; those after them came from rules that look at the whole content. */
  readonly count: number
}

/** Files that were read before, by path and text: most tests change one file of the base folder. */
const known = new Map<string, Known>()

function pictureOf(path: string, text: string): Source {
  const file = new VFile({ path, cwd: '/nowhere' })
  return { ...nameSource(path), file, nodes: new Map(), ...readPicture(path, Buffer.from(text)) }
}

async function textOf(path: string, text: string): Promise<Source> {
  const [source] = checkSources([await readSource('/nowhere', { path }, text)])
  if (!source) throw new TypeError(`${path} was not read`)
  return source
}

async function read(path: string, text: string): Promise<Source> {
  const key = `${path}\0${text}`
  const before = known.get(key)
  if (before) {
    before.source.file.messages.length = before.count
    return before.source
  }
  const source = path.startsWith('images/') ? pictureOf(path, text) : await textOf(path, text)
  if (BASE[path] === text || path.startsWith('images/'))
    known.set(key, { source, count: source.file.messages.length })
  return source
}

/** The base folder with some files changed, without a disk. */
export async function readInMemory(files: Files, asOf = '2026-02-01'): Promise<Content> {
  const paths = Object.entries({ ...BASE, ...files }).sort(([a], [b]) => (a < b ? -1 : 1))
  const sources = await Promise.all(paths.map(([path, text]) => read(path, text)))
  return buildContent({ dir: '/nowhere', asOf, sources, history: undefined })
}

export interface Checked {
  readonly files: readonly VFile[]
  readonly messages: ReturnType<typeof checkContent>
}

export async function checkInMemory(files: Files): Promise<Checked> {
  const content = await readInMemory(files)
  return { messages: checkContent(content), files: content.sources.map(({ file }) => file) }
}

/** What `--fix` makes of the base folder with some files changed. */
export function fixInMemory(files: Files): Promise<FixResult<Checked>> {
  return fixInRounds((texts) => checkInMemory({ ...files, ...Object.fromEntries(texts) }))
}
