// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a string that looks like a template is the point
import { describe, expect, it } from 'vitest'
import { corpusOf } from '../corpus.ts'
import { squeeze, textOf } from './read-pdf.ts'
import { printOne } from './sample.ts'

const HOSTILE = [
  '#let x = 1',
  '#panic("no")',
  '$x$ and $ x^2 $',
  '<img src=x onerror=alert(1)>',
  '</script><script>',
  '{{x}} ${x} %s {0} <%= x %>',
  '"double" \'single\' `back` \\back\\ \\\\',
  '*stars* _lines_ ~tilde~ -- --- ... @label <label> // /* */',
  '= heading - item + item / term: x',
  '[brackets] (parens) {braces} #[x] #{x}',
  '\\u{1F600} &amp; &lt; %20',
  '😀 ❤️ ☎️ 👍🏽 👨‍👩‍👧 🇭🇰 1️⃣',
  '✓ ✗ → ⇒ ★ ■ ☐ ☑ ⌘ ™ © € ½',
  'ﬁ ﬂ fi fl ffi office',
  '嘅咗啲冇嚟喺哋佢𨋢瞓 「」『』，。！？',
  'Ελληνικά Русский Tiếng Việt Łódź',
  'endstream endobj 9 0 obj << /Type /FontDescriptor /FontName /Arial >> trailer startxref 0 %%EOF',
  'W'.repeat(300),
  `${'long words in a row '.repeat(14)}end of 300 characters`,
]

/** Backslashes before everything that Markdown could take for markup. */
const asMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

const fenced = (text: string) => `\`\`\`\`\n${text}\n\`\`\`\``

describe('text that looks like something else is printed as it is', async () => {
  const questions = Object.fromEntries(
    HOSTILE.map((text, index) => {
      const plain = asMarkdown(text)
      const markdown = `${plain}\n\n- **${plain}**\n\n| ${plain} |\n| --- |\n| ${plain} |\n\n:::note[${plain}]\n${plain}\n:::\n\n${fenced(text)}`
      return [`q${index}`, { en: { title: text, markdown } }]
    }),
  )
  const corpus = corpusOf({
    catalog: {
      title: { en: `T ${HOSTILE[3]}` },
      organisation: { en: `O ${HOSTILE[0]}` },
      notice: { en: `N ${HOSTILE[6]}` },
    },
    scenarios: { general: { title: { en: `S ${HOSTILE[2]}` }, intro: { en: `I ${HOSTILE[5]}` } } },
    questions,
  })
  const text = await textOf(await printOne(corpus))

  it.each(HOSTILE)('%s', (hostile) => {
    // Title, paragraph, list, two cells, callout and its title, code.
    expect(text.split(squeeze(hostile)).length - 1).toBeGreaterThanOrEqual(8)
  })

  it.each(['T ', 'O ', 'N ', 'S ', 'I '])('in the texts of the catalog: %s', (prefix) => {
    const index = { T: 3, O: 0, N: 6, S: 2, I: 5 }[prefix.trim()] ?? -1
    expect(text).toContain(squeeze(prefix + HOSTILE[index]))
  })

  it.each(['שלום עולם', 'مرحبا بالعالم'])('words that run from right to left: %s', async (words) => {
    const one = corpusOf({
      questions: { rtl: { en: { title: 'Which way?', markdown: `Left ${words} right.` } } },
    })
    const printed = await textOf(await printOne(one))
    expect(
      Array.from(printed.slice(printed.indexOf('Left')))
        .sort()
        .join(''),
    ).toContain(Array.from(squeeze(words)).sort().join(''))
    expect(one.files.flatMap(({ messages }) => messages)).toEqual([])
  })
})
