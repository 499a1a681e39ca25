import { expect, test } from 'vitest'
import { toHtml } from '../../src/index.ts'
import type { HtmlContext } from '../../src/render/html/context.ts'
import { answer, contextOf } from '../support/html-context.ts'

const html = (markdown: string, overrides: Partial<HtmlContext> = {}) => {
  const { corpus, question } = answer(markdown)
  return toHtml(question, contextOf(corpus, overrides))
}

test.each([
  ['paragraphs', 'One.\n\nTwo\nlines.', '<p>One.</p>\n<p>Two lines.</p>'],
  [
    'emphasis',
    '*a* **b** ~~c~~ `d<`',
    '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>',
  ],
  ['break', 'a\\\nb', '<p>a<br />\nb</p>'],
  [
    'break in a table',
    '| a |\n| - |\n| b<br>c |',
    '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b<br />\nc</td>\n</tr>\n</tbody>\n</table>',
  ],
  ['key', 'Press <kbd>Enter</kbd>', '<p>Press <kbd>Enter</kbd></p>'],
  ['raised and lowered', 'H<sub>2</sub>O, x<sup>*n*</sup>', '<p>H<sub>2</sub>O, x<sup><em>n</em></sup></p>'],
  ['thematic break', 'a\n\n---', '<p>a</p>\n<hr />'],
  ['quotation', '> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
  ['bullets', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['steps from 3', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  ['tasks as text', '- [x] a\n- [ ] b', '<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>'],
  ['loose tasks', '- [x] a\n\n- [ ] b', '<ul>\n<li>\n<p>☑ a</p>\n</li>\n<li>\n<p>☐ b</p>\n</li>\n</ul>'],
  ['code', '```js\na && b\n```', '<pre><code>a &amp;&amp; b\n</code></pre>'],
  ['heading', '## If it *fails*', '<h2 id="topasked-one-if-it-fails">If it <em>fails</em></h2>'],
  [
    'headings of one name',
    '## A\n\n## A',
    '<h2 id="topasked-one-a">A</h2>\n<h2 id="topasked-one-a-1">A</h2>',
  ],
  ['heading without words', '## ?', '<h2 id="topasked-one-section">?</h2>'],
  ['link of the registry', '[a](link:public)', '<p><a href="https://public.example/a?b=1&amp;c=2">a</a></p>'],
  [
    'link behind a sign-in',
    '[a](link:private).',
    '<p><a href="https://private.example/">a</a> (sign-in required).</p>',
  ],
  ['question', '[a](two.md#if-lost)', '<p><a href="https://faq.example.edu/q/two/#if-lost">a</a></p>'],
  [
    'heading of another answer that it does not have',
    '[a](two.md#gone)',
    '<p><a href="https://faq.example.edu/q/two/">a</a></p>',
  ],
  [
    'heading of the same answer',
    '[a](#if-so-1)\n\n## If so\n\n## If so?',
    '<p><a href="#topasked-one-if-so-1">a</a></p>\n<h2 id="topasked-one-if-so">If so</h2>\n<h2 id="topasked-one-if-so-1">If so?</h2>',
  ],
  ['mail', '[a](mailto:a@example.edu)', '<p><a href="mailto:a@example.edu">a</a></p>'],
  ['telephone', '[a](tel:+852-3943-8845)', '<p><a href="tel:+852-3943-8845">a</a></p>'],
  ['web', '<https://a.example/中>', '<p><a href="https://a.example/%E4%B8%AD">https://a.example/中</a></p>'],
  [
    'picture',
    '![A "b"](images/p.svg)',
    '<p><img src="https://faq.example.edu/images/p.svg" alt="A &quot;b&quot;" width="320" height="200" /></p>',
  ],
  ['callout', ':::warning\na\n:::', '<blockquote>\n<p><strong>Warning</strong></p>\n<p>a</p>\n</blockquote>'],
  [
    'part that folds, open',
    '<details>\n<summary>A &amp; *b* \\&lt;</summary>\n\nc\n\n</details>',
    '<blockquote>\n<p><strong>A &amp; *b* \\&lt;</strong></p>\n<p>c</p>\n</blockquote>',
  ],
  [
    'callout with title',
    ':::tip[*Do* this]\na\n:::',
    '<blockquote>\n<p><strong>Tip: <em>Do</em> this</strong></p>\n<p>a</p>\n</blockquote>',
  ],
  [
    'only for readers',
    ':::only{audience="staff student"}\na\n:::',
    '<blockquote>\n<p><strong>For Staff and Students</strong></p>\n<p>a</p>\n</blockquote>',
  ],
  ['only in this channel', 'x\n\n:::only{channels="feed"}\na\n:::', '<p>x</p>\n<p>a</p>'],
  ['only in another channel', 'x\n\n:::only{channels="pdf"}\na\n:::', '<p>x</p>'],
])('%s', (_name, markdown, expected) => {
  expect(html(markdown)).toBe(expected)
})

test('a table has column headings, an empty corner is none, and short rows are filled', () => {
  expect(html('| | B |\n|---|--:|\n| 1 |\n').replaceAll('\n', '')).toBe(
    '<table><thead><tr><td></td><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>',
  )
})

test('footnotes stand at the end, with ids and references of the prefix', () => {
  expect(html('a[^x] b[^x]\n\n[^x]: Note').split('\n')).toEqual([
    '<p>a<sup><a href="#topasked-one-fn-x" id="topasked-one-fnref-x" aria-describedby="topasked-one-footnotes">1</a></sup> ' +
      'b<sup><a href="#topasked-one-fn-x" id="topasked-one-fnref-x-2" aria-describedby="topasked-one-footnotes">1</a></sup></p>',
    '<section><h2 id="topasked-one-footnotes">Footnotes</h2>',
    '<ol>',
    '<li id="topasked-one-fn-x">',
    '<p>Note <a href="#topasked-one-fnref-x" aria-label="Back to reference 1">↩\u{FE0E}</a> ' +
      '<a href="#topasked-one-fnref-x-2" aria-label="Back to reference 1-2">↩\u{FE0E}2</a></p>',
    '</li>',
    '</ol>',
    '</section>',
  ])
})

test.each([
  [0, '## A', 'h2'],
  [2, '## A\n\n### B', 'h5'],
  [4, '## A\n\n### B\n\n#### C', 'h6'],
])('headings go %i deeper, never below h6', (headingOffset, markdown, deepest) => {
  const levels = html(markdown, { headingOffset }).match(/(?<=<)h\d/g)
  expect(levels?.sort().at(-1)).toBe(deepest)
})

test.each([
  [
    ':::danger\na\n:::',
    '<div class="topasked-callout topasked-callout-danger" role="note">\n<p class="topasked-label"><strong>Danger</strong></p>\n<p>a</p>\n</div>',
  ],
  [
    '[a](link:private)',
    '<p><a href="https://private.example/">a</a><span class="topasked-sign-in"> (sign-in required)</span></p>',
  ],
  ['- [x] a', '<ul>\n<li class="topasked-task">☑ a</li>\n</ul>'],
  [
    '![a](images/p.svg)',
    '<p><img src="https://faq.example.edu/images/p.svg" alt="a" width="320" height="200" loading="lazy" /></p>',
  ],
  [
    '|a|\n|:-:|',
    '<div class="topasked-table" role="group" aria-label="Table" tabindex="0"><table>\n<thead>\n<tr>\n<th class="topasked-align-center" scope="col">a</th>\n</tr>\n</thead>\n</table></div>',
  ],
])('with class names: %s', (markdown, expected) => {
  expect(html(markdown, { classes: true })).toBe(expected)
})

test('the language of code is for the site alone', () => {
  const markdown = '```js\na\n```'
  expect(html(markdown, { classes: true, channel: 'site' })).toContain('<code class="language-js">')
  expect(html(markdown, { classes: true, channel: 'intranet' })).toContain('<code>')
})

test('words that we add to an answer in another language say in which language they are', () => {
  const markdown = ':::note\n[a](link:private)[^1]\n:::\n\n:::only{audience="staff"}\nb\n:::\n\n[^1]: c'
  const written = html(markdown, { locale: 'zh-Hant' })
  expect(written).toContain('<strong lang="zh-Hant-HK">備註</strong>')
  expect(written).toContain('<span lang="zh-Hant-HK">（須登入）</span>')
  expect(written).toContain('<strong lang="zh-Hant-HK">適用於教職員</strong>')
  expect(written).toContain('<h2 lang="zh-Hant-HK" id="topasked-one-footnotes">註釋</h2>')
  expect(written).toContain('aria-label="Back to reference 1"')
})

test('two renderings are the same and leave the corpus as it was', () => {
  const { corpus, question } = answer('## A\n\n- [x] [a](link:private)[^1]\n\n![b](images/b.svg)\n\n[^1]: c')
  const before = JSON.stringify(question.tree)
  const first = toHtml(question, contextOf(corpus))
  expect(toHtml(question, contextOf(corpus))).toBe(first)
  expect(JSON.stringify(question.tree)).toBe(before)
})
