import type { Element, ElementContent } from 'hast'
import { anchor, macro, plainBody, richBody, type StorageNode, storage } from './storage.ts'

/**
 * From an answer's sanitised HTML to storage format
 * (https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html). One entry per element that the
 * sanitiser lets through; languages, scopes and alignment have no place there.
 */
export interface ToStorage {
  /** The anchor on this page that an address means, or undefined where it leads elsewhere. */
  readonly anchorOf: (href: string) => string | undefined
}

type Handler = (node: Element, to: ToStorage) => StorageNode[]

/** Confluence's panels by the kinds of callout: its "note" is yellow, its "warning" red. */
const PANELS = { note: 'info', tip: 'tip', warning: 'note', danger: 'warning', video: 'info' } as const

const same: Handler = (node, to) => [storage(node.tagName, {}, ...anchorsOf(node), ...inside(node, to))]
const unwrapped: Handler = (node, to) => inside(node, to)
const block: Handler = (node, to) => [storage(node.tagName, {}, ...withAnchors(node, to))]

const HANDLERS: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'th', 'td', 'strong', 'em', 'del', 'code', 'sub', 'sup'].map(
      (name) => [name, same],
    ),
  ),
  ...Object.fromEntries(['ul', 'tr', 'blockquote', 'hr', 'br', 'tbody'].map((name) => [name, block])),
  // A question is an expand macro already, and these cannot be nested.
  details: (node, to) => [labelled('panel', node, to)],
  summary: unwrapped,
  // Storage format has no keys.
  kbd: (node, to) => [storage('code', {}, ...inside(node, to))],
  section: unwrapped,
  span: unwrapped,
  li: (node, to) => [storage('li', {}, ...withAnchors(node, to))],
  ol: ({ properties: { start }, ...node }, to) => [
    storage('ol', start === undefined ? {} : { start: String(start) }, ...inside(node, to)),
  ],
  table: (node, to) => [storage('table', {}, storage('tbody', {}, ...rowsOf(node, to)))],
  thead: unwrapped,
  pre: (node) => [macro('code', {}, plainBody(textOf(node).replace(/\n$/, '')))],
  img: ({ properties: { src, alt, title, width, height } }) => {
    const given = { 'ac:alt': alt, 'ac:title': title, 'ac:width': width, 'ac:height': height }
    const attributes = Object.entries(given).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [[key, String(value)]],
    )
    return [
      storage('ac:image', Object.fromEntries(attributes), storage('ri:url', { 'ri:value': String(src) })),
    ]
  },
  a: (node, to) => {
    const href = String(node.properties.href ?? '')
    const target = href.startsWith('#') ? decodeURIComponent(href.slice(1)) : to.anchorOf(href)
    const link =
      target === undefined
        ? storage('a', { href }, ...inside(node, to))
        : storage('ac:link', { 'ac:anchor': target }, storage('ac:link-body', {}, ...inside(node, to)))
    return [...anchorsOf(node), link]
  },
  div: (node, to) => {
    const classes = [node.properties.className ?? []].flat().map(String)
    const kind = (['note', 'tip', 'warning', 'danger', 'video'] as const).find((name) =>
      classes.includes(`topasked-callout-${name}`),
    )
    if (kind) return [labelled(PANELS[kind], node, to)]
    return classes.includes('topasked-only') ? [labelled('panel', node, to)] : inside(node, to)
  },
}

/** Nodes of an answer as storage format. Throws on an element that is not in the sanitiser's list. */
export function toStorage(nodes: readonly ElementContent[], to: ToStorage): StorageNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node.value]
    if (node.type !== 'element') return []
    const handle = HANDLERS[node.tagName]
    if (!handle) throw new Error(`no place in storage format for <${node.tagName}>`)
    return handle(node, to)
  })
}

const inside = (node: { children: readonly ElementContent[] }, to: ToStorage) => toStorage(node.children, to)

function anchorsOf({ properties: { id } }: Element): StorageNode[] {
  return id === undefined ? [] : [anchor(String(id))]
}

/** The anchor goes into the first paragraph: beside blocks it would make an empty one. */
function withAnchors(node: Element, to: ToStorage): StorageNode[] {
  const { id } = node.properties
  const at = node.children.findIndex((child) => child.type === 'element' && child.tagName === 'p')
  const first = node.children[at]
  if (id === undefined || first?.type !== 'element') return [...anchorsOf(node), ...inside(node, to)]
  const marked = { ...first, properties: { ...first.properties, id } }
  return toStorage([...node.children.slice(0, at), marked, ...node.children.slice(at + 1)], to)
}

/** Storage format has one table body. */
function rowsOf(table: Element, to: ToStorage): StorageNode[] {
  const parts = table.children.flatMap((child) => (child.type === 'element' ? [child] : []))
  return parts.flatMap((part) => (part.tagName === 'tr' ? toStorage([part], to) : inside(part, to)))
}

/** The label becomes the title of the panel, the rest its body. */
function labelled(name: string, node: Element, to: ToStorage): StorageNode {
  const isLabel = (child: ElementContent) =>
    child.type === 'element' && [child.properties.className].flat().includes('topasked-label')
  const label = node.children.find(isLabel)
  const rest = node.children.filter((child) => child !== label)
  return macro(name, label ? { title: textOf(label) } : {}, richBody(toStorage(rest, to)))
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
