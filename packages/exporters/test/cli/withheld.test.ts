import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import { renderSite, stampedPages } from '@topasked/exporters'
import { type FeedItem, type Manifest, SCHEMAS } from '@topasked/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { CONTENT, readTree, temporary, writeContent } from './run.ts'
import { runHere } from './run-here.ts'

const AS_OF = ['--as-of', '2026-02-01']
const question = (title: string, scenario: string, answer = 'Ask at the desk.') =>
  `---\nquestion: ${JSON.stringify(title)}\nscenarios: [${scenario}]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\n${answer}\n`

/** Two scenarios; the second has a question whose title no font of the handouts has. */
const TAMIL: Readonly<Record<string, string>> = {
  'faq.yaml': `${(CONTENT['faq.yaml'] ?? '').replace('[borrow]', '[borrow, pay]')}urgent: [renew]\n`,
  'scenarios/pay.yaml': 'title: { en: Paying, de: Zahlen }\n',
  'questions/fee.md': question('What does it cost? தமிழ்', 'pay'),
}
const WITHHELD = ['pdf/en/handout.pdf', 'pdf/en/pay.pdf', 'pdf/de/handout.pdf', 'pdf/de/pay.pdf']

function content(files: Readonly<Record<string, string>> = TAMIL): string {
  return writeContent(join(temporary(), 'faq'), files)
}

function build(faq: string, ...more: readonly string[]) {
  const out = join(faq, '../out')
  return runHere([
    'build',
    '--content',
    faq,
    '--out',
    out,
    '--channels',
    'feed,pdf,intranet',
    ...AS_OF,
    ...more,
  ])
}

const verify = (faq: string) => runHere(['verify', join(faq, '../out'), '--content', faq, '--format', 'json'])
const problemsIn = (stdout: string): { file: string; message: string }[] => JSON.parse(stdout).problems

function manifestOf(faq: string): Manifest {
  return JSON.parse(readFileSync(join(faq, '../out/manifest.json'), 'utf8'))
}

describe('a title that cannot be printed', () => {
  test('costs its handouts: all else goes out, exit code 0, and everybody is told', async () => {
    const faq = content()
    const { code, stdout } = await build(faq, '--verify')
    expect(code, stdout).toBe(0)
    expect(readdirSync(join(faq, '../out/pdf/en')).sort()).toEqual(['borrow.pdf', 'quick-card.pdf'])
    expect(stdout).toContain('warning[pdf/glyph-exists]: the PDF fonts lack "த" (U+0BA4)')
    for (const path of WITHHELD) expect(stdout).toContain(`not made   ${path}: the PDF fonts lack`)
    const manifest = manifestOf(faq)
    expect(
      manifest.withheld?.map(({ path, file, line, questions }) => [path, file, line, questions]),
    ).toEqual(
      WITHHELD.map((path) => [
        path,
        'questions/fee.md',
        2,
        path.includes('pay') ? ['fee'] : ['renew', 'fee'],
      ]),
    )
    const ajv = new Ajv2020({ strict: true })
    addFormats.default(ajv)
    expect(ajv.validate(SCHEMAS.manifest, manifest), JSON.stringify(ajv.errors)).toBe(true)
    const again = await verify(faq)
    expect([again.code, problemsIn(again.stdout)]).toEqual([0, []])
  })

  test('is not attached to items of the feed', async () => {
    const faq = content()
    await build(faq)
    const { items } = JSON.parse(readFileSync(join(faq, '../out/feed/en/feed.json'), 'utf8'))
    const attached = (items as FeedItem[]).map(({ id, attachments }) => [
      id.split('/').at(-2),
      attachments?.length,
    ])
    expect(attached).toEqual([
      ['renew', 1],
      ['fee', undefined],
    ])
  })

  test('is not linked to on the site, and its page for printed copies says that there is none', async () => {
    const { corpus } = await loadCorpus({ dir: content(), asOf: '2026-02-01' })
    if (!corpus) throw new Error('the content has errors')
    const options = { siteUrl: corpus.catalog.siteUrl, basePath: '/' }
    const model = renderSite(corpus, 'en', { ...options, withheld: new Set(WITHHELD) })
    const text = JSON.stringify([model.shell, model.scenarios, stampedPages(model)])
    for (const path of WITHHELD) expect(text).not.toContain(path)
    expect(text).toContain('pdf/en/borrow.pdf')
    expect(text.match(/There is no newer printed version at the moment/g)).toHaveLength(2)
  })

  test('with --strict is an error: nothing is published', async () => {
    const faq = content({ 'questions/fee.md': question('What does it cost?', 'borrow') })
    await build(faq)
    const before = readTree(join(faq, '../out'))
    writeContent(faq, TAMIL)
    const { code, stdout, stderr } = await build(faq, '--strict')
    expect(code).toBe(1)
    expect(stdout).toContain('error[pdf/glyph-exists]')
    expect(stderr).toContain('nothing was published')
    expect(readTree(join(faq, '../out'))).toEqual(before)
  })

  test('verify finds a withheld document that is there, and a document that is not there without being withheld', async () => {
    const faq = content()
    await build(faq)
    const out = join(faq, '../out')
    writeFileSync(join(out, 'pdf/en/handout.pdf'), readFileSync(join(out, 'pdf/en/borrow.pdf')))
    renameSync(join(out, 'pdf/de/borrow.pdf'), join(faq, '../taken.pdf'))
    const { code, stdout } = await verify(faq)
    const files = problemsIn(stdout).map(({ file }) => file)
    expect(code).toBe(1)
    expect(files).toContain('pdf/en/handout.pdf')
    expect(files).toContain('pdf/de/borrow.pdf')
  })

  test('verify finds a document that is withheld and does not exist at all', async () => {
    const faq = content()
    await build(faq)
    const manifest = manifestOf(faq)
    const [first] = manifest.withheld ?? []
    const withheld = [...(manifest.withheld ?? []), { ...first, path: 'pdf/en/other.pdf' }]
    writeFileSync(join(faq, '../out/manifest.json'), JSON.stringify({ ...manifest, withheld }))
    expect(problemsIn((await verify(faq)).stdout).map(({ file }) => file)).toEqual(['pdf/en/other.pdf'])
  })
})

