import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { loadCorpus } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import { ChannelFailedError } from '../channels/channel-failure.ts'
import { allAnswers } from '../definitions/index.ts'
import type { DiffReport } from '../diff/report.ts'
import { recoverOutput } from '../output/recover-output.ts'
import { beingCorrected } from '../published/being-corrected.ts'
import type { PublishedTree } from '../verify/published-tree.ts'
import { type Command, choiceOf, EXIT, textOf, UsageError } from './command.ts'
import { contentAt } from './content-at.ts'
import { siteUrlOf } from './site-url.ts'
import { openPublished } from './verify.ts'
import { defaultContent, defaultOut } from './workspace.ts'

const FORMATS = ['markdown', 'html', 'json'] as const

/** Renders the content of a commit as of the other tree's day; undefined if the content has errors, or a channel fails on it. */
async function renderAt(
  content: string,
  ref: string,
  other: PublishedTree,
): Promise<PublishedTree | undefined> {
  const at = await contentAt(content, ref)
  try {
    // A question with an error is not what readers see: a publication holds it back.
    const { corpus } = await loadCorpus({
      dir: at.dir,
      asOf: other.manifest.asOf,
      holdBack: beingCorrected,
    })
    if (!corpus) return undefined
    const { renderTree } = await import('./render-tree.ts')
    const channels: readonly ChannelName[] = other.manifest.channels
    return await renderTree(corpus, siteUrlOf(corpus), channels)
  } catch (error) {
    if (error instanceof ChannelFailedError) return undefined
    throw error
  } finally {
    await at.remove()
  }
}

async function compare(before: PublishedTree, after: PublishedTree): Promise<DiffReport> {
  const { NoFeedError, readSnapshot } = await import('../diff/read-snapshot.ts')
  const { compareSnapshots } = await import('../diff/compare-snapshots.ts')
  try {
    const readers = await allAnswers()
    return compareSnapshots(await readSnapshot(before, readers), await readSnapshot(after, readers))
  } catch (error) {
    throw error instanceof NoFeedError ? new UsageError(error.message) : error
  }
}

/** Writes the report and every question that it names as pages of their own, into a folder that has nothing in it. */
async function writePages(report: DiffReport, tree: PublishedTree, dir: string): Promise<void> {
  const { questionPages } = await import('../diff/question-pages.ts')
  const { reportHtml } = await import('../diff/to-html.ts')
  const pages = await questionPages(report, tree)
  for (const { path, html } of [{ path: 'index.html', html: reportHtml(report, pages) }, ...pages]) {
    const file = join(dir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, html, { flag: 'wx' })
  }
}

async function emptyFolder(dir: string | undefined): Promise<string | undefined> {
  if (dir === undefined) return undefined
  const found = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (found.length > 0)
    throw new UsageError(`--pages needs a new or an empty folder, and ${dir} is not empty`)
  return resolve(dir)
}

async function write(report: DiffReport, format: (typeof FORMATS)[number]): Promise<void> {
  if (format === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else if (format === 'html') process.stdout.write((await import('../diff/to-html.ts')).reportHtml(report))
  else process.stdout.write((await import('../diff/to-markdown.ts')).reportMarkdown(report))
}

export const diffCommand: Command = {
  name: 'diff',
  summary: 'shows what readers will see change, question by question',
  help: `  --base REF|TREE   what readers see now: a published tree, or a commit, whose content is then rendered (required)
  --out TREE        what they will see (default: packages/site/build); it need not contain the site
  --content DIR     the content folder, to find its repository (default: packages/content/faq)
  --format FORMAT   markdown, html or json (default: markdown)
  --pages DIR       also writes the report and each changed question as HTML files that need no server, to a new folder`,
  options: {
    base: { type: 'string' },
    out: { type: 'string' },
    content: { type: 'string' },
    format: { type: 'string' },
    pages: { type: 'string' },
  },
  async run(values) {
    const base = textOf(values, 'base')
    if (base === undefined) throw new UsageError('diff needs --base: a published tree or a commit')
    const out = resolve(textOf(values, 'out') ?? defaultOut())
    const content = resolve(textOf(values, 'content') ?? defaultContent())
    const format = choiceOf(values, 'format', FORMATS, 'markdown')
    const pages = await emptyFolder(textOf(values, 'pages'))
    await recoverOutput(out)
    const after = await openPublished(out)
    const isTree = existsSync(join(base, 'manifest.json'))
    const before = isTree ? await openPublished(resolve(base)) : await renderAt(content, base, after)
    if (!before) {
      process.stderr.write(`topasked: the content at ${base} has errors, so it cannot be compared\n`)
      return EXIT.problems
    }
    const report = await compare(before, after)
    if (pages !== undefined) await writePages(report, after, pages)
    await write(report, format)
    return EXIT.ok
  },
}
