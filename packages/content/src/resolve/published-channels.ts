import { CHANNELS, type ChannelName, type Question } from '@topasked/schema'
import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'
import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { channelsOf, includeOf } from './directives.ts'

/** Nodes that show nothing where they stand. */
const SILENT: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition'])

/** Whether a channel shows anything of these nodes. */
class Shown {
  readonly #content: Content
  readonly #source: Source
  readonly #channel: ChannelName
  readonly #open = new Set<Source>()

  constructor(content: Content, source: Source, channel: ChannelName) {
    this.#content = content
    this.#source = source
    this.#channel = channel
  }

  any(nodes: readonly Nodes[]): boolean {
    return nodes.some((node) => this.#shows(node))
  }

  #shows(node: Nodes): boolean {
    if (SILENT.has(node.type)) return false
    const id = includeOf(node)
    if (id !== undefined) return this.#includes(id)
    if (node.type === 'containerDirective' && node.name === 'only') {
      const channels = channelsOf(node.attributes?.channels)
      if (channels.length > 0 && !channels.includes(this.#channel)) return false
      return this.any(node.children)
    }
    // What is mistyped or has no words has messages of its own.
    return true
  }

  #includes(id: string): boolean {
    const { fragments } = this.#content
    const { locale } = this.#source
    const fragment = (locale && fragments.get(`${id}.${locale}`)) || fragments.get(id)
    if (!fragment?.tree) return true
    if (this.#open.has(fragment)) return false
    this.#open.add(fragment)
    return this.any(fragment.tree.children)
  }
}

/** Of the channels that a question names, those in which this text of it says nothing. */
export function emptyChannels(
  content: Content,
  source: Source,
  meta: Pick<Question, 'channels'>,
): readonly ChannelName[] {
  const channels: readonly ChannelName[] = meta.channels ?? CHANNELS
  const { tree } = source
  // What would come to too much is not looked into; it is not published either.
  if (!tree || content.tooLarge.has(source)) return []
  const wanted = channels.includes('site') ? channels : (['site', ...channels] as const)
  return wanted.filter((channel) => !new Shown(content, source, channel).any(tree.children.filter(isContent)))
}

/** Frontmatter is no part of the answer. */
function isContent({ type }: Nodes): boolean {
  return type !== 'yaml'
}

/** The fields of a question, without the channels in which it says nothing in one of its languages. */
export function asPublished(content: Content, id: string, meta: Question): Question {
  const texts = [
    content.questions.get(id)?.source,
    ...[...(content.translations.get(id)?.values() ?? [])].map(({ source }) => source),
  ]
  const empty = new Set(texts.flatMap((source) => (source ? emptyChannels(content, source, meta) : [])))
  if (empty.size === 0) return meta
  return { ...meta, channels: [...(meta.channels ?? CHANNELS)].filter((channel) => !empty.has(channel)) }
}
