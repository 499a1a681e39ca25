import { join, resolve } from 'node:path'
import { type Corpus, type LoadResult, loadCorpus, messagesOf } from '@topasked/content'
import type { ChannelName, Message } from '@topasked/schema'
import type { PdfOptions } from '../channels/channel.ts'
import { ChannelFailedError } from '../channels/channel-failure.ts'
import { EnvironmentError } from '../output/environment-error.ts'
import { type OutputFolder, openOutput } from '../output/output-folder.ts'
import type { StagedOutput } from '../output/stage-output.ts'
import type { TreeSummary } from '../output/write-tree.ts'
import { beingCorrected } from '../published/being-corrected.ts'
import { isError, messagesSince, printForBuild, strictly } from './build-report.ts'
import { type Command, dayOf, EXIT, type ExitCode, textOf, UsageError } from './command.ts'
import {
  channelsFor,
  knownQuestions,
  outFor,
  PRINT_HELP,
  PRINT_OPTIONS,
  pdfOptionsOf,
} from './print-options.ts'
import { printSummary, progressOn, withheldSentence } from './progress.ts'
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
  /** Read back what was written before it replaces the old tree. */
  readonly verify: boolean
  /** Treat everything that withholds a document or leaves a question out of a channel as an error. */
  readonly strict: boolean
  /** Hold back only what has errors, and publish the rest. */
  readonly holdBack: boolean
}

function optionsOf(values: Parameters<Command['run']>[0]): BuildOptions {
  const pdf = pdfOptionsOf(values)
  if (values.verify === true && pdf.questions)
    throw new UsageError('--verify checks a whole tree, so it cannot be combined with --questions')
  if (values.strict === true && values['hold-back'] === true)
    throw new UsageError('--strict and --hold-back contradict each other: use only one of them')
  return {
    content: resolve(textOf(values, 'content') ?? defaultContent()),
    out: outFor(values, pdf, defaultOut()),
    channels: channelsFor(values, pdf),
    asOf: dayOf(values, 'as-of') ?? dayOf({ 'as-of': process.env.TOPASKED_AS_OF || undefined }, 'as-of'),
    pdf,
    verify: values.verify === true,
    strict: values.strict === true,
    holdBack: values['hold-back'] === true,
  }
}

/** Prints the problems in the content (only the errors, if there are any); true if it can be published. */
async function report(result: LoadResult, { content, strict }: BuildOptions): Promise<boolean> {
  const messages = strict ? strictly(result.messages) : result.messages
  const failed = messages.some(isError)
  await printForBuild(failed ? messages.filter(isError) : messages, content, result.files)
  return !failed
}

/** Prints the problems that the channels found; true if the tree can still be published. */
async function reportFound(
  before: readonly Message[],
  corpus: Corpus,
  { content, out, strict, pdf }: BuildOptions,
  { withheld }: TreeSummary,
): Promise<boolean> {
  const found = messagesSince(before, corpus)
  const none = withheld.length > 0 && (strict || pdf.questions !== undefined)
  const messages = none ? strictly(found) : found
  const failed = none || messages.some(isError)
  await printForBuild(failed ? messages.filter(isError) : messages, content, corpus.files)
  if (none) process.stderr.write(`topasked: ${withheldSentence(withheld)}; ${out} is unchanged\n`)
  return !failed
}

async function writeStage(
  dir: string,
  result: LoadResult,
  corpus: Corpus,
  { content, out, channels, pdf, holdBack }: BuildOptions,
): Promise<TreeSummary> {
  const siteUrl = siteUrlOf(corpus)
  const cache = cacheFolder()
  const printing = { ...knownQuestions(corpus, pdf), ...(cache && { cache: join(cache, 'pdf') }) }
  // The channels' engines are slow to load; `check` and a failed build never need them.
  const { writeTree } = await import('../output/write-tree.ts')
  const { expectWithheld } = await import('../channels/pdf/diagnostics/expect-withheld.ts')
  const { asOf } = corpus
  return writeTree({
    dir,
    corpus,
    siteUrl,
    channels,
    pdf: printing,
    commit: result.commit,
    version: toolVersion(),
    progress: progressOn(process.stderr),
    expected: channels.includes('pdf') ? expectWithheld(corpus) : new Set(),
    heldBack: result.heldBack,
    buildPages: (withheld, signal) =>
      buildSite({ content, out: dir, target: out, asOf, siteUrl, channels, withheld, holdBack, signal }),
  })
}

