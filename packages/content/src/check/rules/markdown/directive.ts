import { CHANNELS } from '@topasked/schema'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { Edit } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import type { Content } from '../../../read/content.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { spansOf } from '../../../read/span.ts'
import { includeOf, isCallout, KNOWN_DIRECTIVES, words } from '../../../resolve/directives.ts'
import type { ContentRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'
import { blockClosedInstead } from './block-closed-instead.ts'
import { FOREIGN_BLOCKS } from './foreign-blocks.ts'
import { rawDirectives, strayEnds } from './raw-directives.ts'

type Directive = ContainerDirective | LeafDirective
type Problem = Pick<Finding, 'reason' | 'help' | 'edits' | 'severity'>

function misspelt(node: Directive): Problem | undefined {
  const colons = node.type === 'containerDirective' ? ':::' : '::'
  const known: readonly string[] = KNOWN_DIRECTIVES[node.type]
  // Names that other systems use, and those like none of ours, are the matter of markdown/foreign-syntax.
  if (known.includes(node.name) || Object.hasOwn(FOREIGN_BLOCKS, node.name)) return undefined
  const similar = similarTo(node.name, known)
  const name = spansOf(node)?.name
  if (!similar || !name) return undefined
  const edits = similar.certain ? [Edit.replaceName(name, similar.name)] : undefined
  const help = `there is a block with a similar name: ${colons}${similar.name}`
  return { reason: `there is no block ${colons}${node.name}`, help, edits }
}

/** Notes and the like have a title in square brackets, and nothing in braces. */
function withAttributes({ name, attributes }: ContainerDirective): Problem | undefined {
  const [first] = Object.entries(attributes ?? {})
  if (!first) return undefined
  const [key, value] = first
  return {
    reason: `readers will not see what is in the braces of this block: ${key}`,
    help: key === 'title' ? `write: :::${name}[${value ?? ''}]` : 'remove the braces',
    severity: 'warning',
  }
}

function wrongAttributes(node: Directive, { catalog }: Content): Problem | undefined {
  if (includeOf(node) === '')
    return { reason: 'this include names no fragment', help: 'write: ::include{fragment="id"}' }
  if (isCallout(node.name) && node.type === 'containerDirective') return withAttributes(node)
  if (node.name !== 'only') return undefined
  const channels = words(node.attributes?.channels)
  const audience = words(node.attributes?.audience)
  if (channels.length + audience.length === 0) {
    return {
      reason: 'this block does not say for whom it is',
      help: 'write :::only{channels="pdf"} or :::only{audience="staff"}',
    }
  }
  const groups = catalog?.data ? Object.keys(catalog.data.audience) : audience
  const wrong =
    channels.find((name) => !(CHANNELS as readonly string[]).includes(name)) ??
    audience.find((name) => !groups.includes(name))
  if (!wrong) return undefined
  const known = channels.includes(wrong) ? CHANNELS : groups
  return {
    reason: `there is no ${channels.includes(wrong) ? 'channel' : 'audience'} ${wrong}`,
    help: `use one of: ${known.join(', ')}`,
  }
}

/** A block that is never closed swallows the rest of the answer, or of the block around it. */
function unclosed(node: Directive, source: Source): Problem | undefined {
  if (node.type !== 'containerDirective' || spansOf(node)?.closing) return undefined
  const around = blockClosedInstead(node, source)
  if (around) {
    const colons = `${around.colons}:`
    return {
      reason: `the first ${around.colons} below ends the block around this one, :::${around.name} on line ${around.line}`,
      help: `begin and end the outer block with one more colon: ${colons}${around.name} and ${colons}`,
    }
  }
  return {
    reason: 'this block is never closed, so it swallows what follows',
    help: 'add a line with ::: at its end',
  }
}

export const markdownDirective: ContentRule = {
  id: 'markdown/directive',
  stage: 'content',
  severity: 'error',
  description:
    'A block that starts with ::: is a note, tip, warning, danger, only, variants or video, and ends with :::; ::include names a fragment. Both start a line, with no space after the colons.',
  fixes: true,
  check(content, found) {
    for (const source of content.sources) {
      const findings = [...rawDirectives(source, content)]
      for (const type of ['containerDirective', 'leafDirective'] as const) {
        for (const node of source.nodes.get(type) ?? []) {
          if (node.type !== 'containerDirective' && node.type !== 'leafDirective') continue
          const problem = misspelt(node) ?? unclosed(node, source) ?? wrongAttributes(node, content)
          const start = node.position?.start.offset ?? 0
          const end = spansOf(node)?.name?.end ?? start
          if (problem) findings.push({ ...problem, place: placeAt(source.file, start, end) })
        }
      }
      // An end that is left over is most often the end of a block that did not open.
      for (const finding of findings.length > 0 ? findings : strayEnds(source)) found(source, finding)
    }
  },
}
