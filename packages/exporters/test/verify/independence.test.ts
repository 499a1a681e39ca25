import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

/** Folders and files right below src/ from which the files of a folder import, with the names of packages. */
function importsOf(folder: string): string[] {
  const files = readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => join(SRC, folder, file))
  const names = sources.flatMap((source) =>
    [...readFileSync(source, 'utf8').matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)].map(([, name = '']) =>
      name.startsWith('.') ? (relative(SRC, resolve(dirname(source), name)).split('/')[0] ?? '') : name,
    ),
  )
  return [...new Set(names)].sort()
}

/** The corpus, the contracts, the words of the interface, and readers of formats: nothing of what wrote the files. */
const SOURCES = ['@topasked/content', '@topasked/schema', 'language']
const FORMATS =
  /^(?:node:|csv-parse|hast|mdast|micromark-extension-gfm$|parse5$|pdfjs-dist|saxes$|unist-util-visit$)/

test('verification takes nothing from the code that writes', () => {
  const others = importsOf('verify').filter((name) => !SOURCES.includes(name) && !FORMATS.test(name))
  expect(others).toEqual(['verify'])
})

test('what readers see change is read by the readers of verification', () => {
  expect(importsOf('diff')).toEqual(['@topasked/schema', 'diff', 'hast-util-select', 'language', 'verify'])
})
