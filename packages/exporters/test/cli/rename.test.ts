import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { call, changedPaths, check as checkAll, read } from './call.ts'
import { CONTENT, readTree, temporary, writeContent } from './run.ts'

const AS_OF = '2026-02-01'
const question = (fields: string, body: string, fence = '---\n'): string =>
  `---\nquestion: How?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n${fields}${fence}\n${body}\n`
const german = (of: string, body: string): string =>
  `---\nquestion: Wie?\ntranslation: { of: "${of}", by: human, reviewed: true } # by Lena\n---\n\n${body}\n`

const LINKS = `See [renewing](renew.md), [again](./renew.md "A title (renew.md)"), [![renew.md](../images/a.svg)](<renew.md>),
[there][r], [in German](renew.de.md), [not this](renewal.md), [nor](https://example.org/renew.md) and \`[renew](renew.md)\`.

[r]: renew.md?x=1 'renew.md'`
const RELINKED = `See [renewing](keep-longer.md), [again](./keep-longer.md "A title (renew.md)"), [![renew.md](../images/a.svg)](<keep-longer.md>),
[there][r], [in German](keep-longer.de.md), [not this](renewal.md), [nor](https://example.org/renew.md) and \`[renew](renew.md)\`.

[r]: keep-longer.md?x=1 'renew.md'`

const FILES: Readonly<Record<string, string>> = {
  'faq.yaml': (CONTENT['faq.yaml'] ?? '')
    .replace('scenarios: [borrow]', 'scenarios: [borrow, pay]')
    .concat("urgent: ['renew', fees] # at night\n"),
  'scenarios/borrow.yaml': 'title: { en: Borrowing, de: Ausleihen }\norder:\n  - fees\n  - renew # first\n',
  'scenarios/pay.yaml': 'title: { en: Paying, de: Bezahlen }\nvalid: { from: 2020-01-01 }',
  'images/a.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>',
  'questions/fees.md': question('related: [renewal, "renew"]\n', LINKS).replaceAll('\n', '\r\n'),
  'questions/renewal.md': question(
    'related:\n- renew\n- fees\n',
    '> [Renewing](  renew.md  )\n\n::include{fragment="hint"}',
  ),
  'fragments/hint.md': 'See [renewing](../questions/renew.md) or [the fees](../questions/fees.md).\n',
  'fragments/hint.de.md': 'Siehe [verlängern](../questions/renew.md).\n',
  'retired.yaml': 'fax: { replacedBy: renew }\nold-pay: { kind: scenario, replacedBy: pay }\n',
}

let hashOfFees: Promise<string> | undefined

async function readHash(): Promise<string> {
  const dir = writeContent(temporary(), FILES)
  await call('new', 'translation', 'fees', 'de', '--content', dir, '--as-of', AS_OF)
  return /sha256:[0-9a-f]+/.exec(read(dir, 'questions/fees.de.md'))?.[0] ?? ''
}

/** Content in which the question `fees` has a translation that is up to date, and the others have outdated ones. */
async function content(files: Record<string, string> = {}): Promise<string> {
  hashOfFees ??= readHash()
  return writeContent(temporary(), {
    ...FILES,
    'questions/fees.de.md': german(await hashOfFees, '[Verlängern](renew.md)'),
    'questions/renewal.de.md': german('sha256:0000000000000000', 'So.'),
    'questions/renew.de.md': german('sha256:0000000000000000', 'Siehe [Gebühren](fees.md).'),
    ...files,
  })
}
/** The translations here are no translations of what they stand beside: that is not what is looked at. */
const check: typeof checkAll = async (...args) => {
  const { found, ...rest } = await checkAll(...args)
  return {
    ...rest,
    found: found.filter((line) => !/ (?:translation\/(?:links|menu-words)|id\/unique-title)$/.test(line)),
  }
}
const run = (dir: string, ...words: string[]) => call(...words, '--content', dir)
const outdated = ['renew', 'renewal'].map((id) => `questions/${id}.de.md:3 translation/outdated`)

