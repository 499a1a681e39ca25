import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import { onTestFinished } from 'vitest'
import { BASE } from './base-folder.ts'

export { BASE, ONE_PIXEL, question } from './base-folder.ts'

/** Writes a content folder that is gone after the test. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array | undefined>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-content-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [path, text] of Object.entries({ ...BASE, ...files })) {
    if (text === undefined) continue
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

/** What is said of the base folder, which has no translations into German, and of pictures that tests put there unused. */
export const OF_THE_BASE: ReadonlySet<string> = new Set(['translation/missing', 'reference/used'])

/** Loads the base folder with some files changed; what is said of the base folder is left out. */
export async function load(
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
  asOf = '2026-02-01',
) {
  const result = await loadCorpus({ dir: makeFolder(files), asOf })
  return { ...result, messages: result.messages.filter(({ rule }) => !OF_THE_BASE.has(rule)) }
}
