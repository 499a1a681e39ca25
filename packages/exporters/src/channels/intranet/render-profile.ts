import type { VFile } from 'vfile'
import type { OutputData } from '../../channel.ts'
import { writeHtml } from '../../html/to-html.ts'
import { outputFile } from '../../output-file.ts'
import { type Form, formOf } from './forms.ts'
import { type Card, indexPage } from './index-page.ts'
import type { IntranetContext } from './intranet-context.ts'
import { previewPage } from './preview-page.ts'
import { questionIdsIn, type Snippet } from './snippet.ts'
import { toSnippetText } from './snippet-text.ts'
import { staticFiles } from './static-files.ts'

/** All files of one language and profile: the snippets, previews of them, the page to copy from, what it loads. */
export function renderProfile(snippets: readonly Snippet[], intranet: IntranetContext): VFile[] {
  const { locale, profile } = intranet
  const folder = `intranet/${locale}/${profile}/`
  const form = formOf(intranet)
  const made = snippets.map((snippet) => {
    const content = form.file(snippet)
    return { snippet, content, card: cardOf(snippet, content, form, intranet) }
  })
  const files = made.flatMap(({ snippet, content }) => {
    const output: OutputData = { mediaType: form.mediaType, locale, questions: questionIdsIn(snippet) }
    const names = [snippet.name, ...snippet.aliases]
    return [
      ...names.map((name) => outputFile(`${folder}${name}.${form.extension}`, content, output)),
      ...(form.preview === 'own' ? [previewFile(snippet, folder, intranet)] : []),
    ]
  })
  const index = writeHtml(
    indexPage(
      made.map(({ card }) => card),
      form,
      intranet,
    ),
  )
  return [
    ...files,
    outputFile(`${folder}index.html`, index, { mediaType: 'text/html', locale }),
    ...staticFiles(folder, intranet),
  ]
}

function cardOf(snippet: Snippet, content: string, form: Form, intranet: IntranetContext): Card {
  const { name, title } = snippet
  const source = form.source?.(snippet, content) ?? content
  const rich = form.rich?.(snippet, content)
  return {
    title,
    count: questionIdsIn(snippet).length,
    source,
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
    writeHtml(previewPage(snippet, intranet)),
    output,
  )
}
