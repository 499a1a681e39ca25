import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { RULES } from '../src/check/rules/index.ts'
import { parse } from '../src/read/parser.js'
import { ONE_PIXEL } from './base-folder.ts'
import type { Example } from './example.ts'
import { filesOf } from './example-files.ts'
import { checkInMemory, fixInMemory } from './memory-folder.ts'
import { inline, PHRASES, STRAY, surround, surroundings, WORDS } from './random-markdown.ts'
import { RULE_EXAMPLES } from './rule-examples.ts'
import { FULL } from './sampled.ts'

/** `FIX_SEED=7 FIX_RUNS=20000 npx vitest run test/fix-properties.test.ts` looks further. */
const SEED = Number(process.env.FIX_SEED ?? 1)
const RUNS = Number(process.env.FIX_RUNS ?? (FULL ? 200 : 40))
const FILE = 'questions/renew.md'
const FIELDS: Readonly<Record<string, string>> = {
  question: 'question: How do I renew?',
  scenarios: 'scenarios: [borrow]',
  audience: 'audience: [reader]',
  owner: 'owner: desk',
  reviewed: 'reviewed: 2026-01-05',
}
const OTHERS = {
  'images/card.svg': ONE_PIXEL,
  'fragments/opening-hours.md': 'From 9 to 5.\n',
  'questions/opening-hours.md': `---\n${Object.values(FIELDS).join('\n')}\n---\n\nFrom 9 to 5.\n`,
}

/** A mistake, what it is without it, and other files that it needs. */
interface Mistake {
  readonly wrong: string
  readonly right: string
  readonly files?: Readonly<Record<string, string>>
}

const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

function inFile(fields: readonly string[], answer: string): string {
  return `---\n${fields.join('\n')}\n---\n\n${answer}\n`
}

/**
 * What a fix leaves is the text with the mistake or the text without it, in all else the same, and there is nothing left
 * to fix. If it is fixed, no rule that fired fires any more, and there is no error that was not there before.
 */
async function holds({ wrong, right, files = {} }: Mistake): Promise<void> {
  // What stands around the mistake may be one, too.
  const clean = await checkInMemory({ ...OTHERS, ...files, [FILE]: plain(right) })
  fc.pre(!clean.messages.some(({ fixable }) => fixable))
  const { before, after, fixed } = await fixInMemory({ ...OTHERS, ...files, [FILE]: wrong })
  const result = fixed.find(({ path }) => path === FILE)?.after ?? wrong
  if (plain(result) !== plain(right)) expect(plain(result)).toBe(plain(wrong))
  expect(fixed.filter(({ path }) => path !== FILE)).toEqual([])
  const own = ({ file }: { file: string }): boolean => file === FILE
  const left = after.messages.filter(own)
  expect(left.filter(({ fixable }) => fixable)).toEqual([])
  if (plain(result) !== plain(right)) return
  const count = (messages: typeof before.messages, rule: string): number =>
    messages.filter((message) => own(message) && message.rule === rule).length
  for (const { rule } of before.messages.filter((message) => own(message) && message.fixable))
    expect(count(left, rule)).toBeLessThan(count(before.messages, rule))
  const known = new Set(
    [...before.messages, ...clean.messages].map(({ rule, message }) => `${rule} ${message}`),
  )
  const errors = left.filter(({ severity }) => severity === 'error')
  expect(errors.filter(({ rule, message }) => !known.has(`${rule} ${message}`))).toEqual([])
}

interface Typing {
  readonly crlf: boolean
  readonly mark: boolean
}
const typing: fc.Arbitrary<Typing> = fc.record({ crlf: fc.boolean(), mark: fc.boolean() })

function typed(text: string, { crlf, mark }: Typing): string {
  return `${mark ? '\uFEFF' : ''}${crlf ? text.replaceAll('\n', '\r\n') : text}`
}

async function isFixable(example: Example): Promise<boolean> {
  const { messages } = await checkInMemory(filesOf(example, example.wrong, {}))
  return messages.some(({ fixable }) => fixable)
}

const EXAMPLES: Example[] = []
for (const example of RULES.filter(({ fixes }) => fixes).flatMap(({ id }) => RULE_EXAMPLES.get(id) ?? []))
  if (example.right !== undefined && (await isFixable(example))) EXAMPLES.push(example)

