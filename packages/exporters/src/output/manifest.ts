import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Corpus, localesOf } from '@topasked/content'
import type { ChannelName, HeldBack, Manifest, ManifestFile, WithheldDocument } from '@topasked/schema'
import type { OutputData } from '../published/output-file.ts'
import { MANIFEST } from '../published/published-manifest.ts'
import { mediaTypeOf } from './media-type.ts'

/** A file that a channel wrote, and what the channel declares about it. */
export interface WrittenFile {
  readonly channel: ChannelName
  readonly output: OutputData
}

interface ManifestOptions {
  /** The tree, complete except for its manifest. */
  readonly dir: string
  readonly corpus: Corpus
  readonly commit: string | undefined
  readonly version: string
  readonly channels: readonly ChannelName[]
  /** By path. Every other file was written by the site's own build. */
  readonly written: ReadonlyMap<string, WrittenFile>
  readonly withheld: readonly WithheldDocument[]
  readonly heldBack: readonly HeldBack[]
}

const QUESTION_PAGE = /^(?:([^/]+)\/)?q\/([^/]+)\/index\.html$/

/** The locale and the question of a page of the site, derived from its path. */
function describePage(path: string, corpus: Corpus): Pick<ManifestFile, 'locale' | 'questions'> {
  if (!path.endsWith('.html')) return {}
  const [first = ''] = path.split('/')
  const locale = localesOf(corpus).includes(first) ? first : corpus.catalog.locales.default
  const id = QUESTION_PAGE.exec(path)?.[2]
  const known = corpus.questions.some((question) => question.id === id)
  return { locale, ...(id && known && { questions: [id] }) }
}

async function listTree(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
  return paths.filter((path) => path !== MANIFEST).sort()
}

/** Describes every file of a tree, for `verify`, mirrors and archives. */
export async function describeTree(options: ManifestOptions): Promise<Manifest> {
  const { dir, corpus, commit, version, channels, written, withheld, heldBack } = options
  const files: ManifestFile[] = []
  for (const path of await listTree(dir)) {
    const bytes = await readFile(join(dir, path))
    const made = written.get(path)
    const described = { mediaType: mediaTypeOf(path), ...describePage(path, corpus) }
    const { mediaType, locale, questions }: OutputData = made?.output ?? described
    files.push({
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      mediaType,
      channel: made?.channel ?? 'site',
      ...(locale && { locale }),
      ...(questions && { questions: [...questions] }),
    })
  }
  const tool = { name: 'topasked', version } as const
  return {
    schemaVersion: 1,
    tool,
    asOf: corpus.asOf,
    commit: commit ?? null,
    channels: [...channels],
    files,
    ...(withheld.length > 0 && { withheld: [...withheld] }),
    ...(heldBack.length > 0 && { heldBack: [...heldBack] }),
  }
}
