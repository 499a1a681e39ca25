import type { Corpus } from '@topasked/content'
import { corpusOf, type TextDescription } from '../corpus.ts'
import { ALL_PAYLOADS } from './payloads.ts'

/** Backslashes before everything that Markdown could take for markup: the payload as words. */
const asWords = (payload: string) => payload.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** Headings, notes and the like end with the line. */
const oneLine = (payload: string) => asWords(payload.replaceAll(/\s+/g, ' '))

/** The payload as Markdown, as words in every kind of node, as code and as address. */
function answerOf(payload: string): string {
  const words = oneLine(payload)
  return [
    payload,
    '***',
    asWords(payload),
    `## ${words}`,
    `- **${words}** and [${words}](https://good.example/ "${words}")`,
    `![${words}](images/dot.svg "${words}")`,
    `| ${words} |\n| --- |\n| ${words} |`,
    `:::tip[${words}]\n${words}\n:::`,
    `~~~~~~\n${payload}\n~~~~~~`,
    `A note[^n].\n\n[^n]: ${words}`,
    `[x](<${payload.replaceAll(/[\s<>]/g, '')}>)`,
  ].join('\n\n')
}

export const idOf = (index: number) => `p${String(index + 1).padStart(3, '0')}`

/** A question for each payload, with the payload wherever an editor can write words; nothing has checked it. */
export function payloadCorpus(): Corpus {
  const everything = ALL_PAYLOADS.map(([, payload]) => payload).join(' · ')
  const questions = ALL_PAYLOADS.map(([, payload], index): [string, Record<string, TextDescription>] => {
    const meta = { scenarios: ['all-of-them'], tags: [payload], valid: { until: '2030-01-01' } }
    const text = { title: payload, markdown: answerOf(payload), summary: payload, alsoAsked: [payload], meta }
    return [idOf(index), { en: text }]
  })
  const words = { en: everything }
  return corpusOf({
    catalog: {
      title: words,
      organisation: words,
      notice: words,
      locales: { default: 'en' },
      owners: {
        desk: {
          name: words,
          contact: 'https://desk.example.edu/',
          hotline: everything,
          hours: words,
          place: words,
        },
      },
    },
    scenarios: { 'all-of-them': { title: words, intro: words } },
    questions: Object.fromEntries(questions),
  })
}
