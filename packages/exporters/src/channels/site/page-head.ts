import type { Element } from 'hast'
import { element } from '../../render/html/element.ts'
import { ICON_PATH, TOUCH_ICON_PATH } from './icon.ts'
import { MARKDOWN_FILE } from './markdown-files.ts'
import { SHARE_HEIGHT, SHARE_WIDTH, sharePicturePath } from './share-picture.ts'
import type { Answer, Page, Shell } from './site-model.ts'
import { treeText } from './tree-text.ts'
import { WEB_MANIFEST_PATH } from './web-manifest.ts'

/**
 * What search engines, other programs and other sites are told about a page: the children of its `head`, without style
 * sheets and scripts. `answers` are those that a reader sees on it and that hold.
 */
export function pageHead(shell: Shell, page: Page, answers: readonly Answer[] = []): Element[] {
  const { basePath, title, feed } = shell
  const isHome = page.path === ''
  const isQuestion = 'answer' in page
  const meta = (name: string, content: string) => element('meta', { name, content })
  const feedLink = { rel: ['alternate'], type: 'application/feed+json', title: title.text, href: feed }
  return [
    element('title', {}, isHome ? page.title.text : `${page.title.text} – ${title.text}`),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    ...(page.description ? [meta('description', page.description)] : []),
    ...(page.noIndex ? [meta('robots', 'noindex')] : []),
    element('link', { rel: ['icon'], type: 'image/svg+xml', href: `${basePath}${ICON_PATH}` }),
    element('link', { rel: ['apple-touch-icon'], href: `${basePath}${TOUCH_ICON_PATH}` }),
    element('link', { rel: ['manifest'], href: `${basePath}${WEB_MANIFEST_PATH}` }),
    element('link', { rel: ['canonical'], href: `${shell.siteUrl}${page.canonical}` }),
    ...alternates(shell, page),
    ...openGraph(shell, page, isHome),
    ...(feed ? [element('link', feedLink)] : []),
    ...(isQuestion ? [element('link', MARKDOWN_LINK)] : []),
    ...(answers.length > 0 ? [jsonLd(shell, answers)] : []),
  ]
}

/** Beside the page. */
const MARKDOWN_LINK = { rel: ['alternate'], type: 'text/markdown', href: MARKDOWN_FILE }

/** The same page in other languages; the first one is for everybody else. */
function alternates({ siteUrl, basePath, languages }: Shell, { path, translations }: Page): Element[] {
  const own = languages.filter(({ locale }) => translations.includes(locale))
  const [first] = own
  if (!first || own.length < 2) return []
  return [...own, { ...first, lang: 'x-default' }].map(({ lang, base }) => {
    const href = `${siteUrl}${base.slice(basePath.length)}${path}`
    return element('link', { rel: ['alternate'], hrefLang: lang, href })
  })
}

/** Open Graph (https://ogp.me): how a link to the page looks where it is shared. */
function openGraph(shell: Shell, page: Page, isHome: boolean): Element[] {
  const properties: ReadonlyArray<readonly [string, string | undefined]> = [
    ['og:type', isHome ? 'website' : 'article'],
    ['og:site_name', shell.title.text],
    ['og:title', page.title.text],
    ['og:description', page.description],
    ['og:url', `${shell.siteUrl}${page.canonical}`],
    ['og:locale', shell.lang.replaceAll('-', '_')],
    ['og:image', `${shell.siteUrl}${sharePicturePath(shell.locale)}`],
    ['og:image:width', String(SHARE_WIDTH)],
    ['og:image:height', String(SHARE_HEIGHT)],
    ['og:image:alt', shell.title.text],
  ]
  const tags = properties.flatMap(([property, content]) =>
    content === undefined ? [] : [element('meta', { property, content })],
  )
  return [...tags, element('meta', { name: 'twitter:card', content: 'summary_large_image' })]
}

/** The questions and answers of a page for other programs (schema.org FAQPage): the words that readers see. */
function jsonLd({ siteUrl, basePath, lang }: Shell, answers: readonly Answer[]): Element {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: lang,
    mainEntity: answers.map(({ question, href, tree }) => ({
      '@type': 'Question',
      '@id': `${siteUrl}${href.slice(basePath.length)}`,
      name: question.text,
      acceptedAnswer: { '@type': 'Answer', text: treeText(tree) },
    })),
  }
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  return element('script', { type: 'application/ld+json' }, text)
}
