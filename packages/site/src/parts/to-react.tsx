import type { Element, Nodes } from 'hast'
import { type ComponentType, createElement, type ReactNode } from 'react'
import { plain, Text } from './text'

/** Elements to show in another way, by tag name. */
export type Components = Readonly<Record<string, ComponentType<ElementProps> | string>>

/** The attributes that the sanitiser leaves, as React names them. */
interface ElementProps {
  readonly href?: string
  readonly children?: ReactNode
  readonly [attribute: string]: unknown
}

/** Elements that hold text alone. */
const PLAIN: ReadonlySet<string> = new Set(['title', 'script', 'style'])

/** A sanitised tree as React elements. */
export function toReact(node: Nodes, components: Components, key?: number): ReactNode {
  if (node.type === 'text') return <Text key={key}>{node.value}</Text>
  if (node.type === 'root') return node.children.map((child, index) => toReact(child, components, index))
  if (node.type !== 'element') return null
  const children = node.children.map((child, index) =>
    child.type === 'text' && PLAIN.has(node.tagName) ? plain(child.value) : toReact(child, components, index),
  )
  return createElement(components[node.tagName] ?? node.tagName, { ...propsOf(node), key }, ...children)
}

/** Lists become words with spaces between them; `ariaLabel` is `aria-label` in React, all others are alike. */
function propsOf({ properties }: Element): ElementProps {
  const entries = Object.entries(properties).map(([name, value]) => [
    name.startsWith('aria') ? `aria-${name.slice('aria'.length).toLowerCase()}` : name,
    Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? plain(value) : value,
  ])
  return Object.fromEntries(entries)
}
