import type { Interface } from '@topasked/schema'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'
import { installedCharacters, installedFamilies } from '../fonts/installed-fonts.ts'
import { catalogsFor } from '../interface/catalogs-for.ts'
import type { Asset, Corpus } from '../model/corpus.ts'
import { localesOf } from '../model/edition.ts'
import { splitFrontmatter } from '../read/frontmatter.ts'
import type { SharedFonts } from './installed-fonts.ts'

/** A content folder as a page can have it, to check a file of it: texts by path, and what is known of its pictures. */
export interface SharedFolder {
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly texts: Readonly<Record<string, string>>
  readonly pictures: Readonly<Record<string, Omit<Asset, 'bytes'>>>
  readonly fonts: SharedFonts
  /** Topasked's own words in the languages of the content, by locale. */
  readonly catalogs: Readonly<Record<string, Interface>>
}

/** Fields that a draft and an upcoming answer keep: what links and lists of other files need of them. */
const KEPT = new Set(['scenarios', 'audience', 'owner', 'reviewed', 'valid', 'draft', 'aliases', 'channels'])

let fonts: SharedFonts | undefined

/** The fonts do not change while a process runs. */
function sharedFonts(): SharedFonts {
  if (fonts) return fonts
  const runs = [0]
  for (const isThere of installedCharacters()) {
    if (isThere !== (runs.length - 1) % 2) runs.push(0)
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
  }
  fonts = { runs, families: installedFamilies().map(({ name }) => name) }
  return fonts
}

function sharedCatalogs(corpus: Corpus): SharedFolder['catalogs'] {
  const shipped = localesOf(corpus)
    .flatMap((locale) => catalogsFor(corpus, locale))
    .filter(({ own, locale }) => !own && locale !== 'en')
  return Object.fromEntries(shipped.map(({ locale, catalog }) => [locale, catalog]))
}

/** YAML without the comments of editors; JSON is YAML, too. */
const toYaml = (value: unknown): string => JSON.stringify(value ?? {})

/** What is not published says nothing but that it is there. */
function concealed(text: string): string {
  const split = splitFrontmatter(text)
  if (split.state !== 'found') return ''
  const fields = Object.entries(parse(text.slice(split.start, split.end)) as Fields)
  const kept = fields.filter(([name]) => KEPT.has(name))
  return `---\n${toYaml(Object.fromEntries([['question', '…'], ...kept]))}\n---\n\n…\n`
}

type Fields = Readonly<Record<string, unknown>>

/** Texts by path; those of questions as readers have them. */
interface Known {
  readonly texts: ReadonlyMap<string, string>
  readonly shown: ReadonlyMap<string, string>
  /** Ids of the questions that readers have, and of their scenarios. */
  readonly ids: ReadonlySet<string>
  readonly scenarios: ReadonlySet<string>
}

/** Ids of the fragments that published answers include, and of the questions that they and the catalog lead to. */
function namesIn({ questions, catalog, retired }: Corpus): Names {
  const names = { fragments: new Set<string>(), questions: new Set<string>(catalog.urgent) }
  for (const { replacedBy } of retired.values()) if (replacedBy) names.questions.add(replacedBy)
  for (const { status, meta, tree } of questions) {
    if (status === 'upcoming') continue
    for (const id of meta.related ?? []) names.questions.add(id)
    visit(tree as Nodes, (node) => {
      const data: object = node.data ?? {}
      if ('fragment' in data) names.fragments.add(String(data.fragment))
      const target = node.type === 'link' ? node.data?.target : undefined
      if (target?.kind === 'question') names.questions.add(target.id)
    })
  }
  return names
}

interface Names {
  readonly fragments: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
}

