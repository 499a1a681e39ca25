import type { Edit } from '../../../model/messages.ts'
import { ODD_SPACES } from '../../../read/field-lines.ts'
import { placeAt } from '../../../read/places.ts'
import { linesOf, type ProseLine, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'

interface Marker {
  readonly pattern: RegExp
  /** What to write instead; undefined where Markdown has no list of this kind. */
  right(marker: string): string | undefined
  /** Only when two lines in a row begin so: one alone may be an ordinary sentence. */
  readonly twice?: boolean
}

function ordinal(marker: string): string {
  const digits = marker.normalize('NFKC').match(/\d+/)?.[0]
  return `${digits}. `
}

const MARKERS: readonly Marker[] = [
  { pattern: /^[•●▪■◦○‣⁃∙・·◆➢➤\uF0B7\uF0A7][ \t\u00A0\u3000]*(?=\S)/u, right: () => '- ' },
  { pattern: new RegExp(`^[-*+][${ODD_SPACES}][ \\t${ODD_SPACES}]*(?=\\S)`, 'u'), right: () => '- ' },
  { pattern: new RegExp(`^\\d{1,3}[.)][${ODD_SPACES}][ \\t${ODD_SPACES}]*(?=\\S)`, 'u'), right: ordinal },
  { pattern: /^[0-9０-９]{1,3}[、．）][ \t\u00A0\u3000]*(?=[^\s\d])/u, right: ordinal },
  { pattern: /^[０-９]{1,3}[.)][ \t\u00A0\u3000]*(?=[^\s\d])/u, right: ordinal },
  { pattern: /^\d{1,2}[.)](?=[^\s\d.,)])/u, right: ordinal, twice: true },
  { pattern: /^[(（]\d{1,2}[)）][ \t\u00A0\u3000]*(?=\S)/u, right: ordinal, twice: true },
  { pattern: /^\d{1,2}[-–][ \t\u00A0\u3000]+(?=[\p{L}*_[「『（“"])/u, right: ordinal, twice: true },
  { pattern: /^[①-⑳][ \t\u00A0\u3000]*(?=\S)/u, right: ordinal, twice: true },
  { pattern: /^[–—][ \t\u00A0\u3000]+(?=\S)/u, right: () => '- ', twice: true },
  { pattern: /^-(?=[\p{L}])/u, right: () => '- ', twice: true },
  { pattern: /^[一二三四五六七八九十]{1,3}、[ \t\u3000]*(?=\S)/u, right: () => undefined, twice: true },
]

interface Item {
  readonly line: ProseLine
  readonly marker: string
  readonly kind: Marker
  readonly paragraph: number
  readonly first: boolean
}

function items(source: Source): Item[] {
  return proseOf(source).flatMap((prose, paragraph) => {
    if (prose.node.type !== 'paragraph') return []
    return linesOf(prose).flatMap((line, index): Item[] => {
      const kind = MARKERS.find(({ pattern }) => pattern.test(line.text))
      return kind
        ? [{ line, kind, marker: kind.pattern.exec(line.text)?.[0] ?? '', paragraph, first: index === 0 }]
        : []
    })
  })
}

/** Items of one kind, one after another, make one list. */
function lists(all: readonly Item[]): Item[][] {
  const found: Item[][] = []
  for (const item of all) {
    const last = found.at(-1)?.at(-1)
    const joins = last?.kind === item.kind && item.paragraph - last.paragraph <= 1
    if (joins) found.at(-1)?.push(item)
    else found.push([item])
  }
  return found.filter(([first, second]) => !first?.kind.twice || second?.paragraph === first.paragraph)
}

function fix(list: readonly Item[]): Edit[] | undefined {
  const edits = list.map(({ line, marker, kind }) => {
    const text = kind.right(marker)
    return text === undefined ? undefined : { start: line.start, end: line.start + marker.length, text }
  })
  // A numbered list in the middle of a paragraph has to begin with 1.
  const first = list[0]
  if (!first || (!first.first && /^\d/.test(edits[0]?.text ?? '') && edits[0]?.text !== '1. '))
    return undefined
  return edits.every((edit) => edit !== undefined) ? edits : undefined
}

export const markdownFakeList: ContentRule = {
  id: 'markdown/fake-list',
  stage: 'content',
  severity: 'warning',
  description:
    'The items of a list begin with a hyphen or a number, a full stop and a blank; other signs make one paragraph of them.',
  fixes: true,
  examples: [
    {
      name: 'bullets',
      in: 'answer',
      wrong: '• Card\n• Key',
      right: '- Card\n- Key',
      at: '9:1-9:2',
      help: 'begin each item with "- "',
    },
    {
      name: 'bullets after a text',
      in: 'answer',
      wrong: 'Bring:\n• Card\n• Key',
      right: 'Bring:\n- Card\n- Key',
      at: '10:1-10:2',
      help: 'begin each item with "- "',
    },
    {
      name: 'bullets in paragraphs',
      in: 'answer',
      wrong: '· Card\n\n· Key',
      right: '- Card\n\n- Key',
      at: '9:1-9:2',
      help: 'begin each item with "- "',
    },
    {
      name: 'Chinese numbers',
      in: 'answer',
      wrong: '1、登入\n2、續借',
      right: '1. 登入\n2. 續借',
      at: '9:1-9:3',
      help: 'begin each item with "1. "',
    },
    {
      name: 'full-width numbers',
      in: 'answer',
      wrong: '１．登入\n２．續借',
      right: '1. 登入\n2. 續借',
      at: '9:1-9:3',
      help: 'begin each item with "1. "',
    },
    {
      name: 'circled numbers',
      in: 'answer',
      wrong: '① 登入\n② 續借',
      right: '1. 登入\n2. 續借',
      at: '9:1-9:2',
      help: 'begin each item with "1. "',
    },
    {
      name: 'numbers in brackets',
      in: 'answer',
      wrong: '(1) Sign in\n(2) Renew',
      right: '1. Sign in\n2. Renew',
      at: '9:1-9:4',
      help: 'begin each item with "1. "',
    },
    {
      name: 'hyphens after numbers',
      in: 'answer',
      wrong: 'Do this:\n1- Sign in\n2- Renew',
      right: 'Do this:\n1. Sign in\n2. Renew',
      at: '10:1-10:3',
      help: 'begin each item with "1. "',
    },
    {
      name: 'no blank after the number',
      in: 'answer',
      wrong: '1.Sign in\n2.Renew',
      right: '1. Sign in\n2. Renew',
      at: '9:1-9:3',
      help: 'begin each item with "1. "',
    },
    {
      name: 'no blank after the hyphen',
      in: 'answer',
      wrong: '-Card\n-Key',
      right: '- Card\n- Key',
      at: '9:1-9:2',
      help: 'begin each item with "- "',
    },
    {
      name: 'a full-width space',
      in: 'answer',
      wrong: '-\u3000登入\n-\u3000續借',
      right: '- 登入\n- 續借',
      at: '9:1-9:2',
      help: 'begin each item with "- "',
    },
    {
      name: 'dashes',
      in: 'answer',
      wrong: '– Card\n– Key',
      right: '- Card\n- Key',
      at: '9:1-9:2',
      help: 'begin each item with "- "',
    },
    {
      name: 'numerals in words',
      in: 'answer',
      wrong: '一、登入\n二、續借',
      right: '1. 登入\n2. 續借',
      at: '9:1-9:3',
      help: 'begin each item with a number and a full stop, as "1. "',
    },
  ],
  check({ sources }, found) {
    for (const source of sources) {
      for (const list of lists(items(source))) {
        const [first] = list
        if (!first) continue
        const { line, marker, kind } = first
        const right = kind.right(marker)
        found(source, {
          reason: `"${marker.trim()}" makes no list, so readers will see one paragraph`,
          help: right
            ? `begin each item with "${right}"`
            : 'begin each item with a number and a full stop, as "1. "',
          place: placeAt(source.file, line.start, line.start + marker.trimEnd().length),
          edits: fix(list),
        })
      }
    }
  },
}
