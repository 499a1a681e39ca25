import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadCorpus, messagesOf } from '@topasked/content'
import { CHANNELS } from '@topasked/schema'
import { expect, onTestFinished, test } from 'vitest'
import { renderTree } from '../src/cli/render-tree.ts'
import { CONTENT } from './cli/run.ts'

/** What the check lets pass: blocks and marks inside each other. */
const [BLOCKS, MARKS] = [8, 6]

const repeated = (count: number, line: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => line(index))
/** Strong and emphasised by turns, with a link inside. */
function marks(depth: number): string {
  const open = repeated(depth - 1, (index) => (index % 2 === 0 ? '**a ' : '*b '))
  const close = repeated(depth - 1, (index) => (index % 2 === 0 ? ' a**' : ' b*')).reverse()
  return [...open, '[words](https://example.org/)', ...close].join('')
}

/** What lies inside: its lines, and the blocks that it is itself. */
const INSIDE: Readonly<Record<string, { readonly lines: readonly string[]; readonly blocks: number }>> = {
  paragraph: { lines: [marks(MARKS)], blocks: 0 },
  heading: { lines: [`## ${marks(MARKS)}`], blocks: 0 },
  code: { lines: ['```', 'code', '```'], blocks: 0 },
  picture: { lines: ['![A picture](../images/one.svg)'], blocks: 0 },
  table: { lines: ['| a | b |', '| - | - |', `| c | ${marks(MARKS)} |`], blocks: 1 },
}

const indented = (depth: number, mark: string) => (line: string, index: number) =>
  (index === 0 ? mark : ' '.repeat(mark.length)).repeat(depth) + line
const between = (depth: number, opening: string) => (lines: readonly string[]) => [
  ...repeated(depth, (index) => `${':'.repeat(depth + 2 - index)}${opening}`),
  ...lines,
  ...repeated(depth, (index) => ':'.repeat(3 + index)),
]

/** What it lies in. */
const AROUND: Readonly<Record<string, (depth: number) => (lines: readonly string[]) => readonly string[]>> = {
  quotes: (depth) => (lines) => lines.map((line) => '> '.repeat(depth) + line),
  lists: (depth) => (lines) => lines.map(indented(depth, '- ')),
  'numbered lists': (depth) => (lines) => lines.map(indented(depth, '1. ')),
  'loose lists': (depth) => (lines) => [
    ...lines.map(indented(depth, '- ')),
    ...repeated(depth, (index) => `\n${'  '.repeat(depth - index)}y`),
  ],
  callouts: (depth) => between(depth, 'note[**Title**]'),
  'parts for some readers': (depth) => between(depth, 'only{audience="reader"}'),
  'lists in quotes': (depth) => (lines) =>
    AROUND.quotes?.(Math.floor(depth / 2))(AROUND.lists?.(Math.ceil(depth / 2))(lines) ?? []) ?? [],
}

const CASES = Object.entries(AROUND).flatMap(([around, wrap]) =>
  Object.entries(INSIDE).map(([inside, { lines, blocks }]) => ({
    name: `${inside} in ${around}`,
    answer: wrap(BLOCKS - blocks)(lines).join('\n'),
    deeper: wrap(BLOCKS - blocks + 1)(lines).join('\n'),
  })),
)

async function contentWith(answer: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'topasked-deep-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  const files = {
    ...CONTENT,
    'images/one.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>',
    'questions/renew.md': `${CONTENT['questions/renew.md']?.split('\n---\n')[0]}\n---\n\n${answer}\n`,
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  return dir
}

const load = async (answer: string) => loadCorpus({ dir: await contentWith(answer), asOf: '2026-02-01' })
const isError = ({ severity }: { severity: string }) => severity === 'error'

test.each(CASES)(
  '$name: as deep as the check lets it be, every channel has it',
  async ({ answer, deeper }) => {
    const { corpus, messages } = await load(answer)
    expect(messages.filter(isError)).toEqual([])
    if (!corpus) throw new Error('no corpus')
    const { manifest } = await renderTree(corpus, corpus.catalog.siteUrl, CHANNELS)
    expect(manifest.withheld).toBeUndefined()
    expect(
      messagesOf(corpus.files).filter(({ rule }) => rule.startsWith('pdf/') || rule === 'file/handled'),
    ).toEqual([])
    const refused = await load(deeper)
    expect(refused.messages.filter(isError).map(({ rule }) => rule)).toEqual(['file/limit'])
  },
)

test('footnotes inside each other, and marks in them', async () => {
  const notes = repeated(BLOCKS - 1, (index) => `[^${index}]: a[^${index + 1}]\n`)
  const { corpus, messages } = await load(
    `Ask.[^0]\n\n${notes.join('\n')}\n[^${BLOCKS - 1}]: ${marks(MARKS)}\n`,
  )
  expect(messages.filter(isError)).toEqual([])
  if (!corpus) throw new Error('no corpus')
  expect((await renderTree(corpus, corpus.catalog.siteUrl, CHANNELS)).manifest.withheld).toBeUndefined()
})
