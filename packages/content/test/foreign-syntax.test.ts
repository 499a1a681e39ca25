import { expect, test } from 'vitest'
import { FOREIGN_SYNTAX } from '../src/check/rules/markdown/foreign-patterns.ts'
import { load } from './folder.ts'

const FIELDS = 'question: How?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05'

async function check(answer: string) {
  const { messages } = await load({ 'questions/renew.md': `---\n${FIELDS}\n---\n\n${answer}\n` })
  return messages.filter(({ rule }) => rule !== 'pdf/glyph-exists')
}

/** Where it begins is 9:1; what readers would see, and what is to be said of it. */
const FOREIGN: ReadonlyArray<readonly [answer: string, shown: string, what: string]> = [
  ['Ask ==the desk== now.', '==the desk==', 'a mark of another system'],
  ['**Ask** ==**the** desk==.', '==**the** desk==', 'a mark of another system'],
  ['Press ++Ctrl++.', '++Ctrl++', 'keys of MkDocs'],
  ['Press ++ctrl+alt+del++.', '++ctrl+alt+del++', 'keys of MkDocs'],
  ['It is 5 m^2^.', '^2^', 'a superscript of another system'],
  ['=== "iPhone"\n\n    Ask.', '=== "iPhone"', 'a tab of MkDocs'],
  ['The $x$ of it.', '$x$', 'a formula'],
  ['It is $a_1 + b$ now.', '$a_1 + b$', 'a formula'],
  [String.raw`It is $\alpha$.`, String.raw`$\alpha$`, 'a formula'],
  ['$$\nE = mc^2\n$$', '$$\nE = mc^2\n$$', 'a formula'],
  ['Hold\n: A book.', ': A book.', 'a definition list of another system'],
  ['Hold\n\n:   A book.', ':   A book.', 'a definition list of another system'],
  ['> Hold\n> : A book.', ': A book.', 'a definition list of another system'],
  ['Ask. { .note }', '{ .note }', 'an attribute of another system'],
  ['## Renewing {#renewing}\n\nAsk.', '{#renewing}', 'an attribute of another system'],
  ['[Ask](link:contact){ target="_blank" }', '{ target="_blank" }', 'an attribute of another system'],
  ['[a card]{.red}', '{.red}', 'an attribute of another system'],
  ['Ask.\n{: .note }', '{: .note }', 'an attribute of kramdown'],
  ['Ask :smile: now.', ':smile:', 'a name of an emoji or icon'],
  ['(:material-account-circle:)', ':material-account-circle:', 'a name of an emoji or icon'],
  [':+1:', ':+1:', 'a name of an emoji or icon'],
  ['--8<-- "hours.md"', '--8<-- "hours.md"', 'an include of MkDocs'],
  ['[!INCLUDE [hours](fees.md)]', '[!INCLUDE [hours](fees.md)]', 'an include of Microsoft Learn'],
  ['> [!VIDEO https://example.org/v]', '[!VIDEO https://example.org/v]', 'a video of Microsoft Learn'],
  ['Select [!UICONTROL Save].', '[!UICONTROL Save]', 'an extension of Microsoft Learn'],
  ['The ISBN.\n\n*[ISBN]: Number', '*[ISBN]: Number', 'an abbreviation of another system'],
  ['!!! note\n    Ask.', '!!! note', 'a block of MkDocs'],
  ['??? question "Why"\n    Ask.', '??? question', 'a block of MkDocs'],
  ['/// details | More\nAsk.\n///', '/// details | More', 'a block of MkDocs'],
  ['{% include hours.html %}', '{% include hours.html %}', 'a template'],
  ['{%- if open -%}', '{%- if open -%}', 'a template'],
  ['{{ site.title }}', '{{ site.title }}', 'a template'],
  ['{{< figure id=x >}}', '{{< figure id=x >}}', 'a template'],
  ['{{% notice %}}', '{{% notice %}}', 'a template'],
  ['Ask <%= name %>.', '<%= name %>', 'a template'],
  [':::{note}\nAsk.\n:::', ':::{note}', 'a block of another system'],
  ['::: {.callout-tip}\nAsk.\n:::', '::: {.callout-tip}', 'a block of another system'],
  ['.. note:: Ask', '.. note::', 'a directive of reStructuredText'],
  ['See :ref:`hours`.', ':ref:', 'a role of reStructuredText'],
  ['See {doc}`hours`.', '{doc}', 'a role of reStructuredText'],
  ['Ask {++now++}.', '{++now++}', 'a mark of CriticMarkup'],
  ['Ask {==the desk==}{>>which?<<}.', '{==the desk==}', 'a mark of CriticMarkup'],
  ['See [[Fees]].', '[[Fees]]', 'a link of a wiki'],
  ['Ask. %%or not%%', '%%or not%%', 'a comment of Obsidian'],
  ['h2. Renewing', 'h2. R', 'a heading of Confluence'],
  ['{panel:title=x}', '{panel:title=x}', 'a macro of Confluence'],
  ['[TOC]', '[TOC]', 'a table of contents'],
  ["import Card from './card'\n\nAsk.", "import Card from '", 'JavaScript of MDX'],
  ['Ask [b]now[/b].', '[b]now[/b]', 'BBCode'],
  ['[gallery ids="1"]', '[gallery ids="1"]', 'a shortcode of WordPress'],
]

