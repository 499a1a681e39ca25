import fc from 'fast-check'
import { type Language, plain, plainInMarkdown } from './words.ts'

type Lines = readonly string[]

const ADDRESSES = [
  'https://guide.example.org/',
  'https://example.org/a-b_c/?q=1&r=%C3%A9#top',
  'mailto:desk@example.org',
  'tel:+85239438845',
  'https://example.org/übung/續',
  'https://example.org/(x)',
]
const CODE = ['`npm i`', '``a ` b``', '`<b>`', '`]]>`', '`<?xml ?>`', '`{{x}}`']
const FENCED: readonly Lines[] = [
  ['```', '<a href="x">', '```'],
  ['```js', 'const x = "]]>" // `y`', '', '  indented', '```'],
  ['```xml', '<?xml version="1.0"?>', '```'],
]

/** How far an answer goes. Each place where it can refer to something is filled from here. */
export interface AnswerOptions {
  readonly language: Language
  /** Ids of questions that it can lead to. */
  readonly questions: Lines
  /** A key of links.yaml. */
  readonly link: string
  /** A group of readers. */
  readonly group: string
}

function inlines({ language, questions, link }: AnswerOptions): fc.Arbitrary<string> {
  const words = plainInMarkdown(language, 3)
  const around = (mark: string) => words.map((text) => `${mark}${text}${mark}`)
  const one = fc.oneof(
    { weight: 8, arbitrary: words },
    around('**'),
    around('*'),
    around('~~'),
    fc.constantFrom(...CODE),
    fc.tuple(words, fc.constantFrom(...ADDRESSES)).map(([text, url]) => `[${text}](<${url}>)`),
    fc.constantFrom('https://example.org/plain', '<https://example.org/auto>', '<desk@example.org>'),
    fc.tuple(words, fc.constantFrom(...questions)).map(([text, id]) => `[${text}](${id}.md)`),
    fc
      .tuple(words, fc.constantFrom('', ...questions.map((id) => `${id}.md`)))
      .map(([text, file]) => `[${text}](${file}#fixed-place)`),
    words.map((text) => `[${text}](link:${link})`),
    fc.tuple(words, fc.constantFrom('kbd', 'sub', 'sup')).map(([text, tag]) => `x<${tag}>${text}</${tag}>`),
    fc.constantFrom('10<sup>-6</sup>', 'H<sub>2</sub>O', '**x<sup>n</sup>**'),
    words.map((text) => `[${text}][reference]`),
    words.map((text) => `![${text}](../images/dot.svg)`),
    words.map((text) => `![${text}](../images/dot.svg "A title")`),
    words.map((text) => `![${text}](../images/dot.svg#width=90)`),
    words.map((text) => `${text}[^note]`),
  )
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((parts) => `a ${parts.join(' ')}`)
}

/** The lines of an item: the first behind its mark, the others below it. */
function item(lines: Lines, mark: string): Lines {
  const pad = ' '.repeat(mark.startsWith('- [') ? 2 : mark.length)
  return lines.map((text, index) => (index === 0 ? `${mark}${text}` : text === '' ? '' : `${pad}${text}`))
}

function table(rows: readonly Lines[]): Lines {
  const width = rows[0]?.length ?? 0
  const line = (row: Lines) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...body.map(line)]
}

/** Blocks that hold no other blocks. */
function leaves(options: AnswerOptions): fc.Arbitrary<Lines> {
  const { language } = options
  const line = inlines(options)
  const cell = fc.oneof(
    { weight: 4, arbitrary: line },
    fc.tuple(line, line).map((lines) => lines.join('<br>')),
  )
  return fc.oneof(
    { weight: 4, arbitrary: line.map((text) => [text]) },
    fc
      .array(line, { minLength: 2, maxLength: 3 })
      .map((all) => all.map((text, index) => (index < all.length - 1 ? `${text}\\` : text))),
    fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 4 }).map(table),
    fc.constantFrom(...FENCED),
    fc
      .tuple(plainInMarkdown(language), plainInMarkdown(language))
      .map(([a, b]) => [
        `![${a}](../images/dot.svg#width=700)`,
        `[![${b}](../images/dot.svg)](link:${options.link})`,
      ]),
    fc.constant(['a', '', '---', '', 'b']),
  )
}

