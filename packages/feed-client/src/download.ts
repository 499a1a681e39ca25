import { sha256 } from './digest.ts'
import type { FeedQuestion } from './feed-question.ts'
import type { Fetch } from './fetch.ts'

/** From so many questions on, one file with everything is the shorter way. */
const MANY = 20
/** Requests under way at once. */
const CONCURRENCY = 6

/** What was fetched and has the right SHA-256, by that; and why some of what was wanted is not in it. */
export interface Download {
  readonly questions: ReadonlyMap<string, FeedQuestion>
  readonly failed?: { readonly torn: boolean; readonly message: string; readonly cause?: unknown }
}

/** Fetches questions: `wanted` is `<id> <locale>` with the SHA-256 of the file. Never takes a file that has another. */
export async function download(
  source: string,
  wanted: ReadonlyArray<readonly [key: string, hash: string]>,
  fetch: Fetch,
): Promise<Download> {
  const questions = new Map<string, FeedQuestion>()
  if (wanted.length >= MANY)
    await downloadAll(source, new Set(wanted.map(([, hash]) => hash)), fetch, questions)
  const left = wanted.filter(([, hash]) => !questions.has(hash))
  for (let start = 0; start < left.length; start += CONCURRENCY) {
    const tries = left
      .slice(start, start + CONCURRENCY)
      .map(([key, hash]) => downloadOne(source, key, hash, fetch, questions))
    const failed = (await Promise.all(tries)).find((outcome) => outcome !== undefined)
    if (failed) return { questions, failed }
  }
  return { questions }
}

async function downloadOne(
  source: string,
  key: string,
  hash: string,
  fetch: Fetch,
  questions: Map<string, FeedQuestion>,
): Promise<Download['failed']> {
  const [id = '', locale = ''] = key.split(' ')
  const url = new URL(`questions/${locale}/${id}.json`, source).href
  try {
    const response = await fetch(url)
    // A file that is not there yet, or not there any more, is of another build.
    if (response.status === 404) return { torn: true, message: `${url} is not there` }
    if (response.status !== 200) return { torn: false, message: `${url} answered ${response.status}` }
    const text = await response.text()
    if ((await sha256(text)) !== hash) return { torn: true, message: `${url} is of another build` }
    questions.set(hash, JSON.parse(text))
    return undefined
  } catch (cause) {
    return { torn: false, message: `${url} could not be fetched`, cause }
  }
}

/** Takes what fits from `all.ndjson`. Whatever is wrong with it, the files of the questions can still be fetched. */
async function downloadAll(
  source: string,
  wanted: ReadonlySet<string>,
  fetch: Fetch,
  questions: Map<string, FeedQuestion>,
): Promise<void> {
  const text = await fetch(new URL('all.ndjson', source).href).then(
    (response) => (response.status === 200 ? response.text() : ''),
    () => '',
  )
  for (const line of text.split('\n')) {
    if (line === '') continue
    const hash = await sha256(`${line}\n`)
    if (wanted.has(hash)) questions.set(hash, JSON.parse(line))
  }
}
