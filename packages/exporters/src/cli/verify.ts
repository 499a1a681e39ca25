import { resolve } from 'node:path'
import { type Corpus, loadCorpus } from '@topasked/content'
import { recoverOutput } from '../output/recover-output.ts'
import { beingCorrected } from '../published/being-corrected.ts'
import type { PublishedTree } from '../verify/published-tree.ts'
import { type Command, choiceOf, dayOf, EXIT, textOf, UsageError } from './command.ts'
import { siteUrlOf } from './site-url.ts'
import { defaultContent, defaultOut } from './workspace.ts'

const FORMATS = ['human', 'json'] as const

/** Opens a published tree. @throws {UsageError} when there is none. */
export async function openPublished(dir: string): Promise<PublishedTree> {
  const { NoTreeError, openTree } = await import('../verify/published-tree.ts')
  try {
    return await openTree(dir)
  } catch (error) {
    throw error instanceof NoTreeError ? new UsageError(error.message) : error
  }
}

/** Compares a published tree with the content and prints the result; true if they match. */
export async function compareWith(
  tree: PublishedTree,
  corpus: Corpus,
  format: (typeof FORMATS)[number] = 'human',
): Promise<boolean> {
  // The readers are slow to load; other commands never need them.
  const { verifyTree } = await import('../definitions/verify-tree.ts')
  const { verificationJson, verificationText } = await import('./report/verification.ts')
  const verification = await verifyTree(tree, corpus, siteUrlOf(corpus))
  process.stdout.write(format === 'json' ? verificationJson(verification) : verificationText(verification))
  return verification.problems.length === 0
}

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'compares what is published with the content, question by question',
  words: '[DIR]',
  help: `  DIR               the published tree (default: packages/site/build)
  --content DIR     the content folder (default: packages/content/faq)
  --as-of DATE      the day for which validity is computed (default: the day of the tree)
  --format FORMAT   human or json (default: human)

  TOPASKED_SITE_URL must have the value it had when the tree was built.`,
  options: {
    content: { type: 'string' },
    'as-of': { type: 'string' },
    format: { type: 'string' },
  },
  async run(values, words) {
    if (words.length > 1)
      throw new UsageError(`verify expects one folder, not ${words.length}: ${words.join(' ')}`)
    const dir = resolve(words[0] ?? defaultOut())
    const content = resolve(textOf(values, 'content') ?? defaultContent())
    const format = choiceOf(values, 'format', FORMATS, 'human')
    if (await recoverOutput(dir))
      process.stderr.write('topasked: restored the tree that an interrupted build had moved aside\n')
    const tree = await openPublished(dir)
    const { corpus, commit, heldBack } = await loadCorpus({
      dir: content,
      asOf: dayOf(values, 'as-of') ?? tree.manifest.asOf,
      ...(tree.manifest.heldBack && { holdBack: beingCorrected }),
    })
    if (!corpus) {
      process.stderr.write(
        'topasked: nothing was compared, because the content has errors: run topasked check\n',
      )
      return EXIT.problems
    }
    const same = await compareWith(tree, corpus, format)
    if (JSON.stringify(heldBack) !== JSON.stringify(tree.manifest.heldBack ?? []))
      process.stderr.write(`topasked: ${dir} holds back other files than the content gives reason to\n`)
    else if (same) return EXIT.ok
    const { commit: published } = tree.manifest
    const other = published && commit && published !== commit
    const why = other ? `: it was built from ${published}, the content is at ${commit}` : ''
    process.stderr.write(`topasked: ${dir} does not match the content${why}\n`)
    return EXIT.problems
  },
}
