import { realpathSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fixContent, type LoadResult, loadCorpus } from '@topasked/content'
import type { Message } from '@topasked/schema'
import { recoverOutput } from '../output/recover-output.ts'
import {
  type Command,
  choiceOf,
  dayOf,
  EXIT,
  type ExitCode,
  textOf,
  UsageError,
  type Values,
} from './command.ts'
import { toDiff, writeFixes } from './fix.ts'
import { newMessages } from './new-messages.ts'
import { toStepSummary } from './report/github.ts'
import { FORMATS, type Format, lineLookup, reportMessages } from './report/report.ts'
import type { ReportContext } from './report/report-context.ts'
import { defaultContent, defaultOut, repositoryRoot, toolVersion } from './workspace.ts'

/** The folders and source lines that a report refers to. */
export async function reportContext(
  dir: string,
  files: LoadResult['files'],
  stream: NodeJS.WriteStream,
): Promise<ReportContext> {
  const colour = !process.env.NO_COLOR && (Boolean(process.env.FORCE_COLOR) || stream.isTTY === true)
  return {
    dir: resolve(dir),
    realDir: realpathSync(dir),
    cwd: process.cwd(),
    repository: await repositoryRoot(dir),
    colour,
    version: toolVersion(),
    lineOf: lineLookup(files),
  }
}

/** Prints messages; in a GitHub workflow it also adds all of them to the step summary. */
export async function printMessages(
  messages: readonly Message[],
  format: Format,
  context: ReportContext,
): Promise<void> {
  process.stdout.write(reportMessages(messages, format, context))
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (format === 'github' && summary) await appendFile(summary, toStepSummary(messages, context))
}

async function report(
  result: LoadResult,
  dir: string,
  format: Format,
  messages = result.messages,
): Promise<ExitCode> {
  if (result.historyMissing)
    process.stderr.write(`topasked: history is not available: ${result.historyMissing}\n`)
  await printMessages(messages, format, await reportContext(dir, result.files, process.stdout))
  return result.corpus ? EXIT.ok : EXIT.problems
}

/** `--fix` writes what can be fixed and reports what is left; with `--dry-run` it shows a diff and writes nothing. */
async function fix(values: Values, dir: string, format: Format): Promise<ExitCode> {
  const { fixed, before, after } = await fixContent({ dir, asOf: dayOf(values, 'as-of') })
  if (values['dry-run']) {
    process.stdout.write(toDiff(fixed))
    return before.corpus ? EXIT.ok : EXIT.problems
  }
  await writeFixes(dir, fixed)
  if (fixed.length > 0) {
    const files = fixed.length === 1 ? 'one file' : `${fixed.length} files`
    process.stderr.write(`topasked: fixed ${files}: ${fixed.map(({ path }) => path).join(', ')}\n`)
  }
  return report(after, dir, format)
}

export const checkCommand: Command = {
  name: 'check',
  summary: 'reports problems in the content, with their lines and how to fix them',
  help: `  --content DIR     the content folder (default: packages/content/faq)
  --as-of DATE      the day for which validity is computed (default: today in the catalog's time zone)
  --format FORMAT   ${FORMATS.join(', ')} (default: human)
  --fix             fix what can be fixed in only one way, then report the rest
  --dry-run         with --fix: shows the changes as a diff and writes nothing
  --since REF       of warnings and notes, only those that the content at this commit did not have`,
  options: {
    content: { type: 'string' },
    'as-of': { type: 'string' },
    format: { type: 'string' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    since: { type: 'string' },
  },
  async run(values) {
    const dir = textOf(values, 'content') ?? defaultContent()
    const format = choiceOf(values, 'format', FORMATS, 'human')
    const since = textOf(values, 'since')
    if (since !== undefined && values.fix) throw new UsageError('--since cannot be combined with --fix')
    if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run needs --fix')
    if (values['dry-run'] && format !== 'human')
      throw new UsageError('--dry-run prints a diff, so it cannot be combined with --format')
    // `check` must work without write permission: what cannot be restored now, the next build restores.
    await recoverOutput(defaultOut()).catch(() => false)
    if (values.fix) return fix(values, dir, format)
    const asOf = dayOf(values, 'as-of')
    const result = await loadCorpus({ dir, asOf })
    const messages =
      since === undefined ? result.messages : await newMessages(result.messages, dir, since, asOf)
    return report(result, dir, format, messages)
  },
}
