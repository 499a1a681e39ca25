import { type Entry, inLocale } from '@topasked/content'
import { formatDay, stringsFor } from '../../language/index.ts'
import { editionPagesOf } from '../../published/edition-page.ts'
import type { Check, CheckedFile, Say } from '../check.ts'
import { lookAt } from '../check.ts'
import { strayWords } from '../compare.ts'
import {
  cardAnswer,
  cardEntries,
  hasFootnotes,
  printedAddress,
  withNotesInline,
} from '../expect/card-answer.ts'
import { localesIn } from '../expect/editions.ts'
import { allowedPhrases, requiredPhrases } from '../expect/phrases.ts'
import { pageOf } from '../expect/telling.ts'
import { isSameTitle, MARKS, show, squeeze, tidy } from '../marks.ts'
import { withheldIn } from '../published-tree.ts'
import { type PdfBlock, type ReadPdf, readPdf } from '../read-pdf.ts'
import { normalFor } from '../right-to-left.ts'
import type { VerifyContext } from '../surface.ts'

interface Side {
  readonly locale: string
  readonly path: string
  readonly blocks: readonly PdfBlock[]
  readonly notes: ReadPdf['notes']
}

interface Part {
  readonly title: string
  readonly blocks: readonly PdfBlock[]
}

/** The head of a card, and the answers that follow it. */
function partsOf(blocks: readonly PdfBlock[], addresses: string): { head: PdfBlock[]; parts: Part[] } {
  const head: PdfBlock[] = []
  const parts: { title: string; blocks: PdfBlock[] }[] = []
  for (const block of blocks) {
    if (block.level === 1) parts.push({ title: tidy(block.text), blocks: [] })
    else if (squeeze(block.text) === squeeze(addresses)) continue
    else (parts.at(-1)?.blocks ?? head).push(block)
  }
  return { head, parts }
}