/** Blocks that hold others. Directives inside of directives have fewer colons, as the format wants it. */
function nested(inner: fc.Arbitrary<Lines>, options: AnswerOptions, depth: number): fc.Arbitrary<Lines> {
  const { language } = options
  const title = fc.option(plainInMarkdown(language), { nil: undefined })
  const colons = ':'.repeat(3 + depth)
  const boxed = (head: string, body: Lines): Lines => [`${colons}${head}`, ...body, colons]
  return fc.oneof(
    fc
      .tuple(
        fc.constantFrom('- ', '1. ', '3. ', '- [ ] ', '- [x] '),
        fc.array(inner, { minLength: 1, maxLength: 3 }),
      )
      .map(([mark, items]) =>
        items.flatMap((lines) => item(mark === '- ' ? lines : ['a', '', ...lines], mark)),
      ),
    inner.map((lines) => lines.map((text) => `> ${text}`.trimEnd())),
    ...(depth === 0
      ? [
          fc
            .tuple(plain(language), inner)
            .map(([words, lines]) => [
              '<details>',
              `<summary>a ${words.replace(/[&<>]/gu, '')}</summary>`,
              '',
              ...lines,
              '',
              '</details>',
            ]),
        ]
      : []),
    fc
      .tuple(fc.constantFrom('NOTE', 'tip', 'IMPORTANT', 'WARNING', 'Caution'), inner)
      .map(([word, lines]) => [`> [!${word}]`, ...lines.map((text) => `> ${text}`.trimEnd())]),
    fc
      .tuple(fc.constantFrom('note', 'tip', 'warning', 'danger'), title, inner)
      .map(([kind, words, body]) => boxed(`${kind}${words === undefined ? '' : `[${words}]`}`, body)),
    fc
      .tuple(fc.constantFrom('channels="site feed"', 'channels="pdf"', `audience="${options.group}"`), inner)
      .map(([readers, body]) => boxed(`only{${readers}}`, body)),
    // Variants do not stand inside of others.
    fc
      .tuple(
        plainInMarkdown(language),
        fc.constantFrom(...ADDRESSES.slice(0, 2), `link:${options.link}`),
        inner,
      )
      .map(([text, url, body]) =>
        boxed('video{length="2:35"}', [`[![${text}](../images/dot.svg)](<${url}>)`, '', 'a', '', ...body]),
      ),
    ...(depth === 0 ? [variants(inner, options).map((body) => boxed('variants', body))] : []),
  )
}

function variants(inner: fc.Arbitrary<Lines>, { language }: AnswerOptions): fc.Arbitrary<Lines> {
  const part = fc.tuple(plainInMarkdown(language, 1), inner)
  return fc
    .array(part, { minLength: 2, maxLength: 3 })
    .map((parts) => apart(parts.map(([title, body], index) => [`## ${index} ${title}`, '', ...body])))
}

const apart = (all: readonly Lines[]): Lines =>
  all.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))

/** The Markdown of an answer: every kind of node, in each other up to `depth` levels. */
export function answers(options: AnswerOptions, depth = 2): fc.Arbitrary<string> {
  const levels = Array.from({ length: depth }, (_, index) => index)
  const blocks = levels.reduce((inner: fc.Arbitrary<Lines>, level) => {
    const several = fc.array(inner, { minLength: 1, maxLength: 2 }).map(apart)
    return fc.oneof({ weight: 2, arbitrary: inner }, nested(several, options, level))
  }, leaves(options))
  const heading = plainInMarkdown(options.language).map((text) => [`## a ${text}`])
  const part = fc.oneof(
    { weight: 6, arbitrary: blocks },
    heading,
    fc.constant(['::include{fragment="contact"}']),
  )
  return fc.array(part, { minLength: 1, maxLength: 5 }).map((all) => {
    const body = ['a[^note] [a][reference]', '', ...apart(all), '', '## Fixed place', '', 'z'].join('\n')
    return `${body}\n\n[reference]: https://guide.example.org/reference "A title"\n\n[^note]: A note.\n`
  })
}
