import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Corpus, loadCorpus, messagesOf } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import { buildSite } from '../../src/cli/site-build.ts'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import { writeTree } from '../../src/output/write-tree.ts'
import { openTree } from '../../src/verify/published-tree.ts'
import type { Files } from './files-of.ts'

/** What became of a catalog: refused by the check (with the rules), published as it is, or at odds with itself. */
export type Verdict =
  | { readonly kind: 'refused' | 'published'; readonly why: readonly string[] }
  | { readonly kind: 'disagreement'; readonly why: readonly string[] }

const SITE = 'https://help.example.org/'

async function publish(
  corpus: Corpus,
  content: string,
  dir: string,
  channels: readonly ChannelName[],
): Promise<string[]> {
  await mkdir(dir)
  await writeTree({
    dir,
    corpus,
    siteUrl: SITE,
    channels,
    commit: undefined,
    version: '0',
    progress: () => {},
    expected: new Set(),
    heldBack: [],
    buildPages: (withheld, signal) =>
      buildSite({
        ...{ content, out: dir, target: dir, asOf: corpus.asOf, siteUrl: SITE },
        ...{ channels, withheld, holdBack: false, signal },
      }),
  })
  const late = messagesOf(corpus.files).filter(({ severity }) => severity === 'error')
  if (late.length > 0) return late.map(({ rule, message }) => `a late error: ${rule}: ${message}`)
  const { problems } = await verifyTree(await openTree(dir), corpus, SITE)
  return problems.map(({ file, question = '', message, expected = '', found = '' }) =>
    [`${file} ${question}: ${message}`, `  expected: ${expected}`, `  found:    ${found}`].join('\n'),
  )
}

/** Checks, publishes and verifies a content folder. What the check lets pass has to be published as it stands there. */
export async function judge(files: Files, channels: readonly ChannelName[]): Promise<Verdict> {
  const dir = await mkdtemp(join(tmpdir(), 'topasked-law-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(dir, 'content', path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
    const { corpus, messages } = await loadCorpus({ dir: join(dir, 'content'), asOf: '2026-11-24' })
    const errors = messages.filter(({ severity }) => severity === 'error')
    if (!corpus || errors.length > 0)
      return { kind: 'refused', why: errors.map(({ file, rule, message }) => `${rule}: ${file}: ${message}`) }
    const why = await publish(corpus, join(dir, 'content'), join(dir, 'tree'), channels).catch(
      (error: Error) => [String(error.stack)],
    )
    return { kind: why.length === 0 ? 'published' : 'disagreement', why }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
