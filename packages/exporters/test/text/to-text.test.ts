import { expect, test } from 'vitest'
import { toText } from '../../src/index.ts'
import { answer, contextOf } from '../support/html-context.ts'

const text = (markdown: string, locale = 'en') => {
  const { corpus, question } = answer(markdown)
  return toText(question, contextOf(corpus, { locale }))
}

test.each([
  ['paragraphs', 'One.\n\nTwo\nlines.', 'One.\n\nTwo lines.'],
  ['emphasis goes, what is struck out stays so', '*a* **b** ~~c~~ `d`', 'a b ~~c~~ d'],
  ['break', 'a\\\nb', 'a\nb'],
  ['break in a table', '| A |\n|---|\n| b<br>c |', 'A: b c'],
  ['key', '<kbd>Ctrl</kbd>+<kbd>C</kbd>', 'Ctrl+C'],
  ['raised', '10<sup>6</sup>, m<sup>−1</sup>, x<sup>n</sup>, x<sup>n + 1</sup>', '10⁶, m⁻¹, x^n, x^(n + 1)'],
  ['lowered', 'H<sub>2</sub>O, x<sub>max</sub>', 'H₂O, x_max'],
  ['heading', '## A\n\nb', 'A\n\nb'],
  ['quotation', '> a\n>\n> b', '> a\n>\n> b'],
  ['thematic break', 'a\n\n---\n\nb', 'a\n\n---\n\nb'],
  ['bullets', '- a\n- b', '- a\n- b'],
  ['steps keep their numbers', '3. a\n4. b', '3. a\n4. b'],
  ['nested steps', '1. a\n   1. b\n   2. c\n      - d\n2. e', '1. a\n   1. b\n   2. c\n      - d\n2. e'],
  [
    'ten steps',
    Array.from({ length: 10 }, (_, i) => `${i + 1}. s`).join('\n'),
    Array.from({ length: 10 }, (_, i) => `${i + 1}. s`).join('\n'),
  ],
  ['loose steps', '1. a\n\n   b\n\n2. c', '1. a\n\n   b\n\n2. c'],
  ['tasks', '- [x] a\n- [ ] b', '- ☑ a\n- ☐ b'],
  ['code', '```\na\n  b\n```', 'a\n  b'],
  ['code in a step', '1. a\n\n   ```\n   b\n   ```', '1. a\n\n   b'],
  ['link', '[a](link:public)', 'a (https://public.example/a?b=1&c=2)'],
  ['link behind a sign-in', '[a](link:private)', 'a (https://private.example/) (sign-in required)'],
  ['link that is its address', '<https://a.example/>', 'https://a.example/'],
  ['mail that is its address', '<a@example.edu>', 'a@example.edu'],
  ['question', '[a](two.md)', 'a (https://faq.example.edu/q/two/)'],
  ['heading of the same answer', '[a](#b)\n\n## B', 'a (https://faq.example.edu/q/one/#b)\n\nB'],
  ['picture', '![A b](images/p.svg)', '[Picture: A b]'],
  ['table', '| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | |', 'A: 1; B: 2\nA: 3'],
  ['table with a corner', '| | B |\n|---|---|\n| 1 | 2 |', '1; B: 2'],
  ['table of headings', '| A | B |\n|---|---|', 'A; B'],
  ['callout', ':::warning\na\n\nb\n:::', 'Warning: a\n\nb'],
  ['part that folds', '<details>\n<summary>A</summary>\n\nb\n\n- c\n\n</details>', 'A: b\n\n- c'],
  ['callout with title', ':::tip[Do this]\na\n:::', 'Tip: Do this\na'],
  ['callout with a list', ':::note\n- a\n:::', 'Note:\n- a'],
  ['alert of GitHub', '> [!IMPORTANT]\n> a\n>\n> b', 'Warning: a\n\nb'],
  ['only for readers', ':::only{audience="staff"}\na\n:::', 'For Staff: a'],
  ['only in another channel', 'x\n\n:::only{channels="pdf"}\na\n:::', 'x'],
  ['footnotes', 'a[^x] b[^y] c[^x]\n\n[^y]: Y\n\n[^x]: X', 'a[1] b[2] c[1]\n\n[1] X\n[2] Y'],
  ['footnotes of footnotes', 'a[^x]\n\n[^x]: X[^y]\n\n[^y]: Y', 'a[1]\n\n[1] X[2]\n[2] Y'],
])('%s', (_name, markdown, expected) => {
  expect(text(markdown)).toBe(expected)
})

test.each([
  ['callout', ':::danger\n甲\n:::', '警告：甲'],
  ['sign-in', '[甲](link:private)', '甲 (https://private.example/)（須登入）'],
  ['picture', '![甲](images/p.svg)', '［圖片：甲］'],
  ['table', '| 甲 |\n|---|\n| 乙 |', '甲：乙'],
])('in Chinese: %s', (_name, markdown, expected) => {
  expect(text(markdown, 'zh-Hant')).toBe(expected)
})
