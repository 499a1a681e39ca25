import type {
  Catalog,
  Interface,
  Links,
  Notices,
  Question,
  Retired,
  Scenario,
  Translation,
} from '@topasked/schema'
import { VFile } from 'vfile'
import { reportFailure } from '../check/failure.ts'
import { forEachGuarded } from '../guard.ts'
import type { History } from '../history/history.ts'
import type { Asset } from '../model/corpus.ts'
import { statusAt } from '../model/validity.ts'
import type { Content, TooLarge, Typed } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { AnswerSizes } from './answer-size.ts'
import { hashOf } from './hash.ts'
import { resolveTree } from './resolve-tree.ts'

/** What is at work when an answer cannot be resolved. */
export const RESOLVING = 'resolving links and includes'
/** Milliseconds for an answer. */
export const RESOLVE_TIME = 500

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

/** By id. Of several originals, which is an error, the one in the default language counts, or else the first. */
function originalsIn(sources: readonly Source[]): Map<string, Typed<Question>> {
  const originals = new Map<string, Typed<Question>>()
  for (const source of sources) {
    if (source.kind !== 'question') continue
    if (!originals.has(source.id) || source.locale === undefined)
      originals.set(source.id, typed<Question>(source))
  }
  return originals
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

function findTooLarge(content: Pick<Content, 'sources' | 'fragments' | 'links'>): Map<Source, TooLarge> {
  const byLocale = new Map<string | undefined, AnswerSizes>()
  const found = new Map<Source, TooLarge>()
  const answers = content.sources.filter(({ kind }) => kind === 'question' || kind === 'translation')
  forEachGuarded(answers, {
    work(source) {
      const sizes = byLocale.get(source.locale) ?? new AnswerSizes(content, source.locale)
      byLocale.set(source.locale, sizes)
      const tooLarge = sizes.tooLarge(source)
      if (tooLarge) found.set(source, tooLarge)
    },
    failed(source, error) {
      reportFailure(source.file, RESOLVING, error)
      if (source.tree) found.set(source, { what: 'failed', node: source.tree })
    },
    time: () => RESOLVE_TIME,
  })
  return found
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
  const questions = originalsIn(sources)
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
  const parts = {
    asOf,
    sources,
    catalog: only<Catalog>(sources, 'catalog'),
    links: only<Links>(sources, 'links'),
    retired: only<Retired>(sources, 'retired'),
    notices: only<Notices>(sources, 'notices'),
    interface: new Map(
      sources
        .filter(({ kind }) => kind === 'words')
        .map((source) => [source.locale ?? '', typed<Interface>(source)]),
    ),
    scenarios: byId<Scenario>(sources, 'scenario'),
    questions,
    translations,
    fragments: new Map(
      fragments.map((source) => [source.locale ? `${source.id}.${source.locale}` : source.id, source]),
    ),
    assets: new Map(assets.map((asset) => [asset.path, asset])),
    aliases: new Map(aliases),
    history,
  }
  const translatable = new Map<string, string>()
  const content = { ...parts, tooLarge: findTooLarge(parts), translatable }
  const all = new Set(questions.keys())
  forEachGuarded([...translations.keys()], {
    work(id) {
      const hash = translatableHash(content, id, all)
      if (hash !== undefined) translatable.set(id, hash)
    },
    failed(id, error) {
      const source = questions.get(id)?.source
      if (source) reportFailure(source.file, RESOLVING, error)
    },
    time: () => RESOLVE_TIME,
  })
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
