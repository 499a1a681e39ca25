import type { Entry } from '@topasked/content'
import { stringsFor } from '../../language/index.ts'
import { allEntries, localesIn, scenarioEntries, scenariosIn } from '../expect/editions.ts'
import { allowedPhrases, requiredPhrases } from '../expect/phrases.ts'
import { printedAnswer } from '../expect/printed-answer.ts'
import { pageOf } from '../expect/telling.ts'
import type { Found } from '../found.ts'
import { isSameTitle, MARKS, NOTE_MARK, squeeze, tidy, wordsOf } from '../marks.ts'
import { withheldIn } from '../published-tree.ts'
import { type PdfBlock, readPdf } from '../read-pdf.ts'
import type { ExpectedFile, Surface, VerifyContext } from '../surface.ts'

const HANDOUT = /^pdf\/([^/]+)\/([^/]+)\.pdf$/u

/** Titles by what is left of them when they are squeezed. */
type Titles = ReadonlyMap<string, readonly string[]>

interface Part {
  readonly title: string
  readonly page: number
  text: string
}

/**
 * The questions of a document: the headings of the level on which known questions stand, each with what follows until
 * the next heading of that level or a higher one.
 */
export function partsOf(blocks: readonly PdfBlock[], titles: Titles, contents: string): Part[] {
  const levels = blocks
    .filter(
      ({ level, text }) => level > 0 && titles.get(squeeze(text))?.some((title) => isSameTitle(title, text)),
    )
    .map(({ level }) => level)
  const level = Math.min(...levels)
  const parts: Part[] = []
  let current: Part | undefined
  for (const block of blocks) {
    if (block.level > 0 && block.level <= level) {
      current = block.level === level && squeeze(block.text) !== squeeze(contents) ? partOf(block) : undefined
      if (current) parts.push(current)
    } else if (current) current.text += ` ${block.text}`
  }
  return parts
}

function partOf({ text, page }: PdfBlock): Part {
  return { title: tidy(text), page, text: '' }
}

/** Footnotes of a question numbered from 1, each after the answer, as the expectation has them. */
export function withNotes(text: string, notes: ReadonlyMap<number, string>): string {
  const order: number[] = []
  const renumber = (part: string): string =>
    part.replace(NOTE_MARK, (_mark, digits: string) => {
      const number = Number(digits)
      if (!order.includes(number)) order.push(number)
      return MARKS.note(order.indexOf(number) + 1)
    })
  let read = renumber(text)
  for (let index = 0; index < order.length; index += 1) {
    read += `${MARKS.note(index + 1)}${renumber(notes.get(order[index] ?? 0) ?? '')}`
  }
  return read
}

/** Titles as `partsOf` wants them. */
export function titlesBy(titles: Iterable<string>): Titles {
  const found = new Map<string, string[]>()
  for (const title of titles) {
    const key = squeeze(title)
    found.set(key, [...(found.get(key) ?? []), title])
  }
  return found
}

/** The id that belongs to a part: by its title, else by the address below it; the title where nobody knows it. */
function idOf({ title, text }: Part, { entries, locale }: ExpectedFile, { corpus }: VerifyContext): string {
  const isIts = ({ title: known }: { readonly title: string }): boolean => isSameTitle(known, title)
  const known = entries.find(({ question }) => isIts(question))?.id ?? corpus.questions.find(isIts)?.id
  if (known !== undefined) return known
  const base = pageOf({ corpus, locale }, corpus.catalog.siteUrl, '\0').split('\0')[0] ?? ''
  const at = text.lastIndexOf(base)
  return at < 0 ? title : (/^[a-z0-9-]+/u.exec(text.slice(at + base.length))?.[0] ?? title)
}

function pagesOf(found: readonly Found[]): ReadonlyMap<string, number> {
  return new Map(found.map(({ id, facts }) => [id, Number(facts?.page ?? 0)]))
}

/** Printed documents, read through their structure tree. */
export const handouts: Surface = {
  name: 'pdf',
  channel: 'pdf',
  expected: ({ corpus, tree }) => {
    const withheld = withheldIn(tree)
    return localesIn(corpus).flatMap((locale) => {
      const wanted = { locale, channel: 'pdf' } as const
      const file = (name: string, entries: readonly Entry[]) => ({
        path: `pdf/${locale}/${name}.pdf`,
        locale,
        entries,
      })
      const all = allEntries(corpus, wanted)
      const scenarios = scenariosIn(corpus, wanted)
      return [
        ...(all.length > 0 ? [file('handout', all)] : []),
        ...scenarios.map((scenario) => file(scenario.id, scenarioEntries(corpus, scenario, wanted))),
      ].filter(({ path }) => !withheld.has(path))
    })
  },
  owns: (path) => HANDOUT.test(path) && !path.endsWith('/quick-card.pdf'),
  async read(file, context) {
    const pdf = await readPdf(await context.tree.read(file.path))
    const contents = stringsFor(file.locale).pdf.contents
    const titles = titlesBy(context.corpus.questions.map(({ title }) => title))
    return partsOf(pdf.blocks, titles, contents).map((part): Found => {
      const id = idOf(part, file, context)
      const text = withNotes(part.text, pdf.notes)
      return {
        id,
        title: wordsOf(part.title),
        readings: [{ form: 'print', text }],
        facts: { page: String(part.page) },
      }
    })
  },
  answer(entry, { locale }, _reading, context, found) {
    const { corpus, siteUrl } = context
    const pages = pagesOf(found)
    const strings = stringsFor(locale)
    const printed = { corpus, question: entry.question, locale, channel: 'pdf', siteUrl } as const
    return {
      ...printedAnswer({ ...printed, pageIn: (id) => pages.get(id) }),
      required: requiredPhrases(entry, locale),
      allowed: [
        ...allowedPhrases(corpus, entry, locale, siteUrl),
        strings.pdf.allMachineTranslated,
        strings.pdf.addresses,
      ],
    }
  },
}
