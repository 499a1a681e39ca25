import type { Corpus } from '@topasked/content'
import type { VFile } from 'vfile'
import { pdfChannel } from '../../src/channels/pdf/index.ts'
import { corpusOf } from '../corpus.ts'

export const GUIDE = 'https://example.org/guide?id=kb_article&sysparm_article=KB0010510'

/** Every kind of node, with a translation by a machine, a missing one, and questions of other channels. */
export const EVERYTHING = `Open the [guide](link:guide) or the [portal](link:portal), then the [guide](link:guide) again. See
[another](short.md) and [a page of the site](site-only.md). Bare: https://example.org/bare and [mail](mailto:help@example.org).

### Deep first

##### Much deeper, with *emphasis* and *強調*

1. Step one with \`a <> b && c != d\`.
2. Step two with a picture:
   ![The error page](images/error.svg "Its title")
3. Step ~~three~~ **four**.

   A loose paragraph.

   - nested
     - deeper

- [x] done
- [ ] open

## Back up

| Service | Windows | [Mac](link:guide) |
| --- | :-: | --: |
| VPN | [a](link:guide) | 1 |
| SSL | [b](link:portal) | 2<br>**3<br/>4** |
| <kbd>Esc</kbd> | 10<sup>6</sup><br>H<sub>2</sub>O | |

Press <kbd>Ctrl</kbd>+<kbd>C</kbd> for **10<sup>-6</sup>** m<sup>2</sup> of CO<sub>2</sub>[^1], x<sup>n + *1*</sup>.

See [the top](#deep-first), [itself](#back-up) and [more](short.md#more).

- Or <kbd>Cmd</kbd> in a list: a<sub>max</sub>.

:::note
A note[^1].
:::

:::warning[With **title**]
Careful.
:::

:::danger
Stop.
:::

:::tip
A tip with an icon ![Gear](images/gear.svg) in it.
:::

:::only{audience="staff"}
Staff text.
:::

:::only{channels="site"}
SITE TEXT
:::

:::only{channels="pdf"}
PDF TEXT
:::

> A quote.

<details>
<summary>If it *fails* &amp; burns 強調</summary>

### Folded

1. See [itself](#folded)[^1].

   | a |
   | - |
   | H<sub>2</sub>O<br>b |

</details>

- In a list:

  <details>
  <summary>More</summary>

  > [!NOTE]
  > Inside.

  </details>

> [!CAUTION]
> Read *this*.
>
> - [x] <kbd>Esc</kbd>
>   > [!TIP]
>   > Inside.

\`\`\`sh
curl  https://example.org/x
\`\`\`

---

Hard\\
break. [![A linked picture](images/error.svg)](https://example.org/linked) Again[^1].

[^1]: The footnote with a [link](link:guide).

    - and a list
`

export const CHINESE = `請按**「確認」**後繼續，這是*強調*文字。參閱[指南](link:guide)。

1. 第一步
2. 第二步

:::warning
小心。
:::
`

const registry = (url: string, access: 'public' | 'sign-in') => {
  return { url, access, precision: 'exact' as const, label: { en: 'A page' } }
}

export function sample(): Corpus {
  const plain = {
    en: { title: 'Is this short?', markdown: 'Yes.\n\n## More\n\nNo.', meta: { scenarios: ['b'] } },
  }
  return corpusOf({
    catalog: {
      urgent: ['short'],
      notice: { en: 'This is an example.', 'zh-Hant': '這是示範。' },
      owners: {
        desk: {
          name: { en: 'Service Desk', 'zh-Hant': '服務台' },
          contact: 'link:portal',
          hotline: '1234 5678',
          hours: { en: 'Mon-Fri' },
        },
      },
    },
    scenarios: {
      a: { title: { en: 'Scenario A', 'zh-Hant': '情況甲' }, intro: { en: 'About A.' } },
      b: { title: { en: 'Scenario B' } },
      c: { title: { en: 'Scenario C' } },
    },
    links: { guide: registry(GUIDE, 'public'), portal: registry('https://portal.example.org/', 'sign-in') },
    assets: { 'images/gear.svg': { width: 16, height: 16 } },
    questions: {
      everything: {
        en: {
          title: 'How is everything printed?',
          markdown: EVERYTHING,
          meta: { scenarios: ['a', 'b'], valid: { from: '2026-01-01', until: '2026-12-31' } },
        },
        'zh-Hant': {
          title: '如何列印？',
          markdown: CHINESE,
          translation: { by: 'machine', reviewed: false, outdated: true },
        },
      },
      short: plain,
      'site-only': {
        en: { ...plain.en, title: 'Only on the site?', meta: { scenarios: ['b'], channels: ['site'] } },
      },
      past: {
        en: { ...plain.en, title: 'Long gone?', meta: { scenarios: ['c'], valid: { until: '2021-12-31' } } },
      },
    },
  })
}

/** The documents by their path, in the order of the channel. */
export async function print(corpus: Corpus): Promise<ReadonlyMap<string, VFile & { value: Uint8Array }>> {
  const files = await pdfChannel.render(corpus, { siteUrl: corpus.catalog.siteUrl })
  return new Map(files.map((file) => [file.path, file as VFile & { value: Uint8Array }]))
}

/** The first text of a document of a corpus with one question. */
export async function printOne(corpus: Corpus): Promise<Uint8Array> {
  const file = (await print(corpus)).get('pdf/en/handout.pdf')
  if (!file)
    throw new Error(`nothing was printed: ${corpus.files.flatMap(({ messages }) => messages).join('; ')}`)
  return file.value
}
