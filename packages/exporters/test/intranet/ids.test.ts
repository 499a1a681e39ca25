import { expect, test } from 'vitest'
import { feedChannel, intranetChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { filesOf, jsonAt, textAt } from '../support/files.ts'
import { parseElements } from '../support/parse-html.ts'
import { parseStorage, type StoredElement } from '../support/storage-format.ts'

/** Names that were the same when one hyphen parted a question from what is in it. */
const corpus = corpusOf({
  questions: {
    new: {
      en: {
        title: 'What is new?',
        markdown:
          '## phone\n\nA[^1] B[^1]\n\n## Footnotes\n\n## fn 1\n\n## -phone\n\nSee [this](new.md#phone) and [that](new-phone.md#steps).\n\n[^1]: N',
      },
    },
    'new-phone': {
      en: {
        title: 'A new phone?',
        markdown: '## Steps\n\n## Steps\n\nSee [above](new.md#phone).[^1]\n\n[^1]: N',
      },
    },
  },
})
const files = await filesOf(intranetChannel, corpus)

test.each(['portable', 'details', 'page', 'element'])(
  '%s: no id stands twice, every link within has its place',
  (profile) => {
    const elements = parseElements(textAt(files, `intranet/en/${profile}/all.html`))
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['topasked-new', 'topasked-new--phone', 'topasked-new-phone']))
    const within = elements.flatMap(({ attributes }) => attributes.get('href')?.match(/#(.*)$/)?.[1] ?? [])
    expect(within).toEqual(expect.arrayContaining(['topasked-new--phone', 'topasked-new-phone--steps']))
    for (const id of within) expect(ids).toContain(id)
  },
)

test('confluence: no anchor stands twice, every link within has its place', () => {
  const root = parseStorage(textAt(files, 'intranet/en/confluence/all.xml'))
  const all = (node: StoredElement): StoredElement[] =>
    node.children.flatMap((child) => [child, ...all(child)])
  const anchors = all(root).flatMap(({ attributes, text }) =>
    attributes['ac:name'] === 'anchor' ? [text] : [],
  )
  expect(new Set(anchors).size).toBe(anchors.length)
  const targets = all(root).flatMap(({ name, attributes }) =>
    name === 'ac:link' ? [attributes['ac:anchor']] : [],
  )
  expect(targets).toEqual(expect.arrayContaining(['topasked-new--phone', 'topasked-new-phone--steps']))
  for (const target of targets) expect(anchors).toContain(target)
})

test('the feed: the same ids, however its answers are put together', async () => {
  const feed = await filesOf(feedChannel, corpus)
  const { items } = jsonAt<{ items: { content_html: string }[] }>(feed, 'feed/en/feed.json')
  const ids = items.flatMap(({ content_html }) =>
    parseElements(content_html).flatMap(({ attributes }) => attributes.get('id') ?? []),
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['topasked-new--phone', 'topasked-new-phone--steps-1']))
})
