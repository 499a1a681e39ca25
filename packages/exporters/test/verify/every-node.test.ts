import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import { compareAnswer } from '../../src/verify/answer/compare-answer.ts'
import { expectedAnswer } from '../../src/verify/answer/expected-answer.ts'
import { CARD, DATA, MARKDOWN, PAPER, TEXT, WEB } from '../../src/verify/answer/medium.ts'
import { type AnswerToken, words } from '../../src/verify/answer/token.ts'
import { corpusOf, questionOf } from '../corpus.ts'
import { CHINESE, EVERYTHING } from '../pdf/sample.ts'
import { published } from './spoilt/whole-library.ts'

const link = (url: string, access: 'public' | 'sign-in' = 'public') => {
  return { url, access, precision: 'exact' as const, label: { en: 'A page' } }
}

/** Many links in a table: on paper their addresses then stand in its cells. */
const rows = Array.from({ length: 30 }, (_, n) => `| ${n} | [page ${n}](https://example.org/${n}) |`)

const describeCorpus = (markdown: string) => ({
  catalog: { urgent: ['everything', 'short'] },
  links: {
    guide: link('https://example.org/guide?a=1&b=2'),
    portal: link('https://p.example.org/', 'sign-in'),
  },
  questions: {
    everything: {
      en: { title: 'Everything?', markdown },
      'zh-Hant': {
        title: '全部？',
        markdown: CHINESE,
        translation: { by: 'machine' as const, reviewed: false },
      },
    },
    short: {
      en: {
        title: 'Short?',
        markdown: 'Now.\n\n---\n\n> Quoted.\n\nSee [up](everything.md#back-up).\n\n## More',
      },
    },
    table: { en: { title: 'Which page?', markdown: `| n | page |\n| - | - |\n${rows.join('\n')}\n` } },
    'site-only': { en: { title: 'On the site?', markdown: 'Yes.', meta: { channels: ['site' as const] } } },
  },
})
const corpus = corpusOf(describeCorpus(EVERYTHING))
const SITE = corpus.catalog.siteUrl
/** Of the site there are only the pages that need no build. */
const ABOUT_ANSWERS = /^(?:q|feed|intranet|pdf|zh-Hant\/q)\//

async function problemsOf(of: typeof corpus) {
  const { problems } = await verifyTree(await published(of), corpus, SITE)
  return problems.filter(({ file, question }) => ABOUT_ANSWERS.test(file) && question !== 'old-card')
}

test('every kind of node is read in every channel as the content has it', async () => {
  const problems = await problemsOf(corpus)
  expect(problems.filter(({ file }) => file !== 'q/old-card/index.html')).toEqual([])
})

/** What readers tell apart besides words, and the columns in which that can be seen. */
const SPOILT: readonly [name: string, from: string, to: string, columns: readonly string[]][] = [
  ['a heading that became words', '## Back up', 'Back up', ['site', 'feed', 'pdf', 'details', 'confluence']],
  ['words that are no longer crossed out', '~~three~~', 'three', ['site', 'feed', 'page', 'confluence']],
  [
    'code that became words',
    '```sh\ncurl  https://example.org/x\n```',
    'curl  <https://example.org/x>',
    ['site', 'feed', 'pdf', 'confluence'],
  ],
  ['a quotation that became words', '> A quote.', 'A quote.', ['site', 'feed', 'element', 'confluence']],
  ['a line that is lost', '---\n\nHard', 'Hard', ['site', 'feed', 'portable']],
  ['digits that are no longer raised', '10<sup>6</sup>', '106', ['site', 'feed', 'details', 'confluence']],
  ['a digit that is no longer lowered', 'H<sub>2</sub>O', 'H2O', ['site', 'feed', 'details', 'confluence']],
  [
    'a link to another heading',
    '[itself](#back-up)',
    '[itself](#deep-first)',
    ['site', 'feed', 'pdf', 'details', 'confluence'],
  ],
  [
    'an alert that became words',
    '> [!CAUTION]\n> Read',
    'Danger\n\nRead',
    ['site', 'feed', 'details', 'confluence'],
  ],
  [
    'a part that folds that became words',
    '<details>\n  <summary>More</summary>\n\n  > [!NOTE]\n  > Inside.\n\n  </details>',
    'More\n\n  > [!NOTE]\n  > Inside.',
    ['site', 'feed', 'details', 'confluence'],
  ],
  ['a task that is done', '- [ ] open', '- [x] open', ['site', 'feed', 'pdf', 'confluence']],
]

test.each(SPOILT)('%s is found', async (_name, from, to, columns) => {
  expect(EVERYTHING).toContain(from)
  const problems = await problemsOf(corpusOf(describeCorpus(EVERYTHING.replace(from, to))))
  const found = problems.filter(({ question }) => question === 'everything').map(({ channel }) => channel)
  expect(found).toEqual(expect.arrayContaining([...columns]))
})

describe('whatever is lost, put in or moved in an answer is found', () => {
  const question = questionOf(corpus, 'everything')
  const place = { corpus, question, channel: 'site', locale: 'en', siteUrl: SITE } as const
  const compare = (body: readonly AnswerToken[], tokens: readonly AnswerToken[], medium: typeof WEB) =>
    compareAnswer({ body, required: [], allowed: [] }, { medium, tokens })
  /** White space and, in data for search engines, punctuation are not compared. */
  const counts = (token: AnswerToken, medium: typeof WEB) =>
    token.kind !== 'words' || (medium === DATA ? /[\p{L}\p{N}]/u : /[^\s>]/u).test(token.text)

  test.each([WEB, MARKDOWN, TEXT, DATA, PAPER, CARD])('in $name', (medium) => {
    const body = expectedAnswer(place, medium)
    expect(compare(body, body, medium)).toBeUndefined()
    body.forEach((token, index) => {
      if (!counts(token, medium)) return
      expect(compare(body, body.toSpliced(index, 1), medium), `lost: ${JSON.stringify(token)}`).toBeDefined()
      expect(compare(body, body.toSpliced(index, 0, words('7')), medium)).toBeDefined()
      const next = body.findIndex((other, at) => at > index && counts(other, medium))
      const other = body[next]
      if (!other || JSON.stringify(other) === JSON.stringify(token)) return
      const swapped = body.with(index, other).with(next, token)
      expect(compare(body, swapped, medium), `moved: ${JSON.stringify([token, other])}`).toBeDefined()
    })
  })
})

test('a kind of node that nobody knows is an error at its place', () => {
  const question = questionOf(corpus, 'short')
  const start = { line: 7, column: 3, offset: 40 }
  const unknown = { type: 'yaml', value: 'a: 1', position: { start, end: start } } satisfies Nodes
  const tree = { type: 'root' as const, children: [unknown] }
  const place = {
    corpus,
    question: { ...question, tree },
    channel: 'feed',
    locale: 'en',
    siteUrl: SITE,
  } as const
  expect(() => expectedAnswer(place, WEB)).toThrow(
    'questions/short.md:7:3: there is no meaning defined for the node type yaml',
  )
})
