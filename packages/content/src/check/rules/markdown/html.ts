import type { Html, Parents } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { PAIRS } from '../../../read/tags.js'
import type { ContentRule } from '../../rule.ts'
import { explainBreak } from './explain-break.ts'
import { explainDetails } from './explain-details.ts'
import { explainPair } from './explain-pair.ts'
import { htmlHelp } from './html-help.ts'

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

/** What is wrong with a tag, and all that it opens; undefined where it belongs to one that has a message. */
function explain(
  source: Source,
  node: Html,
  ancestors: readonly Parents[],
  open: Map<string, number>,
): Finding | undefined {
  const start = node.position?.start.offset ?? 0
  if (/^<[!?]/.test(node.value)) {
    const comment = node.value.startsWith('<!--')
    const help = comment
      ? 'remove it; notes for other editors go after a # in the fields at the top'
      : 'remove it'
    return { reason: comment ? 'this is an HTML comment' : 'this is HTML', help, place: node.position }
  }
  const tag = firstTag(node.value, open)
  if (!tag) return undefined
  const place = placeAt(source.file, start, start + tag.length)
  const name = tag.name.replace('/', '')
  const parent = ancestors.at(-1)
  if (name === 'br' && tag.length === node.value.length) return explainBreak(source, node, ancestors)
  if (parent && Object.hasOwn(PAIRS, name)) return { ...explainPair(node, name, parent), place }
  if (parent && (name === 'details' || name === 'summary')) return { ...explainDetails(node, parent), place }
  return {
    reason: `this is HTML: <${tag.name}>`,
    help: htmlHelp(node.value.slice(0, tag.length), tag.name, ancestors),
    place,
  }
}

