import { expect, test } from 'vitest'
import { intranetChannel } from '../../src/index.ts'
import { campus } from '../support/campus.ts'
import { filesOf, textAt } from '../support/files.ts'
import { parseElements } from '../support/parse-html.ts'

const files = await filesOf(intranetChannel, campus())
const inBoth = (...profiles: string[]) =>
  ['en', 'zh-Hant'].flatMap((locale) => profiles.map((profile) => `intranet/${locale}/${profile}/`))
const FOLDERS = inBoth('portable', 'details', 'page', 'element', 'confluence')
const COPIED_AS_FILES = inBoth('portable', 'details', 'element')

test.each(COPIED_AS_FILES)('%sindex.html holds every snippet as it is in its file', (folder) => {
  const sources = parseElements(textAt(files, `${folder}index.html`)).filter(({ attributes }) =>
    attributes.has('data-source'),
  )
  expect(sources.map(({ text }) => text)).toEqual(
    ['all', 'start', 'lost'].map((name) => textAt(files, `${folder}${name}.html`)),
  )
})

test.each(FOLDERS)('%sindex.html runs nothing but its script file', (folder) => {
  const elements = parseElements(textAt(files, `${folder}index.html`))
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  expect(scripts.map(({ attributes, text }) => [attributes.get('src'), text])).toEqual([['copy.js', '']])
  expect(elements.filter(({ tagName }) => tagName === 'style')).toEqual([])
  for (const { attributes } of elements) {
    for (const name of attributes.keys()) expect(name).not.toMatch(/^(?:style|on.*)$/)
  }
})

test.each(FOLDERS)('every file that %sindex.html and its previews name is there', (folder) => {
  const pages = [...files.keys()].flatMap((path) =>
    path.startsWith(folder) && path.endsWith('.html') ? [path.slice(folder.length)] : [],
  )
  for (const page of pages) {
    for (const { attributes } of parseElements(textAt(files, `${folder}${page}`))) {
      const name = attributes.get('src') ?? attributes.get('href')
      // The feed channel writes the feed; the rest of the addresses are absolute on purpose.
      if (name === undefined || /^(?:https:|#)/.test(name)) continue
      const path = new URL(name, `https://site.example/${folder}${page}`).pathname.slice(1)
      expect([...files.keys()]).toContain(path)
    }
  }
})

test('the page is in the language of the edition, and frames cannot run scripts', () => {
  const elements = parseElements(textAt(files, 'intranet/zh-Hant/details/index.html'))
  expect(elements.find(({ tagName }) => tagName === 'h1')?.text).toBe('內聯網版本')
  expect(textAt(files, 'intranet/zh-Hant/details/index.html')).toMatch(
    /^<!doctype html>\n<html lang="zh-Hant-HK">/,
  )
  for (const { tagName, attributes } of elements) {
    if (tagName === 'iframe') expect(attributes.get('sandbox')).not.toContain('allow-scripts')
  }
})

test('plain text is beside the source', () => {
  const [plain] = parseElements(textAt(files, 'intranet/en/portable/index.html')).filter(({ attributes }) =>
    attributes.has('data-plain'),
  )
  expect(plain?.text).toBe(
    [
      'Top asked',
      'New here',
      'Begin.',
      'Also on paper?',
      'Here.',
      'Permanent address: https://faq.example.edu/q/on-paper/',
      'How do I register?',
      'Open the portal (https://portal.example.edu/) (sign-in required).',
      '[Picture: The portal]',
      'Tip: Once.',
      'Permanent address: https://faq.example.edu/q/register/',
      'Lost phone',
      'I have a new phone.\nValid until 31 December 2026',
      'Steps',
      '1. See registering (https://faq.example.edu/q/register/).[1]',
      '[1] Soon.',
      'Permanent address: https://faq.example.edu/q/new-phone/',
      'As of 24 November 2026\nContact: Service Desk, https://desk.example.edu/',
      'This is an example.',
    ].join('\n\n'),
  )
})

test('the style sheet of the snippets touches nothing outside of them', () => {
  const css = textAt(files, 'intranet/en/details/topasked.css').replaceAll(/\/\*[\s\S]*?\*\/|@[^{]+\{/g, '')
  const selectors = [...css.matchAll(/([^{}@;]+)\{(?=[^{}]*[:}])/g)].map(([, selector = '']) =>
    selector.trim(),
  )
  expect(selectors.length).toBeGreaterThan(30)
  for (const selector of selectors.flatMap((list) => list.split(/,(?![^(]*\))/))) {
    expect(selector.trim()).toMatch(/^\.topasked:not\(#_\):not\(#_\)/)
  }
})
