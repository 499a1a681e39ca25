import type { Entry } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { Reading } from '../answer/compare-answer.ts'
import type { Medium } from '../answer/medium.ts'
import type { Phrase } from '../answer/token-texts.ts'
import type { WantedFile } from './check-files.ts'
import type { VerifyContext } from './context.ts'

/** A file of answers that the content calls for. */
export interface ExpectedFile extends WantedFile {
  /** What of it is read, where it holds several texts. */
  readonly part?: string
  readonly locale: string
  /** The questions that it has to carry. */
  readonly entries: readonly Entry[]
  /** Whether readers see them in this order, in any, or the first ones only, as far as there is room. Default: the same. */
  readonly order?: 'same' | 'any' | 'beginning'
  /** The file has other parts, with questions of their own. */
  readonly shared?: boolean
}

/** A question as it was read from a published file. */
export interface FoundQuestion {
  /** Its id, or its title where a file has no ids. */
  readonly id: string
  /** Undefined where the file does not set it apart from the answer. */
  readonly title?: string
  /** The answer in each form that the file has. */
  readonly readings: readonly Reading[]
  /** Further things that the file says of it, by their names there. */
  readonly facts?: Facts
  /** On paper: the pages on which questions begin. */
  readonly pages?: ReadonlyMap<string, number>
}

export type Facts = Readonly<Record<string, string | undefined>>

/**
 * Reads files of one kind. `expected` comes from the content, `read` from what is published; the two know nothing of each
 * other, and nothing of the code that writes.
 */
export interface Reader<File extends ExpectedFile = ExpectedFile> {
  /** Column of the table in which its problems stand; several readers may share one. */
  readonly column: string
  readonly channel: ChannelName
  /** Files that have to be there, each once. */
  expected(context: VerifyContext): readonly File[]
  /** Whether a published file is of this kind: if it is not expected, it must not be there. */
  owns(path: string, context: VerifyContext): boolean
  /** Reads a file. @throws when it cannot be read as what it is. */
  read(file: File, context: VerifyContext): Promise<readonly FoundQuestion[]>
  /** Paths of the files that make up one that goes on in others; itself where there is none. */
  parts?(file: File, context: VerifyContext): Promise<readonly string[]>
  /** The forms in which a file has to have an answer; none where it only lists questions. */
  media(entry: Entry, file: File): readonly Medium[]
  /** What its files say beside an answer, over and above what every copy does. */
  beside?(
    entry: Entry,
    file: File,
    context: VerifyContext,
  ): { readonly required?: readonly Phrase[]; readonly allowed?: readonly Phrase[] }
  /** Further things that a file has to say of a question. */
  facts?(entry: Entry, file: File, context: VerifyContext): Facts
}