async function publish(
  result: LoadResult,
  corpus: Corpus,
  options: BuildOptions,
  target: OutputFolder,
): Promise<ExitCode | TreeSummary> {
  const { out, verify } = options
  const before = messagesOf(corpus.files)
  let stage: StagedOutput | undefined
  // Ctrl-C must not leave the stage and the lock behind.
  const stop = (): void => {
    stage?.discard()
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    stage = await target.stage()
    const summary = await writeStage(stage.dir, result, corpus, options)
    if (!(await reportFound(before, corpus, options, summary))) return EXIT.problems
    if (verify && !(await compareWith(await openPublished(stage.dir), corpus))) {
      process.stderr.write(`topasked: the build does not match the content; ${out} is unchanged\n`)
      return EXIT.problems
    }
    const kept = await stage.swap()
    if (kept)
      process.stderr.write(
        `topasked: files in the previous tree that topasked did not write were kept in ${kept}\n`,
      )
    return summary
  } catch (error) {
    if (error instanceof ChannelFailedError) {
      await printForBuild(messagesSince(before, corpus).filter(isError), options.content, corpus.files)
      process.stderr.write(`topasked: nothing was published; ${out} is unchanged\n`)
      return EXIT.problems
    }
    const sentence = systemSentence(error)
    if (!sentence) throw error
    throw new EnvironmentError(`${sentence}; nothing was published and ${out} is unchanged`)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    stage?.discard()
  }
}

export const buildCommand: Command = {
  name: 'build',
  summary: 'checks the content, then publishes every channel into a folder',
  help: `  --content DIR     the content folder (default: packages/content/faq)
  --out DIR         the published tree (default: packages/site/build), replaced as a whole or not at all
  --channels LIST   comma-separated: site, feed, pdf, intranet (default: all)
  --as-of DATE      the day for which validity is computed (default: today in the catalog's time zone)
${PRINT_HELP}
  --strict          publish nothing if a document would be withheld or a channel would lack a question
  --hold-back       publish everything except what has an error, which keeps its earlier text; exit code 1
  --verify          read back what was written and publish only if it matches the content (see topasked verify)

  TOPASKED_SITE_URL overrides the address that pages and links use; TOPASKED_AS_OF is the default for --as-of.
  Unchanged handouts come from the cache in TOPASKED_CACHE (default: node_modules/.cache/topasked; "off" disables it).`,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    channels: { type: 'string' },
    'as-of': { type: 'string' },
    ...PRINT_OPTIONS,
    strict: { type: 'boolean' },
    'hold-back': { type: 'boolean' },
    verify: { type: 'boolean' },
  },
  async run(values) {
    const options = optionsOf(values)
    const started = performance.now()
    const target = await openOutput(options.out, options.content)
    if (target.recovered)
      process.stderr.write('topasked: restored the tree that an interrupted build had moved aside\n')
    const result = await loadCorpus({
      dir: options.content,
      asOf: options.asOf,
      ...(options.holdBack && { holdBack: beingCorrected }),
    })
    if (result.historyMissing)
      process.stderr.write(`topasked: history is not available: ${result.historyMissing}\n`)
    const sound = await report(result, options)
    if (!result.corpus || (!sound && !options.holdBack)) {
      process.stderr.write(`topasked: nothing was published; ${options.out} is unchanged\n`)
      return EXIT.problems
    }
    const summary = await publish(result, result.corpus, options, target)
    if (typeof summary === 'number') return summary
    printSummary(summary, {
      out: options.out,
      corpus: result.corpus,
      pick: options.pdf.questions !== undefined,
      milliseconds: performance.now() - started,
    })
    return summary.heldBack.length > 0 ? EXIT.problems : EXIT.ok
  },
}
