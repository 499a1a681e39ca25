import type { SyncQuestion } from '@topasked/schema'
import { visit } from 'unist-util-visit'
import { escapeText, writeHtml } from '../render/html/write-html.ts'
import { jsonAt } from '../verify/feed/item.ts'
import { entriesOf, type PublishedTree } from '../verify/published-tree.ts'
import { parseHtml } from '../verify/read/html-tree.ts'
import { loosePage } from './loose-page.ts'
import type { DiffReport } from './report.ts'

/** A page in one file. */
export interface QuestionPage {
  /** `<locale>/<id>.html` */
  readonly path: string
  readonly title: string
  readonly html: string
}

/** Every question of a report that is still shown, each as a page of its own that needs nothing beside it. */
export async function questionPages({ questions }: DiffReport, tree: PublishedTree): Promise<QuestionPage[]> {
  const pages: QuestionPage[] = []
  for (const { id, locale, kinds } of questions) {
    const path = `feed/v1/questions/${locale}/${id}.json`
    if (!tree.has(path) || kinds.every((kind) => kind === 'reviewed')) continue
    const question = await jsonAt<SyncQuestion>(path, tree)
    pages.push({ path: `${locale}/${id}.html`, title: question.question, html: await pageOf(question, tree) })
  }
  return pages
}

async function pageOf({ question, summary, language, content_html }: SyncQuestion, tree: PublishedTree) {
  const said = summary === undefined ? '' : `<p class="note">${escapeText(summary)}</p>\n`
  const answer = await withPictures(content_html, tree)
  return loosePage({
    lang: language,
    title: question,
    body: `<h1>${escapeText(question)}</h1>\n${said}${answer}`,
  })
}

/** The HTML of an answer with the pictures of the tree in it; others are not shown. */
async function withPictures(html: string, tree: PublishedTree): Promise<string> {
  const content = parseHtml(html)
  const pictures: { readonly properties: Record<string, unknown>; readonly path: string | undefined }[] = []
  visit(content, 'element', ({ tagName, properties }) => {
    if (tagName !== 'img') return
    const source = String(properties.src)
    pictures.push({ properties, path: tree.paths.find((path) => source.endsWith(`/${path}`)) })
  })
  for (const { properties, path } of pictures) {
    if (path === undefined) continue
    const mediaType = entriesOf(tree.manifest).get(path)?.mediaType ?? 'application/octet-stream'
    properties.src = `data:${mediaType};base64,${(await tree.read(path)).toString('base64')}`
  }
  return writeHtml(content)
}
