import { langTag } from '@topasked/content'
import type { Root } from 'hast'
import { element } from '../../render/html/element.ts'
import type { IntranetContext } from './intranet-context.ts'
import { toPage } from './page.ts'
import { type Snippet, toSnippetTree } from './snippet.ts'

/** The snippet in a page of its own, as a host with plain styles would show it: the index page frames it. */
export function previewPage(snippet: Snippet, intranet: IntranetContext): Root {
  const { corpus, locale, profile } = intranet
  const tree = toSnippetTree(
    snippet,
    intranet,
    profile === 'details' ? 'details preview' : 'portable preview',
  )
  const content = tree.children.filter((child) => child.type === 'element')
  const main = element('main', { className: ['preview'] }, '\n', ...content, '\n')
  return toPage({
    lang: langTag(corpus, locale),
    title: snippet.title.text,
    styles: ['../index.css', '../brand.css', ...(profile === 'details' ? ['../topasked.css'] : [])],
    framed: true,
    body: element('body', { className: ['preview-body'] }, '\n', main, '\n'),
  })
}
