import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishedCorpus, tree } from './published.ts'

const { siteUrl } = (await publishedCorpus()).catalog
const entries = await readdir(tree, { recursive: true, withFileTypes: true })
const files = new Set(
  entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(tree, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
)
const pages = new Map(
  await Promise.all(
    [...files]
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => [file, await readFile(path.join(tree, file), 'utf8')] as const),
  ),
)

const unescaped = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')

/** Addresses in a page that are of this site: the file and the fragment. */
function ownLinks(file: string, html: string): Array<{ readonly target: string; readonly fragment: string }> {
  const root = new URL(siteUrl)
  // What the page shows as source is not followed.
  const shown = html.replace(/<(textarea|pre|code)\b[\s\S]*?<\/\1>/g, '')
  return [...shown.matchAll(/\s(?:href|src)="([^"]*)"/g)].flatMap(([, address = '']) => {
    const url = new URL(unescaped(address), new URL(file, root))
    if (url.origin !== root.origin) return []
    const name = decodeURIComponent(url.pathname.slice(root.pathname.length))
    const target = name === '' || name.endsWith('/') ? `${name}index.html` : name
    return [{ target, fragment: decodeURIComponent(url.hash.slice(1)) }]
  })
}

const links = [...pages].flatMap(([file, html]) => ownLinks(file, html).map((link) => ({ file, ...link })))

describe('the published tree', () => {
  test('is large enough to be crawled', () => {
    expect(pages.size).toBeGreaterThan(60)
    expect(links.length).toBeGreaterThan(1000)
  })

  test('has no dead link and no missing asset', () => {
    const dead = links.filter(({ target }) => !files.has(target))
    expect(dead.map(({ file, target }) => `${file}: ${target}`)).toEqual([])
  })

  test('has no fragment that leads nowhere', () => {
    const dead = links.filter(({ target, fragment }) => {
      const html = pages.get(target)
      return fragment !== '' && html !== undefined && !html.includes(` id="${fragment}"`)
    })
    expect(dead.map(({ file, target, fragment }) => `${file}: ${target}#${fragment}`)).toEqual([])
  })

  test('is reached from the home page, but for what only other places link to', () => {
    const reached = new Set(['index.html'])
    for (const page of reached)
      for (const { target } of links.filter(({ file }) => file === page)) reached.add(target)
    const lost = [...pages.keys()].filter(
      (page) => !reached.has(page) && !/^(?:intranet|edition)\/|^404\.html$/.test(page),
    )
    expect(lost).toEqual([])
  })
})
