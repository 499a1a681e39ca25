import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { boundariesBetween } from '../src/ci/validity-due.mjs'
import { contentFolder } from './support/content.ts'
import { BOT, mockGitHub } from './support/mock-github.ts'
import { runScript, serve, temporary } from './support/run-script.ts'

describe('what began or ended between two days', () => {
  const of = (valid: object) => ({ questions: [{ id: 'q', valid }], scenarios: [] })
  test.each([
    {
      name: 'begins on the day',
      facts: of({ from: '2026-03-02' }),
      says: ['question q begins on 2026-03-02'],
    },
    { name: 'began on the published day', facts: of({ from: '2026-03-01' }), says: [] },
    { name: 'begins tomorrow', facts: of({ from: '2026-03-03' }), says: [] },
    { name: 'ended yesterday', facts: of({ until: '2026-03-01' }), says: ['question q ended on 2026-03-01'] },
    { name: 'holds for the last day', facts: of({ until: '2026-03-02' }), says: [] },
    { name: 'was over before', facts: of({ until: '2026-02-28' }), says: [] },
    { name: 'has no days', facts: of({}), says: [] },
    {
      name: 'a scenario',
      facts: { questions: [], scenarios: [{ id: 's', valid: { from: '2026-03-02' } }] },
      says: ['scenario s begins on 2026-03-02'],
    },
    {
      name: 'a notice',
      facts: { questions: [], scenarios: [], notices: [{ id: 'n', endDay: '2026-03-01' }] },
      says: ['notice n ended on 2026-03-01'],
    },
  ])('$name', ({ facts, says }) => {
    expect(boundariesBetween(facts, '2026-03-01', '2026-03-02')).toEqual(says)
  })

  test('days that were missed count', () => {
    expect(
      boundariesBetween(of({ from: '2026-02-20', until: '2026-02-25' }), '2026-02-01', '2026-03-02'),
    ).toHaveLength(2)
  })
})

describe('the daily run', () => {
  const due = async (manifest: object | undefined, files: Record<string, string> = {}) => {
    const site = await serve((_, response) =>
      manifest ? response.end(JSON.stringify(manifest)) : response.writeHead(404).end(),
    )
    return runScript('validity-due', { TOPASKED_SITE_URL: site, TOPASKED_CONTENT: contentFolder(files) })
  }

  test.each([
    { name: 'nothing began or ended', asOf: '2026-01-01', files: {}, due: 'false' },
    {
      name: 'a notice is over',
      asOf: '2026-01-01',
      files: { 'notices.yaml': 'n: { start: 2026-01-01 08:00, end: 2026-01-02 00:00, text: { en: x } }\n' },
      due: 'true',
    },
  ])('$name: $due', async ({ asOf, files, due: expected }) => {
    const { code, said, outputs } = await due({ asOf }, files)
    expect(code, said).toBe(0)
    expect(outputs).toEqual({ due: expected })
  })

  test('nothing is published yet: true', async () => {
    expect((await due(undefined)).outputs).toEqual({ due: 'true' })
  })
})

describe('reminders', () => {
  test('one issue per owner: opened, and closed when nothing is due', async () => {
    const stale = {
      number: 4,
      state: 'open',
      user: BOT,
      body: '<!-- topasked-reviews:office -->\nold',
      title: 'x',
    }
    const issues = [
      stale,
      { ...stale, number: 5, user: { login: 'mallory' }, body: '<!-- topasked-reviews:desk -->' },
    ]
    const { env, writes } = await mockGitHub(
      { '/issues?state=all&creator=github-actions%5Bbot%5D': issues },
      {},
    )
    const { code, said } = await runScript('remind-owners', { ...env, TOPASKED_CONTENT: contentFolder() })
    expect(code, said).toBe(0)
    expect(writes.map(({ method, path, body }) => [method, path, body.title ?? body.state])).toEqual([
      ['POST', '/issues', 'Reviews due: Desk'],
      ['PATCH', '/issues/4', 'closed'],
    ])
    const text = String(writes[0]?.body.body)
    expect(text).toContain(
      '- [ ] [Late \\[fee\\]\\(x\\)?](https://github.com/org/faq/edit/main/faq/questions/late.md) **was due on 2020-01-01**, last reviewed on 2026-01-05',
    )
    expect(text).not.toContain('Soon?')
  })
})

describe('the report on links', () => {
  const report = async (failures: object[], issues: object[]) => {
    const file = join(temporary(), 'report.json')
    writeFileSync(file, JSON.stringify({ checked: 9, failures }))
    const { env, writes } = await mockGitHub(
      { '/issues?state=all&creator=github-actions%5Bbot%5D': issues },
      {},
    )
    const { code, said } = await runScript('report-links', { ...env, TOPASKED_LINK_REPORT: file })
    expect(code, said).toBe(0)
    return writes
  }
  const failure = { url: 'https://example.org/`@x`', place: 'links.yaml: guide', problem: 'it answers 404' }
  const own = { number: 4, state: 'closed', user: BOT, body: '<!-- topasked-links -->\nold', title: 'x' }

  test('reopens its one issue and says what fails', async () => {
    const [write] = await report([failure], [own])
    expect([write?.method, write?.path, write?.body.state]).toEqual(['PATCH', '/issues/4', 'open'])
    expect(write?.body.body).toContain(
      '- [ ] `https://example.org/%60@x%60` (links.yaml: guide): it answers 404',
    )
  })

  test('writes nothing when all is well and nothing is open', async () => {
    expect(await report([], [own])).toEqual([])
  })
})

test('the check of links leaves private hosts and those of the organisation alone, and says what fails', async () => {
  const out = join(temporary(), 'report.json')
  const body =
    'See [a](https://198.19.0.2/) and [b](https://intranet.example.org/) and [c](https://198.18.0.1/).'
  const dir = contentFolder({
    'questions/soon.md': `---\nquestion: Soon?\nscenarios: [one]\naudience: [all]\nowner: desk\nreviewed: 2026-01-05\n---\n\n${body}\n`,
  })
  const catalog = join(dir, 'faq.yaml')
  writeFileSync(catalog, `${readFileSync(catalog, 'utf8')}allow: { linkHosts: [intranet.example.org] }\n`)
  const { code, said } = await runScript('check-links', {
    TOPASKED_CONTENT: dir,
    TOPASKED_LINK_REPORT: out,
    TOPASKED_LINK_WAIT: '0',
  })
  expect(code, said).toBe(0)
  const { failures } = JSON.parse(readFileSync(out, 'utf8')) as {
    failures: { problem: string; place: string }[]
  }
  expect(failures.map(({ problem, place }) => [problem, place])).toEqual([
    ['198.18.0.1 is not a public address', 'questions/soon.md, line 9'],
    ['198.19.0.2 is not a public address', 'questions/soon.md, line 9'],
  ])
})
