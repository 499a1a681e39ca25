import { relative } from 'node:path'
import { type Corpus, localesOf } from '@topasked/content'
import type { HeldBack } from '@topasked/schema'
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

/** "2 documents cannot be made: pdf/en/handout.pdf, pdf/en/pay.pdf" */
export function withheldSentence(withheld: TreeSummary['withheld']): string {
  const count = withheld.length === 1 ? 'a document' : `${withheld.length} documents`
  return `${count} cannot be made: ${withheld.map(({ path }) => path).join(', ')}`
}

const SHOWN: Readonly<Record<HeldBack['shown'], string>> = {
  earlier: 'its earlier text is published',
  sentence: 'its page says that it is being corrected',
  nothing: 'it is not published',
}

/** What was not published, and why. */
function lacking({ withheld, heldBack }: TreeSummary): string {
  const documents = withheld.map(
    ({ path, reason, file, line }) => `  not made   ${path}: ${reason} (${file}:${line})\n`,
  )
  const held = heldBack.map(({ file, line, reason, shown, id, locale }) => {
    const name = id === undefined ? file : [id, locale].filter(Boolean).join('.')
    return `  held back  ${name}: ${reason} (${file}:${line}); ${SHOWN[shown]}\n`
  })
  const lines = [...documents, ...held]
  return lines.length === 0 ? '' : `\n${lines.join('')}`
}

/** Prints the summary of a build: what was written, where, how large, how long it took. */
export function printSummary(
  summary: TreeSummary,
  { out, corpus, pick, milliseconds }: SummaryContext,
): void {
  const { channels, files, bytes, heldBack, withheld } = summary
  const held = new Set(heldBack.filter(({ shown }) => shown !== 'earlier').map(({ id }) => id))
  const current = new Set(
    corpus.questions.filter(({ id, status }) => status === 'current' && !held.has(id)).map(({ id }) => id),
  )
  const what = pick ? 'a handout of a few questions' : `${current.size} questions`
  const locales = localesOf(corpus)
  const folder = relative(process.cwd(), out) || '.'
  const lines = channels.map(({ name, files: count, bytes: length }) => {
    const locale = corpus.catalog.locales.default
    const first = pick ? `pdf/${locale}/pick.pdf` : DEFINITIONS[name].start(locale)
    const start = withheld.some(({ path }) => path === first) ? '' : `   ${folder}/${first}`
    return `  ${name.padEnd(9)} ${String(count).padStart(4)} files ${size(length).padStart(8)}${start}`
  })
  process.stdout.write(
    `Published ${what} in ${locales.join(', ')}, as of ${corpus.asOf}:\n\n${lines.join('\n')}\n\n` +
      `${files} files, ${size(bytes)} in ${folder} (${seconds(milliseconds)}).\n${lacking(summary)}`,
  )
}
