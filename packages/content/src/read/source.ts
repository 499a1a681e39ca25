import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Asset } from '../model/corpus.ts'
import type { Place } from '../model/place.ts'
import { LIMITS } from './limits.ts'
import type { ParsedYaml } from './yaml-nodes.ts'
import type { YamlSource } from './yaml-source.ts'

export type SourceKind =
  | 'catalog'
  | 'links'
  | 'retired'
  | 'notices'
  | 'words'
  | 'scenario'
  | 'question'
  | 'translation'
  | 'fragment'
  | 'image'
  | 'attributes'
  | 'repository'
  | 'unknown'

/** Where a file belongs, read off its path alone. */
export interface SourceName {
  readonly kind: SourceKind
  /** The id that the file name gives; for an image its path. */
  readonly id: string
  /** The language in the file name: set for translations, translated fragments, originals that say so, and interface words. */
  readonly locale?: string
}

/** What is wrong with a picture, found while it was read. */
export interface ImageProblem {
  readonly reason: string
  readonly help: string
  /** The smallest span that holds the mistake; the start of the file if missing. */
  readonly place?: Place | undefined
}

/** One file of the content folder, read and parsed as far as it could be. */
export interface Source extends SourceName {
  readonly file: VFile
  /** Undefined for images, and when the YAML cannot be read. */
  readonly yaml?: YamlSource
  /** The YAML's value, only when it fits its schema. */
  readonly data?: unknown
  /** Parsed Markdown, unresolved; positions are those of the file. */
  readonly tree?: Root
  /** The nodes of `tree` by type, in document order. */
  readonly nodes: ReadonlyMap<string, readonly Nodes[]>
  /** Only for pictures that can be used. */
  readonly asset?: Asset
  /** Only for pictures that cannot. */
  readonly problems?: readonly ImageProblem[]
}

const SINGLE: Readonly<Record<string, SourceKind>> = {
  'faq.yaml': 'catalog',
  'links.yaml': 'links',
  'retired.yaml': 'retired',
  'notices.yaml': 'notices',
}
const MARKDOWN = /^(questions|fragments)\/([^/]+?)(?:\.([A-Za-z][A-Za-z0-9-]*))?\.md$/
const INTERFACE = /^interface\/([A-Za-z][A-Za-z0-9-]*)\.yaml$/
/** A language with an underscore, as programs write it: the file is none that can be read. */
const UNDERSCORED = /^(?:questions|fragments)\/[^/]+\.[A-Za-z]{2,3}_[A-Za-z_]+\.md$/
const SCENARIO = /^scenarios\/([^/]+)\.yaml$/

/** The kind, id and locale of a file by its path in the content folder. */
export function nameSource(path: string): SourceName {
  const single = SINGLE[path]
  if (single) return { kind: single, id: path.slice(0, -'.yaml'.length) }
  if (/(?:^|\/)\.gitattributes$/.test(path)) return { kind: 'attributes', id: path }
  if (path.startsWith('images/')) return { kind: 'image', id: path }
  const words = INTERFACE.exec(path)
  if (words?.[1]) return { kind: 'words', id: path.slice(0, -'.yaml'.length), locale: words[1] }
  const scenario = SCENARIO.exec(path)
  if (scenario?.[1]) return { kind: 'scenario', id: scenario[1] }
  const markdown = MARKDOWN.exec(path)
  if (!markdown?.[2] || UNDERSCORED.test(path)) return { kind: 'unknown', id: path }
  const [, folder, id, locale] = markdown
  if (folder === 'fragments') return { kind: 'fragment', id, ...(locale && { locale }) }
  return locale ? { kind: 'translation', id, locale } : { kind: 'question', id }
}

/** Whether files of a kind are Markdown. */
export function isMarkdown(kind: SourceKind): boolean {
  return kind === 'question' || kind === 'translation' || kind === 'fragment'
}

const REGISTRIES: ReadonlySet<SourceKind> = new Set(['links', 'retired', 'notices'])

/** Whether a file of this kind lists entries, of which there may be none. */
export function isRegistry(kind: SourceKind): boolean {
  return REGISTRIES.has(kind)
}

/** UTF-16 code units that a file of a kind can have at most; pictures have a limit of their own. */
export function sizeLimit(kind: SourceKind): number {
  if (isMarkdown(kind)) return LIMITS.frontmatter + LIMITS.markdown
  return isRegistry(kind) ? LIMITS.registry : LIMITS.yamlFile
}

const SAYS_SO = /^original:/m

/** What a file is by its name and its fields: `original: true` makes an original of what looks like a translation. */
export function kindOf({ kind }: SourceName, yaml: ParsedYaml | undefined, text: string): SourceKind {
  if (kind !== 'translation' || !yaml) return kind
  const { root } = yaml
  // Fields that cannot be parsed are read off their lines, so that messages about them know what the file is to be.
  if (!root || !('pairs' in root)) return SAYS_SO.test(text) ? 'question' : kind
  return root.pairs.some(({ key }) => key && 'value' in key && key.value === 'original') ? 'question' : kind
}
