import { relative } from 'node:path'
import { type Corpus, localesOf } from '@topasked/content'
import { DEFINITIONS } from '../definitions/index.ts'
import type { Progress, TreeSummary } from '../output/write-tree.ts'

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Prints one line when a channel is done. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return (channel, milliseconds) => {
    stream.write(`  ${channel.padEnd(9)} ${seconds(milliseconds)}\n`)
  }
}

interface SummaryContext {
  readonly out: string
  readonly corpus: Corpus
  /** Only a handout of a few answers was made. */
  readonly pick: boolean
  readonly milliseconds: number
}

/** Prints the summary of a build: what was written, where, how large, how long it took. */
export function printSummary(
  { channels, files, bytes }: TreeSummary,
  { out, corpus, pick, milliseconds }: SummaryContext,
): void {
  const current = new Set(corpus.questions.filter(({ status }) => status === 'current').map(({ id }) => id))
  const what = pick ? 'a handout of a few questions' : `${current.size} questions`
  const locales = localesOf(corpus)
  const folder = relative(process.cwd(), out) || '.'
  const lines = channels.map(({ name, files: count, bytes: length }) => {
    const locale = corpus.catalog.locales.default
    const start = `${folder}/${pick ? `pdf/${locale}/pick.pdf` : DEFINITIONS[name].start(locale)}`
    return `  ${name.padEnd(9)} ${String(count).padStart(4)} files ${size(length).padStart(8)}   ${start}`
  })
  process.stdout.write(
    `Published ${what} in ${locales.join(', ')}, as of ${corpus.asOf}:\n\n${lines.join('\n')}\n\n` +
      `${files} files, ${size(bytes)} in ${folder} (${seconds(milliseconds)}).\n`,
  )
}
