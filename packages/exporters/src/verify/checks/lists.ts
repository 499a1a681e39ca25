import type { Check, Say } from '../check.ts'
import { compareLists, lookAt } from '../check.ts'
import { folderOf, localesIn, scenarioEntries } from '../expect/editions.ts'
import { pageOf } from '../expect/telling.ts'
import { attributeOf, elementsIn, parseHtml } from '../html-tree.ts'
import { pathAt, type VerifyContext } from '../surface.ts'

const LINE = /^- \[((?:\\.|[^\\\]])*)\]\((\S+)\)(?:: (.*))?$/u
const squash = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** llms.txt: every current question with its address, and none besides. */
function lookAtLlms(bytes: Buffer, context: VerifyContext, say: Say): void {
  const { corpus, siteUrl } = context
  const locale = corpus.catalog.locales.default
  const entries = corpus.scenarios.flatMap((scenario) =>
    scenarioEntries(corpus, scenario, { locale, channel: 'site' }),
  )
  const address = (id: string) => pageOf({ corpus, locale }, siteUrl, id)
  const ids = new Map(corpus.questions.map(({ id }) => [address(id), id]))
  const links = bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [, title, to = '', summary] = LINE.exec(line) ?? []
      const words = title?.replace(/\\([[\]\\])/gu, '$1')
      return words === undefined ? [] : [{ words, to, summary }]
    })
  const feeds = localesIn(corpus).map((other) => `${siteUrl}feed/${other}/feed.json`)
  const expected = [...entries.map(({ id }) => address(id)), ...feeds]
  const found = links.map(({ to }) => to)
  // A question of two scenarios stands in both.
  const numbered = (list: readonly string[]) =>
    list.map((item, index) => `${item} ${list.slice(0, index).filter((other) => other === item).length}`)
  compareLists(numbered(expected), numbered(found), (kind, item) => {
    const [to = ''] = item.split(' ')
    const question = ids.get(to)
    const about = { ...(question !== undefined && { question }), locale }
    if (kind === 'missing') say(kind, 'the list does not have this address', { ...about, expected: to })
    else if (kind === 'extra') say(kind, 'the list must not have this address', { ...about, found: to })
    else say(kind, 'the list is not in order', { ...about, expected: to })
  })
  for (const { words, to, summary } of links) {
    const entry = entries.find(({ id }) => address(id) === to)
    if (!entry) continue
    const { title, summary: said } = entry.question
    const told = `${squash(title)}${said === undefined ? '' : `: ${squash(said)}`}`
    const read = `${words}${summary === undefined ? '' : `: ${summary}`}`
    if (told !== read)
      say('differs', 'the words of the list differ from the content', {
        question: entry.id,
        locale,
        expected: told,
        found: read,
      })
  }
}

/** sitemap.xml: questions that hold, in the languages they are written in; nothing while the catalog has a notice. */
function lookAtSitemap(bytes: Buffer, context: VerifyContext, say: Say): void {
  const { corpus, siteUrl, tree } = context
  const nodes = elementsIn(parseHtml(bytes.toString('utf8').replace(/<\?[^>]*\?>/u, '')))
  const text = (node: (typeof nodes)[number]) =>
    node.childNodes
      .map((child) => ('value' in child ? child.value : ''))
      .join('')
      .trim()
  const found = nodes.filter(({ tagName }) => tagName === 'loc').map(text)
  const others = nodes
    .filter(({ tagName }) => tagName === 'xhtml:link')
    .map((node) => attributeOf(node, 'href') ?? '')
  const listed = corpus.catalog.notice
    ? []
    : corpus.questions
        .filter(({ status }) => status === 'current')
        .map(({ id, locale }) => ({ id, locale, address: `${siteUrl}${folderOf(corpus, locale)}q/${id}/` }))
  for (const { id, locale, address } of listed)
    if (!found.includes(address))
      say('missing', 'the sitemap does not have this question', { question: id, locale })
  const known = new Set(listed.map(({ address }) => address))
  for (const address of new Set([...found, ...others])) {
    const path = pathAt(address, context)
    const question = path === undefined ? undefined : /(?:^|\/)q\/([^/]+)\/$/u.exec(path)?.[1]
    const wrong =
      path === undefined || !tree.has(`${path}index.html`) || (question !== undefined && !known.has(address))
    if (wrong || corpus.catalog.notice)
      say('extra', 'the sitemap must not have this address', {
        found: address,
        ...(question !== undefined && { question }),
      })
  }
}

/** Lists for other programs. */
export const lists: Check = {
  name: 'site',
  channel: 'site',
  run: async (context) => [
    await lookAt({ name: 'site', path: 'llms.txt' }, context, (bytes, say) =>
      lookAtLlms(bytes, context, say),
    ),
    await lookAt({ name: 'site', path: 'sitemap.xml' }, context, (bytes, say) =>
      lookAtSitemap(bytes, context, say),
    ),
  ],
}