/** The mistakes of the rules' own examples. */
const examples = fc
  .constantFrom(...EXAMPLES.filter((example) => example.in === 'answer'))
  .map(({ wrong, right = '', ...example }) => ({
    wrong,
    right,
    files: filesOf({ wrong, ...example }, undefined, {}),
  }))

const bracketed = (a: string): Mistake => ({
  wrong: `See (${a})[link:contact].`,
  right: `See [${a}](link:contact).`,
})

/** The same mistakes with other words in them. */
const TEMPLATES: ReadonlyArray<(a: string, b: string) => Mistake> = [
  (a) => ({ wrong: `See [${a}] (link:contact).`, right: `See [${a}](link:contact).` }),
  (a) => ({ wrong: `See [${a}]　(https://example.org/a).`, right: `See [${a}](https://example.org/a).` }),
  (a) => bracketed(a.replace(/[()]/g, '')),
  (a) => ({ wrong: `請向［${a}］（link:contact）查詢`, right: `請向[${a}](link:contact)查詢` }),
  (a, b) => ({ wrong: `[${a}](fees.md “${b}”)`, right: `[${a}](fees.md "${b}")` }),
  (a) => ({ wrong: `Call [${a}](tel:01 23 45)`, right: `Call [${a}](tel:012345)` }),
  (a) => ({ wrong: `# ${a}`, right: `## ${a}` }),
  (a) => ({ wrong: `So ${a}\n===`, right: `## So ${a}` }),
  (a) => ({ wrong: `##So ${a}`, right: `## So ${a}` }),
  (a, b) => ({ wrong: `## ${a}\n\n#### ${b}\n\n#### ${a}`, right: `## ${a}\n\n### ${b}\n\n### ${a}` }),
  (a, b) => ({ wrong: `# ${a}\n\n## ${b}`, right: `## ${a}\n\n### ${b}` }),
  (a, b) => ({ wrong: `• ${a}\n• ${b}`, right: `- ${a}\n- ${b}` }),
  (a, b) => ({ wrong: `${b}:\n・${a}\n\n・${b}`, right: `${b}:\n- ${a}\n\n- ${b}` }),
  (a, b) => ({ wrong: `1、${a}\n2、${b}`, right: `1. ${a}\n2. ${b}` }),
  (a, b) => ({ wrong: `(4) ${a}\n(5) ${b}`, right: `4. ${a}\n5. ${b}` }),
  (a, b) => ({ wrong: `– ${a}\n– ${b}`, right: `- ${a}\n- ${b}` }),
  (a, b) => ({
    wrong: `| ${a} | ${b} |\n| ${b} | ${a} |`,
    right: `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`,
  }),
  (a, b) => ({
    wrong: `| ${a} | ${b} |\n| :-: |\n| c | d |`,
    right: `| ${a} | ${b} |\n| :---: | --- |\n| c | d |`,
  }),
  (a, b) => ({ wrong: `｜${a}｜${b}｜\n｜—｜—｜`, right: `|${a}|${b}|\n| --- | --- |` }),
  (a) => ({ wrong: `請按** ${a} **。`, right: `請按**${a}**。` }),
  (a) => ({ wrong: `So **${a} ** now`, right: `So **${a}** now` }),
  (a) => ({ wrong: `請按＊＊${a}＊＊。`, right: `請按**${a}**。` }),
  (a) => ({ wrong: `**${a}:**bring it`, right: `**${a}:** bring it` }),
  (a, b) => ({ wrong: `:::warnig[${a}]\n${b}\n:::`, right: `:::warning[${a}]\n${b}\n:::` }),
  (a) => ({ wrong: `::: warning\n${a}\n:::`, right: `:::warning\n${a}\n:::` }),
  (a) => ({ wrong: `![${a}](../images/Card.svg "c")`, right: `![${a}](../images/card.svg "c")` }),
  (a) => ({ wrong: `[${a}](link:contcat 'd (e)')`, right: `[${a}](link:contact 'd (e)')` }),
  (a) => ({ wrong: `[${a}](<opneing-hours.md#x>)`, right: `[${a}](<opening-hours.md#x>)` }),
  (a) => ({
    wrong: `[${a}][c]\n\n[c]: <link:contcat>\n  "t"`,
    right: `[${a}][c]\n\n[c]: <link:contact>\n  "t"`,
  }),
  (a) => ({ wrong: `${a} https://example.org/a，so ${a}`, right: `${a} <https://example.org/a>，so ${a}` }),
  (a) => ({ wrong: `${a} re\u00ADnew`, right: `${a} renew` }),
]
const templates = fc
  .tuple(fc.constantFrom(...TEMPLATES), inline, inline)
  .map(([template, a, b]) => template(a, b))

