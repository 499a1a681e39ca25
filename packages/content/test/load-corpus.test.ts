import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentFolderError, type Corpus, loadCorpus } from '@topasked/content'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { load, makeFolder, ONE_PIXEL, question } from './folder.ts'

async function corpusOf(files: Parameters<typeof load>[0], asOf?: string): Promise<Corpus> {
  const { corpus, messages } = await load(files, asOf)
  if (!corpus) throw new Error(`not loaded: ${JSON.stringify(messages)}`)
  return corpus
}

const find = (corpus: Corpus, id: string, locale = 'en') =>
  corpus.questions.find((candidate) => candidate.id === id && candidate.locale === locale)

/** All nodes of a type in the answer, without positions. */
async function nodesOf(body: string, type: Nodes['type'], files: Parameters<typeof load>[0] = {}) {
  const corpus = await corpusOf({ 'questions/renew.md': question('How do I renew?', body), ...files })
  const nodes: Nodes[] = []
  const tree = find(corpus, 'renew')?.tree
  if (tree) visit(tree, type, (node) => void nodes.push(node as Nodes))
  return nodes
}

const words = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : ''

describe('what resolving means', () => {
  test('a registry link has its address and its access', async () => {
    const [link] = await nodesOf('[desk](link:contact)', 'link')
    expect(link).toMatchObject({
      url: 'https://example.org/contact',
      data: { target: { kind: 'registry', key: 'contact', access: 'public' } },
    })
  })

  test('a relative link is the id of a question', async () => {
    const fees = question('What does it cost?', '## 遲\n\nMuch.', 'scenarios: [pay]')
    const body = '[a](fees.md) [b](./fees.md#%E9%81%B2) [c](#here)\n\n## Here\n\nNow.'
    const [plain, deep, own] = await nodesOf(body, 'link', { 'questions/fees.md': fees })
    expect(plain).toMatchObject({ data: { target: { kind: 'question', id: 'fees' } } })
    expect(deep).toMatchObject({ data: { target: { kind: 'question', id: 'fees', fragment: '遲' } } })
    expect(own).toMatchObject({ data: { target: { kind: 'question', id: 'renew', fragment: 'here' } } })
  })

  test('a link to a former id leads to the question of today', async () => {
    const fees = question('What does it cost?', 'Nothing.', 'scenarios: [pay]\naliases: [prices]')
    const [link] = await nodesOf('[a](fees.md)', 'link', { 'questions/fees.md': fees })
    expect(link).toMatchObject({ data: { target: { id: 'fees' } } })
  })

  test('reference links and footnotes stand alone: no definition is left', async () => {
    const body = 'See [the desk][d].[^1]\n\n[d]: link:contact\n\n[^1]: Or call.'
    expect(await nodesOf(body, 'definition')).toEqual([])
    expect(await nodesOf(body, 'linkReference')).toEqual([])
    expect(await nodesOf(body, 'link')).toMatchObject([{ url: 'https://example.org/contact' }])
    expect(await nodesOf(body, 'footnoteDefinition')).toHaveLength(1)
  })

  test.each([
    ['a paragraph', 'Then wait.', 1],
    ['a heading', '## Then', 0],
    ['a line', '---', 1],
    ['nothing', '', 0],
    ['a footnote alone', '[^1]: A note.', 0],
  ])('variants before %s end with a line where they need one', async (_name, after, lines) => {
    const variants = ':::variants\n## A\n\nOne[^1].\n\n## B\n\nTwo.\n:::'
    const note = after.startsWith('[') ? '' : '\n\n[^1]: A note.'
    expect(await nodesOf(`${variants}\n\n${after}${note}`, 'thematicBreak')).toHaveLength(lines)
    const only = `:::::only{channels="site"}\n${variants}\n:::::\n\n${after}${note}`
    expect(await nodesOf(only, 'thematicBreak')).toHaveLength(lines)
  })

  test('an include is spliced in, with the positions of its own file', async () => {
    const body = 'Before.\n\n::include{fragment="hours"}\n\nAfter.'
    const paragraphs = await nodesOf(body, 'paragraph', { 'fragments/hours.md': 'Open at nine.\n' })
    expect(paragraphs.map(words)).toEqual(['Before.', 'Open at nine.', 'After.'])
    expect(paragraphs[1]).toMatchObject({ position: { start: { line: 1 } } })
  })

  test('a callout has its kind and its title', async () => {
    const [alert] = await nodesOf('- > [!Caution]  \n  > Do *not*.\n  >\n  > - Sign.', 'callout')
    expect(alert).toMatchObject({
      kind: 'danger',
      title: [],
      children: [{ type: 'paragraph' }, { type: 'list' }],
    })
    expect(await nodesOf('> \\[!NOTE]\n> No.', 'callout')).toEqual([])
    const [callout] = await nodesOf(':::warning[Mind *this*]\nText.\n:::', 'callout')
    expect(callout).toMatchObject({ kind: 'warning' })
    const title = callout?.type === 'callout' ? callout.title : []
    expect(title.map(words).join('')).toBe('Mind this')
  })

  test('what is only for some names its channels or its audience', async () => {
    const body = ':::only{channels="pdf,feed"}\nA.\n:::\n\n:::only{audience="reader"}\nB.\n:::'
    expect(await nodesOf(body, 'only')).toMatchObject([
      { channels: ['pdf', 'feed'] },
      { audience: ['reader'] },
    ])
  })

  test('a picture is an asset with size and hash', async () => {
    const body = '![A black box](../images/box.svg)\n\nText.'
    const files = { 'questions/renew.md': question('How do I renew?', body), 'images/box.svg': ONE_PIXEL }
    const corpus = await corpusOf(files)
    const asset = corpus.assets.get('images/box.svg')
    expect(asset).toMatchObject({ mediaType: 'image/svg+xml', width: 8, height: 4 })
    expect(asset?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('emphasis works beside full-width punctuation', async () => {
    const strong = await nodesOf('請按**「確認」**後', 'strong')
    expect(strong.map(words)).toEqual(['「確認」'])
  })
})

describe('the corpus', () => {
  test('is frozen to the last node', async () => {
    const corpus = await corpusOf({})
    const open: string[] = []
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
      if (!Object.isFrozen(value)) open.push(path)
      for (const [key, child] of Object.entries(value)) look(child, `${path}.${key}`)
    }
    for (const { tree, meta, id } of corpus.questions) {
      look(tree, `${id}.tree`)
      look(meta, `${id}.meta`)
    }
    look(corpus.catalog, 'catalog')
    look(corpus.scenarios, 'scenarios')
    expect(open).toEqual([])
  })

  const valid = (text: string) => ({
    'questions/renew.md': question('How do I renew?', 'Ask.', `scenarios: [borrow]\nvalid: ${text}`),
  })
  test.each([
    ['{ from: 2026-02-01 }', 'current'],
    ['{ from: 2026-02-02 }', 'upcoming'],
    ['{ until: 2026-02-01 }', 'current'],
    ['{ until: 2026-01-31 }', 'archived'],
    ['{ from: 2026-01-01, until: 2026-03-01 }', 'current'],
  ])('valid %s on 2026-02-01 is %s', async (text, status) => {
    expect(find(await corpusOf(valid(text)), 'renew')?.status).toBe(status)
  })

  test('a question inherits the validity of its home scenario', async () => {
    const corpus = await corpusOf({
      'scenarios/borrow.yaml': 'title: { en: Borrowing, de: Ausleihen }\nvalid: { until: 2026-01-31 }\n',
    })
    expect(find(corpus, 'renew')).toMatchObject({ status: 'archived', validity: { until: '2026-01-31' } })
  })

  test.each([
    ['2026-01-31', 0],
    ['2026-02-28', 1],
  ])('an answer whose scenario holds until %s is due for review %d times', async (until, times) => {
    const { messages } = await load({
      'scenarios/borrow.yaml': `title: { en: Borrowing, de: Ausleihen }\nvalid: { until: ${until} }\n`,
      'questions/renew.md': question('How?', 'Ask.', 'scenarios: [borrow]\nreviewBy: 2026-01-15'),
    })
    expect(messages.filter(({ rule }) => rule === 'lifecycle/review-due')).toHaveLength(times)
  })

  test('drafts are read and checked, but are no questions', async () => {
    const draft = question('What is new?', 'A thing.', 'scenarios: [pay]\ndraft: true')
    const { corpus, files } = await load({ 'questions/news.md': draft })
    expect(corpus && find(corpus, 'news')).toBeUndefined()
    expect(files.map(({ path }) => path)).toContain('questions/news.md')
  })

  test('the order of a page is that of the scenario, then of the ids', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [
        `questions/${id}.md`,
        question(`Is it ${id}?`, `It is ${id}, and no other.`),
      ]),
    )
    const corpus = await corpusOf({
      ...files,
      'scenarios/borrow.yaml': 'title: { en: Borrowing, de: Ausleihen }\norder: [c, renew]\n',
    })
    expect(corpus.scenarios[0]?.questions).toEqual(['c', 'renew', 'a', 'b'])
  })

  test('a translation inherits, and is outdated when its original has moved on', async () => {
    const german = (of: string) =>
      `---\nquestion: Wie verlängere ich?\ntranslation: { of: "${of}", by: human, reviewed: true }\n---\n\nAm Schalter.\n`
    const { messages } = await load({ 'questions/renew.de.md': german('sha256:0000000000000000') })
    const outdated = messages.find(({ rule }) => rule === 'translation/outdated')
    const current = /sha256:[0-9a-f]{16}/.exec(outdated?.help ?? '')?.[0] ?? ''
    const corpus = await corpusOf({ 'questions/renew.de.md': german(current) })
    expect(find(corpus, 'renew', 'de')).toMatchObject({
      title: 'Wie verlängere ich?',
      meta: { owner: 'desk' },
      translation: { outdated: false, by: 'human' },
    })
  })

  test('the hash of an answer follows its words and not its dates', async () => {
    const hashOf = async (text: string) => find(await corpusOf({ 'questions/renew.md': text }), 'renew')?.hash
    const text = question('How do I renew?', 'Ask at the desk.')
    const first = await hashOf(text)
    expect(await hashOf(text.replaceAll('\n', '\r\n'))).toBe(first)
    expect(await hashOf(text.replace('Ask', 'Call'))).not.toBe(first)
    expect(await hashOf(text.replace('How do I', 'How can I'))).not.toBe(first)
  })
})

