// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a string that looks like a template is the point
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Words that careless writers of HTML, JSON, YAML, Markdown, Typst or templates would take for more than words. */
export const HOSTILE_WORDS = [
  '"double" \'single\' `back` “curly”',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  "\"><svg onload=alert(1)> ' onmouseover='alert(1)",
  '<!-- comment --> <![CDATA[ x ]]> ]]>',
  '{{x}} {% raw %} {% endraw %} <%= x %>',
  '${process.env} #{x} `${x}`',
  '#let x = 1',
  '#panic("no") #[x] @label <label> // /* */',
  '$x$ and $ x^2 $',
  '&amp; &lt; &#x3C; &copy',
  '%s %d %n {0} %20',
  'C:\\new\\table \\\\ \\u{41} \\n',
  '*stars* _lines_ ~~tildes~~ [a](b) ![c](d) | e | [^1]',
  '= heading - item + item / term: x # no',
  ':::note[x] ::include{fragment="x"} :span[x]{.y}',
  'key: value, - item # comment {a: b} !!js/function',
  '__proto__ constructor toString',
  'javascript:alert(1)',
  '👍🏽 👨‍👩‍👧 🇭🇰 1️⃣ ❤️ 😀',
  '你好，「世界」！𨋢 Ελληνικά Łódź',
  'שלום עולם',
  'مرحبا بالعالم',
  'W'.repeat(300),
  `${'long words in a row '.repeat(14)}end of 300 characters`,
] as const

/** Titles of the whole, names of teams and the like take them all at once. */
export const joined = (words: readonly string[]): string => [...new Set(words)].slice(0, 21).join(' · ')

/** Backslashes before everything that Markdown could take for markup. */
const plain = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** Every kind of node that holds words, and each of them holds these. */
function answerOf(text: string): string {
  const words = plain(text)
  return `A paragraph: ${words}

## Heading: ${words}

- **Strong ${words}**
- Link [${words}](link:guide), [${words}](https://example.org/page) and [${words}](question-0.md)

| Column ${words} |
| --- |
| Cell ${words} |

![${words}](../images/dot.svg)

:::note[Title ${words}]
Inside ${words}
:::

:::only{audience="reader"}
Only ${words}
:::

> Quote ${words}

Code \`\`\`\`\` ${text} \`\`\`\`\` and a note[^1].

~~~~~
${text}
~~~~~

[^1]: Foot ${words}
`
}

/** The number of times that an answer says its words in text, the description of the picture left out. */
export const TIMES_IN_ANSWER = 14

const matter = (fields: Readonly<Record<string, unknown>>) =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n`

function catalogOf(all: string, urgent: readonly string[]): object {
  const both = { en: all, de: all }
  return {
    title: both,
    organisation: both,
    siteUrl: 'https://help.example.org/base/',
    timeZone: 'UTC',
    locales: { default: 'en', others: ['de'] },
    scenarios: ['general'],
    picker: both,
    audience: { reader: both },
    owners: { desk: { name: both, contact: 'link:guide', hotline: all, hours: both, place: both } },
    urgent,
    feedback: { en: 'mailto:help@example.org?subject={id}' },
    synonyms: [[all, 'word']],
    notice: both,
  }
}

/** Writes the content of another organisation: a question for each of the texts, in two languages. */
export async function writeHostileContent(folder: string, texts: readonly string[]): Promise<void> {
  const all = joined(texts)
  const both = { en: all, de: all }
  const guide = { url: 'https://example.org/guide', precision: 'exact', access: 'sign-in', label: both }
  const files: Record<string, string> = {
    'faq.yaml': JSON.stringify(catalogOf(all, ['question-0'])),
    'links.yaml': JSON.stringify({ guide }),
    'retired.yaml': JSON.stringify({ gone: { reason: both }, moved: { replacedBy: 'question-0' } }),
    'scenarios/general.yaml': JSON.stringify({ title: both, intro: both, aliases: ['former'] }),
    'images/dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>',
  }
  texts.forEach((text, index) => {
    const words = { question: text, summary: text, alsoAsked: [text] }
    const rest = { scenarios: ['general'], audience: ['reader'], owner: 'desk', reviewed: '2026-01-05' }
    const translation = { of: 'sha256:0000000000000000', by: 'human', reviewed: true }
    files[`questions/question-${index}.md`] = matter({ ...words, ...rest, tags: [text] }) + answerOf(text)
    files[`questions/question-${index}.de.md`] = matter({ ...words, translation }) + answerOf(text)
  })
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}
