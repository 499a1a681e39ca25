import type { Finding } from '../../../model/messages.ts'
import type { Content } from '../../../read/content.ts'
import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { slice, spansOf } from '../../../read/span.ts'
import { KNOWN_DIRECTIVES } from '../../../resolve/directives.ts'
import type { ContentRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'
import { FOREIGN_BLOCKS } from './foreign-blocks.ts'

interface Foreign {
  readonly pattern: RegExp
  readonly what: string
  readonly help: string
}

const WRITE_OUT = 'write out the text that readers should see'
const CALLOUT = 'write it between :::note and ::: (or tip, warning, danger)'

/** Read in the prose of an answer, where code has no part. Each is named once a file. */
const FOREIGN: readonly Foreign[] = [
  { pattern: /\{\{(?!\{)[^{}\n]+\}\}/, what: 'a template', help: WRITE_OUT },
  { pattern: /\{%-?\s[^%\n]*%\}/, what: 'a template', help: WRITE_OUT },
  { pattern: /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i, what: 'a block of GitHub', help: CALLOUT },
  { pattern: /^(?:!!!|\?\?\?\+?) [a-z]+/, what: 'a block of MkDocs', help: CALLOUT },
  { pattern: /^\.\. [a-z-]+::/m, what: 'a directive of reStructuredText', help: CALLOUT },
  { pattern: /\{:[ ]?[.#:a-z][^{}\n]*\}/, what: 'an attribute of kramdown', help: 'remove it' },
  {
    pattern: /\{[#.][A-Za-z][\w-]*(?: [#.][\w-]+)*\}\s*$/m,
    what: 'an attribute of another system',
    help: 'remove it',
  },
  {
    pattern: /(?<![[\w])\[\[[^\][\n]+\]\](?!\])/,
    what: 'a link of a wiki',
    help: 'write [words](file.md)',
  },
  { pattern: /^\[toc\]$/i, what: 'a table of contents', help: 'remove it' },
  {
    pattern: /^(?:import .+ from ['"]|export (?:const|default|function) )/,
    what: 'JavaScript of MDX',
    help: 'remove it',
  },
  {
    pattern: /\[(b|i|u|url|img|quote|color)(?:=[^\]\n]*)?\][^\n]*\[\/\1\]/i,
    what: 'BBCode',
    help: 'write **bold**, *emphasis* or [words](address)',
  },
  {
    pattern: /\[\/?[a-z][a-z_]+(?: [a-z_]+="[^"\n]*")+\s*\/?\]/,
    what: 'a shortcode of WordPress',
    help: WRITE_OUT,
  },
]

function* inProse(source: Source): Iterable<Finding> {
  const prose = proseOf(source)
  const typed = String(source.file.value)
  for (const { pattern, what, help } of FOREIGN) {
    const all = prose.flatMap((part) => part.match(pattern) ?? [])
    const [first, ...others] = all
    if (!first) continue
    const more =
      others.length > 0 ? `, as in ${others.length} other place${others.length > 1 ? 's' : ''}` : ''
    yield {
      reason: `readers will see ${what} here as it stands${more}`,
      help,
      place: placeAt(source.file, first.start, first.start + slice(typed, first).trimEnd().length),
    }
  }
}

function* inBlocks(source: Source): Iterable<Finding> {
  for (const type of ['containerDirective', 'leafDirective'] as const) {
    for (const node of source.nodes.get(type) ?? []) {
      if (node.type !== type || !('name' in node)) continue
      const known: readonly string[] = KNOWN_DIRECTIVES[type]
      const foreign = Object.hasOwn(FOREIGN_BLOCKS, node.name)
      if (known.includes(node.name) || (!foreign && similarTo(node.name, known))) continue
      const name = spansOf(node)?.name
      const start = node.position?.start.offset
      if (!name || start === undefined) continue
      const colons = slice(String(source.file.value), { start, end: name.start })
      const meant = foreign ? FOREIGN_BLOCKS[node.name] : undefined
      yield {
        reason: `there is no block ${colons}${node.name}`,
        help: meant
          ? `write: ${colons}${meant}`
          : `use one of: ${known.map((name) => colons + name).join(', ')}`,
        place: placeAt(source.file, start, name.end),
      }
    }
  }
}

export const markdownForeignSyntax: ContentRule = {
  id: 'markdown/foreign-syntax',
  stage: 'content',
  severity: 'warning',
  description:
    'An answer holds nothing that only another system understands: templates, attributes, its own kinds of blocks.',
  examples: [
    {
      name: 'a template',
      in: 'answer',
      wrong: 'Call {{ hotline }}.',
      right: 'Call 3943 8845.',
      at: '9:6-9:19',
      help: 'write out the text that readers should see',
    },
    {
      name: 'a tag of a template',
      in: 'answer',
      wrong: '{% include hours.html %}',
      right: 'From 9 to 5.',
      at: '9:1-9:25',
      help: 'write out the text that readers should see',
    },
    {
      name: 'a block of GitHub',
      in: 'answer',
      wrong: '> [!NOTE]\n> Bring your card.',
      right: ':::note\nBring your card.\n:::',
      at: '9:3-9:10',
      help: 'write it between :::note and ::: (or tip, warning, danger)',
    },
    {
      name: 'a block of Docusaurus',
      in: 'answer',
      wrong: ':::info\nBring your card.\n:::',
      right: ':::note\nBring your card.\n:::',
      at: '9:1-9:8',
      help: 'write: :::note',
    },
    {
      name: 'a block of a name of its own',
      in: 'answer',
      wrong: ':::accordion\nBring your card.\n:::',
      right: ':::note\nBring your card.\n:::',
      at: '9:1-9:13',
      help: 'use one of: :::note, :::tip, :::warning, :::danger, :::only, :::variants',
    },
    {
      name: 'a block of MkDocs',
      in: 'answer',
      wrong: '!!! note\n    Bring your card.',
      right: ':::note\nBring your card.\n:::',
      at: '9:1-9:9',
      help: 'write it between :::note and ::: (or tip, warning, danger)',
    },
    {
      name: 'an attribute',
      in: 'answer',
      wrong: 'Bring your card.\n{: .important}',
      right: 'Bring your card.',
      at: '10:1-10:15',
      help: 'remove it',
    },
    {
      name: 'an id for a heading',
      in: 'answer',
      wrong: '## Renewing {#renewing}\n\nAsk.',
      right: '## Renewing\n\nAsk.',
      at: '9:13-9:24',
      help: 'remove it',
    },
    {
      name: 'a link of a wiki',
      in: 'answer',
      wrong: 'See [[Fees]].',
      right: 'See [fees](fees.md).',
      at: '9:5-9:13',
      help: 'write [words](file.md)',
    },
    {
      name: 'BBCode',
      in: 'answer',
      wrong: 'Bring your [b]card[/b].',
      right: 'Bring your **card**.',
      at: '9:12-9:23',
      help: 'write **bold**, *emphasis* or [words](address)',
    },
    {
      name: 'JavaScript',
      in: 'answer',
      wrong: "import Card from './card'\n\nAsk.",
      right: 'Ask.',
      at: '9:1-9:19',
      help: 'remove it',
    },
  ],
  check({ sources }: Content, found) {
    for (const source of sources) {
      for (const finding of inProse(source)) found(source, finding)
      for (const finding of inBlocks(source)) found(source, finding)
    }
  },
}
