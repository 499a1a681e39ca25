import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as toPlainText } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { toMarkdown } from '../../src/index.ts'
import { answer, contextOf } from '../support/html-context.ts'

const markdownOf = (markdown: string) => {
  const { corpus, question } = answer(markdown)
  return toMarkdown(question, contextOf(corpus))
}

test.each([
  ['plain things', '## A\n\n*a* **b** ~~c~~ `d`\n\n> e\n\n---\n\n```js\nf\n```\n'],
  ['lists', '3. a\n4. b\n   - c\n\n- [x] d\n- [ ] e\n'],
  ['keys, raised and lowered words', '<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>*n*</sup>\n'],
  ['breaks in tables', '| A |\n| - |\n| **b<br>c** |\n'],
  ['tables', '| A | B |\n| - | -: |\n| 1 | 2 |\n'],
  ['addresses of the web', '[a](https://a.example/ "T") [b](mailto:b@example.edu)\n'],
])('%s stay as they are', (_name, markdown) => {
  expect(markdownOf(markdown)).toBe(markdown)
})

test.each([
  ['link of the registry', '[a](link:public)', '[a](https://public.example/a?b=1\\&c=2)'],
  ['link behind a sign-in', '[a](link:private)', '[a](https://private.example/) (sign-in required)'],
  ['question', '[a](two.md#if-lost)', '[a](https://faq.example.edu/q/two/#if-lost)'],
  ['heading of the same answer', '[a](#b)\n\n## B', '[a](https://faq.example.edu/q/one/#b)\n\n## B'],
  ['picture', '![a](images/p.svg)', '![a](https://faq.example.edu/images/p.svg)'],
  ['callout', ':::warning\na\n:::', '> **Warning**\n>\n> a'],
  ['part that folds', '<details><summary>A</summary>\n\nb\n\n</details>', '> **A**\n>\n> b'],
  ['callout with title', ':::tip[*Do* this]\na\n:::', '> **Tip: *Do* this**\n>\n> a'],
  ['only for readers', ':::only{audience="staff"}\na\n:::', '> **For Staff**\n>\n> a'],
  ['only in another channel', 'x\n\n:::only{channels="pdf"}\na\n:::', 'x'],
  ['footnotes name the question', 'a[^x]\n\n[^x]: b', 'a[^one-x]\n\n[^one-x]: b'],
  ['brackets that CommonMark would not read back', '請按**「確認」**後', '請按「**確認**」後'],
  ['struck out beside letters', '刪~~（甲）~~後', '刪（~~甲~~）後'],
  ['text that looks like HTML', '\\<script>', '\\<script>'],
])('%s', (_name, markdown, expected) => {
  expect(markdownOf(markdown)).toBe(`${expected}\n`)
})

test('notes go before the answer', () => {
  const { corpus, question } = answer('a')
  expect(toMarkdown(question, contextOf(corpus), ['Valid until *then*'])).toBe(
    '*Valid until \\*then\\**\n\na\n',
  )
})

describe('a plain CommonMark and GFM reader', () => {
  test.each([
    '請按**「確認」**，再按**「下一步」**。',
    '**「確認」**後*（重要）*請~~「取消」~~。',
    'a*b*c **d.** e',
    '1\\. not a list, \\# not a heading, \\* not a bullet',
    'a_b_c 2*3*4 `x|y` | not a table',
    'https://a.example/_x_?y=*z* and www.example.edu',
    '\\[not a link\\](x) \\![x](y) &amp;amp; \\&lt;',
  ])('reads the same text and the same number of bold words: %s', (markdown) => {
    const { question } = answer(markdown)
    const read = fromMarkdown(markdownOf(markdown), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
    // Nobody sees the joiner that keeps an address from becoming a link.
    expect(toPlainText(read).replaceAll('\u2060', '')).toBe(toPlainText(question.tree))
    const bold = (tree: Parameters<typeof visit>[0]) => {
      let count = 0
      visit(tree, (node) => {
        if (['strong', 'emphasis', 'delete'].includes(node.type)) count += 1
      })
      return count
    }
    expect(bold(read)).toBe(bold(question.tree))
  })
})
