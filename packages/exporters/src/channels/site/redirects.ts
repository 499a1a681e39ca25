import type { VFile } from 'vfile'
import { outputFile } from '../../published/output-file.ts'
import { element } from '../../render/html/element.ts'
import { writeHtml } from '../../render/html/to-html.ts'
import { langOf } from './page-parts.ts'
import type { Redirect, Shell, SiteModel } from './site-model.ts'

/**
 * Only the browser knows the fragment of an address: this takes it along; the places in an answer have the id of its question.
 * Without JavaScript the page leads on all the same.
 */
const SCRIPT_PATH = 'assets/lead-on.js'
const SCRIPT = `const to = document.querySelector('main a').href
const idIn = (address) => new URL(address).pathname.split('/').at(-2)
const placesOf = (address) => '#topasked-' + idIn(address) + '--'
location.replace(to + location.hash.replace(placesOf(location.href), placesOf(to)))
`

/** Pages at former addresses: each leads on to where its question or scenario is now. */
export function redirectFiles(models: readonly SiteModel[]): VFile[] {
  const pages = models.flatMap(({ shell, redirects }) =>
    redirects.map((redirect) =>
      outputFile(`${redirect.path}index.html`, redirectPage(shell, redirect), {
        mediaType: 'text/html',
        locale: shell.locale,
      }),
    ),
  )
  if (pages.length === 0) return []
  return [...pages, outputFile(SCRIPT_PATH, SCRIPT, { mediaType: 'text/javascript' })]
}

function redirectPage(shell: Shell, { to, canonical }: Redirect): string {
  const { strings, notice, siteUrl, basePath } = shell
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('title', {}, strings.moved),
    element('link', { rel: ['canonical'], href: `${siteUrl}${canonical}` }),
    element('script', { src: `${basePath}${SCRIPT_PATH}`, defer: true }),
    element('meta', { httpEquiv: ['refresh'], content: `0; url=${to.href}` }),
  )
  const link = element('a', { href: to.href, ...langOf(to) }, to.text)
  const main = element('main', {}, element('h1', {}, strings.moved), element('p', {}, link))
  const note = notice ? [element('p', langOf(notice), notice.text)] : []
  const html = element('html', { lang: shell.lang, dir: shell.dir }, head, element('body', {}, ...note, main))
  return `<!doctype html>\n${writeHtml(html)}\n`
}
