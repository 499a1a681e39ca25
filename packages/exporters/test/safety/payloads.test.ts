import { editionOf } from '@topasked/content'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { convertEntry } from '../../src/channels/pdf/document/entry-data.ts'
import { textAt } from '../support/files.ts'
import { type ParsedElement, parseElements } from '../support/parse-html.ts'
import { parseStorage, strangeIn } from '../support/storage-format.ts'
import { corpus, ids, intranet, records, site, snippets } from './payload-channels.ts'
import { idOf } from './payload-corpus.ts'
import { ALL_PAYLOADS, PAYLOADS } from './payloads.ts'

const TAGS = new Set(
  'h1 h2 h3 h4 h5 h6 p blockquote pre ol ul li hr br div section table thead tbody tr th td a img strong em del code sup span details summary'.split(
    ' ',
  ),
)
const FRAME = ['html', 'head', 'meta', 'title', 'link', 'body', 'main', 'topasked-faq', 'time', 'script']
const ATTRIBUTES = new Set(
  'id href src alt title lang class width height start scope role tabindex loading target aria-label aria-describedby data-topasked-keep'.split(
    ' ',
  ),
)
/** A link to a heading that there is not leads to the question. */
const ADDRESS =
  /^(?:\/q\/p\d{3}\/|https:\/\/(?![^/?#]*@)[a-z0-9][^\s\\]*|mailto:[^\s"<>]+|tel:[+0-9-]+|#topasked-[^\s]+)$/
/** Our own scripts and style sheets, and nothing more. */
const OWN =
  /^(?:topasked\.css|page\.css|brand\.css|https:\/\/faq\.example\.edu\/intranet\/en\/element\/topasked-faq\.js)$/

/** What in HTML could run, load, leave or take a name of the page around it. */
function dangersIn(html: string, frame: readonly string[] = []): string[] {
  const ids: string[] = []
  const found = parseElements(html).flatMap((element) => {
    if (frame.includes(element.tagName)) return frameDangers(element)
    if (!TAGS.has(element.tagName)) return [`<${element.tagName}>`]
    return [...element.attributes].flatMap(([name, value]) => {
      if (name === 'id') ids.push(value)
      if (!ATTRIBUTES.has(name)) return [`${name} of <${element.tagName}>`]
      if (name === 'href' && !ADDRESS.test(value)) return [`href ${value}`]
      if (
        name === 'src' &&
        !/^(?:https:\/\/faq\.example\.edu\/|\.\.\/\.\.\/\.\.\/|\/)assets\/faq\/[^/\\]+$/.test(value)
      )
        return [`src ${value}`]
      if (name === 'class' && !/^(?:topasked[a-z-]* ?|language-\S+)+$/.test(value)) return [`class ${value}`]
      return []
    })
  })
  const foreign = ids.filter((id) => !id.startsWith('topasked-'))
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [...found, ...foreign.map((id) => `id ${id}`), ...twice.map((id) => `id ${id} twice`)]
}

function frameDangers({ tagName, attributes, text }: ParsedElement): string[] {
  const address = attributes.get('src') ?? attributes.get('href')
  if (tagName === 'script' && (text !== '' || address === undefined)) return ['a script with text']
  if (['script', 'link'].includes(tagName) && !OWN.test(address ?? '')) return [`${tagName} ${address}`]
  return [...attributes.keys()].filter((name) => /^on|^style$/.test(name))
}

test('there are enough of them, each once', () => {
  const all = ALL_PAYLOADS.map(([, payload]) => payload)
  expect(Object.keys(PAYLOADS)).toHaveLength(10)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(150)
})

describe('as parsed', () => {
  test.each(ALL_PAYLOADS.map(([family, payload], index) => [idOf(index), family, payload] as const))(
    '%s (%s): the feed and the site',
    (id, _family, _payload) => {
      const index = ids.indexOf(id)
      expect(dangersIn(records[index]?.content_html ?? '<missing>')).toEqual([])
      expect(dangersIn(site[index] ?? '<missing>')).toEqual([])
      for (const { attributes } of parseElements(records[index]?.content_html ?? ''))
        expect(attributes.get('id') ?? `topasked-${id}-`).toMatch(new RegExp(`^topasked-${id}-`))
    },
  )

  test.each(snippets.map(({ profile }) => profile))('%s', (profile) => {
    const html = snippets.find((snippet) => snippet.profile === profile)?.html ?? ''
    const frame = ['page', 'element'].includes(profile) ? FRAME : []
    expect(dangersIn(html, frame)).toEqual([])
    const found = parseElements(html).flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(found.filter((id) => /^topasked-p\d{3}$/.test(id))).toHaveLength(ids.length)
  })

  test('confluence', () => {
    const root = parseStorage(textAt(intranet, 'intranet/en/confluence/all.xml'))
    expect(strangeIn(root)).toEqual([])
    const walk = (element: typeof root): Array<typeof root> => [element, ...element.children.flatMap(walk)]
    for (const { name, attributes } of walk(root)) {
      if (name === 'a') expect(attributes.href).toMatch(ADDRESS)
      if (name === 'ri:url')
        expect(attributes['ri:value']).toMatch(/^https:\/\/faq\.example\.edu\/assets\/faq\/[^/]+$/)
    }
  })

  test('the pages to copy from hold every source as text', () => {
    for (const profile of ['portable', 'details', 'page', 'element', 'confluence']) {
      const elements = parseElements(textAt(intranet, `intranet/en/${profile}/index.html`))
      const scripts = elements.filter(({ tagName }) => tagName === 'script')
      expect(scripts.map(({ attributes }) => attributes.get('src'))).toEqual(['copy.js'])
      expect(
        elements.filter(({ tagName }) => ['img', 'svg', 'style', 'object', 'form', 'base'].includes(tagName)),
      ).toEqual([])
    }
  })

  test('Markdown holds no raw HTML and no other addresses', () => {
    const parser = unified().use(remarkParse).use(remarkGfm)
    for (const { content_markdown, id } of records) {
      const tree = parser.parse(content_markdown)
      visit(tree, (node) => {
        expect(node.type, id).not.toBe('html')
        // An address in plain sight is one for a reader that makes links of them (GFM), whatever we do.
        if (
          node.type === 'link' &&
          ['', 'http://', 'mailto:'].some((start) => start + textOf(node) === node.url)
        )
          return
        if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
          expect(node.url).toMatch(ADDRESS)
      })
    }
  })

  test('text is text: it says what the payloads say', () => {
    const shown = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
    // Some payloads open HTML that never closes: all after it is raw HTML, and left out.
    const whole = records.filter(({ content_text }) => content_text.includes('A note'))
    expect(whole.length).toBeGreaterThanOrEqual(200)
    for (const { id, content_text } of whole) {
      const [, payload = ''] = ALL_PAYLOADS[ids.indexOf(id)] ?? []
      expect(shown(content_text)).toContain(shown(payload))
    }
  })

  test('data for paper: every address that can be clicked may be published', () => {
    const addresses: string[] = []
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('url' in value && typeof value.url === 'string') addresses.push(value.url)
      for (const inner of Object.values(value)) collect(inner)
    }
    const entries = editionOf(corpus, 'en', { channel: 'pdf', once: true }).flatMap(
      (section) => section.entries,
    )
    for (const entry of entries) collect([...convertEntry(corpus, 'en', entry).data.values()])
    expect(addresses.length).toBeGreaterThan(2 * ids.length)
    for (const address of addresses) expect(address).toMatch(ADDRESS)
  })
})
