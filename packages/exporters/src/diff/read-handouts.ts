import { stringsFor } from '../language/index.ts'
import { isSameTitle, squeeze, tidy } from '../verify/marks.ts'
import type { PublishedTree } from '../verify/published-tree.ts'
import { countPages, readPdf } from '../verify/read-pdf.ts'
import { partsOf, titlesBy, withNotes } from '../verify/surfaces/handouts.ts'

/** What the printed documents of a tree show. */
export interface ReadHandouts {
  /** The answer of a question by its title, from the document with everything, as other channels have it. */
  get(title: string): string | undefined
  /** Titles of emergency answers. */
  readonly urgent: ReadonlySet<string>
}

/** The number of a page changes whenever something before it does; that says nothing of the answer. */
const PAGE = /(#question-[^\u{E001}]*\u{E001})\s*[(（][^)）]*[)）]/gu

/** A permanent address that is printed as it is. */
const ADDRESS = /https?:\/\/[^\s\u{E000}]+\/q\/[a-z0-9-]+\/(?=\u{E000}>)/gu

/** A permanent address before the answer, with or without its scheme. */
const HEAD =
  /^\s*(?:https?:\/\/)?[^\u{E000}]*\/q\/\s*[a-z0-9-\s]+\/\s*\u{E000}>[^\u{E001}]*\/q\/[a-z0-9-]+\/\u{E001}/u

/** The number of a footnote. */
const NUMBER = /\u{E000}\^\d+\u{E001}/gu

/** The answer as other channels have it: without what only paper needs. */
function asOnScreen(
  text: string,
  notes: ReadonlyMap<number, string>,
  address: string,
  folder: string,
  locale: string,
): string {
  const until = address === '' ? -1 : text.lastIndexOf(`${address}\u{E000}>`)
  const answer = until < 0 ? text : text.slice(0, until)
  const bare = new Map(
    [...notes]
      .filter(([, note]) => /^[^\u{E000}]*\u{E000}>[^\u{E001}]*\u{E001}$/u.test(tidy(note)))
      .map(([number]) => [number, '']),
  )
  const told = withNotes(
    answer,
    new Map([...notes].map(([number, note]) => [number, bare.get(number) ?? note])),
  )
  return told
    .replace(NUMBER, '')
    .replace(PAGE, '$1')
    .replace(new RegExp(`(?<=\u{E000}>)#question-(?:${locale}-)?([a-z0-9-]+)`, 'gu'), `/${folder}q/$1/`)
    .replace(HEAD, '')
}

/** Reads the document with everything in one language. */
export async function readHandouts(
  tree: PublishedTree,
  locale: string,
  titles: readonly string[],
  folder: string,
): Promise<ReadHandouts> {
  const answers = new Map<string, string>()
  const urgent = new Set<string>()
  const strings = stringsFor(locale)
  const path = `pdf/${locale}/handout.pdf`
  if (tree.has(path)) {
    const pdf = await readPdf(await tree.read(path))
    const known = titlesBy(titles)
    const knownTitle = (text: string) => {
      const title = known.get(squeeze(text))?.find((candidate) => isSameTitle(candidate, text))
      return title && tidy(title)
    }
    let announced = false
    for (const block of pdf.blocks) {
      const title = block.level > 0 ? knownTitle(block.text) : undefined
      if (title !== undefined && announced) urgent.add(title)
      announced = squeeze(block.text).endsWith(squeeze(strings.pdf.urgent))
    }
    const isUrgent = new RegExp(`\\s*${strings.pdf.urgent}\\s*$`, 'u')
    for (const part of partsOf(pdf.blocks, known, strings.pdf.contents)) {
      const title = knownTitle(part.title)
      const address = [...part.text.matchAll(ADDRESS)].at(-1)?.[0] ?? ''
      if (title !== undefined)
        answers.set(title, asOnScreen(part.text.replace(isUrgent, ''), pdf.notes, address, folder, locale))
    }
  }
  return {
    get: (title) => answers.get(tidy(title)),
    urgent,
  }
}

/** Pages of every document of a tree, by path. */
export async function readPageCounts(tree: PublishedTree): Promise<ReadonlyMap<string, number>> {
  const pages = new Map<string, number>()
  for (const path of tree.paths.filter((name) => name.startsWith('pdf/') && name.endsWith('.pdf')))
    pages.set(path, await countPages(await tree.read(path)))
  return pages
}
