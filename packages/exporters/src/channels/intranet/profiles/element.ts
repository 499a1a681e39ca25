import { editionOf } from '@topasked/content'
import type { Root } from 'hast'
import { element, textNode } from '../../../render/html/element.ts'
import { toPieces } from '../../../render/html/written.ts'
import { questionIdsIn, type Snippet } from '../snippet/snippet.ts'
import type { SnippetForm } from '../snippet/snippet-form.ts'
import { toSnippetTree } from '../snippet/snippet-tree.ts'
import type { IntranetContext } from '../snippet/written-questions.ts'
import { detailsPreview } from './details.ts'
import { HTML, type Profile } from './profile.ts'

const FORM: SnippetForm = {
  markup: { classNames: true, folds: true, title: 'p', refreshed: true },
  answers: 'plain',
}

/** Answers as the feed has them, in a custom element that refreshes them. */
export const elementProfile: Profile = {
  ...HTML,
  name: 'element',
  sourceKind: 'html',
  first: 'source',
  forms: [FORM],
  preview: detailsPreview,
  assets: ['topasked.css', 'topasked-faq.js'],
  offersStyles: true,
  file: (snippet, intranet) => toPieces(elementSnippet(snippet, intranet)),
}

/**
 * `<topasked-faq src scenario lang>` around the answers, and the module that refreshes them from the feed. Questions
 * that the feed has and the intranet must not show are named in `except`.
 */
function elementSnippet(snippet: Snippet, intranet: IntranetContext): Root {
  const { locale, siteUrl } = intranet
  const tree = toSnippetTree(snippet, intranet, FORM)
  const [body] = tree.children
  const whole = snippet.name === 'all'
  const except = onlyInFeed(snippet, intranet)
  const properties = {
    src: `${siteUrl}feed/${locale}/${whole ? 'feed' : snippet.name}.json`,
    ...(!whole && { scenario: snippet.name }),
    ...(except.length > 0 && { except: except.join(' ') }),
    lang: body?.type === 'element' ? String(body.properties.lang) : locale,
  }
  const module = { type: 'module', src: `${siteUrl}intranet/${locale}/element/topasked-faq.js` }
  const content = tree.children.filter((child) => child.type === 'element')
  return {
    type: 'root',
    children: [
      element('topasked-faq', properties, '\n', ...content, '\n'),
      textNode('\n'),
      element('script', module),
      textNode('\n'),
    ],
  }
}

function onlyInFeed(snippet: Snippet, { corpus, locale }: IntranetContext): string[] {
  const shown = new Set(questionIdsIn(snippet))
  const whole = snippet.name === 'all'
  return editionOf(corpus, locale, { channel: 'feed', once: whole })
    .filter(({ scenario }) => whole || scenario.id === snippet.name)
    .flatMap(({ entries }) => entries.map(({ id }) => id))
    .filter((id) => !shown.has(id))
}
