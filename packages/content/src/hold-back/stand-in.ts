import type { Catalog, Question } from '@topasked/schema'
import { ownCatalogs } from '../interface/own-catalogs.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'

/** The sentence, in plain text, that stands in place of an answer: in a language of the catalog, with a team to ask. */
export type Sentence = (words: Pick<Corpus, 'catalog' | 'interface'>, locale: string, team: string) => string

/** Text as Markdown that says exactly it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&:@!]/gu, '\\$&')
}

/** The title of a question whose fields cannot be read: off its line, or else the words of its id. */
function titleIn(source: Source): string {
  const line = /^question:[ \t]*(.*?)[ \t]*$/m.exec(String(source.file.value))?.[1]
  const title = line?.replace(/^["']|["']$/gu, '').replace(/\p{Cc}/gu, '')
  return title || source.id.replaceAll('-', ' ')
}

/** The fields of a question as far as they can be read, with nothing in them that is not there. */
function fieldsOf(source: Source, { scenarios, asOf }: Content, catalog: Catalog): Question {
  const data = source.data as Question | undefined
  const text = String(source.file.value)
  const known = catalog.scenarios.filter((id) => scenarios.has(id))
  const home = data?.scenarios.filter((id) => known.includes(id)) ?? []
  const groups = Object.keys(catalog.audience)
  const audience = data?.audience.filter((id) => groups.includes(id)) ?? []
  const owner = data && Object.hasOwn(catalog.owners, data.owner) ? data.owner : undefined
  const draft = data?.draft ?? /^draft:[ \t]*true\b/m.test(text)
  return {
    question: data?.question ?? titleIn(source),
    scenarios: home.length > 0 ? home : known.slice(0, 1),
    audience: audience.length > 0 ? audience : groups,
    owner: owner ?? Object.keys(catalog.owners)[0] ?? '',
    reviewed: data?.reviewed ?? asOf,
    // What nobody could read belongs on no paper; its address goes on working.
    ...(data ? data.channels && { channels: data.channels } : { channels: ['site'] }),
    ...(data?.valid && { valid: data.valid }),
    ...(data?.aliases && { aliases: data.aliases }),
    ...(draft && { draft }),
    ...(source.locale !== undefined && { original: true as const }),
  }
}

/** A question that says that its answer is being corrected, in the language of the original. */
export function standInFor(source: Source, content: Content, sentence: Sentence): string | undefined {
  const catalog = content.catalog?.data
  if (!catalog) return undefined
  const fields = fieldsOf(source, content, catalog)
  const locale = source.locale ?? catalog.locales.default
  const team = catalog.owners[fields.owner]?.name[locale] ?? fields.owner
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${escaped(sentence({ catalog, interface: ownCatalogs(content) }, locale, team))}\n`
}