/** An element's two tags are one mistake, and so is all that stands in it within one block. */
export const markdownHtml: ContentRule = {
  id: 'markdown/html',
  stage: 'content',
  severity: 'error',
  description:
    'An answer is written in Markdown. The only HTML in it is <kbd>, <sub> and <sup> around text, <br> in a table cell, and <details> with a <summary> around a part that folds.',
  fixes: true,
  examples: [
    {
      name: 'two tags are one message',
      in: 'answer',
      wrong: 'Press <b>Enter</b>.',
      right: 'Press **Enter**.',
      at: '9:7-9:10',
      help: 'write **bold**',
    },
    {
      name: 'a line break',
      in: 'answer',
      wrong: 'Monday<br>Tuesday',
      right: 'Monday\\\nTuesday',
      at: '9:7-9:11',
      help: 'end the line with a backslash, or start a new paragraph',
    },
    {
      name: 'a line break at the end of a line',
      in: 'answer',
      wrong: 'Monday <br/>\nTuesday',
      right: 'Monday \\\nTuesday',
      at: '9:8-9:13',
      help: 'end the line with a backslash, or start a new paragraph',
    },
    {
      name: 'a line break in a list',
      in: 'answer',
      wrong: '- Monday<br>Tuesday',
      right: '- Monday\\\n  Tuesday',
      at: '9:9-9:13',
      help: 'end the line with a backslash, or start a new paragraph',
    },
    {
      name: 'a line break in a heading',
      in: 'answer',
      wrong: '## Monday<br>Tuesday\n\nAsk.',
      right: '## Monday, Tuesday\n\nAsk.',
      at: '9:10-9:14',
      help: 'take it away: a heading is one line',
    },
    {
      name: 'a line break with a style, in a table',
      in: 'answer',
      wrong: '| a | b |\n| --- | --- |\n| c<br clear="all">d | e |',
      right: '| a | b |\n| --- | --- |\n| c<br>d | e |',
      at: '11:4-11:20',
      help: 'write <br>, in small letters and without anything else in it',
    },
    {
      name: 'a key that runs a script',
      in: 'answer',
      wrong: 'Press <kbd onclick="x()">Enter</kbd>.',
      right: 'Press <kbd>Enter</kbd>.',
      at: '9:7-9:26',
      help: 'write <kbd> in small letters, without anything else in it',
    },
    {
      name: 'a key without an end',
      in: 'answer',
      wrong: 'Press <kbd>Enter.',
      right: 'Press <kbd>Enter</kbd>.',
      at: '9:7-9:12',
      help: 'write </kbd> behind the words, in the same paragraph and outside of other marks',
    },
    {
      name: 'an end without a beginning',
      in: 'answer',
      wrong: 'It takes 10 m2</sup>.',
      right: 'It takes 10 m<sup>2</sup>.',
      at: '9:15-9:21',
      help: 'write <sup> before the words, in the same paragraph and outside of other marks',
    },
    {
      name: 'tags inside each other',
      in: 'answer',
      wrong: 'Press <kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd>.',
      right: 'Press <kbd>Ctrl</kbd>+<kbd>C</kbd>.',
      at: '9:7-9:12',
      help: 'move links, pictures, footnotes and other tags out of it',
    },
    {
      name: 'a link that is raised',
      in: 'answer',
      wrong: 'It is free<sup>[1](fees.md)</sup>.',
      right: 'It is free ([1](fees.md)).',
      at: '9:11-9:16',
      help: 'move links, pictures, footnotes and other tags out of it',
    },
    {
      name: 'nothing below the line',
      in: 'answer',
      wrong: 'H<sub></sub>O',
      right: 'H<sub>2</sub>O',
      at: '9:2-9:7',
      help: 'write words between them',
    },
    {
      name: 'a part that folds without a title',
      in: 'answer',
      wrong: '<details>\n\nAsk.\n\n</details>',
      right: '<details>\n<summary>By telephone</summary>\n\nAsk.\n\n</details>',
      at: '9:1-9:10',
      help: 'write <details> alone on a line, and <summary>the title</summary> alone on the next',
    },
    {
      name: 'a part that folds without an empty line',
      in: 'answer',
      wrong: '<details>\n<summary>By telephone</summary>\nAsk.\n</details>',
      right: '<details>\n<summary>By telephone</summary>\n\nAsk.\n\n</details>',
      at: '9:1-9:10',
      help: 'leave an empty line after </summary> and before </details>, so that Markdown works between them',
    },
    {
      name: 'a part that folds without an end',
      in: 'answer',
      wrong: '<details>\n<summary>By telephone</summary>\n\nAsk.',
      right: '<details>\n<summary>By telephone</summary>\n\nAsk.\n\n</details>',
      at: '9:1-9:10',
      help: 'write </details> on a line of its own behind it, between empty lines and with the same indent',
    },
    {
      name: 'a part that folds and does more',
      in: 'answer',
      wrong: '<details ontoggle="x()">\n<summary>By telephone</summary>\n\nAsk.\n\n</details>',
      right: '<details>\n<summary>By telephone</summary>\n\nAsk.\n\n</details>',
      at: '9:1-9:25',
      help: 'write <details> alone on a line, and <summary>the title</summary> alone on the next',
    },
    {
      name: 'parts that fold inside each other',
      in: 'answer',
      wrong:
        '<details>\n<summary>A</summary>\n\n<details>\n<summary>B</summary>\n\nAsk.\n\n</details>\n\n</details>',
      right:
        '<details>\n<summary>A</summary>\n\nSee B.\n\n</details>\n\n<details>\n<summary>B</summary>\n\nAsk.\n\n</details>',
      at: '9:1-9:10',
      help: 'end this part before it',
    },
    {
      name: 'a block',
      in: 'answer',
      wrong: '<div>\n<b>Ask.</b>\n</div>',
      right: '**Ask.**',
      at: '9:1-9:6',
      help: 'remove the tags and keep the text',
    },
    {
      name: 'a script',
      in: 'answer',
      wrong: '<script>alert(1)</script>',
      right: 'Ask.',
      at: '9:1-9:9',
      help: 'remove it',
    },
    {
      name: 'a comment',
      in: 'answer',
      wrong: 'Ask.\n\n<!-- todo -->',
      right: 'Ask.',
      at: '11:1-11:14',
      help: 'remove it; notes for other editors go after a # in the fields at the top',
    },
    {
      name: 'a place to link to',
      in: 'answer',
      wrong: '<a name="fees"></a>Fees are due in May.',
      right: 'Fees are due in May.',
      at: '9:1-9:16',
      help: 'remove it, and link to a heading by its words: [words](#the-heading)',
    },
    {
      name: 'a part of a formula',
      in: 'answer',
      wrong: 'If a<b and c>d, ask.',
      right: 'If a\\<b and c>d, ask.',
      at: '9:5-9:14',
      help: 'to show an angle bracket as text, put it in `backticks` or write \\<',
    },
    {
      name: 'a paragraph in a table',
      in: 'answer',
      wrong: '| a | b |\n| --- | --- |\n| <p>c</p> | d |',
      right: '| a | b |\n| --- | --- |\n| c | d |',
      at: '11:3-11:6',
      help: 'separate the lines of a cell with <br>, or write it below the table',
    },
    {
      name: 'a placeholder',
      in: 'answer',
      wrong: 'Write <your name> on it.',
      right: 'Write *your name* on it.',
      at: '9:7-9:18',
      help: 'to show an angle bracket as text, put it in `backticks` or write \\<',
    },
  ],
  check({ sources }, found) {
    for (const source of sources) {
      if (!source.tree || !source.nodes.has('html')) continue
      const open = new Map<string, number>()
      visitParents(source.tree, 'html', (node, ancestors) => {
        const finding = explain(source, node, ancestors, open)
        if (finding) found(source, finding)
      })
    }
  },
}
