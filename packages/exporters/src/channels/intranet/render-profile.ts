import type { VFile } from 'vfile'
import type { OutputData } from '../../published/output-file.ts'
import { outputFile } from '../../published/output-file.ts'
import { bytesIn, type Piece, toPieces } from '../../render/html/written.ts'
import { type Form, formOf } from './forms.ts'
import { type Card, indexPage } from './index-page.ts'
import type { IntranetContext } from './intranet-context.ts'
import { previewPage } from './preview-page.ts'
import { questionIdsIn, type Snippet } from './snippet.ts'
import { toSnippetText } from './snippet-text.ts'
import { staticFiles } from './static-files.ts'

/** All files of one language and profile, one after another: the snippets, previews of them, the page to copy from, what it loads. */
export function* profileFiles(snippets: readonly Snippet[], intranet: IntranetContext): Iterable<VFile> {
  const { locale, profile } = intranet
  const folder = `intranet/${locale}/${profile}/`
  const form = formOf(intranet)
  const cards: Card[] = []
  for (const snippet of snippets) {
    const content = form.file(snippet)
    const bytes = bytesIn(content)
    const output: OutputData = { mediaType: form.mediaType, locale, questions: questionIdsIn(snippet) }
    for (const name of [snippet.name, ...snippet.aliases])
      yield outputFile(`${folder}${name}.${form.extension}`, bytes, output)
    if (form.preview === 'own') yield previewFile(snippet, folder, intranet)
    cards.push(cardOf(snippet, content, form, intranet))
  }
  const index = bytesIn(toPieces(indexPage(cards, form, intranet)))
  yield outputFile(`${folder}index.html`, index, { mediaType: 'text/html', locale })
  yield* staticFiles(folder, intranet)
}

function cardOf(snippet: Snippet, content: readonly Piece[], form: Form, intranet: IntranetContext): Card {
  const { name, title } = snippet
  const rich = form.rich?.(snippet, content)
  return {
    title,
    count: questionIdsIn(snippet).length,
    source: form.source?.(snippet) ?? content,
    ...(rich !== undefined && { rich }),
    text: toSnippetText(snippet, intranet),
    file: `${name}.${form.extension}`,
    preview: form.preview === 'own' ? `preview/${name}.html` : form.preview(name),
  }
}

function previewFile(snippet: Snippet, folder: string, intranet: IntranetContext): VFile {
  const output = { mediaType: 'text/html', locale: intranet.locale, questions: questionIdsIn(snippet) }
  return outputFile(
    `${folder}preview/${snippet.name}.html`,
    bytesIn(toPieces(previewPage(snippet, intranet))),
    output,
  )
}
