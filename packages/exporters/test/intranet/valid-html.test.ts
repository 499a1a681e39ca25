import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { feedChannel, intranetChannel } from '../../src/index.ts'
import { campus } from '../support/campus.ts'
import { filesOf, jsonAt } from '../support/files.ts'

/** html-validate's set for the HTML standard; how to write it is ours. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  elements: [
    'html5',
    {
      'topasked-faq': {
        flow: true,
        attributes: { src: { required: true }, scenario: {}, except: {}, lang: {} },
      },
    },
  ],
  rules: {
    // Written so that XML parsers of content systems read it, too.
    'void-style': 'off',
    // A bare > is valid in text; < and & are always escaped.
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // A snippet has no page around it, and hides and styles what a page cannot: the frame's border, the plain copy.
    'no-inline-style': 'off',
    'hidden-focusable': 'off',
    'long-title': 'off',
  },
})

const files = await filesOf(intranetChannel, campus())
const pages = [...files.keys()].filter((path) => path.endsWith('.html'))

async function complaintsOn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  )
}

test.each(pages)('%s', async (path) => {
  expect(await complaintsOn(String(files.get(path)?.value))).toEqual([])
})

describe('the feed', async () => {
  const feed = await filesOf(feedChannel, campus())
  test.each(['register', 'new-phone', 'on-paper'])('%s', async (id) => {
    const { content_html } = jsonAt<{ content_html: string }>(feed, `feed/v1/questions/en/${id}.json`)
    expect(await complaintsOn(content_html)).toEqual([])
  })
})

test('the validator finds what is wrong', async () => {
  expect(await complaintsOn('<p><div id="a b"></div></p><a>x</a><ul><p>x</p></ul>')).not.toEqual([])
})