/** Signs and words of mistakes that a fix only puts other marks around, in no order. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...STRAY) },
      { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom(...PHRASES) },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\n', ' ', '\n\n', '\n> ', '\n  ', '\n- ', '\n    ') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            '• ',
            '1、',
            '2、',
            '(1) ',
            '(2) ',
            '1.',
            '2.',
            '– ',
            '-',
            '①',
            '②',
            '# ',
            '##',
            '＃＃ ',
            '#### ',
            '\n===\n',
          ],
          ...[
            '](',
            ' (link:contact)',
            '(fees.md)',
            '](fees.md “',
            '”)',
            '［',
            '］',
            '** ',
            ' **',
            '＊＊',
            ':::',
            '::: ',
            'note',
          ],
          ...[
            '| ',
            ' |',
            '｜',
            '| --- |',
            '｜—｜',
            '\u200B',
            '\u00AD',
            '\u2028',
            '\u0007',
            'https://example.org/a，',
          ],
        ),
      },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts) => parts.join(''))

const words = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** The code and the addresses of a text, sorted. */
function kept(text: string): { code: string[]; addresses: string[] } {
  const [code, addresses]: [string[], string[]] = [[], []]
  visit(parse(text, 0), (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(node.value.replace(/\s+/g, ' '))
    if (node.type === 'link' || node.type === 'image') addresses.push(node.url)
  })
  return { code: code.sort(), addresses: addresses.sort() }
}

describe('a fix changes its mistake and nothing else', () => {
  test.each([
    { name: 'the examples of the rules', mistakes: examples },
    { name: 'other words in the mistake', mistakes: templates },
  ])(`$name, in random Markdown (seed ${SEED})`, async ({ mistakes }) => {
    const input = fc.record({
      mistake: mistakes,
      around: surroundings,
      beside: fc.option(fc.tuple(inline, inline), { nil: undefined }),
      how: typing,
    })
    await fc.assert(
      fc.asyncProperty(input, async ({ mistake, around, beside, how }) => {
        const isLine = /^[\p{L}[!*]/u.test(mistake.wrong) && !mistake.wrong.includes('\n')
        const [left, right] = isLine && beside ? [`So ${beside[0]} `, ` ${beside[1]}`] : ['', '']
        const write = (text: string): string =>
          typed(inFile(Object.values(FIELDS), surround(around, left + text + right)), how)
        await holds({ ...mistake, wrong: write(mistake.wrong), right: write(mistake.right) })
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  test(`signs of mistakes in no order (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(soup, typing, async (text, how) => {
        const wrong = typed(inFile(Object.values(FIELDS), text), how)
        const { before, after, fixed } = await fixInMemory({ ...OTHERS, [FILE]: wrong })
        const result = fixed.find(({ path }) => path === FILE)?.after ?? wrong
        const own = after.messages.filter(({ file }) => file === FILE)
        expect(own.filter(({ fixable }) => fixable)).toEqual([])
        expect(words(result)).toBe(words(wrong))
        // A hidden character ends the reading of a file, so that all else is seen for the first time without it.
        if (before.messages.some(({ rule }) => rule === 'text/hidden-character')) return
        const [old, now] = [kept(plain(wrong)), kept(plain(result))]
        expect(now.code).toEqual(expect.arrayContaining(old.code))
        expect(now.addresses).toEqual(
          expect.arrayContaining(old.addresses.filter((url) => !url.includes('，'))),
        )
        const known = new Set(before.messages.map(({ rule, message }) => `${rule} ${message}`))
        const errors = own.filter(({ severity }) => severity === 'error')
        expect(errors.filter(({ rule, message }) => !known.has(`${rule} ${message}`))).toEqual([])
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })
})
