import { inLocale } from '@topasked/content'
import { plainStringsFor } from '../../../language/index.ts'
import { element } from '../../../render/html/element.ts'
import { writeHtml } from '../../../render/html/to-html.ts'
import type { Snippet } from '../snippet/snippet.ts'
import type { SnippetContext } from '../snippet/snippet-context.ts'

/** CSS pixels of the folded page, as `topasked.css` and `page.css` lay it out in a column 40 rem wide. */
const HEIGHTS = { around: 260, section: 110, question: 62 }
/** Less shows too little of an opened answer, more is too long to scroll past. CSS pixels. */
const LIMITS = { least: 480, most: 1200 }

/** The height that a frame of fixed height should have: the folded questions and some room, in CSS pixels. */
function suggestedHeight({ sections }: Snippet): number {
  const heights = sections.map(({ entries }) => HEIGHTS.section + entries.length * HEIGHTS.question)
  const height = heights.reduce((sum, part) => sum + part, HEIGHTS.around)
  return Math.min(LIMITS.most, Math.max(LIMITS.least, Math.ceil(height / 20) * 20))
}

/** The code that puts the page of a snippet into a page elsewhere. */
export function frameCode(snippet: Snippet, intranet: SnippetContext): string {
  const { locale, siteUrl } = intranet
  const frame = element('iframe', {
    src: `${siteUrl}intranet/${locale}/page/${snippet.name}.html`,
    title: frameTitle(snippet, intranet).text,
    width: '100%',
    height: suggestedHeight(snippet),
    loading: 'lazy',
    style: 'border: 0',
  })
  return `${writeHtml(frame)}\n`
}

/** What a frame of this snippet is called: the collection and its part. */
export function frameTitle({ name, title }: Snippet, { corpus, locale }: SnippetContext) {
  const whole = inLocale(corpus, corpus.catalog.title, locale)
  if (name === 'all') return whole
  return {
    text: plainStringsFor(corpus, locale).labelled({ label: whole.text, text: title.text }),
    locale: whole.locale,
  }
}
