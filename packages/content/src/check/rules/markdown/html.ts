import { placeAt } from '../../../read/places.ts'
import type { ContentRule } from '../../rule.ts'

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>?/g
/** Elements without an end tag. */
const VOID: ReadonlySet<string> = new Set([
  'br',
  'img',
  'hr',
  'input',
  'wbr',
  'source',
  'track',
  'col',
  'area',
  'base',
  'embed',
  'link',
  'meta',
])
/** How to say it in Markdown, for what editors type most. */
const HELP: Readonly<Record<string, string>> = {
  br: 'end the line with a backslash, or begin a new paragraph',
  b: 'write **bold**',
  strong: 'write **bold**',
  i: 'write *emphasis*',
  em: 'write *emphasis*',
  a: 'write [words](address)',
  img: 'put the file in images/ and write ![What it shows](../images/name.png)',
  kbd: 'write **Enter**',
  code: 'put it in `backticks`',
  hr: 'write --- on a line of its own',
  details: 'write a heading, or a question of its own',
  summary: 'write a heading, or a question of its own',
  ul: 'begin each item with "- "',
  ol: 'begin each item with "1. "',
  li: 'begin each item with "- "',
  table: 'write | a | b | rows with | --- | --- | below the first',
  p: 'leave an empty line between paragraphs',
}
const OTHER = 'write it in Markdown; to show an angle bracket as text, put it in `backticks` or write \\<'

/** The tags of a node that open an element which no earlier tag has opened, so that an element is reported once. */
function firstTag(html: string, open: Map<string, number>): { name: string; length: number } | undefined {
  let first: { name: string; length: number } | undefined
  let depth = 0
  for (const [typed, slash, tag = ''] of html.matchAll(TAG)) {
    const name = tag.toLowerCase()
    const pending = open.get(name) ?? 0
    if (slash) {
      if (pending > 0) open.set(name, pending - 1)
      else first ??= { name: `/${name}`, length: typed.length }
      depth = Math.max(0, depth - 1)
      continue
    }
    if (depth === 0 || !first) first ??= { name, length: typed.length }
    if (VOID.has(name) || typed.endsWith('/>')) continue
    open.set(name, pending + 1)
    depth++
  }
  return first
}

/** An element's two tags are one mistake, and so is all that stands in it within one block. */
export const markdownHtml: ContentRule = {
  id: 'markdown/html',
  stage: 'content',
  severity: 'error',
  description: 'An answer is written in Markdown, without HTML.',
  examples: [
    {
      name: 'two tags are one message',
      in: 'answer',
      wrong: 'Press <kbd>Enter</kbd>.',
      right: 'Press **Enter**.',
      at: '9:7-9:12',
      help: 'write **Enter**',
    },
    {
      name: 'a line break',
      in: 'answer',
      wrong: 'Monday<br>Tuesday',
      right: 'Monday\\\nTuesday',
      at: '9:7-9:11',
      help: 'end the line with a backslash, or begin a new paragraph',
    },
    {
      name: 'a block',
      in: 'answer',
      wrong: '<div>\n<b>Ask.</b>\n</div>',
      right: '**Ask.**',
      at: '9:1-9:6',
      help: 'write it in Markdown; to show an angle bracket as text, put it in `backticks` or write \\<',
    },
    {
      name: 'a script',
      in: 'answer',
      wrong: '<script>alert(1)</script>',
      right: 'Ask.',
      at: '9:1-9:9',
      help: 'write it in Markdown; to show an angle bracket as text, put it in `backticks` or write \\<',
    },
    {
      name: 'a comment',
      in: 'answer',
      wrong: 'Ask.\n\n<!-- todo -->',
      right: 'Ask.',
      at: '11:1-11:14',
      help: 'remove it; notes for other editors go behind a # in the fields at the top',
    },
    {
      name: 'a placeholder',
      in: 'answer',
      wrong: 'Write <your name> on it.',
      right: 'Write *your name* on it.',
      at: '9:7-9:18',
      help: 'write it in Markdown; to show an angle bracket as text, put it in `backticks` or write \\<',
    },
  ],
  check({ sources }, found) {
    for (const source of sources) {
      const open = new Map<string, number>()
      for (const node of source.nodes.get('html') ?? []) {
        const start = node.position?.start.offset
        if (node.type !== 'html' || start === undefined) continue
        if (/^<[!?]/.test(node.value)) {
          const comment = node.value.startsWith('<!--')
          const help = comment
            ? 'remove it; notes for other editors go behind a # in the fields at the top'
            : 'remove it'
          found(source, {
            reason: comment ? 'this is an HTML comment' : 'this is HTML',
            help,
            place: node.position,
          })
          continue
        }
        const tag = firstTag(node.value, open)
        if (!tag) continue
        const place = placeAt(source.file, start, start + tag.length)
        found(source, { reason: `this is HTML: <${tag.name}>`, help: HELP[tag.name] ?? OTHER, place })
      }
    }
  },
}
