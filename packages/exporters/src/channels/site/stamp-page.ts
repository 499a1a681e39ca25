import type { Element, ElementContent, Nodes, Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parse } from 'parse5'
import { writeHtml } from '../../render/html/write-html.ts'
import { NOTICE_SCRIPT_PATH } from '../../render/notices/notice-view.ts'
import { PAGE_SCRIPT } from './page-scripts.ts'
import type { Shell, StampedPage } from './site-model.ts'

/** Stands in the frame where the page goes. No scenario can have this id: ids have no full stop. */
export const FRAME_MARK = 'topasked.frame'

/** A page that the application rendered around a mark. */
export interface Frame {
  /** Links to the style sheets and fonts. */
  readonly links: readonly Element[]
  readonly body: Element
  /** Its elements that hold the mark, or a link to the page of the mark. */
  readonly marked: ReadonlySet<Nodes>
}

/** Reads the page that the application rendered. @throws {TypeError} when it has no mark, or more than one. */
export function readFrame(html: string): Frame {
  const tree = fromParse5(parse(html)) as Root
  const links = elementsIn(tree, 'link').filter(({ properties: { rel } }) =>
    [rel].flat().some((name) => name === 'preload' || name === 'stylesheet'),
  )
  const [body] = elementsIn(tree, 'body')
  if (!body || links.length === 0) throw new TypeError('the frame of the pages has no body or no style sheet')
  const marked = new Set<Nodes>()
  if (findMarks(body, marked) !== 1)
    throw new TypeError('the frame of the pages has not one place for a page')
  return { links, body, marked }
}

function elementsIn(node: Nodes, tagName: string): Element[] {
  const own = node.type === 'element' && node.tagName === tagName ? [node] : []
  return [...own, ...('children' in node ? node.children.flatMap((child) => elementsIn(child, tagName)) : [])]
}

/** Counts the marks below a node, and keeps the nodes that a page changes. */
function findMarks(node: Nodes, marked: Set<Nodes>): number {
  if (node.type === 'text' && node.value === FRAME_MARK) {
    marked.add(node)
    return 1
  }
  if (node.type !== 'element') return 0
  const below = node.children.reduce((sum, child) => sum + findMarks(child, marked), 0)
  const changes = leadsToMark(node) || node.children.some((child) => marked.has(child))
  if (changes) marked.add(node)
  return below
}

const leadsToMark = ({ properties: { href } }: Element): boolean =>
  typeof href === 'string' && href.endsWith(`/${FRAME_MARK}/`)

/** The HTML of a page that needs no application: the frame with the page's own head and content in it. */
export function stampPage(frame: Frame, shell: Shell, page: StampedPage, policy: string): string {
  const { lang, dir, basePath, languages, notices } = shell
  const own = [PAGE_SCRIPT.path, ...(notices.length > 0 ? [NOTICE_SCRIPT_PATH] : [])]
  const scripts = [...own.map((path) => `${basePath}${path}`), ...page.scripts]
  const hrefs = new Map(languages.map(({ locale, base }) => [`${base}${FRAME_MARK}/`, page.hrefs[locale]]))
  const place = (node: ElementContent): ElementContent[] => {
    if (!frame.marked.has(node)) return [node]
    if (node.type !== 'element') return [...page.main]
    const href = hrefs.get(String(node.properties.href)) ?? node.properties.href
    const properties = leadsToMark(node) ? { ...node.properties, href } : node.properties
    return [{ ...node, properties, children: node.children.flatMap(place) }]
  }
  const write = (nodes: readonly Nodes[]): string => nodes.map(writeHtml).join('\n')
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${write(page.head)}
${write(frame.links)}
${scripts.map((path) => `<script src="${path}" defer></script>`).join('\n')}
</head>
<body>
${frame.body.children.flatMap(place).map(writeHtml).join('')}
</body>
</html>
`
}