describe('what the check cannot know of a document', () => {
  const FILES = {
    'questions/renew.md': question('How do I renew?', 'borrow', 'See ![the form](../images/form.svg).'),
    'images/form.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><text y="20" font-family="Arial">தமிழ்</text></svg>',
  }

  test('the engine finds: a warning, the documents are withheld, exit code 0', async () => {
    const faq = content(FILES)
    const { code, stdout } = await build(faq, '--verify')
    expect(code, stdout).toBe(0)
    expect(stdout).toContain('warning[pdf/picture-fonts-known]')
    expect(existsSync(join(faq, '../out/pdf'))).toBe(false)
  })

  test('is an error with --strict, and for a handout of a few answers', async () => {
    const strict = await build(content(FILES), '--strict')
    expect([strict.code, strict.stderr]).toEqual([1, expect.stringContaining('4 documents cannot be made')])
    const faq = content(FILES)
    const out = join(faq, '../pick')
    const pick = await runHere(['build', '--content', faq, '--out', out, '--questions', 'renew', ...AS_OF])
    expect(pick.code).toBe(1)
    expect(existsSync(out)).toBe(false)
  })
})

test('a question that says nothing in a channel is left out of it; on the site that is an error', async () => {
  const faq = content({
    ...TAMIL,
    'questions/fee.md': question('What does it cost?', 'pay', ':::only{channels="site feed pdf"}\nTen.\n:::'),
  })
  const { code, stdout } = await build(faq, '--verify')
  expect(code, stdout).toBe(0)
  expect(stdout).toContain('warning[html/answer-present]: the answer says nothing in the channel intranet')
  const carries = manifestOf(faq).files.flatMap(({ channel, questions }) =>
    questions?.includes('fee') ? [channel] : [],
  )
  expect([...new Set(carries)].sort()).toEqual(['feed', 'pdf'])
  expect((await build(faq, '--strict')).code).toBe(1)
  writeContent(faq, {
    'questions/fee.md': question('What does it cost?', 'pay', ':::only{channels="pdf"}\nTen.\n:::'),
  })
  const empty = await build(faq)
  expect([empty.code, empty.stdout]).toEqual([1, expect.stringContaining('says nothing on the site')])
})