describe('history', () => {
  const git = (dir: string, day: string, ...args: string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
      stdio: 'pipe',
    })

  function makeRepository(): string {
    const dir = makeFolder({})
    git(dir, '2026-01-01', 'init', '-q', '-b', 'main')
    git(dir, '2026-01-01', 'add', '.')
    git(dir, '2026-01-01', 'commit', '-qm', 'All')
    return dir
  }

  const commit = (dir: string, day: string) => {
    git(dir, day, 'add', '-A')
    git(dir, day, 'commit', '-qm', 'Change')
  }

  test('a plain folder has none, and says so', async () => {
    const result = await load({})
    expect(result.historyMissing).toMatch(/git/)
    expect(result.corpus && find(result.corpus, 'renew')?.updatedAt).toBe('2026-01-04T23:00:00Z')
  })

  test('updatedAt is the last commit of the question', async () => {
    const dir = makeRepository()
    writeFileSync(join(dir, 'questions/renew.md'), question('How do I renew?', 'Ask us.'))
    commit(dir, '2026-01-20')
    const { corpus, commit: head } = await loadCorpus({ dir, asOf: '2026-02-01' })
    expect(corpus && find(corpus, 'renew')?.updatedAt).toBe('2026-01-20T12:00:00Z')
    expect(corpus && find(corpus, 'fees')?.updatedAt).toBe('2026-01-01T12:00:00Z')
    expect(head).toMatch(/^[0-9a-f]{40}$/)
  })

  test('or the boundary that its validity crossed since, at midnight of the catalog', async () => {
    const dir = makeRepository()
    const text = question('How do I renew?', 'Ask us.', 'scenarios: [borrow]\nvalid: { from: 2026-01-25 }')
    writeFileSync(join(dir, 'questions/renew.md'), text)
    commit(dir, '2026-01-20')
    const { corpus } = await loadCorpus({ dir, asOf: '2026-02-01' })
    expect(corpus && find(corpus, 'renew')?.updatedAt).toBe('2026-01-24T23:00:00Z')
  })

  test.each([
    ['gone without a word', '', ['id/permanent']],
    ['an alias', 'aliases', []],
    ['a tombstone', 'retired', []],
  ])('an id that was published: %s', async (_, how, expected) => {
    const dir = makeRepository()
    if (how === 'aliases') {
      renameSync(join(dir, 'questions/fees.md'), join(dir, 'questions/prices.md'))
      const text = question('What does it cost?', 'Nothing.', 'scenarios: [pay]\naliases: [fees]')
      writeFileSync(join(dir, 'questions/prices.md'), text)
    } else {
      rmSync(join(dir, 'questions/fees.md'))
      const text = question('What can I pay?', 'Nothing at all.', 'scenarios: [pay]')
      writeFileSync(join(dir, 'questions/other.md'), text)
    }
    if (how === 'retired')
      writeFileSync(join(dir, 'retired.yaml'), 'fees: { reason: { en: Loans are free. } }\n')
    commit(dir, '2026-01-20')
    const { messages } = await loadCorpus({ dir, asOf: '2026-02-01' })
    expect(messages.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(expected)
  })
})

test('no folder is a mistake in the call', async () => {
  await expect(loadCorpus({ dir: join(makeFolder({}), 'nowhere') })).rejects.toThrow(ContentFolderError)
})
