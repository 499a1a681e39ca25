import { inLocale } from '@topasked/content'
import { plainStringsFor } from '../../../language/index.ts'
import { contactOf } from '../../../render/contact.ts'
import { type Piece, pieceOf } from '../../../render/html/written.ts'
import type { Snippet } from './snippet.ts'
import type { IntranetContext } from './written-questions.ts'

/** The snippet as plain text, for what is pasted where no formatting is taken. */
export function toSnippetText(snippet: Snippet, intranet: IntranetContext): Piece[] {
  const { corpus, locale } = intranet
  const { catalog, asOf } = corpus
  const strings = plainStringsFor(corpus, locale)
  const entries = snippet.sections.flatMap((section) => section.entries)
  const sections = snippet.sections.flatMap(({ title, intro, entries: shown }) => [
    pieceOf(title.text),
    ...(intro ? [pieceOf(intro.text)] : []),
    ...shown.map((entry) => intranet.questions.text(entry)),
  ])
  const contacts = Object.entries(catalog.owners)
    .filter(([id]) => entries.some(({ question }) => question.meta.owner === id))
    .map(([, owner]) => {
      const { name, hotline, address } = contactOf(corpus, owner, locale)
      const reach = [hotline, address].filter((part) => part !== undefined)
      return strings.labelled({ label: strings.contact, text: [name.text, ...reach].join(', ') })
    })
  const nothing = pieceOf(strings.intranet.nothing)
  const blocks = [
    pieceOf(inLocale(corpus, catalog.title, locale).text),
    ...(entries.length > 0 ? sections : [nothing]),
    pieceOf([strings.asOf({ day: asOf }), ...contacts].join('\n')),
    ...(catalog.notice ? [pieceOf(inLocale(corpus, catalog.notice, locale).text)] : []),
  ]
  return blocks.flatMap((block, index) => (index === 0 ? [block] : [BREAK, block]))
}

const BREAK = pieceOf('\n\n')