/** What stands on a card beside its answers, whole phrases. */
function framePhrases({ locale, path }: Side, context: VerifyContext): string[] {
  const { corpus } = context
  const { catalog, asOf } = corpus
  const strings = stringsFor(locale)
  const edition = editionPagesOf(corpus).find(({ pdf }) => pdf === path)
  const code = `${catalog.siteUrl}${edition?.path ?? ''}?${edition?.hash ?? ''}`
  const home = pageOf({ corpus, locale }, catalog.siteUrl, '\0').split('q/\0')[0] ?? ''
  const bare = home.replace(/^https?:\/\//u, '').replace(/\/$/u, '')
  return [
    inLocale(corpus, catalog.organisation, locale).text,
    inLocale(corpus, catalog.title, locale).text,
    strings.pdf.quickCard,
    strings.pdf.allMachineTranslated,
    strings.pdf.stillCurrent,
    MARKS.picture(strings.pdf.qrCode(code)),
    ...printedAddress(code),
    `${strings.asOf} ${formatDay(asOf, locale)}`,
    ...[home, bare, `${bare}/`].flatMap((text) => [text, `${text}${MARKS.link(home)}`].map(strings.pdf.more)),
  ]
}

/** Blocks of an answer, one after another: each from the answer, or a phrase that may stand beside it. */
function comparePart(
  part: Part,
  entry: Entry,
  side: Side,
  shown: ReadonlySet<string>,
  context: VerifyContext,
  say: Say,
): void {
  const { corpus, siteUrl } = context
  const { locale, notes } = side
  const { summary } = entry.question
  const answer = cardAnswer(entry, locale, shown, context)
  const normal = normalFor(answer, squeeze)
  const full = normal(answer)
  const phrases = [
    ...allowedPhrases(corpus, entry, locale, siteUrl),
    ...requiredPhrases(entry, locale),
    ...(summary === undefined ? [] : [summary]),
  ].map(normal)
  const about = { question: entry.id, locale }
  const noteOf = (number: number) => (hasFootnotes(entry.question) ? '' : notes.get(number))
  let from = 0
  for (const { text } of part.blocks) {
    const block = normal(withNotesInline(text, noteOf))
    const at = full.indexOf(block, from)
    if (at >= 0) from = at + block.length
    else if (strayWords(block, phrases) !== '')
      say('differs', 'the card says something that the answer does not say there', {
        ...about,
        found: show(tidy(text)),
      })
  }
  const read = squeeze(part.blocks.map(({ text }) => text).join(' '))
  const address = pageOf({ corpus, locale }, corpus.catalog.siteUrl, entry.id)
  if (!printedAddress(address).some((one) => read.includes(squeeze(one))))
    say('differs', 'the card does not say where the whole answer is', { ...about, expected: address })
}

function compareTitles(
  parts: readonly Part[],
  side: Side,
  context: VerifyContext,
  say: Say,
): Map<string, Part> {
  const { urgent, further } = cardEntries(context, side.locale)
  const left = [...parts]
  const found = new Map<string, Part>()
  for (const { id, question } of [...urgent, ...further]) {
    const [next] = left
    if (!next || !isSameTitle(next.title, question.title)) continue
    found.set(id, next)
    left.shift()
  }
  for (const { title } of left) {
    const known = context.corpus.questions.find((question) => isSameTitle(question.title, title))
    const message = 'the card has an answer that is not urgent, or not in order'
    say('extra', message, { ...(known && { question: known.id }), locale: side.locale, found: title })
  }
  // Where there is no room for all, those at the end are left out.
  const last = urgent.findLastIndex(({ id }) => found.has(id))
  const lost = urgent.slice(0, last + 1).filter(({ id }) => !found.has(id))
  for (const { id } of last < 0 ? urgent : lost)
    say('missing', 'the card does not have this urgent answer', { question: id, locale: side.locale })
  return found
}

function compareSide(side: Side, context: VerifyContext, say: Say): void {
  const { corpus, siteUrl } = context
  const { locale } = side
  const strings = stringsFor(locale)
  const { urgent, further } = cardEntries(context, locale)
  const { head, parts } = partsOf(side.blocks, strings.pdf.addresses)
  const found = compareTitles(parts, side, context, say)
  const shown = new Set(found.keys())
  const entries = [...urgent, ...further].filter(({ id }) => shown.has(id))
  const frame = framePhrases(side, context)
  const outside = [...head, ...(parts.at(-1)?.blocks ?? [])].map(({ text }) => squeeze(text)).join('')
  for (const entry of entries) {
    const part = found.get(entry.id)
    const blocks = part?.blocks.filter(({ text }) => strayWords(squeeze(text), frame.map(squeeze)) !== '')
    if (part && blocks) comparePart({ ...part, blocks }, entry, side, shown, context, say)
    const read = `${outside}${part?.blocks.map(({ text }) => squeeze(text)).join('') ?? ''}`
    for (const phrase of requiredPhrases(entry, locale)) {
      const once = phrase === strings.machineTranslation ? strings.pdf.allMachineTranslated : phrase
      if (![phrase, once].some((words) => read.includes(squeeze(words))))
        say('differs', 'the card does not say what readers must know of the answer', {
          question: entry.id,
          locale,
          expected: phrase,
        })
    }
  }
  const [first] = entries
  const allowed = [...frame, ...(first ? allowedPhrases(corpus, first, locale, siteUrl) : [])].map(squeeze)
  for (const { text } of head) {
    if (strayWords(squeeze(text), allowed) !== '')
      say('differs', 'the head of the card says something else than the content', {
        locale,
        found: show(tidy(text)),
      })
  }
  const owners = new Set(entries.map(({ question }) => question.meta.owner))
  for (const id of owners) {
    const hotline = corpus.catalog.owners[id]?.hotline
    if (hotline !== undefined && !outside.includes(squeeze(hotline)))
      say('differs', 'the card does not say the hotline', { locale, expected: hotline })
  }
  if (
    entries.filter((entry) => urgent.includes(entry)).length < urgent.length &&
    !outside.includes(squeeze(strings.pdf.more('\0').split('\0')[0] ?? ''))
  )
    say('differs', 'the card does not say where the other urgent answers are', { locale })
}

/** Quick cards, and the sheet with one in each language: they may leave things out, and never say anything else. */
export const cards: Check = {
  name: 'pdf',
  channel: 'pdf',
  async run(context) {
    const locales = localesIn(context.corpus).filter(
      (locale) => cardEntries(context, locale).urgent.length > 0,
    )
    const look = (path: string, sides: readonly string[]): Promise<CheckedFile> =>
      lookAt({ name: 'pdf', path }, context, async (bytes, say) => {
        const { blocks, pageNotes, pages } = await readPdf(bytes)
        if (pages !== sides.length)
          say('differs', 'a card is one page', { expected: `${sides.length}`, found: `${pages}` })
        for (const [index, locale] of sides.entries()) {
          const own = blocks.filter(({ page }) => page === index + 1)
          compareSide({ locale, path, blocks: own, notes: pageNotes[index] ?? new Map() }, context, say)
        }
      })
    const withheld = withheldIn(context.tree)
    const due = [
      ...locales.map((locale) => [`pdf/${locale}/quick-card.pdf`, [locale]] as const),
      ...(locales.length > 1 ? [['pdf/bilingual.pdf', locales] as const] : []),
    ].filter(([path]) => !withheld.has(path))
    return Promise.all(due.map(([path, sides]) => look(path, sides)))
  },
}