test.each(FOREIGN)('%j is said to be foreign', async (answer, shown, what) => {
  const found = (await check(answer)).filter(({ rule }) => rule === 'markdown/foreign-syntax')
  const lines = answer.slice(0, answer.indexOf(shown)).split('\n')
  const at = { line: 8 + lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  expect(found.map(({ line, column, message }) => ({ line, column, message }))).toContainEqual({
    ...at,
    message: expect.stringContaining(`readers will see ${what} here`),
  })
})

test('each kind of foreign syntax has an example', () => {
  const named = new Set(FOREIGN.map(([, , what]) => what))
  expect(FOREIGN_SYNTAX.map(({ what }) => what).filter((what) => !named.has(what))).toEqual([])
})

/** Dense texts of real answers in which none of it is foreign. */
const VALID = [
  'If a == b and c == d, or a==b&&c==d, then x === y; a != b == c.',
  'Enter =SUM(A1:A9)== in a cell, then ======== below it.',
  'Learn C++ and g++, C++ and D, i++ or ++i, `++key++`, N++ (Notepad++).',
  'We use Notepad++, C++11 and C++17, and a rating of A++ or A+++ (EU).',
  'It costs $5 and $6, US$5-$10, HK$1,000/$2,000, or A$5 (=US$3) a month.',
  'Pay $5, $6 or $7; from $1.50 to $2.50; $0 = free; at $5/$10/$20 each.',
  'Set $HOME, $PATH and $USER; run `echo $x$y`; a price in $ or € or $.',
  '$100 in May, then $200 in June_July: $300 = all.',
  'Come at 10:30:15, 9:00, 12:30–14:00; ratio 1:2:3; a:b:c; 16:9; x:y:.',
  'Use std::vector::push_back, Foo::bar:baz:, and http://localhost:8080:80 no.',
  'Note: this. Tip: that:\nOpening hours: 9 to 5.',
  'Mix at 3:1:1 by weight, see Genesis 1:1, 2:3:, and 192.168.1.1:80:.',
  'The key is: press it. So: go; and: no.',
  'Emoticons :-) :) :( ;-) :D :P :/ and <3 are no names.',
  'Write {name} and {id}; sets {a, b} and {1..9}; {a=1}; {x | x > 0}.',
  'JSON such as {"a": 1, "b": [2]} and {} and { } and {a: {b: c}} is fine.',
  'A discount of 5%, 10% or {50%} off; 100%%; 5 %% of it; %20 and %2F.',
  'Use %APPDATA%, %TEMP%\\x and %USERNAME%; 50%–60%; 3% % 4%.',
  '5 < 8 and 8 > 5; a <= b >= c; -- or --- or ---> and <-- and <<< >>>.',
  'Cut here: --8 cm-- or 8<10, --8 < 10--.',
  'Great!!! Really??? Yes!!! note it.',
  'Wow !!! and what ??? then; ?? and !! too.',
  'and/or, // comment, /// three, file:///x is no address; a///b.',
  'The array a[0][1], [sic], [x], [1] (2024), and [!] important.',
  'Press [Esc], [Ctrl]+[C], or [Alt] [F4]; see [figure 1] and [b] not [c].',
  'An interval [0, 1], ]0, 1[ or [a; b[; a matrix [[1, 2], [3, 4]].',
  'It is 2^10 or x^2 + y^2 = z^2, 10^6; caret ^ and ^^ and ^_^.',
  'Send ~5 kg, ~~10~~ 8 kg, ~/.ssh and ~user; around ~20 °C.',
  '*Note:* bring it. **Time:** 9. *[sic]* and *(a)*: fine.',
  '* [x] is a list\n* [a] too: with colon',
  'Names like _id, __init__, snake_case_name, *args and **kwargs.',
  'Type h2 and H1. Then h3.x and h1.',
  'The import from Germany; export default settings are kept.',
  'We import goods from "abroad" and export them.',
  'Underline ____ and === and ***** here; rule of == in text.',
  'A table of contents [toc] inside a line; the TOC.',
  'Use the note: {note} and {tip}, or {code}, in your text.',
  'Page {1} of {2}; {0:00}; {user.name}; {a.b.c}; {.5}; {#1}; {# 2}.',
  'At 5 % (five) and 5‰; No. 1; №2; #1; #covid; §3; ¶4; †.',
  'E-mail: desk@example.org; Tel.: 3943 8845; Fax: none; Web: https://example.org/a:b:c.',
  'See https://example.org/?a==b==&x=$y$&z=:smile: and `{{ x }}` and `{% x %}`.',
  '`==mark==`, `$x^2$`, `:smile:`, `[!VIDEO x]`, `--8<-- "x"`, `*[X]: y`.',
  '```\n==mark== $x^2$ :smile: {{ x }} {% y %}\n: definition\n```',
  String.raw`\==mark== and \$x^2\$ and \:smile: and \{{ x }} and \[!NOTE].`,
  '- **Term:** what it means\n- **Other:** and that',
  '| a:b | $5 | $6 |\n| :-- | --: | :-: |\n| 9:30 | == | ++ |',
  '1. First: a\n2. Second: b\n\n   > Quoted: c',
  'De 9:00 à 17:00 : ouvert. Prix : 5 $ ou 6 $ ; « non » : oui !',
  'Was kostet es? 5,00 €: so viel. Größe: 5 × 6 m²; 10³; H₂O; x¹.',
  '¿Cómo? 9:30 a 14:00. ¡Atención!!! Precio: $5 y $6 (MXN$100).',
  'שעות: 9:00–17:00. מחיר: ₪5 או $6. כן: לא; א:ב:ג.',
  'الساعة: 9:00 إلى 17:00. السعر: $5 أو $6؛ نعم: لا.',
  '時間：9:00–17:00。價錢：$5、$6、HK$7。按「：」鍵。',
  '時間:9:00:00,價錢:$5:$6。比例1:2:3。',
  '营业时间：9:00。价格：$5 和 $6。[注]：如下。',
  '料金：5ドル($5)と6ドル($6)。注：「＝＝」は記号。',
  '운영 시간: 9:00–17:00. 가격: $5, $6. 참고: 없음.',
  'ราคา: $5 และ $6 เวลา: 9:00:00 น.',
  'मूल्य: $5 और $6। समय: 9:00:00।',
  'Цена: $5 и $6. Время: 9:00:00; да: нет.',
  'Regular expressions: ^a$, ^[a-z]+$, $^ and (?:x|y)+ as code: `^a$`.',
  'The shell: a | b && c; x > y; ls *.md; cp a{1,2}.txt; echo "$x" "$y".',
  'A range A1:B2, R1C1:R2C2, $A$1, $A1:$B2 and A$1 in a spreadsheet.',
  'Passwords such as `Ab$1^x$` or a phrase of 4+ words; 2+2=4; 1+1==2.',
  'Versions >=1.2, <2, ~1.0, ^1.0.0, 1.x; and 5+ years, 18+, A+.',
  'Drive C: or D:\\x; key HKEY_X\\y; time zone UTC+8; +852 3943 8845.',
  'Grades: A: 90, B: 80; Team A : Team B 3 : 2; 5 : 4.',
  'First line\nsecond : with a colon\nthird :with one',
]

test.each(VALID)('no false alarm: %j', async (answer) => {
  const found = (await check(answer)).filter(({ rule }) => rule.startsWith('markdown/'))
  expect(found).toEqual([])
})
