import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildTree } from './build-tree.ts'
import { AS_OF, CONTENT } from './fixture.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the published tree that the tests look at. */
    readonly tree: string
  }
}

/** Publishes the fixture with every channel, once for all tests; or takes such a tree from `TOPASKED_TREE`. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TOPASKED_TREE
  if (given !== undefined) {
    project.provide('tree', path.resolve(given))
    return undefined
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'topasked-site-'))
  const tree = path.join(folder, 'tree')
  await buildTree(tree, CONTENT, 'site,feed,pdf,intranet', { TOPASKED_AS_OF: AS_OF })
  project.provide('tree', tree)
  return () => rm(folder, { recursive: true, force: true })
}
