import { Failure } from './failure.ts'
import type { FeedQuestion } from './feed-question.ts'
import { questionShape } from './question-shape.ts'
import { readBody, readLines } from './read-body.ts'
import { readJson } from './read-json.ts'
import { discard, requestFile } from './request-file.ts'
import type { Session } from './session.ts'
import { sha256 } from './sha256.ts'

/** From so many questions on, one file with everything is the shorter way. */
const MANY = 20
/** Requests under way at once: as many as browsers allow to one host over HTTP/1.1. */
const CONCURRENCY = 6

/** A file that is wanted: `<id> <locale>` and the SHA-256 of its bytes. */
export type Wanted = readonly [key: string, hash: string]

/** Where the files are, and whether an earlier look found files of two builds. */
export interface Place {
  readonly source: string
  readonly again: boolean
}

/**
 * Fetches questions into `found`, by their SHA-256; never takes a file that has another. When it fails, what was found by
 * then is right all the same.
 * @throws {Failure} of the first file that could not be had, when no request is under way any more
 */
export async function download(
  wanted: readonly Wanted[],
  place: Place,
  session: Session,
  found: Map<string, FeedQuestion>,
): Promise<void> {
  if (wanted.length >= MANY) await downloadAll(wanted, place, session, found)
  const left = wanted.filter(([, hash]) => !found.has(hash)).values()
  let failure: unknown
  const work = async () => {
    for (const [key, hash] of left) {
      if (failure !== undefined) return
      try {
        found.set(hash, await downloadOne(key, hash, place, session))
      } catch (error) {
        failure ??= error
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
  if (failure !== undefined) throw failure
}

async function downloadOne(key: string, hash: string, place: Place, session: Session): Promise<FeedQuestion> {
  const [id, locale] = key.split(' ')
  const url = `${place.source}questions/${locale}/${id}.json`
  const response = await requestFile(url, place, session)
  const { status, body } = response
  if (status !== 200) discard(body)
  // A file that is not there yet, or not there any more, is of another build.
  if (status === 404 || status === 410)
    throw new Failure('inconsistent', `${url} is listed but does not exist`, { status })
  if (status !== 200) throw new Failure('http-status', `${url} answered ${status}`, { status })
  const bytes = await readBody(response, session)
  if (sha256(bytes) !== hash) throw new Failure('inconsistent', `${url} belongs to another build`)
  return readJson(bytes, questionShape, url)
}

/** Takes what fits from `all.ndjson`. Whatever is wrong with it, the files of the questions can still be fetched. */
async function downloadAll(
  wanted: readonly Wanted[],
  place: Place,
  session: Session,
  found: Map<string, FeedQuestion>,
): Promise<void> {
  const url = `${place.source}all.ndjson`
  const missing = new Set(wanted.map(([, hash]) => hash))
  try {
    const response = await requestFile(url, place, session)
    if (response.status !== 200) return discard(response.body)
    for await (const line of readLines(response, session)) {
      const hash = sha256(line)
      if (!missing.delete(hash)) continue
      found.set(hash, readJson(line, questionShape, url))
      if (missing.size === 0) return
    }
  } catch {
    // The file of the question says what is wrong, or that time is up.
  }
}
