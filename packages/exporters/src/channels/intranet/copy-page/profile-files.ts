import type { VFile } from 'vfile'
import { type OutputData, outputFile } from '../../../published/output-file.ts'
import { bytesIn, type Piece, toPieces } from '../../../render/html/written.ts'
import type { Profile } from '../profiles/profile.ts'
import { questionIdsIn, type Snippet } from '../snippet/snippet.ts'
import { toSnippetText } from '../snippet/snippet-text.ts'
import type { IntranetContext } from '../snippet/written-questions.ts'
import type { Card } from './index-card.ts'
import { indexPage } from './index-page.ts'
import { previewPage } from './preview-page.ts'
import { staticFiles } from './static-files.ts'

/** All files of one language and profile, one after another: the snippets, previews of them, the page to copy from, what it loads. */
export function* profileFiles(
  snippets: readonly Snippet[],
  profile: Profile,
  intranet: IntranetContext,
): Iterable<VFile> {
  const { locale } = intranet
  const folder = `intranet/${locale}/${profile.name}/`
  const cards: Card[] = []
  for (const snippet of snippets) {
    const content = profile.file(snippet, intranet)
    const bytes = bytesIn(content)
    const output: OutputData = { mediaType: profile.mediaType, locale, questions: questionIdsIn(snippet) }
    for (const name of [snippet.name, ...snippet.aliases])
      yield outputFile(`${folder}${name}.${profile.extension}`, bytes, output)
    if (typeof profile.preview !== 'function')
      yield outputFile(
        `${folder}preview/${snippet.name}.html`,
        bytesIn(toPieces(previewPage(snippet, profile.preview, profile.assets, intranet))),
        { ...output, mediaType: 'text/html' },
      )
    cards.push(cardOf(snippet, content, profile, intranet))
  }
  const index = bytesIn(toPieces(indexPage(cards, profile, intranet)))
  yield outputFile(`${folder}index.html`, index, { mediaType: 'text/html', locale })
  yield* staticFiles(folder, profile, intranet)
}

function cardOf(
  snippet: Snippet,
  content: readonly Piece[],
  profile: Profile,
  intranet: IntranetContext,
): Card {
  const { name, title, group } = snippet
  const { preview, extension } = profile
  const rich = profile.rich?.(snippet, intranet, content)
  return {
    title,
    ...(group && { group }),
    count: questionIdsIn(snippet).length,
    source: profile.source?.(snippet, intranet) ?? content,
    ...(rich !== undefined && { rich }),
    text: toSnippetText(snippet, intranet),
    file: `${name}.${extension}`,
    preview: typeof preview === 'function' ? preview(name) : `preview/${name}.html`,
  }
}