describe('rename a question', () => {
  test('files move, everything that names it follows, the old id stays as an alias, no other byte changes', async () => {
    const dir = await content()
    const before = readTree(dir)
    expect(await check(dir, AS_OF)).toEqual({ code: 0, found: outdated })
    const { code, stdout, stderr } = await run(dir, 'rename', 'renew', 'keep-longer')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('moved ')
    expect(await check(dir, AS_OF)).toEqual({
      code: 0,
      found: ['questions/keep-longer.de.md:3 translation/outdated', outdated[1]],
    })
    expect(changedPaths(before, readTree(dir))).toEqual([
      'faq.yaml',
      'fragments/hint.de.md',
      'fragments/hint.md',
      'questions/fees.de.md',
      'questions/fees.md',
      'questions/keep-longer.de.md',
      'questions/keep-longer.md',
      'questions/renew.de.md',
      'questions/renew.md',
      'questions/renewal.md',
      'retired.yaml',
      'scenarios/borrow.yaml',
    ])
    const renew = CONTENT['questions/renew.md'] ?? ''
    expect(read(dir, 'questions/keep-longer.md')).toBe(
      renew.replace('\n---\n\n', '\naliases: [renew]\n---\n\n'),
    )
    expect(read(dir, 'questions/fees.md')).toBe(
      question('related: [renewal, "keep-longer"]\n', RELINKED).replaceAll('\n', '\r\n'),
    )
    expect(read(dir, 'questions/renewal.md')).toContain('related:\n- keep-longer\n- fees\n---\n')
    expect(read(dir, 'questions/renewal.md')).toContain('> [Renewing](  keep-longer.md  )')
    expect(read(dir, 'fragments/hint.md')).toContain(
      '(../questions/keep-longer.md) or [the fees](../questions/fees.md)',
    )
    expect(read(dir, 'faq.yaml')).toContain("\nurgent: ['keep-longer', fees] # at night\n")
    expect(read(dir, 'scenarios/borrow.yaml')).toContain('order:\n  - fees\n  - keep-longer # first\n')
    expect(read(dir, 'retired.yaml')).toContain('fax: { replacedBy: keep-longer }\n')
  })

  test('a translation that was up to date stays so, its other bytes too', async () => {
    const dir = await content()
    const before = read(dir, 'questions/fees.de.md')
    await run(dir, 'rename', 'renew', 'keep-longer')
    const after = read(dir, 'questions/fees.de.md')
    const [was, now] = [before, after].map((text) => /sha256:[0-9a-f]{16}/.exec(text)?.[0] ?? '')
    expect(now).not.toBe(was)
    expect(after).toBe(before.replace(was ?? '', now ?? '').replace('(renew.md)', '(keep-longer.md)'))
  })

  test('there and back again: the ids change places', async () => {
    const dir = await content({ 'questions/renew.md': question('aliases:\n  - extend\n', 'So.') })
    await run(dir, 'rename', 'renew', 'keep-longer')
    expect(read(dir, 'questions/keep-longer.md')).toContain('aliases:\n  - extend\n  - renew\n---\n')
    expect(await run(dir, 'rename', 'keep-longer', 'renew')).toMatchObject({ code: 0, stderr: '' })
    expect(read(dir, 'questions/renew.md')).toContain('aliases:\n  - extend\n  - keep-longer\n---\n')
    expect((await check(dir, AS_OF)).code).toBe(0)
  })

  test('an id that git knows is not missed', async () => {
    const dir = await content()
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', dir, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args])
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-qm', 'content')
    expect(await run(dir, 'rename', 'renew', 'keep-longer')).toMatchObject({ code: 0, stderr: '' })
    expect((await check(dir, AS_OF)).code).toBe(0)
    expect(await run(dir, 'retire', 'keep-longer', '--replaced-by', 'renewal')).toMatchObject({ code: 0 })
    expect((await check(dir, AS_OF)).code).toBe(0)
  })

  test('a draft leaves no alias: nobody knows its address', async () => {
    const dir = await content({ 'questions/soon.md': question('draft: true\n', 'So.') })
    expect(await run(dir, 'rename', 'soon', 'later')).toMatchObject({ code: 0, stderr: '' })
    expect(read(dir, 'questions/later.md')).toBe(question('draft: true\n', 'So.'))
  })

  test('a byte order mark stays where it was', async () => {
    const dir = await content({ 'questions/renew.md': `\uFEFF${CONTENT['questions/renew.md']}` })
    expect(await run(dir, 'rename', 'renew', 'keep-longer')).toMatchObject({ code: 0, stderr: '' })
    expect(read(dir, 'questions/keep-longer.md').startsWith('\uFEFF---\n')).toBe(true)
  })
})

