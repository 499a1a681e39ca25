import type { Attention } from '@topasked/content'
import { expect, test } from 'vitest'
import { call, read } from './call.ts'
import { CONTENT, temporary, writeContent } from './run.ts'

type TranslationStates = Attention['translations'][number]['states']

const AS_OF = '2026-06-15'
const question = (fields: string, body = 'So.', title = 'How?'): string =>
  `---\nquestion: ${title}\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n${fields}---\n\n${body}\n`
const german = (fields: string, body = 'So.'): string =>
  `---\nquestion: Wie?\ntranslation: { ${fields} }\n---\n\n${body}\n`

const FILES: Readonly<Record<string, string>> = {
  'faq.yaml': (CONTENT['faq.yaml'] ?? '')
    .replace('scenarios: [borrow]', 'scenarios: [borrow, fair]')
    .replace('owners: {', 'owners: { it: { name: { en: IT }, hours: { en: Always }, place: { en: Cellar } },')
    .concat('editUrl: https://code.example.org/edit/\n'),
  'scenarios/fair.yaml': 'title: { en: Book fair }\nvalid: { until: 2026-06-14 }\n',
  'links.yaml': `exact: { url: https://a.example.org/, precision: exact, access: public, label: { en: A } }
near: { url: https://b.example.org/, precision: landing, access: sign-in, label: { en: B } }
unused: { url: https://c.example.org/, precision: landing, access: public, label: { en: C } }
`,
  'fragments/hint.md': 'See [B](link:near).\n',
  'images/a.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>',
  'questions/renew.md': question(
    'reviewBy: 2026-06-14\n',
    '[A](link:exact)\n\n::include{fragment="hint"}',
    '借書_續借',
  ),
  'questions/today.md': question('reviewBy: 2026-06-15\n'),
  'questions/last.md': question('reviewBy: 2026-07-15\nvalid: { until: 2026-07-15 }\n').replace('desk', 'it'),
  'questions/later.md': question('reviewBy: 2026-07-16\nvalid: { until: 2026-07-16 }\n'),
  'questions/over.md': question('reviewBy: 2026-01-31\nvalid: { until: 2026-06-14 }\n'),
  // Over with its scenario, so nobody needs to review it.
  'questions/fair.md': question('reviewBy: 2026-01-31\n').replace('[borrow]', '[fair]'),
  'questions/soon.md': question('reviewBy: 2026-01-31\ndraft: true\n'),
  'questions/map.md': question('', '![The map](../images/a.svg)'),
  'questions/broken.md': '---\nquestion: a: b\n---\n',
}

const COMPLETE = ['renew', 'today', 'last', 'later', 'over', 'fair', 'map']

/** Translations that are up to date, made by the command itself and reviewed since. */
async function translate(): Promise<Record<string, string>> {
  const dir = writeContent(temporary(), FILES)
  for (const id of COMPLETE) await call('new', 'translation', id, 'de', '--content', dir)
  return Object.fromEntries(
    COMPLETE.map((id) => {
      const path = `questions/${id}.de.md`
      return [path, read(dir, path).replace('reviewed: false', 'reviewed: true')]
    }),
  )
}

let translations: Promise<Record<string, string>> | undefined

async function content(): Promise<string> {
  translations ??= translate()
  const made = await translations
  const hash = /sha256:[0-9a-f]{16}/.exec(made['questions/last.de.md'] ?? '')?.[0]
  return writeContent(temporary(), {
    ...FILES,
    ...made,
    'questions/today.de.md': german('of: "sha256:0000000000000000", by: machine, reviewed: false'),
    'questions/last.de.md': german(`of: "${hash}", by: machine, reviewed: false`),
    'questions/later.de.md': german('of: "sha256:0000000000000000", by: machine, reviewed: true'),
    'questions/over.de.md': german(`of: "${hash}", by: human, reviewed: false`),
    'questions/none.md': question(''),
  })
}
const status = (dir: string, ...more: string[]) => call('status', '--content', dir, '--as-of', AS_OF, ...more)

