import type { Entry } from '@topasked/content'
import { allEntries, localesIn, scenarioEntries, scenariosIn } from '../expect/editions.ts'
import { pageOf } from '../expect/telling.ts'
import type { Found } from '../found.ts'
import { attributeOf, childrenOf, elementsIn, type Node, parseHtml } from '../html-tree.ts'
import { tidy } from '../marks.ts'
import { readConfluence } from '../read-confluence.ts'
import { type HtmlPlace, readNodes } from '../read-html.ts'
import type { ExpectedFile, Surface } from '../surface.ts'
import { placeOf, screenAnswer } from './html-answer.ts'

/** How a profile is read. To read another one, add it to `PROFILES`. */
interface Profile {
  readonly name: string
  readonly extension: 'html' | 'xml'
  /** The files of a snippet by its name: `all`, or a scenario. */
  readonly files: (name: string) => readonly string[]
  readonly read: (text: string, place: HtmlPlace, pageOf: (id: string) => string) => readonly Found[]
}

const PREFIX = 'topasked-'
const STARTS = new Set(['h2', 'h3', 'details'])

/**
 * Questions of a fragment: each begins with a heading that has an id, or with something that folds, and ends where the
 * next one begins. Whatever is around them (a page, an element of its own) is walked through.
 */
export function readFragment(text: string, place: HtmlPlace): readonly Found[] {
  return sectionsIn(parseHtml(text)).flatMap((nodes) => {
    const elements = elementsIn(nodes)
    const id = elements
      .map((element) => attributeOf(element, 'id'))
      .find((value) => value?.startsWith(PREFIX))
      ?.slice(PREFIX.length)
    const heading = elements.find(({ tagName }) => tagName === 'h3') ?? elements[0]
    const summary = elements.find(({ tagName }) => tagName === 'summary')
    if (id === undefined || !heading) return []
    const skipped = new Set<Node>([heading, ...(summary ? [summary] : [])])
    return [
      {
        id,
        title: tidy(readNodes([heading], place)),
        readings: [{ form: 'html', text: readWithout(nodes, skipped, place) }],
      },
    ]
  })
}

function readWithout(nodes: readonly Node[], skipped: ReadonlySet<Node>, place: HtmlPlace): string {
  return nodes
    .filter((node) => !skipped.has(node))
    .map((node) => {
      const holds = elementsIn(childrenOf(node)).some((element) => skipped.has(element))
      return holds ? ` ${readWithout(childrenOf(node), skipped, place)} ` : readNodes([node], place)
    })
    .join('')
}

/** A heading of an answer: ids of questions never hold two hyphens in a row. */
const isWithin = (node: Node): boolean => attributeOf(node, 'id')?.includes('--') ?? false

/** The children of the box that holds the questions, parted where a question begins. */
function sectionsIn(nodes: readonly Node[]): Node[][] {
  const box = [...nodes, ...elementsIn(nodes)].find((node) =>
    childrenOf(node).some(({ nodeName }) => STARTS.has(nodeName)),
  )
  const sections: Node[][] = []
  for (const node of box ? childrenOf(box) : nodes) {
    if (STARTS.has(node.nodeName) && !isWithin(node)) sections.push([])
    sections.at(-1)?.push(node)
  }
  return sections
}

const alone = (name: string) => [`${name}.html`]
const withPreview = (name: string) => [`${name}.html`, `preview/${name}.html`]

export const PROFILES: readonly Profile[] = [
  { name: 'portable', extension: 'html', files: withPreview, read: readFragment },
  { name: 'details', extension: 'html', files: withPreview, read: readFragment },
  { name: 'page', extension: 'html', files: alone, read: readFragment },
  { name: 'element', extension: 'html', files: alone, read: readFragment },
  { name: 'confluence', extension: 'xml', files: (name) => [`${name}.xml`], read: readConfluence },
]

/** Files of a profile that hold no answers of their own. */
const BESIDE = new Set(['index.html'])

/** Snippets of one profile. */
function snippetsOf(profile: Profile): Surface {
  const own = new RegExp(
    `^intranet/([^/]+)/${profile.name}/((?:preview/)?[^/]+\\.${profile.extension})$`,
    'u',
  )
  return {
    name: profile.name,
    channel: 'intranet',
    expected: ({ corpus }) =>
      localesIn(corpus).flatMap((locale) => {
        const wanted = { locale, channel: 'intranet' } as const
        const folder = `intranet/${locale}/${profile.name}/`
        const files = (names: readonly string[], entries: readonly Entry[]): ExpectedFile[] =>
          names.map((name) => ({ path: `${folder}${name}`, locale, entries }))
        return [
          ...files(profile.files('all'), allEntries(corpus, wanted)),
          ...scenariosIn(corpus, wanted).flatMap((scenario) => {
            const copies = scenario.aliases.map((alias) => `${alias}.${profile.extension}`)
            return files(
              [...profile.files(scenario.id), ...copies],
              scenarioEntries(corpus, scenario, wanted),
            )
          }),
        ]
      }),
    owns: (path) => {
      const name = own.exec(path)?.[2]
      return name !== undefined && !BESIDE.has(name)
    },
    read: async (file, context) =>
      profile.read((await context.tree.read(file.path)).toString('utf8'), placeOf(file.path, context), (id) =>
        pageOf({ corpus: context.corpus, locale: file.locale }, context.siteUrl, id),
      ),
    answer: (entry, { locale }, reading, context) =>
      screenAnswer('intranet', entry, locale, reading, context),
  }
}

export const snippets: readonly Surface[] = PROFILES.map(snippetsOf)
