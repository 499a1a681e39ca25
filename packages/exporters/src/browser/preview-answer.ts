import { type Corpus, langTag, type Question } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import { questionPath } from '../published/addresses.ts'
import { assetPath } from '../published/asset-path.ts'
import { idPrefixOf } from '../render/html/ids.ts'
import { toHtmlTree } from '../render/html/to-html-tree.ts'
import { writeHtml } from '../render/html/write-html.ts'

/** An answer as HTML, as the channels show it. */
export interface AnswerPreview {
  readonly title: string
  readonly lang: string
  readonly site: string
  /** What paper shows; the layout is that of the page. */
  readonly handout: string
  readonly snippet: string
}

/** The answer in a file; undefined where the file has none that is published. */
export function previewAnswer(corpus: Corpus, path: string, siteUrl: string): AnswerPreview | undefined {
  const question = corpus.questions.find(({ file }) => file.path === path)
  if (!question) return undefined
  const html = (channel: ChannelName, classes: boolean) => htmlOf(question, channel, classes, corpus, siteUrl)
  return {
    title: question.title,
    lang: langTag(corpus, question.locale),
    site: html('site', true),
    handout: html('pdf', true),
    snippet: html('intranet', false),
  }
}

function htmlOf(
  question: Question,
  channel: ChannelName,
  classes: boolean,
  corpus: Corpus,
  siteUrl: string,
): string {
  const { locale } = question
  const tree = toHtmlTree(question, {
    corpus,
    channel,
    locale,
    idPrefix: `${channel}-${idPrefixOf(question.id)}`,
    headingOffset: 2,
    classes,
    siteUrl,
    hrefOf: ({ id }) => `${siteUrl}${questionPath(corpus, locale, id)}`,
    srcOf: (asset) => `${siteUrl}${assetPath(asset)}`,
  })
  return writeHtml(tree)
}
