import type { HeldBack, Message } from '@topasked/schema'
import { goneWithoutTrace } from '../check/gone-without-trace.ts'
import type { Version } from '../history/versions.ts'
import type { Content } from '../read/content.ts'
import { nameSource } from '../read/source.ts'
import { type Sentence, standInFor } from './stand-in.ts'

/** What is read in place of a file: an earlier text, a stand-in, or nothing (null). */
interface Replacement {
  readonly text: string | null
  readonly shown: HeldBack['shown']
  /** When an earlier text was committed. */
  readonly time?: string
}

/** Content in which files were replaced, with the messages about it. */
export interface CheckedContent {
  readonly content: Content
  readonly messages: readonly Message[]
}

/** How to find something else, and to look at content with it. */
interface Means {
  readonly sentence: Sentence
  /** Every version of these files, by path, the newest first. */
  readonly versions: (paths: readonly string[]) => Promise<ReadonlyMap<string, readonly Version[]>>
  readonly reload: (texts: ReadonlyMap<string, string | null>) => Promise<CheckedContent>
}

/** Content without errors, and what of it is not what the files say. */
export interface Held {
  readonly content: Content
  readonly heldBack: readonly HeldBack[]
}

/** How many earlier versions of a file are tried. */
const MAX_VERSIONS = 8
/** Files depend on one another: each round replaces those that still have errors. */
const MAX_ROUNDS = 40

const CATALOG = 'faq.yaml'
const PERMANENT = 'id/permanent'

/** Replaces files that have errors until none is left. */
class HoldBack {
  readonly #means: Means
  /** What is left to try, by path. */
  readonly #candidates = new Map<string, Replacement[]>()
  readonly #used = new Map<string, Replacement>()
  readonly #entries = new Map<string, HeldBack>()

  constructor(means: Means) {
    this.#means = means
  }

  async run(first: CheckedContent): Promise<Held | undefined> {
    let { content, messages } = first
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const wrong = filesWithErrors(content, messages)
      if (wrong.size === 0) return { content: this.#dated(content), heldBack: this.#inOrder() }
      if (!(await this.#replace(wrong, content))) return undefined
      const texts = new Map([...this.#used].map(([path, { text }]) => [path, text] as const))
      ;({ content, messages } = await this.#means.reload(texts))
    }
    return undefined
  }

  /** Takes the next replacement of each file; false where there is none. */
  async #replace(wrong: ReadonlyMap<string, Message>, content: Content): Promise<boolean> {
    await this.#find([...wrong.keys()], content)
    for (const [path, message] of wrong) {
      const next = this.#candidates.get(path)?.shift()
      if (!next) return false
      this.#use(path, next, message)
      // All languages say that the answer is being corrected.
      if (next.shown !== 'sentence') continue
      const { id } = nameSource(path)
      for (const { source } of content.translations.get(id)?.values() ?? [])
        this.#use(source.file.path, { text: null, shown: 'nothing' }, message)
    }
    return true
  }

  #use(path: string, replacement: Replacement, { message: reason, file, line }: Message): void {
    const { kind, id, locale } = nameSource(path)
    const known = this.#entries.get(path)
    const about = kind === 'question' || kind === 'translation' ? { id, ...(locale && { locale }) } : {}
    const why = { reason: known?.reason ?? reason, file: known?.file ?? file, line: known?.line ?? line }
    this.#used.set(path, replacement)
    this.#entries.set(path, { ...about, ...why, shown: replacement.shown })
  }

  /** Finds out once what can take the place of each of these files. */
  async #find(paths: readonly string[], content: Content): Promise<void> {
    const unknown = paths.filter((path) => path !== CATALOG && !this.#candidates.has(path))
    const versions = await this.#means.versions(unknown.filter((path) => !path.startsWith('images/')))
    for (const path of unknown) {
      const source = content.sources.find(({ file }) => file.path === path)
      const seen = new Set([String(source?.file.value ?? '')])
      const earlier: Replacement[] = []
      for (const { text, time } of versions.get(path) ?? []) {
        if (text === undefined || seen.has(text) || earlier.length === MAX_VERSIONS) continue
        seen.add(text)
        earlier.push({ text, time, shown: 'earlier' })
      }
      const standIn =
        source?.kind === 'question' ? standInFor(source, content, this.#means.sentence) : undefined
      this.#candidates.set(path, [
        ...earlier,
        ...(standIn === undefined ? [] : [{ text: standIn, shown: 'sentence' } as const]),
        { text: null, shown: 'nothing' },
      ])
    }
  }

  /** An earlier text is as old as it was then. */
  #dated(content: Content): Content {
    const { history } = content
    if (!history) return content
    const changed = new Map(history.changed)
    for (const [path, { time }] of this.#used) if (time !== undefined) changed.set(path, time)
    return { ...content, history: { ...history, changed } }
  }

  #inOrder(): HeldBack[] {
    return [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  }
}

/**
 * The first error of each file that has one, by path. What is wrong with a fragment, a picture or a list may be all
 * that is wrong with the questions that use it, so those come first and alone. What was published and is gone counts as
 * a file with an error.
 */
function filesWithErrors(content: Content, messages: readonly Message[]): ReadonlyMap<string, Message> {
  const errors = messages.filter(({ severity }) => severity === 'error')
  const wrong = new Map<string, Message>()
  const gone = errors.filter(({ rule }) => rule === PERMANENT)
  for (const [index, path] of gone.length > 0 ? goneWithoutTrace(content).entries() : []) {
    const message = gone[index]
    if (message) wrong.set(path, { ...message, file: path })
  }
  for (const message of errors)
    if (message.rule !== PERMANENT && !wrong.has(message.file)) wrong.set(message.file, message)
  const shared = [...wrong].filter(([path]) => !path.startsWith('questions/'))
  return shared.length > 0 ? new Map(shared) : wrong
}

/**
 * Puts in place of each file with an error what readers had before: its last text in history with which nothing is
 * wrong with it; of a question without one, the sentence that it is being corrected. Gives undefined where the content
 * cannot do without a file, as the catalog.
 */
export function holdBack(first: CheckedContent, means: Means): Promise<Held | undefined> {
  return new HoldBack(means).run(first)
}
