import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import manifest from '../../content/package.json' with { type: 'json' }
import { buildTree } from './build-tree.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the published tree that the tests look at. */
    readonly tree: string
  }
}

const CONTENT = fileURLToPath(new URL('../../content/faq', import.meta.url))
/** The tests are about the first content, also where the workspace publishes another one. */
const IS_FIRST = manifest.topasked.content === 'faq'
const BUILT = fileURLToPath(new URL('../build', import.meta.url))

/**
 * The tree in `TOPASKED_TREE`; in a task of Turborepo, which builds the site before it tests it, that build; otherwise
 * one that is made for the tests.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TOPASKED_TREE ?? (process.env.TURBO_HASH && IS_FIRST ? BUILT : undefined)
  if (given !== undefined) {
    project.provide('tree', path.resolve(given))
    return undefined
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'topasked-site-'))
  const tree = path.join(folder, 'tree')
  await buildTree(tree, process.env.TOPASKED_CONTENT ?? CONTENT, 'site,feed,pdf,intranet')
  project.provide('tree', tree)
  return () => rm(folder, { recursive: true, force: true })
}
