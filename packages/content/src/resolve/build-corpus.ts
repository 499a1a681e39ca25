import type { Question as QuestionMeta, Translation } from '@topasked/schema'
import type { Root } from 'mdast'
import { reportFailure } from '../check/failure.ts'
import { forEachGuarded } from '../guard.ts'
import { ownCatalogs } from '../interface/own-catalogs.ts'
import type { Corpus, Past, Question, Scenario } from '../model/corpus.ts'
import { localesOf } from '../model/edition.ts'
import { lastBoundary, startOfDay, statusAt } from '../model/validity.ts'
import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'
import { RESOLVE_TIME, RESOLVING, reachableIn, validityOf } from './build-content.ts'
import { deepFreeze } from './freeze.ts'
import { hashOf } from './hash.ts'
import { noticesOf } from './notices.ts'
import { asPublished } from './published-channels.ts'
import { resolveTree } from './resolve-tree.ts'

function later(...times: ReadonlyArray<string | undefined>): string {
  return (
    times
      .filter((time) => time !== undefined)
      .sort()
      .at(-1) ?? ''
  )
}

/** Paths of what an answer is made of: its file, the fragments spliced in and the pictures. */
function ingredients(source: Source, tree: Root, content: Content): string[] {
  const paths = [source.file.path]
  const walk = (node: Root | Root['children'][number]): void => {
    const fragment = node.data && 'fragment' in node.data ? String(node.data.fragment) : undefined
    for (const key of fragment ? [fragment, `${fragment}.${source.locale}`] : []) {
      const path = content.fragments.get(key)?.file.path
      if (path) paths.push(path)
    }
    if (node.type === 'image' && node.data?.asset) paths.push(node.data.asset)
    for (const child of 'children' in node ? node.children : []) walk(child as Root['children'][number])
  }
  walk(tree)
  return paths
}

class QuestionBuilder {
  readonly #content: Content
  readonly #reachable: ReadonlySet<string>
  readonly #timeZone: string
  readonly #defaultLocale: string

  constructor(content: Content, timeZone: string, defaultLocale: string) {
    this.#content = content
    this.#reachable = reachableIn(content)
    this.#timeZone = timeZone
    this.#defaultLocale = defaultLocale
  }

  #build(
    id: string,
    source: Source,
    meta: QuestionMeta,
    text: QuestionMeta | Translation,
    translation: Question['translation'],
  ): Question {
    const { asOf, assets, history } = this.#content
    const tree = resolveTree(source, this.#content, this.#reachable)
    const validity = validityOf(this.#content, meta)
    const committed = ingredients(source, tree, this.#content).map((path) => history?.changed.get(path))
    const boundary = lastBoundary(validity, asOf, this.#timeZone)
    const touched = later(...committed) || startOfDay(meta.reviewed, this.#timeZone)
    const publishedAt = this.#publishedAt(id, meta, validity)
    return {
      id,
      meta,
      locale: source.locale ?? this.#defaultLocale,
      title: text.question,
      ...(text.summary !== undefined && { summary: text.summary }),
      alsoAsked: text.alsoAsked ?? [],
      tree,
      file: source.file,
      status: statusAt(validity, asOf),
      ...(validity && { validity }),
      hash: hashOf({ question: text.question, summary: text.summary, tree }, 'shown', assets),
      updatedAt: later(touched, boundary),
      ...(publishedAt !== undefined && { publishedAt }),
      translation,
    }
  }

  /** The first commit of the question under any of its names, or the day from which it holds. */
  #publishedAt(
    id: string,
    { aliases = [] }: QuestionMeta,
    validity: Question['validity'],
  ): string | undefined {
    const { history, questions } = this.#content
    const { locale } = questions.get(id)?.source ?? {}
    const suffix = locale === undefined ? '' : `.${locale}`
    const first = [id, ...aliases]
      .map((name) => history?.touches.get(`questions/${name}${suffix}.md`)?.at(-1)?.time)
      .filter((time) => time !== undefined)
      .sort()[0]
    if (first === undefined || validity?.from === undefined) return first
    return later(first, startOfDay(validity.from, this.#timeZone))
  }

  /** The original, then its translations in the order of the catalog. */
  all(id: string, locales: readonly string[]): Question[] {
    const { questions, translations, translatable } = this.#content
    const original = questions.get(id)
    if (!original?.data || original.data.draft) return []
    const meta = asPublished(this.#content, id, original.data)
    const translated = locales.flatMap((locale) => {
      const found = translations.get(id)?.get(locale)
      if (!found?.data) return []
      const translation = {
        ...found.data.translation,
        outdated: found.data.translation.of !== translatable.get(id),
      }
      return [this.#build(id, found.source, meta, found.data, translation)]
    })
    return [this.#build(id, original.source, meta, meta, null), ...translated]
  }
}

/** Ids of a scenario's published questions: those of `order` first, then the others by id. */
function questionsOf(id: string, order: readonly string[], questions: readonly Question[]): string[] {
  const own = questions
    .filter(
      ({ translation, status, meta }) =>
        translation === null && status !== 'upcoming' && meta.scenarios.includes(id),
    )
    .map((question) => question.id)
  return [...order.filter((name) => own.includes(name)), ...own.filter((name) => !order.includes(name))]
}

/** Resolves and freezes content that has no errors; undefined if the catalog cannot be read. */
export function buildCorpus(content: Content, past?: Past): Corpus | undefined {
  const catalog = content.catalog?.data
  if (!catalog) return undefined
  const builder = new QuestionBuilder(content, catalog.timeZone, catalog.locales.default)
  const questions: Question[] = []
  forEachGuarded([...content.questions.keys()].sort(), {
    work: (id) => questions.push(...builder.all(id, localesOf({ catalog }))),
    failed(id, error) {
      const source = content.questions.get(id)?.source
      if (source) reportFailure(source.file, RESOLVING, error)
    },
    time: () => RESOLVE_TIME,
  })
  const scenarios = catalog.scenarios.flatMap((id): Scenario[] => {
    const data = content.scenarios.get(id)?.data
    if (!data) return []
    const { title, intro, valid, aliases = [], order = [] } = data
    const optional = { ...(intro && { intro }), ...(valid && { valid }) }
    const status = statusAt(valid, content.asOf)
    return [{ id, title, ...optional, aliases, status, questions: questionsOf(id, order, questions) }]
  })
  return deepFreeze({
    catalog,
    scenarios,
    questions,
    links: new Map(Object.entries(content.links?.data ?? {})),
    retired: new Map(Object.entries(content.retired?.data ?? {})),
    assets: content.assets,
    ...(past && { past }),
    interface: ownCatalogs(content),
    notices: noticesOf(content, catalog.timeZone),
    files: content.sources.map(({ file }) => file),
    asOf: content.asOf,
  })
}
