import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

/** Folders below src/ from which the files of a folder import (of `published` the files), and packages. */
function importsOf(folder: string): string[] {
  const files = readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => join(SRC, folder, file))
  const names = sources.flatMap((source) =>
    [...readFileSync(source, 'utf8').matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^'\n]+)'/g)].map(
      ([, name = '']) =>
        name.startsWith('.')
          ? relative(SRC, resolve(dirname(source), name)).replace(/^(?!published)([^/]+).*/u, '$1')
          : name,
    ),
  )
  return [...new Set(names)].sort()
}

/** The corpus, the contracts, the words of the interface, and readers of formats: nothing of what wrote the files. */
const SOURCES = ['@topasked/content', '@topasked/schema', 'language', 'published/published-manifest.ts']
const FORMATS =
  /^(?:node:|csv-parse|hast|mdast|micromark-extension-gfm$|parse5$|pdfjs-dist|saxes$|unist-util-visit$)/

test('verification takes nothing from the code that writes', () => {
  const others = importsOf('verify').filter((name) => !SOURCES.includes(name) && !FORMATS.test(name))
  expect(others).toEqual(['verify'])
})

test('what readers see change is read by the readers of verification; only its pages are written as HTML', () => {
  const folders = importsOf('diff').filter((name) => name !== 'diff' && !FORMATS.test(name))
  expect(folders).toEqual(['@topasked/schema', 'language', 'render', 'verify'])
  const rendering = readdirSync(join(SRC, 'diff')).filter((file) =>
    readFileSync(join(SRC, 'diff', file), 'utf8').includes("from '../render/"),
  )
  expect(rendering).toEqual(['loose-page.ts', 'question-pages.ts', 'to-html.ts'])
})
