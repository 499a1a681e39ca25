import { type CorpusDescription, corpusOf, type TextDescription } from '../corpus.ts'

const label = { en: 'A page', 'zh-Hant': '網頁' }
const ask = (title: string, markdown: string, more: Partial<TextDescription> = {}): TextDescription => {
  return { title, markdown, ...more }
}

/** A small collection that has one of everything: scenarios, translations, pictures, dates, aliases, channels. */
export const CAMPUS: CorpusDescription = {
  catalog: { notice: { en: 'This is an example.', 'zh-Hant': '這是示範。' } },
  links: { portal: { url: 'https://portal.example.edu/', precision: 'exact', access: 'sign-in', label } },
  assets: { 'images/portal.svg': { sha256: '0123456789abcdef'.repeat(4) } },
  scenarios: {
    start: { title: { en: 'New here', 'zh-Hant': '新來' }, intro: { en: 'Begin.', 'zh-Hant': '開始。' } },
    lost: { title: { en: 'Lost phone' }, aliases: ['no-phone'] },
    news: { title: { en: 'News' }, valid: { until: '2021-12-31' } },
  },
  questions: {
    register: {
      en: ask(
        'How do I register?',
        'Open the [portal](link:portal).\n\n![The portal](images/portal.svg)\n\n:::tip\nOnce.\n:::',
        {
          summary: 'On the portal.',
          alsoAsked: ['Where do I enrol?'],
          meta: {
            scenarios: ['start', 'lost'],
            tags: ['enrolment'],
            aliases: ['enrol'],
            audience: ['student', 'staff'],
          },
        },
      ),
      'zh-Hant': ask('如何登記？', '開啟[網站](link:portal)。', {
        translation: { by: 'machine', reviewed: false },
      }),
    },
    'new-phone': {
      en: ask('I have a new phone.', '## Steps\n\n1. See [registering](register.md).[^1]\n\n[^1]: Soon.', {
        meta: { scenarios: ['lost'], valid: { until: '2026-12-31' } },
      }),
    },
    release: { en: ask('When is it out?', 'In October.', { meta: { scenarios: ['news'] } }) },
    'on-site': {
      en: ask('Only on the site?', 'Yes.', { meta: { scenarios: ['start'], channels: ['site'] } }),
    },
    'on-paper': {
      en: ask('Also on paper?', 'Here.\n\n:::only{channels="pdf"}\nPAPER\n:::', {
        meta: { scenarios: ['start'] },
      }),
    },
    tomorrow: {
      en: ask('And tomorrow?', 'Later.', { meta: { scenarios: ['start'], valid: { from: '2027-01-01' } } }),
    },
  },
}

export const campus = (more: Partial<CorpusDescription> = {}) => corpusOf({ ...CAMPUS, ...more })

/** Texts that break careless writers of JSON, HTML or Markdown. */
export const HOSTILE_TEXTS = [
  '</script><script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- <![CDATA[ ]]> -->',
  '&amp; &lt; &#x3C;',
  'line\u2028separator\u2029 \u202eltr\u202c',
  '\\" \\u003c \\n',
  ['{{7*7}} $', '{7*7} <%= 7 %>'].join(''),
  '__proto__ constructor',
]
