import type { Entry } from '@topasked/content'
import { compareAnswer, isSameTitle } from '../answer/compare-answer.ts'
import { expectedAnswer } from '../answer/expected-answer.ts'
import { allowedPhrases, requiredPhrases } from '../content/phrases.ts'
import { entriesOf } from '../published-tree.ts'
import { type Check, checkFiles, compareField, compareLists, type Report } from './check-files.ts'
import type { VerifyContext } from './context.ts'
import type { ExpectedFile, FoundQuestion, Reader } from './reader.ts'

/** Reads every file of a reader and compares each question in it. */
export function readerCheck<File extends ExpectedFile>(reader: Reader<File>): Check {
  const { column, expected: files, owns } = reader
  return checkFiles<File>({
    column,
    files,
    owns,
    async check(file, context, report) {
      const found = await reader.read(file, context)
      comparePresence(found, file, report)
      const paths = (await reader.parts?.(file, context)) ?? [file.path]
      const manifest = entriesOf(context.tree.manifest)
      const lists = paths.flatMap((path) => manifest.get(path)?.questions ?? [])
      const listed = manifest.get(file.path)?.questions && lists
      const about = { expected: sorted(found.map(({ id }) => id)), found: sorted(listed ?? []) }
      if (listed && !file.shared && about.expected !== about.found)
        report('manifest', 'the manifest lists other questions for this file', about)
      for (const entry of file.entries) {
        const question = found.find(({ id }) => id === entry.id)
        if (question) compareQuestion(reader, entry, question, file, context, report)
      }
    },
  })
}

const sorted = (ids: readonly string[]): string => [...ids].sort().join(', ')

/** Each question once, none besides, in order. */
function comparePresence(
  found: readonly FoundQuestion[],
  { entries, order = 'same', part = 'this file' }: ExpectedFile,
  report: Report,
): void {
  const have = found.map(({ id }) => id)
  const all = entries.map(({ id }) => id)
  const last = all.findLastIndex((id) => have.includes(id))
  const ids = order === 'beginning' && last >= 0 ? all.slice(0, last + 1) : all
  compareLists(ids, have, (kind, question) => {
    const title = found.find(({ id }) => id === question)?.title ?? question
    const lists = { expected: ids.join(', '), found: have.join(', ') }
    if (kind === 'missing') report(kind, `the question is missing from ${part}`, { question })
    else if (kind === 'extra') report(kind, `the question must not be in ${part}`, { question, found: title })
    else if (order !== 'any') report(kind, `the questions of ${part} are in the wrong order`, lists)
  })
}

function compareQuestion<File extends ExpectedFile>(
  { channel, media, facts, beside }: Reader<File>,
  entry: Entry,
  found: FoundQuestion,
  file: File,
  context: VerifyContext,
  report: Report,
): void {
  const { corpus, siteUrl } = context
  const { locale } = file
  const { id, question } = entry
  const about = { question: id }
  if (found.title !== undefined && !isSameTitle(question.title, found.title))
    compareField(report, 'the title differs from the content', [question.title, found.title], about)
  for (const [name, expected] of Object.entries(facts?.(entry, file, context) ?? {}))
    compareField(report, `the field ${name} differs from the content`, [expected, found.facts?.[name]], about)
  const own = beside?.(entry, file, context) ?? {}
  const required = [...requiredPhrases(context.corpus, entry, locale), ...(own.required ?? [])]
  const allowed = [...allowedPhrases(corpus, entry, locale, siteUrl), ...(own.allowed ?? [])]
  const { pages } = found
  const place = { corpus, question, channel, locale, siteUrl, pageIn: (other: string) => pages?.get(other) }
  for (const medium of media(entry, file)) {
    const reading = found.readings.find((one) => one.medium.name === medium.name) ?? { medium, tokens: [] }
    const body = expectedAnswer(place, medium)
    const expected = medium.alone ? { body, required: [], allowed: [] } : { body, required, allowed }
    const difference = compareAnswer(expected, reading)
    if (difference) report('differs', `${medium.name} ${difference.verb}`, { ...about, ...difference.about })
  }
}
