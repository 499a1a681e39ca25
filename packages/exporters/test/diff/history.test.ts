import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import { afterAll, describe, expect, test } from 'vitest'
import { renderTree } from '../../src/cli/render-tree.ts'
import { allAnswers } from '../../src/definitions/index.ts'
import { compareSnapshots } from '../../src/diff/compare-snapshots.ts'
import { readSnapshot } from '../../src/diff/read-snapshot.ts'
import type { Snapshot } from '../../src/diff/snapshot.ts'
import { reportHtml } from '../../src/diff/to-html.ts'
import { reportMarkdown } from '../../src/diff/to-markdown.ts'
import { type SmallFaq, smallFaq } from './small-faq.ts'

const dir = mkdtempSync(join(tmpdir(), 'topasked-diff-'))
const faq = smallFaq(dir)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** One edit after the other, as a year of a FAQ might bring them. What readers see of each is in expected/. */
const HISTORY: readonly [name: string, edit: (faq: SmallFaq) => void | Promise<void>][] = [
  ['a typo', ({ edit }) => edit('questions/renew.md', 'Chose', 'Choose')],
  ['a new step', ({ edit }) => edit('questions/renew.md', '3. Press', '3. Read the new date.\n4. Press')],
  [
    'a link that leads elsewhere',
    ({ edit }) => edit('links.yaml', 'account.example.org/', 'account.example.org/sign-in'),
  ],
  ['another picture', ({ picture }) => picture('images/card.svg', '#642')],
  [
    'another title',
    ({ edit }) => edit('questions/hours.md', 'When is the library open?', 'When are you open?'),
  ],
  [
    'a new question',
    ({ question }) => question('wifi', 'Is there Wi-Fi?', 'scenarios: [visit]\n', 'Yes, everywhere.\n'),
  ],
  [
    'a new translation',
    ({ write }) => {
      write(
        'questions/hours.zh-Hant.md',
        '---\nquestion: 開放時間？\ntranslation: { of: "sha256:0000000000000000", by: machine, reviewed: false }\n---\n\n星期一至五，上午九時至下午六時。\n',
      )
      return accept('questions/hours.zh-Hant.md')
    },
  ],
  [
    'a changed translation',
    ({ edit }) => edit('questions/renew.zh-Hant.md', '最多可續借四次', '最多可續借五次'),
  ],
  ['a moved question', ({ edit }) => edit('questions/wifi.md', 'scenarios: [visit]', 'scenarios: [borrow]')],
  [
    'a renamed question',
    ({ rename, edit }) => {
      rename('questions/wifi.md', 'questions/wireless.md')
      edit('questions/wireless.md', 'audience:', 'aliases: [wifi]\naudience:')
    },
  ],
  [
    'an answer that expired',
    ({ edit }) => edit('questions/parking.md', 'audience:', 'valid: { until: 2026-01-31 }\naudience:'),
  ],
  [
    'a retired question',
    ({ remove, write }) => {
      remove('questions/wireless.md')
      write('retired.yaml', 'wireless: { replacedBy: hours }\nwifi: { replacedBy: hours }\n')
    },
  ],
  [
    'another title of a scenario',
    ({ edit }) => edit('scenarios/borrow.yaml', 'en: Borrowing', 'en: Borrowing and returning'),
  ],
  [
    'other emergency answers',
    ({ edit }) => edit('faq.yaml', 'urgent: [lost-card]', 'urgent: [lost-card, renew]'),
  ],
  ['another notice', ({ edit }) => edit('faq.yaml', 'is closed this week', 'is open again')],
  ['another order', ({ edit }) => edit('scenarios/borrow.yaml', '[renew, lost-card]', '[lost-card, renew]')],
  [
    'a part for paper only',
    ({ edit }) =>
      edit(
        'questions/hours.md',
        '18:00.\n',
        '18:00.\n\n:::only{channels="pdf"}\nPin this to your door.\n:::\n',
      ),
  ],
  [
    'a last day',
    ({ edit }) => edit('questions/lost-card.md', 'audience:', 'valid: { until: 2026-12-31 }\naudience:'),
  ],
  [
    'a newer date of review and nothing else',
    ({ edit }) => edit('questions/hours.md', 'reviewed: 2026-01-05', 'reviewed: 2026-02-01'),
  ],
  [
    'other words for search',
    ({ edit }) => edit('questions/hours.md', 'audience:', 'alsoAsked: [Opening times]\naudience:'),
  ],
  [
    'a picture at another width',
    ({ edit }) => edit('questions/lost-card.md', 'card.svg)', 'card.svg#width=120)'),
  ],
  [
    'groups of scenarios',
    ({ edit }) => edit('faq.yaml', 'picker:', 'groups: { visit: { en: Coming here } }\npicker:'),
  ],
  [
    'a question in Chinese only',
    ({ write }) =>
      write(
        'questions/visa.zh-Hant.md',
        '---\nquestion: 簽證？\nscenarios: [visit]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\noriginal: true\n---\n\n請到服務台。\n',
      ),
  ],
  ['a change of it', ({ edit }) => edit('questions/visa.zh-Hant.md', '請到服務台', '請到二樓服務台')],
  [
    'variants of steps',
    ({ edit }) =>
      edit(
        'questions/lost-card.md',
        'Call the desk.',
        'Call the desk.\n\n:::variants\n## iPhone\n\nPress twice.\n\n## Android\n\nPress once.\n:::',
      ),
  ],
]

/** Says in a translation that it is of the original as it is now. */
async function accept(path: string): Promise<void> {
  const { messages } = await loadCorpus({ dir, asOf: '2026-02-02' })
  const outdated = messages.find(({ file, rule }) => file === path && rule === 'translation/outdated')
  const hash = /sha256:[0-9a-f]{16}/u.exec(outdated?.help ?? '')?.[0]
  if (hash === undefined) throw new Error(`${path} is not outdated`)
  faq.edit(path, /sha256:[0-9a-f]{16}/u, hash)
}

async function snapshot(): Promise<Snapshot> {
  const { corpus, messages } = await loadCorpus({ dir, asOf: '2026-02-02' })
  if (!corpus) throw new Error(messages.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  const tree = await renderTree(corpus, corpus.catalog.siteUrl, ['site', 'feed', 'pdf', 'intranet'])
  return readSnapshot(tree, await allAnswers())
}

const fileOf = (index: number, name: string): string =>
  `./expected/${String(index + 1).padStart(2, '0')}-${name.replaceAll(' ', '-')}.md`

describe('a history of typical edits: readers see', () => {
  let before: Snapshot

  test('nothing of what does not change', async () => {
    await accept('questions/renew.zh-Hant.md')
    before = await snapshot()
    const report = compareSnapshots(before, await snapshot())
    expect([report.questions, report.around, report.handouts, report.files]).toEqual([[], [], [], []])
  })

  test.each(HISTORY.map(([name, edit], index) => ({ name, edit, index })))(
    '$name',
    async ({ name, edit, index }) => {
      await edit(faq)
      const after = await snapshot()
      const report = compareSnapshots(before, after)
      before = after
      await expect(reportMarkdown(report)).toMatchFileSnapshot(fileOf(index, name))
      expect(reportHtml(report)).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
    },
  )
})
