import { messagesOf } from '@topasked/content'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { toHtml, toMarkdown, toText } from '../../src/index.ts'
import { answer, contextOf } from '../support/html-context.ts'
import { includedFrom } from '../support/included-from.ts'

const said = (file: VFile) =>
  messagesOf([file]).map(({ line, column, endColumn, rule, severity }) => [
    line,
    column,
    endColumn,
    rule,
    severity,
  ])

test.each([
  ['html', toHtml],
  ['text', toText],
  ['markdown', toMarkdown],
] as const)('to %s: a node without a handler is an error at its place', (converter, convert) => {
  const { corpus, question } = answer('a\n\nb <br> c')
  convert(question, contextOf(corpus))
  expect(said(question.file)).toEqual([[3, 3, 7, `${converter}/unknown-node`, 'error']])
})

test('one node is one error, whoever meets it', () => {
  const { corpus, question } = answer('b <br> c')
  for (const convert of [toHtml, toText, toMarkdown, toHtml]) convert(question, contextOf(corpus))
  expect(said(question.file)).toEqual([[1, 3, 7, 'html/unknown-node', 'error']])
})

test('the error of an address names it and is on the link', () => {
  const { corpus, question } = answer('[a](http://a.example/)')
  toHtml(question, contextOf(corpus))
  expect(messagesOf([question.file])).toMatchObject([
    { message: 'the address http://a.example/ cannot be published', line: 1, column: 1, endColumn: 23 },
  ])
})

test.each([
  ['a paragraph', 'b <br> c', [1, 3, 7]],
  ['the title of a callout', ':::note[b <br> c]\na\n:::', [1, 11, 15]],
])('an error in %s of a fragment is reported on the file of the fragment', (_, markdown, place) => {
  const { corpus, question } = answer(markdown)
  const file = new VFile({ path: 'fragments/contact.md' })
  toHtml(includedFrom('contact', question), contextOf({ ...corpus, files: [...corpus.files, file] }))
  expect(said(file)).toEqual([[...place, 'html/unknown-node', 'error']])
  expect(said(question.file)).toEqual([])
})

test('an answer that says nothing in a channel is an error', () => {
  const { corpus, question } = answer(':::only{channels="pdf"}\na\n:::')
  toHtml(question, contextOf(corpus))
  expect(messagesOf([question.file])).toMatchObject([
    { rule: 'html/answer-present', message: 'the answer says nothing in the channel feed' },
  ])
})
