import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SiteModel } from '@topasked/exporters'
import type { PagefindIndex } from 'pagefind'
import type { SearchedRecords } from '../src/search/searched-records'
import { nativeImport } from './native.cjs'
import { searchedRecords } from './searched-records'

/** Parts of Pagefind that draw a search box, and its file for each page: we have our own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^fragment\//

/** What the hits are, in one file. */
const RECORDS = 'records.json'

/**
 * A Pagefind index for each language, in `<language>/pagefind/`: one record a question, straight from the content.
 * Throws when Pagefind does.
 */
export async function writeSearchIndexes(models: readonly SiteModel[], outDir: string): Promise<void> {
  const pagefind = await nativeImport<typeof import('pagefind')>('pagefind')
  try {
    for (const { shell, search, synonyms } of models) {
      const language = shell.locale.toLowerCase()
      const { index, errors } = await pagefind.createIndex({ forceLanguage: language })
      failOn(errors)
      if (!index) throw new Error('Pagefind made no index')
      for (const record of search) {
        const { url, content, meta, filters } = record
        const added = await index.addCustomRecord({
          url,
          language,
          content,
          meta: { ...meta },
          filters: mutable(filters),
        })
        failOn(added.errors)
      }
      const folder = path.join(outDir, shell.base.slice(shell.basePath.length), 'pagefind')
      const { errors: failures, files } = await index.getFiles()
      failOn(failures)
      await writeFiles(files, searchedRecords(files, search, synonyms), folder)
    }
  } finally {
    await pagefind.close()
  }
}

async function writeFiles(
  files: Awaited<ReturnType<PagefindIndex['getFiles']>>['files'],
  records: SearchedRecords,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, RECORDS), JSON.stringify(records))
  for (const { path: name, content } of files) {
    if (UNUSED.test(name)) continue
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

function mutable(filters: SiteModel['search'][number]['filters']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]))
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('\n')}`)
}