test('json: everything that needs attention, sorted, both ends of a span included', async () => {
  const { code, stdout, stderr } = await status(await content(), '--format', 'json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const about = (id: string, owner = 'desk', title = 'How?') => ({
    question: id,
    title,
    owner,
    file: `questions/${id}.md`,
  })
  const translated = (id: string, states: TranslationStates, owner = 'desk') => ({
    ...about(id, owner),
    file: `questions/${id}.de.md`,
    locale: 'de',
    states,
  })
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    asOf: AS_OF,
    within: 30,
    unreadable: ['questions/broken.md'],
    reviews: [
      { ...about('renew', 'desk', '借書_續借'), reviewBy: '2026-06-14', state: 'due' },
      { ...about('today'), reviewBy: '2026-06-15', state: 'soon' },
      { ...about('last', 'it'), reviewBy: '2026-07-15', state: 'soon' },
    ],
    validity: [
      {
        kind: 'scenario',
        id: 'fair',
        title: 'Book fair',
        owner: null,
        file: 'scenarios/fair.yaml',
        until: '2026-06-14',
        state: 'ended',
      },
      {
        kind: 'question',
        id: 'over',
        title: 'How?',
        owner: 'desk',
        file: 'questions/over.md',
        until: '2026-06-14',
        state: 'ended',
      },
      {
        kind: 'question',
        id: 'last',
        title: 'How?',
        owner: 'it',
        file: 'questions/last.md',
        until: '2026-07-15',
        state: 'ending',
      },
    ],
    translations: [
      translated('last', ['unreviewed'], 'it'),
      translated('later', ['outdated']),
      translated('none', ['missing']),
      translated('over', ['unreviewed']),
      translated('today', ['outdated', 'unreviewed']),
    ],
    links: [
      { key: 'near', url: 'https://b.example.org/', states: ['landing', 'sign-in'], usedBy: ['renew'] },
      { key: 'unused', url: 'https://c.example.org/', states: ['landing'], usedBy: [] },
    ],
    withoutText: [
      { ...about('map'), locale: 'en' },
      { ...about('map'), file: 'questions/map.de.md', locale: 'de' },
    ],
    owners: [
      { owner: 'desk', missing: ['hours', 'place'], questions: 8 },
      { owner: 'it', missing: ['contact'], questions: 1 },
    ],
    drafts: [about('soon')],
  } satisfies Attention)
})

test('one owner, further ahead', async () => {
  const dir = await content()
  const { stdout } = await status(dir, '--format', 'json', '--owner', 'it', '--within', '0')
  const { reviews, validity, links, owners, drafts }: Attention = JSON.parse(stdout)
  expect({ reviews, validity, links, drafts }).toEqual({ reviews: [], validity: [], links: [], drafts: [] })
  expect(owners.map(({ owner }) => owner)).toEqual(['it'])
  const { stdout: ahead } = await status(dir, '--format', 'json', '--within', '31')
  expect((JSON.parse(ahead) as Attention).reviews.map(({ question: id }) => id)).toContain('later')
})

test('human: by owner, columns that line up beside full-width titles', async () => {
  const { stdout } = await status(await content())
  expect(stdout).toMatch(/^As of 2026-06-15, looking 30 days ahead\n/)
  const reviews = stdout.slice(stdout.indexOf('Reviews (3)'), stdout.indexOf('Validity'))
  const path = '.*questions/'
  expect(reviews).toMatch(
    new RegExp(
      `^Reviews \\(3\\)\n {2}desk\n {4}due since 2026-06-14 {2}借書_續借 {2}${path}renew\\.md\n` +
        ` {4}due on 2026-06-15 {5}How\\? {7}${path}today\\.md\n {2}it\n {4}due on 2026-07-15 {2}How\\? {2}${path}last\\.md\n {2}help: Check that`,
    ),
  )
  expect(stdout).toContain('near    https://b.example.org/ (used by renew)')
})

test('markdown: a list to tick off, with addresses in the web editor', async () => {
  const { stdout } = await status(await content(), '--format', 'markdown')
  expect(stdout).toContain('### Reviews (3)\n\nCheck that')
  expect(stdout).toContain(
    '**desk**\n\n- [ ] due since 2026-06-14: 借書\\_續借 ([questions/renew.md](https://code.example.org/edit/questions/renew.md))\n',
  )
})

test('nothing to do', async () => {
  const dir = writeContent(temporary(), {
    'faq.yaml': (CONTENT['faq.yaml'] ?? '')
      .replace(', others: [de]', '')
      .replace('hotline', 'hours: { en: Always }, place: { en: Here }, hotline'),
  })
  expect((await status(dir)).stdout).toBe(
    `As of ${AS_OF}, looking 30 days ahead\n\nNothing needs attention.\n`,
  )
})

test.each([
  { args: ['--owner', 'library'], says: 'there is no owner library; there are: desk' },
  { args: ['--within', 'soon'], says: '--within expects a number of days, not "soon"' },
  { args: ['--format', 'github'], says: '--format must be one of human, json, markdown' },
])('refused: $args', async ({ args, says }) => {
  const { code, stderr } = await status(writeContent(temporary()), ...args)
  expect(code).toBe(2)
  expect(stderr).toContain(says)
})
