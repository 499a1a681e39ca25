import type { Message } from '@topasked/schema'
import { VFile } from 'vfile'
import { checkContent } from '../check/check-content.ts'
import { checkSources } from '../check/check-file.ts'
import { readSource } from '../check/read-source.ts'
import { fixInRounds } from '../fix/fix-in-rounds.ts'
import { type LineFix, lineFixesOf } from '../fix/line-fixes.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Content } from '../read/content.ts'
import { nameSource, type Source } from '../read/source.ts'
import { buildContent } from '../resolve/build-content.ts'
import { buildCorpus } from '../resolve/build-corpus.ts'
import { setFonts } from './installed-fonts.ts'
import type { SharedFolder } from './shared-folder.ts'
import { setShippedCatalogs } from './shipped-catalogs.ts'

/** What the check says of one file of a folder. */
export interface CheckedOne {
  /** Those on this file, as `topasked check --format json` prints them. */
  readonly messages: readonly Message[]
  readonly fixes: readonly LineFix[]
  /** The text with every fix made that is certain. */
  readonly fixed: string
  /** The content with this file; undefined where an error keeps it from being published. */
  readonly corpus: Corpus | undefined
}

function pictureOf(path: string, about: SharedFolder['pictures'][string]): Source {
  const file = new VFile({ path, cwd: '/' })
  return { ...nameSource(path), file, nodes: new Map(), asset: { ...about, bytes: new Uint8Array() } }
}

interface Known {
  readonly source: Source
  /** Messages that reading it gave; those after them came from rules that look at the whole content. */
  readonly count: number
}

/** A folder as it was read: only the text that is checked changes from one check to the next. */
class ReadFolder {
  readonly #folder: SharedFolder
  readonly #known = new Map<string, Known>()
  readonly #pictures: readonly Source[]

  constructor(folder: SharedFolder) {
    this.#folder = folder
    this.#pictures = Object.entries(folder.pictures).map(([path, about]) => pictureOf(path, about))
  }

  async #read(path: string, text: string): Promise<Source | undefined> {
    const before = this.#known.get(path)
    const isOwn = this.#folder.texts[path] === text
    if (before && isOwn) {
      before.source.file.messages.length = before.count
      return before.source
    }
    const [source] = checkSources([await readSource('/', { path }, text)])
    if (source && isOwn) this.#known.set(path, { source, count: source.file.messages.length })
    return source
  }

  /** The content with one text in the place of its own. */
  async load(path: string, text: string) {
    const { asOf, texts, fonts, catalogs } = this.#folder
    setFonts(fonts)
    setShippedCatalogs(catalogs)
    const all = Object.entries({ ...texts, [path]: text })
    const read = await Promise.all(all.map(([name, own]) => this.#read(name, own)))
    const sources = [...read.filter((source) => source !== undefined), ...this.#pictures].sort((a, b) =>
      a.file.path < b.file.path ? -1 : 1,
    )
    const content = buildContent({ dir: '/', asOf, sources, history: undefined })
    const messages = checkContent(content)
    return { content, messages, files: content.sources.map(({ file }) => file) }
  }
}

const folders = new WeakMap<SharedFolder, ReadFolder>()

/** The content as if the question at a path was published and current: that is how somebody who writes it wants to see it. */
function asPublished(content: Content, path: string): Content {
  const [id, question] = [...content.questions].find(([, { source }]) => source.file.path === path) ?? []
  if (id === undefined || !question?.data) return content
  const { draft: _draft, valid: _valid, ...data } = question.data
  return { ...content, questions: new Map([...content.questions, [id, { ...question, data }]]) }
}

/** Checks a text as if it stood in the folder at a path, with the rules of the command. */
export async function checkOne(folder: SharedFolder, path: string, text: string): Promise<CheckedOne> {
  const read = folders.get(folder) ?? new ReadFolder(folder)
  folders.set(folder, read)
  const { fixed, before } = await fixInRounds((texts) => read.load(path, texts.get(path) ?? text))
  const messages = before.messages.filter(({ file }) => file === path)
  const isPublished = messages.every(({ severity }) => severity !== 'error')
  return {
    messages,
    fixes: lineFixesOf(before.files.filter((file) => file.path === path)),
    fixed: fixed.find((file) => file.path === path)?.after ?? text,
    corpus: isPublished ? buildCorpus(asPublished(before.content, path), undefined) : undefined,
  }
}
