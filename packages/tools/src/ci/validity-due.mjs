/**
 * Tells whether the published tree is out of date because days have passed: whether something became valid, or ended,
 * after the day that the published manifest names. The output `due` is `true` or `false`. A site that does not answer is
 * a failure of this step, a site that has no manifest yet is due.
 */
import { isStarted } from './command.mjs'
import { readFacts } from './facts.mjs'
import { setOutput, summarise } from './github.mjs'
import { fetchManifest } from './live-site.mjs'

/** @typedef {{ id: string, valid: { from?: string | undefined, until?: string | undefined } }} Bounded */
/** @typedef {{ questions: Bounded[], scenarios: Bounded[], notices?: { id: string, endDay: string }[] }} Dated */

/**
 * Sentences for what changed between two days, the first excluded, the second included. Days as `YYYY-MM-DD`.
 * @param {Dated} facts
 * @param {string} published
 * @param {string} today
 */
export function boundariesBetween({ questions, scenarios, notices = [] }, published, today) {
  /** @param {string | undefined} day */
  const passed = (day) => day !== undefined && day > published && day <= today
  /** @param {string | undefined} day */
  const dayAfter = (day) =>
    day && new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  /**
   * @param {string} kind
   * @returns {(dated: Bounded) => string[]}
   */
  const of =
    (kind) =>
    ({ id, valid: { from, until } }) => [
      ...(passed(from) ? [`${kind} ${id} begins on ${from}`] : []),
      ...(passed(dayAfter(until)) ? [`${kind} ${id} ended on ${until}`] : []),
    ]
  const over = notices.filter(({ endDay }) => passed(dayAfter(endDay)))
  return [
    ...scenarios.flatMap(of('scenario')),
    ...questions.flatMap(of('question')),
    ...over.map(({ id, endDay }) => `notice ${id} ended on ${endDay}`),
  ].sort()
}

async function main() {
  const today = readFacts()
  const manifest = await fetchManifest(process.env.TOPASKED_SITE_URL || today.siteUrl)
  // Notices that are over are no longer in the content of today.
  const reasons = manifest
    ? boundariesBetween(
        { ...today, notices: readFacts({ asOf: manifest.asOf }).notices },
        manifest.asOf,
        today.asOf,
      )
    : ['nothing is published yet']
  const text = reasons.length > 0 ? reasons : [`nothing started or ended since ${manifest?.asOf}`]
  for (const reason of text) console.log(reason)
  summarise(text.map((reason) => `- ${reason}`).join('\n'))
  setOutput('due', reasons.length > 0)
}

if (isStarted(import.meta.url)) await main()
