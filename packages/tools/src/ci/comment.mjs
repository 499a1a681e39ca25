/**
 * Keeps one comment under a pull request up to date, and suggestions at the lines that can be fixed with certainty. Runs on the default branch with the right to comment, after a build
 * that ran code of the pull request without any: what that build left behind is read as from an unknown hand. It is
 * never unpacked, run or trusted; the number in it counts only if GitHub says that it belongs to the built commit.
 */
import { isStarted } from './command.mjs'
import { commentText, WAITING } from './comment-text.mjs'
import { all, api, download, event, GitHubError, keepComment } from './github.mjs'
import { previewAddress } from './preview-address.mjs'
import { ARTIFACT, ARTIFACT_LIMIT, PAGES_ARTIFACT, readPreview } from './preview-data.mjs'
import { keepSuggestions } from './suggestions.mjs'

/** @typedef {{ id: number, name: string, size_in_bytes: number }} Artifact */
/** @typedef {{ full_name: string }} Repository */
/**
 * The `workflow_run` of the event.
 * @typedef {object} Run
 * @property {number} id
 * @property {string} head_sha
 * @property {Repository} head_repository
 * @property {string} html_url
 * @property {string} conclusion
 */
/**
 * @typedef {object} Pull
 * @property {number} number
 * @property {string} state
 * @property {{ sha: string, ref: string, repo: Repository | null }} head
 * @property {{ repo: Repository }} base
 */

const MARKER = '<!-- topasked-preview -->'

/**
 * @param {Artifact | undefined} artifact
 * @returns {Promise<{ preview?: import('./preview-data.mjs').Preview, complaint?: string }>}
 */
async function readArtifact(artifact) {
  if (!artifact) return { complaint: 'the build left none' }
  try {
    if (artifact.size_in_bytes > ARTIFACT_LIMIT) throw new Error(`it is larger than ${ARTIFACT_LIMIT} bytes`)
    return { preview: readPreview(await download(`/actions/artifacts/${artifact.id}/zip`, ARTIFACT_LIMIT)) }
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * @param {Pull} pull
 * @param {Run} run
 */
function belongs(pull, run) {
  return (
    pull.state === 'open' &&
    pull.head.sha === run.head_sha &&
    pull.head.repo?.full_name === run.head_repository.full_name &&
    pull.base.repo.full_name === process.env.GITHUB_REPOSITORY
  )
}

/**
 * The pull request that was built: the one that the artifact names, or, without a usable one, the one of the commit.
 * @param {number | undefined} claimed
 * @param {Run} run
 * @returns {Promise<Pull | undefined>}
 */
async function findPull(claimed, run) {
  if (claimed !== undefined) {
    const pull = await api('GET', `/pulls/${claimed}`).catch((error) => {
      if (error instanceof GitHubError && error.status === 404) return undefined
      throw error
    })
    return pull && belongs(pull, run) ? pull : undefined
  }
  return (await all(`/commits/${run.head_sha}/pulls`)).find((pull) => belongs(pull, run))
}

/**
 * Comments on what `run`, the `workflow_run` of the event, has built. Gives a sentence that says what was done.
 * @param {Run} run
 */
export async function commentOn(run) {
  if (run.conclusion === 'action_required') return tellToWait(run)
  const artifacts = await all(`/actions/runs/${run.id}/artifacts`, (page) => page.artifacts)
  const { preview, complaint } = await readArtifact(artifacts.find(({ name }) => name === ARTIFACT))
  if (complaint) console.log(`The preview data was not used: ${JSON.stringify(complaint)}`)
  const pull = await findPull(preview?.number, run)
  if (!pull) return NO_PULL
  const { number, head } = pull
  const { fixes } = preview ?? {}
  const elsewhere = fixes ? await keepSuggestions({ number, head: run.head_sha, fixes }) : []
  const pages = artifacts.find(({ name }) => name === PAGES_ARTIFACT)
  const text = commentText({
    preview,
    // What is said of an archive may repeat words of the archive: they stay in the log.
    complaint: complaint && 'see the log of the comment job',
    elsewhere,
    head: run.head_sha,
    runUrl: run.html_url,
    pagesUrl: pages && `${run.html_url}/artifacts/${Number(pages.id)}`,
    previewUrl: previewAddress(process.env.TOPASKED_PREVIEW_URL, { number, branch: String(head.ref) }),
    succeeded: run.conclusion === 'success',
  })
  await keepComment({ number, marker: MARKER, text })
  return `The comment under #${number} is up to date.`
}

const NO_PULL =
  'No comment: no open pull request has this commit as its head (it moved on, or the number is not its own).'

/**
 * GitHub ends a run that it does not start before a maintainer has approved it, as it does with those of new contributors.
 * @param {Run} run
 */
async function tellToWait(run) {
  const pull = await findPull(undefined, run)
  if (!pull) return NO_PULL
  await keepComment({ number: pull.number, marker: MARKER, text: WAITING })
  return `The comment under #${pull.number} says that a maintainer has to approve the run.`
}

if (isStarted(import.meta.url)) console.log(await commentOn(event().workflow_run))
