import type { Repository } from '../git/with-repository.js'
import type { History } from '../history/history.ts'
import { readVersions, type Version } from '../history/versions.ts'
import type { Past } from '../model/corpus.ts'
import type { Content } from '../read/content.ts'
import { reachableIn } from './build-content.ts'
import { asPublished } from './published-channels.ts'

/**
 * Reads from history what became of questions that readers had once. Only the versions of questions that are not
 * published now are read. @throws {GitError}
 */
export async function readPast(repository: Repository, content: Content, history: History): Promise<Past> {
  const reachable = reachableIn(content)
  const inFeed = (id: string) => {
    const meta = content.questions.get(id)?.data
    return reachable.has(id) && (!meta || (asPublished(content, id, meta).channels?.includes('feed') ?? true))
  }
  const gone = [...history.touches.keys()].flatMap((path) => {
    const [, id, locale] = /^questions\/([^./]+)(?:\.([^./]+))?\.md$/.exec(path) ?? []
    // Where there never was an original in the default language, a file that looks like a translation was one.
    const isOriginal = locale === undefined || !history.touches.has(`questions/${id}.md`)
    return id !== undefined && isOriginal && !inFeed(id) ? [{ id, path }] : []
  })
  const versions = await readVersions(
    repository,
    gone.map(({ path }) => path),
    history,
  )
  const left = gone.flatMap(({ id, path }) => {
    const time = timeOfLeaving(versions.get(path) ?? [], content.asOf)
    return time === undefined ? [] : ([[id, time]] as const)
  })
  return { left: new Map(left), untranslated: untranslated(content, history) }
}

function untranslated(content: Content, { changed }: History): Map<string, string> {
  const times = new Map<string, string>()
  for (const [path, time] of changed) {
    const [, id, locale] = /^questions\/([^./]+)\.([^./]+)\.md$/.exec(path) ?? []
    if (!id || !locale || !content.questions.has(id) || content.translations.get(id)?.has(locale)) continue
    if (content.questions.get(id)?.source.locale === locale) continue
    times.set(`${id}.${locale}`, time)
  }
  return times
}

/** When the newest stretch began in which readers did not have it; undefined where they never had it. */
function timeOfLeaving(versions: readonly Version[], asOf: string): string | undefined {
  let time = versions[0]?.time
  let until = asOf
  for (const version of versions) {
    if (version.text !== undefined && wasPublished(version.text, until)) return time
    time = version.time
    until = version.time.slice(0, 10)
  }
  return undefined
}

/**
 * Whether a version of a question was in the feed before the day `until`. Reads fields off their lines instead of
 * parsing: old versions need not fit the schema of today. Where in doubt it says yes, and a program that keeps a copy
 * is told to drop what it never had.
 */
function wasPublished(text: string, until: string): boolean {
  const fields = text.split(/^---[ \t]*\r?$/m)[1] ?? ''
  if (/^draft:[ \t]*true\b/m.test(fields)) return false
  const from = /\bfrom:[ \t]*["']?(\d{4}-\d{2}-\d{2})/.exec(fields)?.[1]
  if (from !== undefined && from > until) return false
  const channels = /^channels:(.*(?:\r?\n[ \t]*-.*)*)/m.exec(fields)?.[1]
  return channels === undefined || /\bfeed\b/.test(channels)
}
