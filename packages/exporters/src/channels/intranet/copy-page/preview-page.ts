import { langTag } from '@topasked/content'
import type { Root } from 'hast'
import { element } from '../../../render/html/element.ts'
import type { StaticFile } from '../profiles/profile.ts'
import { toPage } from '../snippet/html-page.ts'
import type { Snippet } from '../snippet/snippet.ts'
import type { SnippetForm } from '../snippet/snippet-form.ts'
import { toSnippetTree } from '../snippet/snippet-tree.ts'
import type { IntranetContext } from '../snippet/written-questions.ts'

/** The snippet in a page of its own, as a host with plain styles would show it: the page to copy from frames it. */
export function previewPage(
  snippet: Snippet,
  form: SnippetForm,
  assets: readonly StaticFile[],
  intranet: IntranetContext,
): Root {
  const { corpus, locale } = intranet
  const tree = toSnippetTree(snippet, intranet, form)
  const content = tree.children.filter((child) => child.type === 'element')
  const main = element('main', { className: ['preview'] }, '\n', ...content, '\n')
  const styles = ['index.css', 'brand.css', ...assets.filter((name) => name.endsWith('.css'))]
  return toPage({
    lang: langTag(corpus, locale),
    title: snippet.title.text,
    styles: styles.map((name) => `../${name}`),
    framed: true,
    body: element('body', { className: ['preview-body'] }, '\n', main, '\n'),
  })
}
