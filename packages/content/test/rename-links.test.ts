import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { linkEdits } from '../src/edit/link-edit.ts'
import { YamlEdit } from '../src/edit/yaml-edit.ts'
import { applyEdits } from '../src/fix/apply-edits.ts'
import { parse } from '../src/read/parser.js'
import { readTarget } from '../src/resolve/targets.ts'
import { readInMemory } from './memory-folder.ts'
import { inline, surround, surroundings } from './random-markdown.ts'

/** `FIX_SEED=7 FIX_RUNS=20000 npx vitest run test/rename-links.test.ts` looks further. */
const SEED = Number(process.env.FIX_SEED ?? 1)
const RUNS = Number(process.env.FIX_RUNS ?? 400)
const FILE = 'questions/renew.md'

/** Ways to write the address of the question `fees`, and of others that are like it. */
const ADDRESSES = [
  ...[
    'fees.md',
    './fees.md',
    '<fees.md>',
    '../questions/fees.md',
    'fees.md#fees.md',
    'fees.de.md',
    'fees.zh-Hant.md?fees.md#x',
  ],
  ...[
    'f%65es.md',
    'fees%2Emd',
    'fees\\.md',
    'fees&#46;md',
    '&#102;ees.md',
    '../questions/../questions/fees.md',
    '<./fees.md#a b>',
  ],
  ...[
    'fees-new.md',
    'old-fees.md',
    'fees/',
    'link:fees',
    'https://example.org/fees.md',
    'mailto:fees.md@example.org',
    'fees',
    '',
  ],
]
const TITLES = ['', ' "fees.md"', " '[fees](fees.md)'", ' (fees.md)']

const link = fc
  .record({
    label: fc.oneof(
      inline,
      fc.constantFrom('fees.md', '`](fees.md)`', '[fees.md]', '![fees.md](../images/card.svg)'),
    ),
    address: fc.constantFrom(...ADDRESSES),
    title: fc.constantFrom(...TITLES),
    form: fc.nat(4),
  })
  .map(({ label, address, title, form }) => {
    if (form === 0) return `See [fees.md][r] or \`[x](fees.md)\`\n\n[r]: ${address || '<>'}${title}`
    if (form === 1) return `fees.md, [${label}]( ${address}${title} ) and fees.md`
    if (form === 2)
      return `| [${label.replaceAll('|', '\\|')}](${address}${title}) | fees.md |\n| --- | --- |`
    return `[${label}](${address}${title})`
  })

/** The addresses of a tree, in order, and the tree without them and without places. */
function read(text: string) {
  const addresses: string[] = []
  const tree = parse(text, 0)
  visit(tree, (node: Nodes) => {
    delete node.position
    delete node.data
    // Pictures name no question.
    if (node.type !== 'link' && node.type !== 'definition') return
    addresses.push(node.url)
    node.url = ''
  })
  return { tree, addresses }
}

describe('a new id', () => {
  test(`takes the place of the old one in addresses, and nowhere else (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(link, surroundings, fc.boolean(), async (text, around, crlf) => {
        const lines = surround(around, text)
        const answer = crlf ? lines.replaceAll('\n', '\r\n') : lines
        const content = await readInMemory({ [FILE]: `---\nquestion: How?\n---\n\n${answer}\n` })
        const source = content.sources.find(({ file }) => file.path === FILE)
        if (!source?.tree) return
        const before = String(source.file.value)
        const after = applyEdits(before, [linkEdits(source, 'fees', 'costs')])
        const [old, now] = [read(before), read(after)]
        expect(now.tree).toEqual(old.tree)
        const isFees = (address: string): boolean => {
          const target = readTarget(address, FILE)
          return target.kind === 'question' && target.id === 'fees'
        }
        const expected = old.addresses.map((address) =>
          isFees(address)
            ? decodeURIComponent(address).replace(/fees(?=(?:\.[A-Za-z-]+)?\.md)/, 'costs')
            : address,
        )
        expect(
          now.addresses.map((address, index) =>
            isFees(old.addresses[index] ?? '') ? decodeURIComponent(address) : address,
          ),
        ).toEqual(expected)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  const LISTS = [
    'related: [fees, other]',
    'related: [ "other" , fees ] # fees',
    "related: ['fees']",
    'related:\n  - fees # fees\n  - other',
    'related:\n- other\n-   "fees"   # last',
    'related: [\n  fees,\n  other, # fees\n]',
    'related: [fees, costs]',
    'related:\n  - costs\n\n  # fees is old\n  - fees',
  ]

  test.each(LISTS.flatMap((list) => ['\n', '\r\n'].map((lineEnd) => ({ list, lineEnd }))))(
    'takes the place of the old one in $list',
    ({ list, lineEnd }) => {
      const text = `question: fees?\n${list}\ntags: [fees]\n`.replaceAll('\n', lineEnd)
      for (const to of ['costs', undefined]) {
        const after = applyEdits(text, [new YamlEdit({ text, offset: 0 }).replaceItem('related', 'fees', to)])
        const old: string[] = parseYaml(text).related
        const named = old.flatMap((id) => (id === 'fees' ? (to ?? []) : id))
        const { related = [], ...rest } = parseYaml(after)
        expect(related).toEqual([...new Set(named.reverse())].reverse())
        expect(rest).toEqual({ question: 'fees?', tags: ['fees'] })
        for (const note of text.match(/# [^\r\n]*/g) ?? [])
          if (related.length > 0 && to && !old.includes('costs')) expect(after).toContain(note)
      }
    },
  )
})
