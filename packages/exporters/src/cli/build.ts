import { join, resolve } from 'node:path'
import { type Corpus, type LoadResult, loadCorpus, messagesOf } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { PdfOptions } from '../channels/channel.ts'
import { EnvironmentError } from '../output/environment-error.ts'
import { type OutputFolder, openOutput } from '../output/output-folder.ts'
import type { StagedOutput } from '../output/stage-output.ts'
import type { TreeSummary } from '../output/write-tree.ts'
import { printMessages, reportContext } from './check.ts'
import { type Command, dayOf, EXIT, type ExitCode, textOf, UsageError } from './command.ts'
import {
  channelsFor,
  knownQuestions,
  outFor,
  PRINT_HELP,
  PRINT_OPTIONS,
  pdfOptionsOf,
} from './print-options.ts'
import { printSummary, progressOn } from './progress.ts'
import { buildSite } from './site-build.ts'
import { siteUrlOf } from './site-url.ts'
import { systemSentence } from './system-error.ts'
import { compareWith, openPublished } from './verify.ts'
import { cacheFolder, defaultContent, defaultOut, toolVersion } from './workspace.ts'

interface BuildOptions {
  readonly content: string
  readonly out: string
  readonly channels: readonly ChannelName[]
  readonly asOf: string | undefined
  readonly pdf: PdfOptions
  /** Read back what was written before it takes the place of the old tree. */
  readonly verify: boolean
}

function optionsOf(values: Parameters<Command['run']>[0]): BuildOptions {
  const pdf = pdfOptionsOf(values)
  if (values.verify === true && pdf.questions)
    throw new UsageError('--verify looks at a whole tree, and --questions makes a single handout')
  return {
    content: resolve(textOf(values, 'content') ?? defaultContent()),
    out: outFor(values, pdf, defaultOut()),
    channels: channelsFor(values, pdf),
    asOf: dayOf(values, 'as-of') ?? dayOf({ 'as-of': process.env.TOPASKED_AS_OF || undefined }, 'as-of'),
    pdf,
    verify: values.verify === true,
  }
}

async function report(result: LoadResult, dir: string): Promise<ExitCode> {
  const messages = messagesOf(result.files)
  const failed = messages.some(({ severity }) => severity === 'error')
  const shown = failed ? messages.filter(({ severity }) => severity === 'error') : messages
  const format = process.env.GITHUB_ACTIONS ? 'github' : 'human'
  if (shown.length > 0)
    await printMessages(shown, format, await reportContext(dir, result.files, process.stdout))
  return failed ? EXIT.problems : EXIT.ok
}

async function publish(
  result: LoadResult,
  corpus: Corpus,
  { content, out, channels, pdf, verify }: BuildOptions,
  target: OutputFolder,
): Promise<ExitCode | TreeSummary> {
  const siteUrl = siteUrlOf(corpus)
  const cache = cacheFolder()
  const printing = { ...knownQuestions(corpus, pdf), ...(cache && { cache: join(cache, 'pdf') }) }
  // The engines of the channels take a while to load; `check` and a failed build do without them.
  const { writeTree } = await import('../output/write-tree.ts')
  let stage: StagedOutput | undefined
  // Ctrl-C must not leave the stage and the lock behind.
  const stop = (): void => {
    stage?.discard()
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    stage = await target.stage()
    const { dir } = stage
    const summary = await writeTree({
      dir,
      corpus,
      siteUrl,
      channels,
      pdf: printing,
      commit: result.commit,
      version: toolVersion(),
      progress: progressOn(process.stderr),
      buildPages: () => buildSite({ content, out: dir, target: out, asOf: corpus.asOf, siteUrl, channels }),
    })
    // A channel may have found in the source what no rule did: then nothing is published.
    const failed = messagesOf(result.files).some(({ severity }) => severity === 'error')
    if (failed) return await report(result, content)
    if (verify && !(await compareWith(await openPublished(stage.dir), corpus))) {
      process.stderr.write(`topasked: what was built is not what the content says; ${out} is as it was\n`)
      return EXIT.problems
    }
    const kept = await stage.swap()
    if (kept) process.stderr.write(`topasked: ${kept} keeps what somebody else put into the earlier tree\n`)
    return summary
  } catch (error) {
    const sentence = systemSentence(error)
    if (!sentence) throw error
    throw new EnvironmentError(`${sentence}; nothing was published, ${out} is as it was`)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    stage?.discard()
  }
}

export const buildCommand: Command = {
  name: 'build',
  summary: 'checks the content, then publishes every channel into a folder',
  help: `  --content DIR     the content folder (default: packages/content/faq)
  --out DIR         the published tree (default: packages/site/build); replaced as a whole, or not at all
  --channels LIST   some of site, feed, pdf, intranet, comma-separated (default: all)
  --as-of DATE      the day for which validity is computed (default: today in the catalog's time zone)
${PRINT_HELP}
  --verify          read back what was written, and publish only what the content says (see topasked verify)

  TOPASKED_SITE_URL overrides the address that pages and links are made for; TOPASKED_AS_OF is the default of --as-of.
  Handouts that nothing has changed in are taken from TOPASKED_CACHE (default: node_modules/.cache/topasked; off: none).`,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    channels: { type: 'string' },
    'as-of': { type: 'string' },
    ...PRINT_OPTIONS,
    verify: { type: 'boolean' },
  },
  async run(values) {
    const options = optionsOf(values)
    const started = performance.now()
    const target = await openOutput(options.out, options.content)
    if (target.recovered)
      process.stderr.write('topasked: put back the tree that an interrupted build had moved aside\n')
    const result = await loadCorpus({ dir: options.content, asOf: options.asOf })
    if (result.historyMissing)
      process.stderr.write(`topasked: no history is used: ${result.historyMissing}\n`)
    const code = await report(result, options.content)
    if (!result.corpus) {
      process.stderr.write(`topasked: nothing was published; ${options.out} is as it was\n`)
      return code
    }
    const summary = await publish(result, result.corpus, options, target)
    if (typeof summary === 'number') return summary
    printSummary(summary, {
      out: options.out,
      corpus: result.corpus,
      pick: options.pdf.questions !== undefined,
      milliseconds: performance.now() - started,
    })
    return EXIT.ok
  },
}
