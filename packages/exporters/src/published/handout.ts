import { type Corpus, type Entry, editionOf, entryOf, type LocalText, localesOf } from '@topasked/content'
import { visit } from 'unist-util-visit'
import { stringsFor } from '../language/index.ts'

/**
 * What a handout is: everything, one scenario, the emergency answers on one page, those with a language a side, or a
 * few answers that somebody picked.
 */
type HandoutKind = 'full' | 'scenario' | 'quick-card' | 'bilingual' | 'pick'

interface HandoutSection {
  /** Null where the handout is not divided. */
  readonly title: LocalText | null
  readonly intro?: LocalText
  readonly entries: readonly Entry[]
  /** Left out where there is no room: answers that others send the reader to. */
  readonly extra?: boolean
}

/** One document on paper: which questions it has, and in what order. */
export interface Handout {
  readonly kind: HandoutKind
  /** The file name without its ending. */
  readonly name: string
  /** The language; of the bilingual sheet, the first one. */
  readonly locale: string
  /** What the document is about, where that is less than everything. */
  readonly about: LocalText | null
  readonly intro: LocalText | null
  readonly sections: readonly HandoutSection[]
  /** The quick cards that a bilingual sheet is made of, one a page; empty for the others. */
  readonly sides: readonly Handout[]
}

/** The answers of a handout in order, of all its languages. */
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

/** The answers that these send their readers to: who has no phone cannot follow a link from paper. */
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
  const about = { text: stringsFor(locale).pdf.quickCard, locale }
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

/** The quick card with one language a side; undefined with one language only, or without emergency answers. */
export function bilingualOf(corpus: Corpus): Handout | undefined {
  const sides = localesOf(corpus).flatMap((locale) => quickCardOf(corpus, locale))
  const [first] = sides
  if (!first || sides.length < 2) return undefined
  return { ...first, kind: 'bilingual', name: 'bilingual', sections: [], sides }
}

/** A handout of a few answers, in the order in which they were asked for; undefined where none of them is printed. */
export function pickOf(corpus: Corpus, locale: string, ids: readonly string[]): Handout | undefined {
  const entries = entriesFor(corpus, locale, ids)
  if (entries.length === 0) return undefined
  const about = { text: stringsFor(locale).pdf.pick, locale }
  return { ...BASE, kind: 'pick', name: 'pick', locale, about, sections: [{ title: null, entries }] }
}
