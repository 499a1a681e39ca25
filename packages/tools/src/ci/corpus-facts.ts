/** Prints what the scheduled workflows want to know of the content, as JSON: `corpus-facts.ts DIR [--as-of DATE]`. */
import { type Corpus, loadCorpus } from '@topasked/content'
import type { Nodes } from 'mdast'

/** Every external address of the content, with the first place that names it. */
function externalLinks({ links, questions }: Corpus): { url: string; place: string }[] {
  const found = new Map<string, string>()
  for (const [key, { url }] of links) found.set(url, `links.yaml: ${key}`)
  const walk = (node: Nodes, path: string): void => {
    if (node.type === 'link' && node.data?.target?.kind === 'web' && !found.has(node.url))
      found.set(node.url, `${path}, line ${node.position?.start.line ?? 1}`)
    for (const child of 'children' in node ? node.children : []) walk(child, path)
  }
  for (const { tree, file } of questions) walk(tree, file.path)
  return [...found].map(([url, place]) => ({ url, place })).filter(({ url }) => /^https?:/.test(url))
}

/** The day in a time zone on which something is seen last that is over at `end`. */
function lastDay(end: string, timeZone: string): string {
  const format = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', format).format(Date.parse(end) - 1)
}

/** What the scheduled workflows want to know. */
export function factsOf(corpus: Corpus) {
  const { catalog, asOf, scenarios } = corpus
  const originals = corpus.questions.filter(({ translation }) => translation === null)
  return {
    asOf,
    siteUrl: catalog.siteUrl,
    timeZone: catalog.timeZone,
    editUrl: catalog.editUrl ?? null,
    owners: Object.fromEntries(
      Object.entries(catalog.owners).map(([key, { name }]) => [key, name[catalog.locales.default] ?? key]),
    ),
    linkHosts: catalog.allow?.linkHosts ?? [],
    links: externalLinks(corpus),
    questions: originals.map(({ id, title, status, file, meta, validity }) => ({
      id,
      title,
      status,
      path: file.path,
      owner: meta.owner,
      reviewed: meta.reviewed,
      reviewBy: meta.reviewBy ?? null,
      valid: validity ?? {},
    })),
    notices: corpus.notices.map(({ id, end }) => ({ id, endDay: lastDay(end, catalog.timeZone) })),
    scenarios: scenarios.map(({ id, valid }) => ({ id, valid: valid ?? {} })),
  }
}

const args = process.argv.slice(2)
const at = args.indexOf('--as-of')
const asOf = at < 0 ? undefined : args.splice(at, 2)[1]
const { corpus, messages } = await loadCorpus({ dir: args[0] ?? '.', asOf })
if (corpus) {
  process.stdout.write(`${JSON.stringify(factsOf(corpus))}\n`)
} else {
  for (const { file, line, message } of messages.filter(({ severity }) => severity === 'error'))
    process.stderr.write(`${file}:${line}: ${message}\n`)
  process.exitCode = 1
}
