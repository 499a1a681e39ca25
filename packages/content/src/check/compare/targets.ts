import type { Image, Link } from 'mdast'
import { parseUrl } from '../../model/parse-url.ts'
import { readTarget } from '../../resolve/targets.ts'
import type { Fact } from './differences.ts'
import { outlineOf } from './outline.ts'
import type { Pair } from './pairs.ts'

/** Parts of addresses and file names that name a language, in any of the usual forms. */
const LANGUAGE =
  /(?<![a-z0-9])(?:[a-z]{2}(?:[-_](?:hant|hans|latn|cyrl))?(?:[-_][a-z]{2})?|eng|chi|zho|tc|sc|cht|chs|english|chinese|deutsch|german|french|francais)(?![a-z0-9])/g

/** An address without what names a language: pages and pictures have one for each. */
function withoutLanguage(address: string): string {
  return address
    .toLowerCase()
    .replace(LANGUAGE, '')
    .replace(/[-_./]+/g, '/')
    .replace(/\/$/, '')
}

function linkKey(node: Link, path: string): string {
  const target = readTarget(node.url, path)
  if (target.kind === 'registry') return `link:${target.key}`
  if (target.kind === 'question') return `${target.id}.md`
  // The words of headings are translated.
  if (target.kind === 'heading') return '#'
  const url = target.kind === 'web' && target.host !== undefined ? parseUrl(node.url) : undefined
  if (!url) return node.url.toLowerCase()
  const address = `${url.hostname}${url.pathname}${url.search}`
  // A page of one language often has another name in the next: then the host has to do.
  return url.pathname.toLowerCase().search(LANGUAGE) >= 0 || /^[a-z]{2}\./.test(url.hostname)
    ? withoutLanguage(url.hostname)
    : withoutLanguage(address)
}

/** Where the links of both texts lead. */
export function linksOf({ original, translation }: Pair): readonly [Array<Fact<Link>>, Array<Fact<Link>>] {
  const facts = (source: Pair['original']) =>
    outlineOf(source).links.map((node) => ({
      key: linkKey(node, source.file.path),
      shown: node.url,
      node,
    }))
  return [facts(original), facts(translation)]
}

/** The pictures of both texts. */
export function imagesOf({ original, translation }: Pair): readonly [Array<Fact<Image>>, Array<Fact<Image>>] {
  const facts = (source: Pair['original']) =>
    outlineOf(source).images.map((node) => {
      const target = readTarget(node.url, source.file.path)
      const path = target.kind === 'file' ? target.path : node.url
      return { key: withoutLanguage(path), shown: path, node }
    })
  return [facts(original), facts(translation)]
}
