import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Message } from '@topasked/schema'
import type { VFile } from 'vfile'
import { checkContent } from './check/check-content.ts'
import { checkSources } from './check/check-file.ts'
import { readSource } from './check/read-source.ts'
import { readHistory } from './history/history.ts'
import { hostIn } from './history/history-address.ts'
import type { Corpus } from './model/corpus.ts'
import { messagesOf } from './model/messages.ts'
import { today } from './model/validity.ts'
import type { Content } from './read/content.ts'
import { type Found, listFiles } from './read/list-files.ts'
import { startParsing } from './read/parse-thread.ts'
import type { Source } from './read/source.ts'
import { buildContent } from './resolve/build-content.ts'
import { buildCorpus } from './resolve/build-corpus.ts'
import { readPast } from './resolve/past.ts'

export interface LoadOptions {
  /** The content folder. */
  readonly dir: string
  /** `YYYY-MM-DD`; today in the catalog's time zone if not given. */
  readonly asOf?: string | undefined
  /** Texts that are read in place of those on the disk, by path in the folder; a byte order mark counts. */
  readonly texts?: ReadonlyMap<string, string> | undefined
}

export interface LoadResult {
  /** Only when there is no error: what has an error is never published. */
  readonly corpus: Corpus | undefined
  /** Every source file with its messages. */
  readonly files: readonly VFile[]
  /** All messages, sorted; `file` is relative to the content folder. */
  readonly messages: readonly Message[]
  /** Commit of the content; undefined without a usable history, and then `historyMissing` says why. */
  readonly commit: string | undefined
  readonly historyMissing: string | undefined
}

/** The folder cannot be read at all: a mistake in the call, not in the content. */
export class ContentFolderError extends Error {
  override readonly name = 'ContentFolderError'
}

/** Files that are read, parsed and checked together. */
const AT_ONCE = 32
/** While the thread parses the files of one hand, the rules look at those of the other. */
const HANDS = 2

async function readAll(dir: string, texts: LoadOptions['texts']): Promise<Source[]> {
  startParsing()
  const found = await listFiles(dir)
  const groups = Array.from({ length: Math.ceil(found.length / AT_ONCE) }, (_, index) => ({
    found: found.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    sources: [] as readonly Source[],
  }))
  const waiting = groups.values()
  const readOne = (file: Found) => readSource(dir, file, texts?.get(file.path))
  const work = async (): Promise<void> => {
    for (const group of waiting) group.sources = checkSources(await Promise.all(group.found.map(readOne)))
  }
  await Promise.all(Array.from({ length: HANDS }, work))
  return groups.flatMap(({ sources }) => sources)
}

function asOfFrom(sources: readonly Source[]): string {
  const catalog = sources.find(({ kind }) => kind === 'catalog')?.data as { timeZone?: string } | undefined
  try {
    return today(catalog?.timeZone ?? 'UTC')
  } catch {
    return today('UTC')
  }
}

/** Content as it was read, before any rule has looked at the whole of it. */
export interface LoadedContent {
  readonly content: Content
  readonly historyMissing: string | undefined
}

/**
 * Reads a content folder as far as it can be read: for commands that edit it or report on work in progress.
 * @throws {ContentFolderError} when `dir` is no folder.
 */
export async function loadContent({ dir, asOf, texts }: LoadOptions): Promise<LoadedContent> {
  const root = resolve(dir)
  const isFolder = await stat(root).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new ContentFolderError(`there is no content folder ${dir}`)
  const sources = await readAll(root, texts)
  const catalog = sources.find(({ kind }) => kind === 'catalog')
  const found = await readHistory(root, {
    paths: new Set(sources.map(({ file }) => file.path)),
    host: hostIn(String(catalog?.file.value ?? '')),
  })
  const history = 'history' in found ? found.history : undefined
  return {
    content: buildContent({ dir: root, asOf: asOf ?? asOfFrom(sources), sources, history }),
    historyMissing: 'missing' in found ? found.missing : undefined,
  }
}

/**
 * Reads a content folder: parses, checks, resolves and freezes it. What is wrong is a message on the file that has it.
 * @throws {ContentFolderError} when `dir` is no folder.
 */
export async function loadCorpus(options: LoadOptions): Promise<LoadResult> {
  const { content, historyMissing } = await loadContent(options)
  const files = content.sources.map(({ file }) => file)
  const failed = checkContent(content).some(isError)
  const { history } = content
  const past = history && !failed ? await readPast(resolve(options.dir), content, history) : undefined
  const corpus = failed ? undefined : buildCorpus(content, past)
  // A question that cannot be resolved is named by what resolves it.
  const messages = messagesOf(files)
  return {
    corpus: messages.some(isError) ? undefined : corpus,
    files,
    messages,
    commit: history?.head,
    historyMissing,
  }
}

const isError = ({ severity }: Message): boolean => severity === 'error'
