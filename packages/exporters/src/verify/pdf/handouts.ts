import { plainStringsFor } from '../../language/index.ts'
import { idIn, questionAddress } from '../addresses.ts'
import { isSameTitle, titleKey } from '../answer/compare-answer.ts'
import { PAPER } from '../answer/medium.ts'
import { placeNotes } from '../answer/place-notes.ts'
import { type AnswerToken, SPACE, wordsIn } from '../answer/token.ts'
import { tidy } from '../answer/token-texts.ts'
import type { VerifyContext } from '../check/context.ts'
import type { ExpectedFile, FoundQuestion, Reader } from '../check/reader.ts'
import { documentsIn } from '../content/editions.ts'
import { withheldIn } from '../published-tree.ts'
import type { PdfBlock } from '../read/pdf-structure.ts'
import { documentAt } from './edition-code.ts'

/** A question of a document with what follows it. */
export interface PrintedPart {
  readonly title: string
  readonly page: number
  readonly tokens: AnswerToken[]
}

/** The words of a heading. */
export const titleOf = ({ tokens }: PdfBlock): string => tidy(wordsIn(tokens))

/** Finds the title that a printed one is; undefined where nobody knows it. */
export function titleIndex(titles: Iterable<string>): (printed: string) => string | undefined {
  const byKey = new Map<string, string[]>()
  for (const title of titles) {
    const key = titleKey(title)
    byKey.set(key, [...(byKey.get(key) ?? []), title])
  }
  return (printed) => byKey.get(titleKey(printed))?.find((title) => isSameTitle(title, printed))
}

/** The level on which most of some headings stand: a scenario may have the title of a question. */
function questionLevel(headings: readonly PdfBlock[]): number {
  const count = (wanted: number) => headings.filter(({ level }) => level === wanted).length
  const levels = headings.map(({ level }) => level)
  return levels.reduce((best, level) => {
    const gain = count(level) - count(best)
    return gain > 0 || (gain === 0 && level > best) ? level : best
  }, Number.POSITIVE_INFINITY)
}

/**
 * The questions of a document: the headings of the level on which known questions stand, each with what follows until
 * the next heading of that level or a higher one.
 */
export function partsOf(
  blocks: readonly PdfBlock[],
  titles: Iterable<string>,
  contents: string,
): PrintedPart[] {
  const known = titleIndex(titles)
  const level = questionLevel(blocks.filter((block) => block.level > 0 && known(titleOf(block))))
  const parts: PrintedPart[] = []
  let current: PrintedPart | undefined
  for (const block of blocks) {
    if (block.level === 0 || block.level > level) current?.tokens.push(SPACE, ...block.tokens)
    else {
      const title = titleOf(block)
      const isPart = block.level === level && !isSameTitle(title, contents)
      current = isPart ? { title, page: block.page, tokens: [] } : undefined
      if (current) parts.push(current)
    }
  }
  return parts
}

/**
 * Finds the id of a printed question: by its title, else by the last address of a page below it, which also tells apart
 * questions with one title; it is the title where nobody knows it.
 */
export function idFinder({ entries, locale }: ExpectedFile, { corpus }: VerifyContext) {
  const known = titleIndex(corpus.questions.map(({ title }) => title))
  return (printed: string, tokens: readonly AnswerToken[]): string => {
    const pages = tokens.flatMap((token) => {
      const page = token.kind === 'link' ? idIn(token.to) : undefined
      if (token.kind !== 'link' || page === undefined) return []
      return token.to === questionAddress(corpus, corpus.catalog.siteUrl, locale, page) ? [page] : []
    })
    const title = known(printed)
    const own = entries.filter(({ question }) => question.title === title).map(({ id }) => id)
    const others = corpus.questions.filter((question) => question.title === title).map(({ id }) => id)
    const ids = own.length > 0 ? own : others
    return pages.findLast((id) => ids.includes(id)) ?? ids[0] ?? pages.at(-1) ?? printed
  }
}

/** Printed documents, read through their structure tree. */
export const handouts: Reader = {
  column: 'pdf',
  channel: 'pdf',
  media: () => [PAPER],
  expected: ({ corpus, tree }) => {
    const withheld = withheldIn(tree)
    return documentsIn(corpus).flatMap(({ path, locales: [locale = ''], entries }): ExpectedFile[] =>
      entries && !withheld.has(path) ? [{ path, locale, entries }] : [],
    )
  },
  owns: (path) => /^pdf\/[^/]+\/[^/]+\.pdf$/u.test(path) && !path.endsWith('/quick-card.pdf'),
  async read(file, context) {
    const { blocks, notes } = await documentAt(file.path, context.tree)
    const titles = context.corpus.questions.map(({ title }) => title)
    const idOf = idFinder(file, context)
    const parts = partsOf(blocks, titles, plainStringsFor(context.corpus, file.locale).pdf.contents).map(
      (part) => {
        return { ...part, id: idOf(part.title, part.tokens) }
      },
    )
    const pages = new Map(parts.map(({ id, page }) => [id, page]))
    return parts.map(({ id, title, tokens }): FoundQuestion => {
      return { id, title, pages, readings: [{ medium: PAPER, tokens: placeNotes(tokens, notes) }] }
    })
  },
  beside: (_entry, { locale }, { corpus }) => {
    const { allMachineTranslated, addresses } = plainStringsFor(corpus, locale).pdf
    return { allowed: [allMachineTranslated, addresses] }
  },
}
