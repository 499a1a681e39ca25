import type { Catalog, Links, Notices, Question, Retired, Scenario, Translation } from '@topasked/schema'
import { VFile } from 'vfile'
import type { History } from '../history/history.ts'
import type { Asset } from '../model/corpus.ts'
import { statusAt } from '../model/validity.ts'
import type { Content, Typed } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { hashOf } from './hash.ts'
import { resolveTree } from './resolve-tree.ts'

function typed<T>(source: Source): Typed<T> {
  return { source, data: source.data as T | undefined }
}

function only<T>(sources: readonly Source[], kind: Source['kind']): Typed<T> | undefined {
  const source = sources.find((candidate) => candidate.kind === kind)
  return source && typed<T>(source)
}

function byId<T>(sources: readonly Source[], kind: Source['kind']): Map<string, Typed<T>> {
  return new Map(
    sources.filter((source) => source.kind === kind).map((source) => [source.id, typed<T>(source)]),
  )
}

function absentCatalog(dir: string): Source {
  const file = new VFile({ path: 'faq.yaml', cwd: dir, data: { absent: true } })
  return { kind: 'catalog', id: 'faq', file, nodes: new Map() }
}

/** Days on which a question holds: its own validity, or that of its home scenario. */
export function validityOf(content: Pick<Content, 'scenarios'>, question: Question) {
  return question.valid ?? content.scenarios.get(question.scenarios[0] ?? '')?.data?.valid
}

/** Ids of the questions that have a page at the as-of date: neither drafts nor upcoming, and readable at all. */
export function reachableIn(content: Omit<Content, 'translatable'>): Set<string> {
  const ids = [...content.questions].filter(([, { data }]) => {
    return data && !data.draft && statusAt(validityOf(content, data), content.asOf) !== 'upcoming'
  })
  return new Set(ids.map(([id]) => id))
}

interface Parts {
  readonly dir: string
  readonly asOf: string
  readonly sources: readonly Source[]
  readonly history: History | undefined
}

/** Sorts sources by what they are. */
export function buildContent({ dir, asOf, sources: read, history }: Parts): Content {
  const sources = read.some(({ kind }) => kind === 'catalog') ? read : [...read, absentCatalog(dir)]
  const questions = byId<Question>(sources, 'question')
  const translations = new Map<string, Map<string, Typed<Translation>>>()
  for (const source of sources) {
    if (source.kind !== 'translation' || !source.locale) continue
    const byLocale = translations.get(source.id) ?? new Map<string, Typed<Translation>>()
    translations.set(source.id, byLocale.set(source.locale, typed<Translation>(source)))
  }
  const fragments = sources.filter(({ kind }) => kind === 'fragment')
  const assets = sources.map(({ asset }) => asset).filter((asset): asset is Asset => asset !== undefined)
  const aliases = [...questions].flatMap(([id, { data }]) =>
    (data?.aliases ?? []).map((alias) => [alias, id] as const),
  )
  const content = {
    asOf,
    sources,
    catalog: only<Catalog>(sources, 'catalog'),
    links: only<Links>(sources, 'links'),
    retired: only<Retired>(sources, 'retired'),
    notices: only<Notices>(sources, 'notices'),
    scenarios: byId<Scenario>(sources, 'scenario'),
    questions,
    translations,
    fragments: new Map(
      fragments.map((source) => [source.locale ? `${source.id}.${source.locale}` : source.id, source]),
    ),
    assets: new Map(assets.map((asset) => [asset.path, asset])),
    aliases: new Map(aliases),
    history,
    translatable: new Map<string, string>(),
  }
  const all = new Set(questions.keys())
  for (const id of translations.keys()) {
    const hash = translatableHash(content, id, all)
    if (hash !== undefined) content.translatable.set(id, hash)
  }
  return content
}

/**
 * Hash of what a translation of a question translates; undefined if the question cannot be read. Every question that
 * can be read counts as reachable here: a validity that begins must not outdate a translation.
 */
export function translatableHash(
  content: Content,
  id: string,
  all: ReadonlySet<string> = new Set(content.questions.keys()),
): string | undefined {
  const { source, data } = content.questions.get(id) ?? {}
  if (!source || !data) return undefined
  const tree = resolveTree(source, content, all)
  return hashOf({ question: data.question, summary: data.summary, tree }, 'translatable', content.assets)
}
