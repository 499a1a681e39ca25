import { editionPagesOf } from '../../published/edition-page.ts'
import type { Check, CheckedFile } from '../check.ts'
import { lookAt } from '../check.ts'
import { attributeOf, elementsIn, findElement, parseHtml } from '../html-tree.ts'
import { withheldIn } from '../published-tree.ts'

const EDITION = /^edition\/[^/]+\/[^/]+\/index\.html$/u

/** What the code on a handout opens: the page knows which copy is current, and where the newest one is. */
export const editionPages: Check = {
  name: 'site',
  channel: 'site',
  async run(context) {
    const { corpus, siteUrl, tree } = context
    const checked: CheckedFile[] = []
    const pages = editionPagesOf(corpus)
    for (const { path, locale, hash, pdf } of pages) {
      const where = { name: 'site', path: `${path}index.html`, locale }
      checked.push(
        await lookAt(where, context, (bytes, say) => {
          const nodes = parseHtml(bytes.toString('utf8'))
          const verdict = findElement(nodes, (node) => attributeOf(node, 'data-edition') !== undefined)
          const found = (verdict && attributeOf(verdict, 'data-edition')) ?? '(nothing)'
          if (found !== hash)
            say('differs', 'the page takes another edition of the handout for the current one', {
              expected: hash,
              found,
            })
          const main = elementsIn(nodes).filter(({ tagName }) => tagName === 'main')
          const links = elementsIn(main).map((node) => attributeOf(node, 'href') ?? '')
          const files = links
            .filter((href) => href.endsWith('.pdf'))
            .map((href) => new URL(href, `${siteUrl}${path}`).href)
          const wrong = files.find((file) => file !== `${siteUrl}${pdf}`)
          if (wrong !== undefined)
            say('differs', 'the page links to another handout', {
              expected: `${siteUrl}${pdf}`,
              found: wrong,
            })
          const withheld = withheldIn(tree).has(pdf)
          if (files.length > 0 && withheld)
            say('differs', 'the page links to a handout that is withheld', { found: files[0] ?? '' })
          if (files.length === 0 && !withheld && tree.manifest.channels.includes('pdf'))
            say('differs', 'the page does not link to the newest handout', { expected: `${siteUrl}${pdf}` })
        }),
      )
    }
    const known = new Set(pages.map(({ path }) => `${path}index.html`))
    const strange = tree.paths.filter((path) => EDITION.test(path) && !known.has(path))
    const extra = { kind: 'extra', channel: 'site', message: 'there is no such handout' } as const
    return [...checked, ...strange.map((path) => ({ path, problems: [{ ...extra, file: path }] }))]
  },
}
