import { createHash } from 'node:crypto'
import type { Corpus } from '@topasked/content'
import { emitSchema, type SyncEntry } from '@topasked/schema'
import type { VFile } from 'vfile'
import { outputFile } from '../../output-file.ts'
import { jsonText } from './json-text.ts'
import { formerIds } from './successor.ts'
import { changesOf } from './sync-changes.ts'
import type { SyncRecord } from './sync-question.ts'

const JSON_TYPE = 'application/json'

/** All of `feed/v1/`: the index, the changes, a file per question, one file with everything, and the schemas. */
export function syncFiles(records: readonly SyncRecord[], corpus: Corpus, siteUrl: string): VFile[] {
  const entries = records.map((record) => syncEntry(record, siteUrl))
  const generation = generationOf(entries)
  const index = { schemaVersion: 1, generation, questions: entries }
  const changes = { schemaVersion: 1, generation, ...changesOf(entries, corpus) }
  const all = records.map(({ line }) => line).join('')
  const ids = [...new Set(entries.map(({ id }) => id))]
  const former = formerIds(corpus)
  return [
    outputFile('feed/v1/index.json', jsonText(index), { mediaType: JSON_TYPE }),
    outputFile('feed/v1/changes.json', jsonText(changes), { mediaType: JSON_TYPE }),
    outputFile('feed/v1/all.ndjson', all, { mediaType: 'application/x-ndjson', questions: ids }),
    ...records.flatMap((record) => questionFiles(record, former)),
    ...schemaFiles(),
  ]
}

/** The file of a question, and a copy under each former id: old addresses go on working. */
function questionFiles({ locale, record, line }: SyncRecord, former: ReadonlyMap<string, string[]>): VFile[] {
  const { id } = record.entry
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

function syncEntry({ locale, record, sha256 }: SyncRecord, siteUrl: string): SyncEntry {
  const { entry, extension, updatedAt } = record
  const { id } = entry
  const { hash, status } = extension
  return { id, locale, hash, sha256, updatedAt, status, url: `${siteUrl}${questionFilePath(locale, id)}` }
}

const questionFilePath = (locale: string, id: string) => `feed/v1/questions/${locale}/${id}.json`

/** Whoever holds the questions can compute it, and so knows that the copy is whole. */
function generationOf(entries: readonly SyncEntry[]): string {
  const lines = entries.map(({ id, locale, sha256 }) => `${id} ${locale} ${sha256}\n`)
  return `sha256:${createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16)}`
}
