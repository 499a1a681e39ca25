import type { Corpus, Entry } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { Expected } from './compare.ts'
import type { Found, Reading } from './found.ts'
import type { PublishedTree } from './published-tree.ts'

/** What every surface works with. */
export interface VerifyContext {
  readonly corpus: Corpus
  readonly tree: PublishedTree
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
}

/** A file that the content calls for, and the questions it has to carry. */
export interface ExpectedFile {
  readonly path: string
  readonly locale: string
  /** In the order in which they have to stand there. */
  readonly entries: readonly Entry[]
  /** The order is not compared where readers do not see one. */
  readonly unordered?: boolean
}

/**
 * One column of the table: files of one kind. `expected` is written from the content, `read` reads what is published;
 * the two know nothing of each other, and nothing of the code that writes.
 */
export interface Surface {
  /** Head of the column. */
  readonly name: string
  readonly channel: ChannelName
  /** Files that have to be there, each once. */
  expected(context: VerifyContext): readonly ExpectedFile[]
  /** Whether a published file is of this kind: if it is not expected, it must not be there. */
  owns(path: string, context: VerifyContext): boolean
  /** Reads a file. Throws when it cannot be read as what it is. */
  read(file: ExpectedFile, context: VerifyContext): Promise<readonly Found[]>
  /** What an answer has to be in a form of this surface. */
  answer(
    entry: Entry,
    file: ExpectedFile,
    reading: Reading,
    context: VerifyContext,
    found: readonly Found[],
  ): Expected
  /** Further things that the file has to say of a question. */
  facts?(
    entry: Entry,
    file: ExpectedFile,
    context: VerifyContext,
  ): Readonly<Record<string, string | undefined>>
}

/** A path of the tree for an address below the site; undefined for addresses elsewhere. */
export function pathAt(address: string, { siteUrl }: Pick<VerifyContext, 'siteUrl'>): string | undefined {
  if (!address.startsWith(siteUrl)) return undefined
  try {
    return decodeURIComponent(address.slice(siteUrl.length).replace(/[?#].*$/u, ''))
  } catch {
    return undefined
  }
}
