import type { Asset } from '@topasked/content'
import { type CorpusDescription, corpusOf } from '../corpus.ts'

/** An SVG of a size, so that another picture is another file. */
export function pictureOf(width: number, height: number): Partial<Asset> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/></svg>`
  return { bytes: new TextEncoder().encode(svg), width, height }
}

const label = { en: 'A page', 'zh-Hant': '網頁' }
const link = (url: string, access: 'public' | 'sign-in' = 'public') =>
  ({ url, access, precision: 'exact', label }) as const

/** Every kind of thing that may be lost on the way, twice over two languages. */
export const LIBRARY = {
  scenarios: {
    borrow: { title: { en: 'Borrowing', 'zh-Hant': '借書' } },
    visit: { title: { en: 'Visiting', 'zh-Hant': '到訪' } },
  },
  links: {
    catalogue: link('https://catalogue.example.org/?a=1&b=2'),
    account: link('https://account.example.org/', 'sign-in'),
  },
  assets: { 'images/card.svg': pictureOf(320, 200), 'images/gear.svg': pictureOf(16, 16) },
  questions: {
    renew: {
      en: {
        title: 'How do I renew a book?',
        summary: 'In your account.',
        meta: { scenarios: ['borrow'] },
        markdown: `You may renew a book up to 4 times.[^1]

1. Open your [account](link:account).
2. Choose the book in the [catalogue](link:catalogue).
3. Press **Renew**, then the ![Gear](images/gear.svg) sign.
   - Books on hold cannot be renewed.
4. See [the hours](hours.md).

![The library card](images/card.svg)

:::warning[Mind the date]
Renew one day before.
:::

[^1]: Films only once.
`,
      },
      'zh-Hant': {
        title: '如何續借？',
        summary: '在你的帳戶。',
        translation: { by: 'machine', reviewed: false },
        markdown: '每本書最多可續借 4 次。\n\n1. 登入[帳戶](link:account)。\n2. 按**「續借」**。\n',
      },
    },
    hours: {
      en: {
        title: 'When is the library open?',
        meta: { scenarios: ['visit', 'borrow'] },
        markdown: `| Day | Open | Close |
| --- | --- | --- |
| Monday | 9:00 | 18:00 |
| Friday | 9:00 | 20:00 |
| Sunday | 10:00 | 16:00 |

:::only{audience="staff"}
Staff enter by the yard.
:::

:::only{channels="pdf"}
Cut this table out.
:::
`,
      },
    },
    summer: {
      en: {
        title: 'What holds in summer?',
        meta: { scenarios: ['visit'], valid: { from: '2026-06-01', until: '2026-12-31' } },
        markdown: 'Every day until 14:00.',
      },
    },
    winter: {
      en: {
        title: 'What held last winter?',
        meta: { scenarios: ['visit'], valid: { until: '2026-02-28' } },
        markdown: 'Closed on Sundays.',
      },
    },
  },
} as const satisfies CorpusDescription

export const library = (change: (description: CorpusDescription) => CorpusDescription = (same) => same) =>
  corpusOf(change(LIBRARY))
