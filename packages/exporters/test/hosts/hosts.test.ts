import { describe, expect, test } from 'vitest'
import { intranetChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { CAMPUS } from '../support/campus.ts'
import { filesOf, textAt } from '../support/files.ts'
import { type ParsedElement, parseElements, parseText } from '../support/parse-html.ts'
import { sanitisedBy } from './host-sanitiser.ts'
import { HOSTS } from './sanitisers.ts'

const MARKDOWN = `Before [the portal](link:portal), see [registering](register.md).

3. Three
4. Four
   - inside
   1. first
5. Five

| Button | What it does |
| --- | --- |
| **OK** | saves |
| Cancel | [leaves](https://leave.example/) |

![The page with OK at the bottom](images/ok.svg)

:::warning[Keep it]
Do not remove it.
:::

~~~
a < b
~~~

Done.[^1]

[^1]: Later.`
const questions = {
  ...CAMPUS.questions,
  steps: { en: { title: 'Which steps?', markdown: MARKDOWN, meta: { scenarios: ['lost'] } } },
}
const files = await filesOf(intranetChannel, corpusOf({ ...CAMPUS, questions }))

const words = (html: string) => parseText(html).split(/\s+/).filter(Boolean)
const of = (html: string, ...tags: string[]) =>
  parseElements(html).filter(({ tagName }) => tags.includes(tagName))
const textsOf = (elements: readonly ParsedElement[]) =>
  elements.map(({ text }) => text.split(/\s+/).join(' ').trim())

describe.each(HOSTS)('$name', (host) => {
  describe.each(['portable', 'details', 'element'])('%s', (profile) => {
    const before = textAt(files, `intranet/en/${profile}/lost.html`)
    const after = sanitisedBy(host, before)

    test('every word is there, in order, and no two run into one', () => {
      expect(words(after)).toEqual(words(before))
    })

    test('steps and lists keep their items and their order', () => {
      expect(of(before, 'li').length).toBeGreaterThan(6)
      expect(textsOf(of(after, 'li'))).toEqual(textsOf(of(before, 'li')))
      expect(of(after, 'ol')).toHaveLength(of(before, 'ol').length)
    })

    test('links lead where they led', () => {
      const hrefs = (html: string) =>
        of(html, 'a').map(({ attributes, text }) => [text, attributes.get('href')])
      expect(hrefs(after)).toEqual(hrefs(before))
    })

    test('questions are headings, or at least stand apart', () => {
      expect(textsOf(of(after, 'h3'))).toEqual(
        ['Which steps?', 'I have a new phone.', 'How do I register?'].sort(byPlaceIn(before)),
      )
    })

    test('what a copy must say is there', () => {
      for (const words of [
        'As of 24 November 2026',
        'Valid until 31 December 2026',
        'https://faq.example.edu/q/steps/',
      ])
        expect(parseText(after)).toContain(words)
    })
  })
})

const byPlaceIn = (html: string) => (a: string, b: string) => html.indexOf(a) - html.indexOf(b)