const INCLUDE = /::include\{[^}]*fragment\s*=\s*["']?([a-z0-9-]+)/gu

/** Texts of published questions and of the fragments in them, whole. */
function publishedTexts({ texts, shown }: Known, { fragments }: Names): Map<string, string> {
  const found = new Map(shown)
  const wanted = new Set(fragments)
  const files = [...texts].map(([path, text]) => ({
    path,
    text,
    id: /^fragments\/([^.]+)\..*md$/u.exec(path)?.[1] ?? '',
  }))
  // A set goes on with what is added to it: a fragment that is nothing but another one leaves no node of its own.
  for (const id of wanted)
    for (const { path, text } of files.filter((file) => file.id === id)) {
      found.set(path, text)
      for (const [, inner = ''] of text.matchAll(INCLUDE)) wanted.add(inner)
    }
  return found
}

/** faq.yaml without the words that must not be published. */
function sharedCatalog({ checks, ...fields }: Fields): Fields {
  if (typeof checks !== 'object' || checks === null) return fields
  const { banned: _, ...others } = checks as Fields
  return { ...fields, checks: others }
}

/** Entries of the registry; of those that nothing published leads to, only the keys. */
function sharedLinks(links: Fields, published: string, { siteUrl }: Corpus['catalog']): Fields {
  const used = new Set([...published.matchAll(/link:([a-z0-9-]+)/gu)].map(([, key = '']) => key))
  const entries = Object.entries(links).map(([key, entry]) => {
    return [key, used.has(key) ? entry : { ...(entry as Fields), url: siteUrl, label: undefined }] as const
  })
  return Object.fromEntries(entries)
}

/** A scenario as readers have it: without questions that they do not have; one that they do not have has no words. */
function sharedScenario(id: string, fields: Fields, { ids, scenarios }: Known, locale: string): Fields {
  const { order, intro, title, ...others } = fields
  if (!scenarios.has(id)) return { ...others, title: { [locale]: '…' } }
  const known = Array.isArray(order) && { order: order.filter((one) => ids.has(String(one))) }
  return { ...others, title, intro, ...known }
}

function knownOf({ files, questions }: Corpus): Known {
  const published = questions.filter(({ status }) => status !== 'upcoming')
  return {
    texts: new Map(files.map((file) => [file.path, String(file.value ?? '')])),
    // Of what is held back, this is the text that readers have.
    shown: new Map(published.map(({ file }) => [file.path, String(file.value)])),
    ids: new Set(published.map(({ id }) => id)),
    scenarios: new Set(published.flatMap(({ meta }) => meta.scenarios)),
  }
}

/**
 * The folder behind a corpus: what readers have, and nothing else. Published questions and the fragments in them are
 * there as they were typed, as everybody needs them who suggests a change; the other files without their comments. What
 * is not published has no words, and is there only where something published names it.
 */
export function shareFolder(corpus: Corpus): SharedFolder {
  const { assets, asOf, catalog } = corpus
  const known = knownOf(corpus)
  const names = namesIn(corpus)
  const shared = publishedTexts(known, names)
  const readable = [...shared.values(), known.texts.get('faq.yaml') ?? ''].join('\n')
  for (const [path, text] of known.texts) {
    const [, folder, id = ''] = /^(?:(\w+)\/)?([^/.]+)\.(?:md|yaml)$/u.exec(path) ?? []
    if (folder === 'questions' && !shared.has(path) && names.questions.has(id))
      shared.set(path, concealed(text))
    if (!path.endsWith('.yaml')) continue
    const fields = (parse(text) ?? {}) as Fields
    if (path === 'faq.yaml') shared.set(path, toYaml(sharedCatalog(fields)))
    else if (path === 'links.yaml') shared.set(path, toYaml(sharedLinks(fields, readable, catalog)))
    else if (folder === 'scenarios')
      shared.set(path, toYaml(sharedScenario(id, fields, known, catalog.locales.default)))
    else shared.set(path, toYaml(fields))
  }
  const pictures = [...assets].map(([path, { bytes: _, ...about }]) => [path, about] as const)
  return {
    asOf,
    texts: Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1))),
    pictures: Object.fromEntries(pictures),
    fonts: sharedFonts(),
    catalogs: sharedCatalogs(corpus),
  }
}
