import { inLocale, langTag } from '@topasked/content'
import type { Root } from 'hast'
import { stringsFor } from '../../language/index.ts'
import { element } from '../../render/html/element.ts'
import { NOTICE_SCRIPT_PATH, noticesElement } from '../../render/notices/notice-view.ts'
import { frameOrigins } from './frame-origins.ts'
import type { IntranetContext } from './intranet-context.ts'
import { toPage } from './page.ts'
import { type Snippet, toSnippetTree } from './snippet.ts'
import { withTargets } from './with-targets.ts'

/** Only what stands beside the page; nothing in it could run or load anything else. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

/**
 * A complete page for a frame. Answers fold, so that a frame of fixed height shows the questions; links open in the
 * top window, those within the page stay in it.
 */
export function framePage(snippet: Snippet, intranet: IntranetContext): Root {
  const { corpus, locale } = intranet
  const title = frameTitle(snippet, intranet)
  const tree = toSnippetTree(snippet, intranet, 'page')
  const content = withTargets(tree.children.filter((child) => child.type === 'element'))
  const origins = frameOrigins(corpus)
  const notices = noticesElement(corpus, locale)
  const main = element('main', {}, '\n', ...content, '\n')
  return toPage({
    lang: langTag(corpus, locale),
    title: title.text,
    policy: POLICY,
    styles: ['topasked.css', 'page.css', 'brand.css'],
    scripts: [
      ...(notices ? [{ src: NOTICE_SCRIPT_PATH }] : []),
      ...(origins.length > 0 ? [{ src: 'frame.js', dataFrameOrigins: origins.join(' ') }] : []),
    ],
    body: element('body', {}, '\n', ...(notices ? [notices, '\n'] : []), main, '\n'),
  })
}

/** What a frame of this snippet is called: the collection and its part. */
export function frameTitle({ name, title }: Snippet, { corpus, locale }: IntranetContext) {
  const whole = inLocale(corpus, corpus.catalog.title, locale)
  if (name === 'all') return whole
  return { text: stringsFor(locale).labelled(whole.text, title.text), locale: whole.locale }
}
