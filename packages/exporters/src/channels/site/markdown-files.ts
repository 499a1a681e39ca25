import { type Corpus, type Entry, entryOf, inLocale, localesOf } from '@topasked/content'
import type { List, ListItem, PhrasingContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { plainStringsFor } from '../../language/index.ts'
import { permalink, questionPath } from '../../published/addresses.ts'
import { assetPath } from '../../published/asset-path.ts'
import { outputFile } from '../../published/output-file.ts'
import { idPrefixOf } from '../../render/html/ids.ts'
import { notesOf } from '../../render/html/notes.ts'
import { markdownOf, toMarkdown } from '../../render/markdown/to-markdown.ts'

/** The file beside a question's page, for programs that read Markdown rather than HTML. */
export const MARKDOWN_FILE = 'index.md'

/** `q/<id>/index.md` for each published question in every language: the answer, who gives it, and its address. */
export function markdownFiles(corpus: Corpus, siteUrl: string): VFile[] {
  const ids = corpus.questions.filter(({ translation }) => translation === null).map(({ id }) => id)
  return localesOf(corpus).flatMap((locale) =>
    ids
      .map((id) => entryOf(corpus, id, locale))
      .filter((entry) => entry !== undefined)
      .map((entry) =>
        outputFile(
          `${questionPath(corpus, locale, entry.id)}${MARKDOWN_FILE}`,
          fileOf(corpus, siteUrl, locale, entry),
          { mediaType: 'text/markdown', locale, questions: [entry.id] },
        ),
      ),
  )
}

function fileOf(corpus: Corpus, siteUrl: string, locale: string, entry: Entry): string {
  const { id, question } = entry
  const strings = plainStringsFor(corpus, locale)
  const notes = notesOf(corpus, entry, locale, strings).map(({ text }) => text)
  const context = {
    corpus,
    channel: 'site' as const,
    locale,
    hrefOf: (target: { readonly id: string; readonly fragment?: string }) => {
      const fragment = target.fragment === undefined ? '' : `#${idPrefixOf(target.id)}${target.fragment}`
      return `${siteUrl}${questionPath(corpus, locale, target.id)}${fragment}`
    },
    siteUrl,
    srcOf: (asset: Parameters<typeof assetPath>[0]) => `${siteUrl}${assetPath(asset)}`,
  }
  const owner = inLocale(corpus, corpus.catalog.owners[question.meta.owner]?.name ?? {}, locale).text
  const about: PhrasingContent[][] = [
    [text(strings.site.answeredBy({ owner }))],
    [text(strings.lastReviewed({ day: question.meta.reviewed }))],
    [
      text(strings.labelled({ label: strings.permanentAddress, text: '' })),
      { type: 'html', value: `<${permalink(corpus, locale, id)}>` },
    ],
  ]
  const title = markdownOf([{ type: 'heading', depth: 1, children: [text(question.title)] }])
  const answer = toMarkdown(question, context, notes)
  const end = markdownOf([{ type: 'thematicBreak' }, listOf(about)])
  return [title, answer, end]
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n')
}

const text = (value: string): Text => ({ type: 'text', value })

function listOf(items: readonly PhrasingContent[][]): List {
  const children = items.map(
    (words): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children: words }] }),
  )
  return { type: 'list', ordered: false, spread: false, children }
}
