import { beforeAll, describe, expect, test } from 'vitest'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import type { Problem } from '../../src/verify/check/problem.ts'
import { type CorpusDescription, corpusOf } from '../corpus.ts'
import { publishedTree } from './memory-tree.ts'

const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n')

/** Answers that are written as they should be, and that are easily read as something else. */
const ANSWERS: Readonly<Record<string, string>> = {
  hyphen: 'Use AES\u2011256.',
  emergency: 'Call [112](tel:112), or the [desk](tel:+4930123456).',
  desk: 'Call the [desk](tel:+4930123456), 100 m away.',
  volume: '100 m³ of gas, and m² of floor.[^1] Then m¹.\n\n[^1]: It is on the bill.',
  rows: `| Code | Cause |\n| - | - |\n${lines(60, (n) => `| E-${n} | cause number ${n} |`)}`,
  lines: `Run:\n\n\`\`\`sh\n${lines(80, (n) => `echo line ${n}`)}\n\`\`\`\n\nThen stop.`,
  'two-pages': `1. First\n\n   \`\`\`sh\n${lines(70, (n) => `   echo ${n}`)}\n   \`\`\`\n2. Then\n\n   \`\`\`sh\n   echo 0\n   \`\`\``,
}

type Questions = CorpusDescription['questions']

const describeCorpus = (answers: Readonly<Record<string, string>>, questions: Questions = {}) => ({
  catalog: { urgent: ['emergency', 'desk', 'hyphen'] },
  scenarios: { home: {}, work: {} },
  retired: { 'old-desk': { replacedBy: 'desk' } },
  questions: {
    ...Object.fromEntries(
      Object.entries(answers).map(([id, markdown]) => {
        return [id, { en: { title: `What of ${id}?`, markdown, meta: { scenarios: ['home'] } } }]
      }),
    ),
    'delete-home': { en: { title: 'How?', markdown: 'Press Delete.', meta: { scenarios: ['home'] } } },
    'delete-work': { en: { title: 'How?', markdown: 'Ask an admin.', meta: { scenarios: ['work'] } } },
    quoted: {
      en: { title: 'מה זה "טופס 17" (Waze, Moovit)?', markdown: 'A form.', meta: { scenarios: ['work'] } },
    },
    over: {
      en: {
        title: 'Until when?',
        markdown: 'Until June.',
        meta: { scenarios: ['work'], valid: { until: '2025-06-30' } },
      },
      'zh-Hant': { title: '何時？', markdown: '2025年6月30日。' },
    },
    ...questions,
  } satisfies Questions,
})
const corpus = corpusOf(describeCorpus(ANSWERS))

async function problemsOf(
  answers: Readonly<Record<string, string>>,
  questions?: Questions,
): Promise<Problem[]> {
  const tree = await publishedTree(corpusOf(describeCorpus(answers, questions)))
  return [...(await verifyTree(tree, corpus, corpus.catalog.siteUrl)).problems]
}

test('what is published as the content has it is not reported', async () => {
  expect(await problemsOf(ANSWERS)).toEqual([])
})

describe('what is lost in the same places is found', () => {
  let found: Set<string | undefined>

  beforeAll(async () => {
    const spoilt: typeof ANSWERS = {
      hyphen: 'Use AES256.',
      emergency: 'Call [113](tel:112), or the [desk](tel:+4930123456).',
      desk: 'Call the [desk](tel:+4930123457), 100 m away.',
      volume: '100 m³ of gas, and m² of floor. Then m¹.',
      rows: (ANSWERS.rows ?? '').replace('| E-55 | cause number 55 |', '| E-55 | |'),
      lines: (ANSWERS.lines ?? '').replace('echo line 75\n', 'echo line 75\n```\n\n```sh\n'),
      'two-pages': (ANSWERS['two-pages'] ?? '').replace('   echo 69\n', ''),
    }
    const problems = await problemsOf(spoilt, {
      'delete-work': { en: { title: 'How?', markdown: 'Press Delete.', meta: { scenarios: ['work'] } } },
      quoted: {
        en: { title: 'מה זה "טופס 18" (Waze, Moovit)?', markdown: 'A form.', meta: { scenarios: ['work'] } },
      },
    })
    found = new Set(problems.filter(({ channel }) => channel === 'pdf').map(({ question }) => question))
  })

  test.each([...Object.keys(ANSWERS), 'delete-work', 'quoted'])('%s', (id) => {
    expect(found).toContain(id)
  })
})
