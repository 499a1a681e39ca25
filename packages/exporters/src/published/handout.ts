import { type Corpus, type Entry, editionOf, entryOf, type LocalText, localesOf } from '@topasked/content'
import { visit } from 'unist-util-visit'
import { plainStringsFor, wordsLocale } from '../language/index.ts'

/**
 * The kinds of handout: everything, one scenario, the emergency answers on one page, those in two languages with one on
 * each side, or a few selected answers.
 */
type HandoutKind = 'full' | 'scenario' | 'quick-card' | 'bilingual' | 'pick'

interface HandoutSection {
  /** Null if the handout has no sections. */
  readonly title: LocalText | null
  readonly intro?: LocalText
  readonly group?: LocalText
  readonly startsGroup?: boolean
  readonly entries: readonly Entry[]
  /** Answers that others refer to, left out if there is no room. */
  readonly extra?: boolean
}

/** One printed document: its questions and their order. */
export interface Handout {
  readonly kind: HandoutKind
  /** The file name without extension. */
  readonly name: string
  /** The language; of the bilingual sheet, the first one. */
  readonly locale: string
  /** The subject of the document, unless it contains everything. */
  readonly about: LocalText | null
  readonly intro: LocalText | null
  readonly sections: readonly HandoutSection[]
  /** The quick cards that make up a bilingual sheet, one per page; empty for other handouts. */
  readonly sides: readonly Handout[]
}

/** The answers of a handout in order, in all its languages. */
export function entriesOf({ sections, sides }: Handout): readonly Entry[] {
  return [...sections, ...sides.flatMap((side) => side.sections)].flatMap(({ entries }) => entries)
}

const BASE = { about: null, intro: null, sides: [] } as const

/** Whether a question is current and meant for paper. */
export function isPrinted({ question: { status, meta } }: Entry): boolean {
  return status === 'current' && (!meta.channels || meta.channels.includes('pdf'))
}

/** The answers with these ids that are current and printed, each once, in the order of the ids. */
function entriesFor(corpus: Corpus, locale: string, ids: readonly string[]): readonly Entry[] {
  const entries = [...new Set(ids)].map((id) => entryOf(corpus, id, locale))
  return entries.filter((entry) => entry !== undefined).filter(isPrinted)
}

/** The answers that these refer to: a reader without a phone cannot follow a link from paper. */
function referredTo(corpus: Corpus, locale: string, entries: readonly Entry[]): readonly Entry[] {
  const ids: string[] = []
  for (const { question } of entries) {
    visit(question.tree, 'link', ({ data }) => {
      if (data?.target?.kind === 'question') ids.push(data.target.id)
    })
  }
  const known = new Set(entries.map(({ id }) => id))
  return entriesFor(
    corpus,
    locale,
    ids.filter((id) => !known.has(id)),
  )
}

function quickCardOf(corpus: Corpus, locale: string): readonly Handout[] {
  const entries = entriesFor(corpus, locale, corpus.catalog.urgent ?? [])
  if (entries.length === 0) return []
  const about = { text: plainStringsFor(corpus, locale).pdf.quickCard, locale: wordsLocale(corpus, locale) }
  const further = referredTo(corpus, locale, entries)
  const sections = [
    { title: null, entries },
    ...(further.length > 0 ? [{ title: null, entries: further, extra: true }] : []),
  ]
  return [{ ...BASE, kind: 'quick-card', name: 'quick-card', locale, about, sections }]
}

/**
 * The documents in one language: all questions, each once; then a document per scenario; then the quick card. Empty
 * ones are left out.
 */
export function handoutsOf(corpus: Corpus, locale: string): readonly Handout[] {
  const whole = editionOf(corpus, locale, { channel: 'pdf', once: true })
  const all: readonly Handout[] =
    whole.length > 0 ? [{ ...BASE, kind: 'full', name: 'handout', locale, sections: whole }] : []
  const each = editionOf(corpus, locale, { channel: 'pdf' }).map(
    ({ scenario, title, intro, entries }): Handout => ({
      ...BASE,
      kind: 'scenario',
      name: scenario.id,
      locale,
      about: title,
      intro: intro ?? null,
      sections: [{ title, entries }],
    }),
  )
  return [...all, ...each, ...quickCardOf(corpus, locale)]
}

/** The quick card with one language per side; undefined if there is only one language or no emergency answer. */
export function bilingualOf(corpus: Corpus): Handout | undefined {
  const sides = localesOf(corpus).flatMap((locale) => quickCardOf(corpus, locale))
  const [first] = sides
  if (!first || sides.length < 2) return undefined
  return { ...first, kind: 'bilingual', name: 'bilingual', sections: [], sides }
}

/** A handout of a few answers, in the order requested; undefined if none of them is printed. */
export function pickOf(corpus: Corpus, locale: string, ids: readonly string[]): Handout | undefined {
  const entries = entriesFor(corpus, locale, ids)
  if (entries.length === 0) return undefined
  const about = { text: plainStringsFor(corpus, locale).pdf.pick, locale: wordsLocale(corpus, locale) }
  return { ...BASE, kind: 'pick', name: 'pick', locale, about, sections: [{ title: null, entries }] }
}
