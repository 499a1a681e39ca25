import { createHash } from 'node:crypto'
import type { Corpus } from '@topasked/content'
import { emitSchema, type SyncEntry } from '@topasked/schema'
import type { VFile } from 'vfile'
import { outputFile } from '../../published/output-file.ts'
import { jsonText } from './json-text.ts'
import { formerIds } from './successor.ts'
import { changesOf } from './sync-changes.ts'
import type { SyncRecord } from './sync-question.ts'

const JSON_TYPE = 'application/json'

/** All of `feed/v1/`: the index, the changes, one file with everything, a file per question, and the schemas. */
export function* syncFiles(records: readonly SyncRecord[], corpus: Corpus, siteUrl: string): Iterable<VFile> {
  const entries = records.map((record) => syncEntry(record, siteUrl))
  const generation = generationOf(entries)
  const index = { schemaVersion: 1, generation, questions: entries }
  yield outputFile('feed/v1/index.json', jsonText(index), { mediaType: JSON_TYPE })
  const changes = { schemaVersion: 1, generation, ...changesOf(entries, corpus) }
  yield outputFile('feed/v1/changes.json', jsonText(changes), { mediaType: JSON_TYPE })
  const ids = [...new Set(entries.map(({ id }) => id))]
  const all = Buffer.concat(records.map(({ line }) => line))
  yield outputFile('feed/v1/all.ndjson', all, { mediaType: 'application/x-ndjson', questions: ids })
  const former = formerIds(corpus)
  for (const record of records) yield* questionFiles(record, former)
  yield* schemaFiles()
}

/** The file of a question, and a copy under each former id, so that old addresses keep working. */
function questionFiles({ locale, id, line }: SyncRecord, former: ReadonlyMap<string, string[]>): VFile[] {
  return [id, ...(former.get(id) ?? [])].map((name) =>
    outputFile(questionFilePath(locale, name), line, { mediaType: JSON_TYPE, locale, questions: [id] }),
  )
}

const SCHEMAS = (['feed', 'sync-index', 'sync-changes', 'sync-question'] as const).map(
  (name) => [name, emitSchema(name)] as const,
)

/** `feed/v1/schema/*.schema.json`: the contracts of these files. */
function schemaFiles(): VFile[] {
  return SCHEMAS.map(([name, text]) =>
    outputFile(`feed/v1/schema/${name}.schema.json`, text, { mediaType: 'application/schema+json' }),
  )
}

function syncEntry({ id, locale, hash, sha256, updatedAt, status }: SyncRecord, siteUrl: string): SyncEntry {
  return { id, locale, hash, sha256, updatedAt, status, url: `${siteUrl}${questionFilePath(locale, id)}` }
}

const questionFilePath = (locale: string, id: string) => `feed/v1/questions/${locale}/${id}.json`

/** Whoever holds the questions can compute it, and so knows that the copy is whole. */
function generationOf(entries: readonly SyncEntry[]): string {
  const lines = entries.map(({ id, locale, sha256 }) => `${id} ${locale} ${sha256}\n`)
  return `sha256:${createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16)}`
}
