import { type Corpus, type Entry, editionOf, inLocale, langTag, localesOf } from '@topasked/content'
import type { VFile } from 'vfile'
import { questionPath } from '../../published/addresses.ts'
import { outputFile } from '../../published/output-file.ts'
import { languageName } from './languages.ts'

/**
 * llms.txt (https://llmstxt.org): for language models that look for an answer. The title, whose answers these are, and
 * every current question of the default language by scenario, with its address and its answer in a sentence.
 */
export function llmsFile(corpus: Corpus, siteUrl: string): VFile {
  const { catalog } = corpus
  const locale = catalog.locales.default
  const text = (words: Readonly<Record<string, string>>) => oneLine(inLocale(corpus, words, locale).text)
  const sections = editionOf(corpus, locale, { channel: 'site' }).map(({ title, intro, group, entries }) => [
    `## ${group ? `${oneLine(group.text)}: ` : ''}${oneLine(title.text)}`,
    ...(intro ? [oneLine(intro.text)] : []),
    entries.map((entry) => questionLine(corpus, siteUrl, entry)).join('\n'),
  ])
  const feeds = localesOf(corpus).map(
    (other) => `- [${languageName(other)} (${langTag(corpus, other)})](${siteUrl}feed/${other}/feed.json)`,
  )
  const parts = [
    `# ${text(catalog.title)}`,
    `> ${text(catalog.organisation)}`,
    ...(catalog.notice ? [text(catalog.notice)] : []),
    ...sections.flat(),
    '## Optional',
    feeds.join('\n'),
  ]
  return outputFile('llms.txt', `${parts.join('\n\n')}\n`, { mediaType: 'text/plain', locale })
}

function questionLine(corpus: Corpus, siteUrl: string, { id, question }: Entry): string {
  const title = oneLine(question.title).replace(/[[\]\\]/g, '\\$&')
  const summary = question.summary === undefined ? '' : `: ${oneLine(question.summary)}`
  return `- [${title}](${siteUrl}${questionPath(corpus, question.locale, id)})${summary}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