test('rename a scenario: its file, the catalog, the questions and the tombstones', async () => {
  const dir = await content({
    'questions/fines.md': question('', 'So.').replace('[borrow]', '[ pay, borrow ]'),
  })
  const before = readTree(dir)
  expect(await run(dir, 'rename', 'pay', 'money')).toMatchObject({ code: 0, stderr: '' })
  expect((await check(dir, AS_OF)).code).toBe(0)
  expect(changedPaths(before, readTree(dir))).toEqual([
    'faq.yaml',
    'questions/fines.md',
    'retired.yaml',
    'scenarios/money.yaml',
    'scenarios/pay.yaml',
  ])
  expect(read(dir, 'faq.yaml')).toContain('scenarios: [borrow, money]')
  expect(read(dir, 'questions/fines.md')).toContain('scenarios: [ money, borrow ]')
  expect(read(dir, 'retired.yaml')).toContain('old-pay: { kind: scenario, replacedBy: money }')
  expect(read(dir, 'scenarios/money.yaml')).toBe(`${FILES['scenarios/pay.yaml']}\naliases: [pay]\n`)
})

describe('retire', () => {
  test('with a replacement: links and lists lead there, former ids get a tombstone too, the check passes', async () => {
    const dir = await content({ 'questions/renew.md': question('aliases: [extend]\n', 'So.') })
    const result = await run(
      dir,
      'retire',
      'renew',
      '--replaced-by',
      'renewal',
      '--reason',
      'It is "new": see there.',
    )
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(await check(dir, AS_OF)).toEqual({ code: 0, found: [outdated[1]] })
    const tombstone = '{ replacedBy: renewal, reason: { en: "It is \\"new\\": see there." } }'
    expect(read(dir, 'retired.yaml')).toBe(
      `fax: { replacedBy: renewal }\nold-pay: { kind: scenario, replacedBy: pay }\nrenew: ${tombstone}\nextend: ${tombstone}\n`,
    )
    expect(read(dir, 'faq.yaml')).toContain("urgent: ['renewal', fees]")
    expect(read(dir, 'questions/fees.md')).toContain('related: [renewal]\r\n')
    expect(read(dir, 'questions/renewal.md')).toContain('related:\n- fees\n---\n')
    expect(readTree(dir)).not.toHaveProperty(['questions/renew.de.md'])
  })

  test('without one: lists let it go, and what only a person can fix is shown', async () => {
    const dir = await content({
      'retired.yaml': '# Gone.\n{}\n',
      'questions/fees.md': question('related: [renew]\n', 'Ask [here](renew.md).'),
      'questions/renewal.md': question('', 'So.'),
      'fragments/hint.md': 'So.\n',
      'fragments/hint.de.md': 'So.\n',
    })
    const { code, stdout, stderr } = await run(dir, 'retire', 'renew')
    expect(code).toBe(1)
    expect(stdout).toContain('error[reference/question-exists]: ')
    expect(stdout).toContain('Ask [here](renew.md).')
    expect(stderr).toBe('topasked: 2 errors remain to be fixed by hand, as shown above\n')
    expect(read(dir, 'retired.yaml')).toBe('# Gone.\nrenew: { kind: question }\n')
    expect(read(dir, 'faq.yaml')).toContain('urgent: [fees]')
    expect(read(dir, 'questions/fees.md')).not.toContain('related')
    const { found } = await check(dir, AS_OF)
    expect(found.filter((line) => line.includes('reference/'))).toEqual([
      'questions/fees.de.md:6 reference/question-exists',
      'questions/fees.md:9 reference/question-exists',
    ])
  })

  test('a draft just goes: it was never published', async () => {
    const dir = await content({ 'questions/soon.md': question('draft: true\n', 'So.') })
    const before = read(dir, 'retired.yaml')
    expect(await run(dir, 'retire', 'soon')).toMatchObject({ code: 0, stderr: '' })
    expect(read(dir, 'retired.yaml')).toBe(before)
  })

  test('a scenario hands its questions to another', async () => {
    const dir = await content({
      'questions/fines.md': question('', 'So.').replace('[borrow]', '[pay, borrow]'),
    })
    expect(await run(dir, 'retire', 'pay', '--replaced-by', 'borrow')).toMatchObject({ code: 0, stderr: '' })
    expect((await check(dir, AS_OF)).code).toBe(0)
    expect(read(dir, 'questions/fines.md')).toContain('scenarios: [borrow]')
    expect(read(dir, 'retired.yaml')).toContain('\npay: { kind: scenario, replacedBy: borrow }\n')
    expect(read(dir, 'retired.yaml')).toContain('old-pay: { kind: scenario, replacedBy: borrow }')
  })
})

