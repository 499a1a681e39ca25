import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersIn } from '../../exporters/test/pdf/answers-in.ts'
import { buildTree } from './build-tree.ts'
import { HOSTILE_WORDS, joined, TIMES_IN_ANSWER, writeHostileContent } from './hostile-content.ts'
import { type Outputs, readOutputs, squeeze } from './read-outputs.ts'

const LOCALES = ['en', 'de']
const folder = await mkdtemp(path.join(tmpdir(), 'topasked-hostile-'))
const tree = path.join(folder, 'tree')
const read = (...names: string[]) => readFile(path.join(tree, ...names), 'utf8')
const outputs = new Map<string, Outputs>()

const CALLS = path.join(folder, 'calls')
/** A folder for the path of programs with a git in it that notes its calls. */
const bin = path.join(folder, 'bin')
const env = { PATH: `${bin}${path.delimiter}${process.env.PATH}` }

beforeAll(async () => {
  await mkdir(bin)
  await writeFile(path.join(bin, 'git'), `#!/bin/sh\necho "$*" >> '${CALLS}'\nexit 1\n`, { mode: 0o755 })
  await writeHostileContent(path.join(folder, 'content'), HOSTILE_WORDS)
  await buildTree(tree, path.join(folder, 'content'), 'site,feed,pdf,intranet', {
    TOPASKED_AS_OF: '2026-02-01',
    ...env,
  })
  for (const locale of LOCALES)
    outputs.set(locale, await readOutputs(tree, locale, locale === 'en' ? '' : locale))
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('no part of a build asks git anything about content that is in no repository', async () => {
  await expect(readFile(CALLS, 'utf8')).rejects.toThrow('ENOENT')
  expect(spawnSync('git', ['--version'], { env }).status).toBe(1)
  expect(await readFile(CALLS, 'utf8')).toBe('--version\n')
})

const isRightToLeft = (text: string) => /[\u0590-\u06ff]/u.test(text)
const count = (words: string, text: string) => words.split(squeeze(text)).length - 1
/** Paper divides long words at the ends of lines. */
const undivided = (text: string) => text.replaceAll(/[-\u00ad\u2010]/g, '')

describe.each(LOCALES)('hostile words are words, in %s', (locale) => {
  test.each(HOSTILE_WORDS.map((text, index) => ({ text, index })))('$text', async ({ text, index }) => {
    for (const [channel, reader] of Object.entries(outputs.get(locale)?.current ?? {})) {
      if (channel === 'handout' && isRightToLeft(text)) continue
      const output = await reader(`question-${index}`, text)
      expect(output, channel).toBeDefined()
      // The title stands once before the answer; on paper the description of the picture is not among the words.
      const words = output?.words ?? ''
      const times = channel === 'handout' ? count(undivided(words), undivided(text)) : count(words, text)
      expect(times, channel).toBeGreaterThan(TIMES_IN_ANSWER)
    }
  })

  // Not through pdf.js: it loses letters of such words beside marks.
  test('words that run from right to left are on paper', async () => {
    const answers = await answersIn(await readFile(path.join(tree, 'pdf', locale, 'handout.pdf')))
    for (const text of HOSTILE_WORDS.filter(isRightToLeft)) {
      const answer = answers.find(({ title }) => title.includes(squeeze(text)))
      expect(count(answer?.text ?? '', text), text).toBeGreaterThanOrEqual(TIMES_IN_ANSWER)
    }
  })

  test('fields of the feed hold them letter by letter', async () => {
    const { items } = JSON.parse(await read('feed', locale, 'feed.json'))
    for (const [index, text] of HOSTILE_WORDS.entries()) {
      const item = items.find(({ id }: { id: string }) => id.endsWith(`/q/question-${index}/`))
      expect(item).toMatchObject({ title: text, summary: text, _topasked: { alsoAsked: [text] } })
      expect(item.tags).toContain(text)
    }
  })

  test('what the catalog, the scenarios and the links say is shown as it stands', async () => {
    const all = squeeze(joined(HOSTILE_WORDS))
    const base = locale === 'en' ? [] : [locale]
    const visible = async (...names: string[]) => squeeze(wordsOf(parse(await read(...names))))
    // Title, notice, the picker and the scenario's card.
    expect(count(await visible(...base, 'index.html'), all)).toBeGreaterThanOrEqual(4)
    // Title and intro of the scenario, and its owner.
    expect(count(await visible(...base, 'general', 'index.html'), all)).toBeGreaterThanOrEqual(3)
    const snippet = await visible('intranet', locale, 'portable', 'all.html')
    expect(count(snippet, all)).toBeGreaterThanOrEqual(2)
    const feed = JSON.parse(await read('feed', locale, 'feed.json'))
    expect(squeeze(feed.title)).toContain(all)
    expect(squeeze(feed.description)).toContain(all)
  })
})

type Node = DefaultTreeAdapterTypes.Node

/** The words of a page, those of scripts and styles left out. */
function wordsOf(node: Node): string {
  if (node.nodeName === 'script' || node.nodeName === 'style') return ''
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

function* elementsIn(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}

test('no page has a handler, a foreign script or an address that runs', async () => {
  const files = await readdir(tree, { recursive: true })
  const pages = files.filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(80)
  for (const page of pages) {
    for (const { tagName, attrs } of elementsIn(parse(await read(page)))) {
      for (const { name, value } of attrs) {
        expect(name, `${page} <${tagName}>`).not.toMatch(/^on/)
        if (/^(?:href|src|srcset|action|formaction|data|poster)$/.test(name))
          expect(value, `${page} <${tagName} ${name}>`).not.toMatch(/^\s*(?:javascript|vbscript):|^x$/i)
      }
    }
  }
})
