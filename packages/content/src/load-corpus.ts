import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { HeldBack, Message } from '@topasked/schema'
import type { VFile } from 'vfile'
import { checkContent } from './check/check-content.ts'
import { checkSources } from './check/check-file.ts'
import { reportFailure } from './check/failure.ts'
import { readSource } from './check/read-source.ts'
import { type Repository, withRepository } from './git/with-repository.js'
import { readHistory } from './history/history.ts'
import { hostIn } from './history/history-address.ts'
import { readVersions } from './history/versions.ts'
import { type CheckedContent, type Held, holdBack } from './hold-back/hold-back.ts'
import type { Sentence } from './hold-back/stand-in.ts'
import type { Corpus, Past } from './model/corpus.ts'
import { messagesOf } from './model/messages.ts'
import { today } from './model/validity.ts'
import type { Content } from './read/content.ts'
import { type Found, listFiles } from './read/list-files.ts'
import { startParsing } from './read/parse-thread.ts'
import type { Source } from './read/source.ts'
import { buildContent, RESOLVING } from './resolve/build-content.ts'
import { buildCorpus } from './resolve/build-corpus.ts'
import { readPast } from './resolve/past.ts'

export interface LoadOptions {
  /** The content folder. */
  readonly dir: string
  /** `YYYY-MM-DD`; today in the catalog's time zone if not given. */
  readonly asOf?: string | undefined
  /**
   * Texts that are read in place of those on the disk, by path in the folder; a byte order mark counts. Null: as if the
   * file was not there.
   */
  readonly texts?: ReadonlyMap<string, string | null> | undefined
}

export interface LoadCorpusOptions extends LoadOptions {
  /**
   * Makes a corpus of content with errors, too: what has one is replaced by what readers had before, or by this
   * sentence. Without it there is no corpus then.
   */
  readonly holdBack?: Sentence | undefined
}

export interface LoadResult {
  /** Only when there is no error, or what has one was held back: what has an error is never published. */
  readonly corpus: Corpus | undefined
  /** Files with errors of which the corpus has something else; empty unless that was asked for. */
  readonly heldBack: readonly HeldBack[]
  /** Every source file as it stands, with its messages. */
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

/**
 * Reads every file, with those that only `texts` has; a `.git` in the folder itself is none of them where the folder is
 * a work tree of its own.
 */
async function readAll(dir: string, texts: LoadOptions['texts'], isOwn: boolean): Promise<Source[]> {
  startParsing()
  const listed = (await listFiles(dir)).filter(({ path }) => !isOwn || path !== '.git')
  const paths = new Set(listed.map(({ path }) => path))
  const added = [...(texts?.keys() ?? [])].filter((path) => !paths.has(path))
  const found = [...listed, ...added.map((path): Found => ({ path }))]
    .filter(({ path }) => texts?.get(path) !== null)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const groups = Array.from({ length: Math.ceil(found.length / AT_ONCE) }, (_, index) => ({
    found: found.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    sources: [] as readonly Source[],
  }))
  const waiting = groups.values()
  const readOne = (file: Found) => readSource(dir, file, texts?.get(file.path) ?? undefined)
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
export async function loadContent(options: LoadOptions): Promise<LoadedContent> {
  return inRepository(options, (repository) => load(options, repository))
}

/** @throws {ContentFolderError} */
async function inRepository<T>(
  { dir }: LoadOptions,
  use: (repository: Repository | { missing: string }) => Promise<T>,
): Promise<T> {
  const isFolder = await stat(dir).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new ContentFolderError(`there is no content folder ${dir}`)
  return withRepository(dir, use)
}

async function load(
  { dir, asOf, texts }: LoadOptions,
  repository: Repository | { missing: string },
): Promise<LoadedContent> {
  const root = resolve(dir)
  const isBelow = 'prefix' in repository && repository.prefix !== ''
  const sources = await readAll(root, texts, !isBelow)
  const catalog = sources.find(({ kind }) => kind === 'catalog')
  const found = await readHistory(repository, {
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
export async function loadCorpus(options: LoadCorpusOptions): Promise<LoadResult> {
  return inRepository(options, async (repository) => {
    const { content, historyMissing } = await load(options, repository)
    const messages = checkContent(content)
    const held = await publishable(options, { content, messages }, repository)
    const history = held?.content.history
    const hasPast = history && !('missing' in repository)
    const past = hasPast ? await readPast(repository, held.content, history) : undefined
    const files = content.sources.map(({ file }) => file)
    const corpus = held && built(held.content, past)
    // A question that cannot be resolved is named by what resolves it.
    const said = messagesOf(files)
    return {
      corpus: options.holdBack || !said.some(isError) ? corpus : undefined,
      heldBack: held?.heldBack ?? [],
      files,
      messages: said,
      commit: content.history?.head,
      historyMissing,
    }
  })
}

/** The corpus; undefined where what stands around the questions cannot be resolved, and then the catalog says so. */
function built(content: Content, past: Past | undefined): Corpus | undefined {
  try {
    return buildCorpus(content, past)
  } catch (error) {
    if (content.catalog) reportFailure(content.catalog.source.file, RESOLVING, error)
    return undefined
  }
}

/** The content if it has no errors, or with something else in place of what has. */
async function publishable(
  options: LoadCorpusOptions,
  { content, messages }: CheckedContent,
  repository: Repository | { missing: string },
): Promise<Held | undefined> {
  if (messages.every(({ severity }) => severity !== 'error')) return { content, heldBack: [] }
  if (!options.holdBack) return undefined
  const { asOf, history } = content
  const versions = async (paths: readonly string[]) =>
    history && !('missing' in repository) ? readVersions(repository, paths, history) : new Map()
  const reload = async (texts: LoadOptions['texts']) => {
    const { content: replaced } = await load({ ...options, asOf, texts }, repository)
    return { content: replaced, messages: checkContent(replaced) }
  }
  return holdBack({ content, messages }, { sentence: options.holdBack, versions, reload })
}

const isError = ({ severity }: Message): boolean => severity === 'error'