test.each([
  { words: ['rename', 'renew', 'fees'], says: 'there is a question fees already' },
  { words: ['rename', 'renew', 'fax'], says: 'fax is retired' },
  { words: ['rename', 'renew', 'Keep Longer'], says: 'such as keep-longer' },
  { words: ['rename', 'renew', 'renew'], says: 'there is a question renew already' },
  { words: ['rename', 'reneww', 'x'], says: 'there is one with a similar name: renew' },
  { words: ['rename', 'pay', 'feed'], says: 'feed is an address of the site' },
  { words: ['rename', 'renew'], says: 'usage: topasked rename <old> <new>' },
  { words: ['rename', 'both', 'x'], says: 'say which with --kind question or --kind scenario' },
  {
    words: ['rename', 'renew', 'x', '--kind', 'page'],
    says: '--kind must be one of question, scenario, not "page"',
  },
  { words: ['retire', 'renew', '--replaced-by', 'renew'], says: 'renew cannot replace itself' },
  { words: ['retire', 'renew', '--replaced-by', 'pay'], says: 'there is no question pay' },
  { words: ['retire', 'fax'], says: 'fax is retired' },
  { words: ['retire', 'renew', '--reason', ' '], says: '--reason must not be empty' },
])('refused: $words', async ({ words, says }) => {
  const dir = await content({
    'faq.yaml': (FILES['faq.yaml'] ?? '').replace('[borrow, pay]', '[borrow, pay, both]'),
    'scenarios/both.yaml': 'title: { en: Both, de: Beide }\n',
    'questions/both.md': question('', 'So.'),
  })
  const before = readTree(dir)
  const { code, stdout, stderr } = await run(dir, ...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(says)
  expect(readTree(dir)).toEqual(before)
})

test('nothing is renamed while there are errors', async () => {
  const dir = await content({ 'questions/broken.md': '---\nquestion: a: b\n---\n' })
  const before = readTree(dir)
  const { code, stderr } = await run(dir, 'rename', 'renew', 'x')
  expect(code).toBe(2)
  expect(stderr).toMatch(
    /^topasked: the content has \d errors?: fix (it|them) first \("topasked check" shows/,
  )
  expect(readTree(dir)).toEqual(before)
})
