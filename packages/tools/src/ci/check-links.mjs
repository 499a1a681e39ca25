/**
 * Asks for every external address of the content once and writes those that fail to `link-report.json`. Hosts inside the
 * organisation (`allow.linkHosts`) are left out: they cannot be seen from here.
 */
import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { readFacts } from './facts.mjs'
import { fetchLink } from './fetch-link.mjs'

const OUT = process.env.TOPASKED_LINK_REPORT || 'link-report.json'
/** @typedef {import('./facts.mjs').Facts['links'][number]} Link */
/** @typedef {Link & { problem: string }} Failure */

const AT_ONCE = 6
const WAIT = Number(process.env.TOPASKED_LINK_WAIT ?? 5_000)

/**
 * A host is asked for one page at a time; a failure is asked about once more after a while.
 * @param {readonly Link[]} links
 */
async function checkHost(links) {
  /** @type {Failure[]} */
  const failures = []
  for (const link of links) {
    let { problem } = await fetchLink(link.url)
    if (problem && !problem.includes('public address')) {
      await setTimeout(WAIT)
      problem = (await fetchLink(link.url)).problem
    }
    if (problem) failures.push({ ...link, problem })
  }
  return failures
}

const { links, linkHosts } = readFacts()
/** @type {Map<string, Link[]>} */
const byHost = new Map()
for (const link of links) {
  const { host } = new URL(link.url)
  byHost.set(host, [...(byHost.get(host) ?? []), link])
}
const queue = [...byHost].filter(([host]) => !linkHosts.includes(host)).map(([, own]) => own)
/** @type {Failure[]} */
const failures = []
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let own = queue.pop(); own; own = queue.pop()) failures.push(...(await checkHost(own)))
  }),
)
failures.sort((a, b) => (a.url < b.url ? -1 : 1))
writeFileSync(OUT, `${JSON.stringify({ checked: links.length, failures }, null, 2)}\n`)
console.log(`${links.length} addresses, ${failures.length} of them fail`)
