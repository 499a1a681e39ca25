import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Message } from '@topasked/schema'
import type { VFile } from 'vfile'
import { readSource } from './check/check-file.ts'
import { CONTENT_RULES } from './check/rules/index.ts'
import { readHistory } from './history/history.ts'
import { hostIn } from './history/history-address.ts'
import type { Corpus } from './model/corpus.ts'
import { messagesOf, report } from './model/messages.ts'
import { today } from './model/validity.ts'
import type { Content } from './read/content.ts'
import { listFiles } from './read/list-files.ts'
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

/** Files under way at once: enough to keep the disk busy, few enough for any limit on open files. */
const CONCURRENCY = 32

async function readAll(dir: string, texts: LoadOptions['texts']): Promise<Source[]> {
  const found = await listFiles(dir)
  const sources: Source[] = []
  for (let start = 0; start < found.length; start += CONCURRENCY) {
    sources.push(
      ...(await Promise.all(
        found.slice(start, start + CONCURRENCY).map((file) => readSource(dir, file, texts?.get(file.path))),
      )),
    )
  }
  return sources
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

/** Runs the rules that look at the whole content, and gives all messages there are; call it once for each load. */
export function checkContent(content: Content): readonly Message[] {
  for (const message of content.sources.flatMap(({ file }) => file.messages)) {
    const edits = message.confirm?.(content)
    if (edits) message.edits = edits
  }
  for (const rule of CONTENT_RULES) {
    rule.check(content, (source, finding) => report(source.file, rule, finding))
  }
  return messagesOf(content.sources.map(({ file }) => file))
}

/**
 * Reads a content folder: parses, checks, resolves and freezes it. What is wrong is a message on the file that has it.
 * @throws {ContentFolderError} when `dir` is no folder.
 */
export async function loadCorpus(options: LoadOptions): Promise<LoadResult> {
  const { content, historyMissing } = await loadContent(options)
  const messages = checkContent(content)
  const failed = messages.some(({ severity }) => severity === 'error')
  const { history } = content
  const past = history && !failed ? await readPast(resolve(options.dir), content, history) : undefined
  return {
    corpus: failed ? undefined : buildCorpus(content, past),
    files: content.sources.map(({ file }) => file),
    messages,
    commit: history?.head,
    historyMissing,
  }
}
