import type { ElementContent, RootContent } from 'hast'
import { select } from 'hast-util-select'
import { questionAddress } from '../addresses.ts'
import { WEB } from '../answer/medium.ts'
import { tidy } from '../answer/token-texts.ts'
import { placeOf, type VerifyContext } from '../check/context.ts'
import type { ExpectedFile, FoundQuestion, Reader } from '../check/reader.ts'
import { readConfluence } from '../read/confluence.ts'
import { type HtmlPlace, readLine, readNodes } from '../read/html.ts'
import { attributeOf, parseHtml } from '../read/html-tree.ts'
import { type Profile, snippetsIn } from './profiles.ts'

const PREFIX = 'topasked-'
const STARTS = new Set(['h2', 'h3', 'details'])

/** Whether a question or a part begins with a node. Ids of questions never hold two hyphens in a row: those are within answers. */
const begins = (node: RootContent): boolean =>
  node.type === 'element' && STARTS.has(node.tagName) && !attributeOf(node, 'id')?.includes('--')

/**
 * Questions of a fragment: each begins with a heading that has an id, or with something that folds, and ends where the
 * next one begins. Whatever is around them (a page, an element of its own) is walked through.
 */
export function readFragment(html: string, place: HtmlPlace): FoundQuestion[] {
  const tree = parseHtml(html)
  const box = select('*:has(> h2, > h3, > details)', tree) ?? tree
  const sections: ElementContent[][] = []
  for (const node of box.children) {
    if (node.type === 'doctype') continue
    if (begins(node)) sections.push([])
    sections.at(-1)?.push(node)
  }
  return sections.flatMap((children): FoundQuestion[] => {
    const section = { type: 'root', children } as const
    const id = attributeOf(select(`[id^=${PREFIX}]`, section), 'id')?.slice(PREFIX.length)
    const summary = select('details > summary', section)
    const unfolded = children.flatMap((node) => {
      const isQuestion = node.type === 'element' && node.children.some((child) => child === summary)
      return isQuestion ? node.children.filter((child) => child !== summary) : [node]
    })
    const answer = readNodes(summary ? unfolded : children.slice(1), place)
    const title = readLine(summary ?? select('h3', section), place)
    return id === undefined ? [] : [{ id, title, readings: [{ medium: WEB, tokens: answer }] }]
  })
}

function readPage(xml: string, { path, locale }: ExpectedFile, context: VerifyContext): FoundQuestion[] {
  const { corpus, siteUrl } = context
  /** Where an anchor of the page is on the site: a question, or a heading in its answer. */
  const addressOf = (anchor: string, anchors: readonly string[]): string => {
    const own = anchors.find((known) => anchor === known || anchor.startsWith(`${known}--`))
    if (own === undefined) return `#${anchor}`
    const page = questionAddress(corpus, siteUrl, locale, own.slice(PREFIX.length))
    return anchor === own ? page : `${page}#${anchor}`
  }
  return readConfluence(xml, placeOf(path, context), addressOf).map(({ anchor, title, tokens }) => {
    const id = anchor.startsWith(PREFIX) ? anchor.slice(PREFIX.length) : anchor
    return { id, title: tidy(title), readings: [{ medium: WEB, tokens }] }
  })
}

/** Snippets of one profile. */
export function snippetReader(profile: Profile): Reader {
  const { name, extension, previewed } = profile
  const own = new RegExp(`^intranet/[^/]+/${name}/(?:preview/)?[^/]+\\.${extension}$`, 'u')
  return {
    column: name,
    channel: 'intranet',
    media: () => [WEB],
    expected: ({ corpus }) =>
      snippetsIn(corpus, profile).flatMap(({ folder, locale, name: snippet, aliases, entries }) => {
        const copies = aliases.map((alias) => `${alias}.${extension}`)
        const names = [
          `${snippet}.${extension}`,
          ...(previewed ? [`preview/${snippet}.html`] : []),
          ...copies,
        ]
        return names.map((file): ExpectedFile => ({ path: `${folder}${file}`, locale, entries }))
      }),
    owns: (path) => own.test(path) && !path.endsWith('/index.html'),
    async read(file, context) {
      const text = (await context.tree.read(file.path)).toString('utf8')
      return extension === 'xml'
        ? readPage(text, file, context)
        : readFragment(text, placeOf(file.path, context))
    },
  }
}
