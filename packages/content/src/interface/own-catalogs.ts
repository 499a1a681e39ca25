import type { Interface } from '@topasked/schema'
import type { Content } from '../read/content.ts'

/** The interface words that a content folder brings, by locale: those that fit the schema. */
export function ownCatalogs({
  interface: files,
}: Pick<Content, 'interface'>): ReadonlyMap<string, Interface> {
  return new Map([...files].flatMap(([locale, { data }]) => (data ? [[locale, data] as const] : [])))
}
