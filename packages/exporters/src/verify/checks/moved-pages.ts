import type { Corpus } from '@topasked/content'
import type { Check, CheckedFile, Say } from '../check.ts'
import { lookAt } from '../check.ts'
import { entryIn, folderOf, localesIn, scenarioEntries } from '../expect/editions.ts'
import { movedQuestions } from '../expect/moved.ts'
import { attributeOf, elementsIn, findElement, hasClass, parseHtml } from '../html-tree.ts'
import type { VerifyContext } from '../surface.ts'

interface Place {
  readonly id: string
  readonly path: string
  /** Path of the page that it leads to; undefined where nothing replaces it. */
  readonly to: string | undefined
  /** The page leads on by itself. */
  readonly leads: boolean
}

/** Pages at addresses that questions and scenarios had once. */
function placesIn(corpus: Corpus, locale: string): Place[] {
  const folder = folderOf(corpus, locale)
  const questions = movedQuestions(corpus).flatMap(({ id, to }): Place[] => {
    const published = to !== undefined && entryIn(corpus, to, locale) !== undefined
    const retired = corpus.retired.has(id)
    if (!published && !retired) return []
    return [
      { id, path: `${folder}q/${id}/`, to: published ? `${folder}q/${to}/` : undefined, leads: !retired },
    ]
  })
  const scenarios = corpus.scenarios.flatMap((scenario) => {
    const wanted = { locale, channel: 'site' } as const
    const entries = [
      ...scenarioEntries(corpus, scenario, wanted),
      ...scenarioEntries(corpus, scenario, { ...wanted, status: 'archived' }),
    ]
    if (entries.length === 0) return []
    return scenario.aliases.map(
      (id): Place => ({ id, path: `${folder}${id}/`, to: `${folder}${scenario.id}/`, leads: true }),
    )
  })
  return [...questions, ...scenarios]
}

function lookAtPage(
  bytes: Buffer,
  { id: question, path, to, leads }: Place,
  { siteUrl }: VerifyContext,
  say: Say,
): void {
  const nodes = parseHtml(bytes.toString('utf8'))
  const main = findElement(nodes, ({ tagName }) => tagName === 'main')
  const address = (href: string | undefined) =>
    href === undefined ? '' : new URL(href, `${siteUrl}${path}`).href
  if (findElement(nodes, (element) => hasClass(element, 'answer')))
    say('extra', 'the page of a former id must not have an answer', { question })
  const links = main
    ? elementsIn([main]).flatMap((node) => (node.tagName === 'a' ? [address(attributeOf(node, 'href'))] : []))
    : []
  if (to === undefined) return
  const expected = `${siteUrl}${to}`
  const check = (message: string, found: string) => {
    if (found !== expected) say('differs', message, { question, expected, found: found || '(nothing)' })
  }
  check(
    'the page of a former id does not link to what replaces it',
    links.includes(expected) ? expected : (links[0] ?? ''),
  )
  if (!leads) return
  const refresh = findElement(nodes, (node) => attributeOf(node, 'http-equiv')?.toLowerCase() === 'refresh')
  check(
    'the page of a former id leads on to another page',
    address(/url=(.*)$/iu.exec((refresh && attributeOf(refresh, 'content')) ?? '')?.[1]),
  )
  const canonical = findElement(nodes, (node) => attributeOf(node, 'rel') === 'canonical')
  check(
    'the page of a former id names another page as its own',
    address(canonical && attributeOf(canonical, 'href')),
  )
}

/** Old addresses lead to what replaces them. */
export const movedPages: Check = {
  name: 'site',
  channel: 'site',
  async run(context) {
    const checked: CheckedFile[] = []
    for (const locale of localesIn(context.corpus)) {
      for (const place of placesIn(context.corpus, locale)) {
        const where = { name: 'site', path: `${place.path}index.html`, locale }
        checked.push(await lookAt(where, context, (bytes, say) => lookAtPage(bytes, place, context, say)))
      }
    }
    return checked
  },
}
