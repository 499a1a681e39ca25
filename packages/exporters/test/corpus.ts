import { createHash } from 'node:crypto'
import type { Asset, Corpus, Past, Question, Scenario, Status } from '@topasked/content'
import type {
  Catalog,
  Interface,
  Link,
  Question as QuestionMeta,
  Tombstone,
  Translation,
  Validity,
} from '@topasked/schema'
import { VFile } from 'vfile'
import { deepFreeze } from './support/deep-freeze.ts'
import { parseAnswer } from './support/parse-answer.ts'

/** One question in one language, as a test writes it. */
export interface TextDescription {
  readonly title: string
  /** The answer: Markdown with GFM, `:::note[Title]`, `:::only{…}`, `[…](link:key)`, `[…](other-id.md)`, `![…](images/x.svg)`. */
  readonly markdown: string
  readonly summary?: string
  readonly alsoAsked?: readonly string[]
  /** Frontmatter of the original; read in the default locale only. */
  readonly meta?: Partial<QuestionMeta>
  /** Read in the other locales only; by default a person's, reviewed and up to date. */
  readonly translation?: Partial<Translation['translation']> & { readonly outdated?: boolean }
  readonly updatedAt?: string
  readonly publishedAt?: string
}

/** All that a test needs to say; the rest has defaults. */
export interface CorpusDescription {
  readonly catalog?: Partial<Catalog>
  /** By id, in order. Default: the scenarios that the questions name, called "Scenario <id>". */
  readonly scenarios?: Readonly<
    Record<string, Partial<Pick<Scenario, 'title' | 'intro' | 'valid' | 'questions' | 'aliases'>>>
  >
  /** By id, then by locale. */
  readonly questions: Readonly<Record<string, Readonly<Record<string, TextDescription>>>>
  readonly links?: Readonly<Record<string, Link>>
  readonly retired?: Readonly<Record<string, Tombstone>>
  /** By path. A picture that an answer names and that is missing here is made up: 320 by 200 CSS pixels. */
  readonly assets?: Readonly<Record<string, Partial<Asset>>>
  /** Default: none, as without a history. */
  readonly past?: Past
  readonly notices?: Corpus['notices']
  /** By locale. Default: none, so that the words are those of Topasked. */
  readonly interface?: Readonly<Record<string, Interface>>
  /** Default: 2026-11-24. */
  readonly asOf?: string
}

const CATALOG: Catalog = {
  title: { en: 'Top asked', 'zh-Hant': '常見問題' },
  organisation: { en: 'Example University', 'zh-Hant': '示範大學' },
  siteUrl: 'https://faq.example.edu/',
  timeZone: 'Asia/Hong_Kong',
  locales: { default: 'en', others: ['zh-Hant'], html: { 'zh-Hant': 'zh-Hant-HK' } },
  scenarios: [],
  picker: { en: 'What is your scenario?', 'zh-Hant': '你屬於哪一種情況？' },
  audience: { student: { en: 'Students', 'zh-Hant': '學生' }, staff: { en: 'Staff', 'zh-Hant': '教職員' } },
  owners: {
    desk: { name: { en: 'Service Desk', 'zh-Hant': '服務台' }, contact: 'https://desk.example.edu/' },
  },
}

/** A deeply frozen Corpus made in memory from a short description. Throws when a link key is not described. */
export function corpusOf(description: CorpusDescription): Corpus {
  const { asOf = '2026-11-24', links = {}, retired = {} } = description
  const named = Object.values(description.questions).flatMap((texts) =>
    Object.values(texts).flatMap((text) => text.meta?.scenarios ?? []),
  )
  const scenarioIds = Object.keys(description.scenarios ?? {})
  if (scenarioIds.length === 0) scenarioIds.push(...new Set(named.length > 0 ? named : ['general']))
  const catalog: Catalog = { ...CATALOG, scenarios: scenarioIds, ...description.catalog }
  const assets = new Map<string, Asset>()
  for (const [path, asset] of Object.entries(description.assets ?? {})) assets.set(path, assetOf(path, asset))
  const questions = Object.keys(description.questions)
    .sort()
    .flatMap((id) => questionsOf(id, { description, catalog, assets, asOf }))
  return deepFreeze({
    catalog,
    scenarios: scenarioIds.map((id) => scenarioOf(id, description, questions)),
    questions,
    links: new Map(Object.entries(links)),
    retired: new Map(Object.entries(retired)),
    assets,
    ...(description.past && { past: description.past }),
    interface: new Map(Object.entries(description.interface ?? {})),
    notices: description.notices ?? [],
    files: questions.map(({ file }) => file),
    asOf,
  })
}

/** The text of a question in a made-up corpus. Throws when it is not there. */
export function questionOf(corpus: Corpus, id: string, locale = 'en'): Question {
  const question = corpus.questions.find((text) => text.id === id && text.locale === locale)
  if (!question) throw new Error(`no question ${id} in ${locale}`)
  return question
}

interface Making {
  readonly description: CorpusDescription
  readonly catalog: Catalog
  readonly assets: Map<string, Asset>
  readonly asOf: string
}

function questionsOf(id: string, making: Making): Question[] {
  const { catalog, description } = making
  const texts = description.questions[id] ?? {}
  const original = catalog.locales.default
  const locales = [original, ...(catalog.locales.others ?? [])].filter((locale) => locale in texts)
  const meta: QuestionMeta = {
    question: texts[original]?.title ?? id,
    scenarios: [catalog.scenarios[0] ?? 'general'],
    audience: ['student'],
    owner: 'desk',
    reviewed: '2026-11-01',
    ...texts[original]?.meta,
  }
  return locales.map((locale) => questionIn(locale, id, meta, making))
}

function questionIn(locale: string, id: string, meta: QuestionMeta, making: Making): Question {
  const { description, catalog, assets, asOf } = making
  const text = description.questions[id]?.[locale]
  if (!text) throw new Error(`no text for ${id} in ${locale}`)
  const original = locale === catalog.locales.default
  const file = new VFile({ path: `questions/${id}${original ? '' : `.${locale}`}.md`, value: text.markdown })
  const addAsset = (path: string) => assets.get(path) ?? assets.set(path, assetOf(path)).get(path)
  const validity = meta.valid ?? description.scenarios?.[meta.scenarios[0] ?? '']?.valid
  const hash = digest(JSON.stringify([text.title, text.summary, text.markdown]))
  const translation = { of: hash, by: 'human' as const, reviewed: true, outdated: false, ...text.translation }
  return {
    id,
    meta,
    locale,
    title: text.title,
    ...(text.summary !== undefined && { summary: text.summary }),
    alsoAsked: text.alsoAsked ?? [],
    tree: parseAnswer(file, { id, links: description.links ?? {}, addAsset }),
    file,
    status: statusAt(asOf, validity),
    ...(validity && { validity }),
    hash,
    updatedAt: text.updatedAt ?? `${meta.reviewed}T00:00:00Z`,
    ...(text.publishedAt !== undefined && { publishedAt: text.publishedAt }),
    translation: original ? null : translation,
  }
}

function scenarioOf(
  id: string,
  { scenarios, asOf }: CorpusDescription,
  questions: readonly Question[],
): Scenario {
  const described = scenarios?.[id] ?? {}
  const members = questions.filter(({ meta, status }) => meta.scenarios.includes(id) && status !== 'upcoming')
  return {
    id,
    title: { en: `Scenario ${id}` },
    aliases: [],
    status: statusAt(asOf ?? '2026-11-24', described.valid),
    questions: [...new Set(members.map((question) => question.id))],
    ...described,
  }
}

function statusAt(asOf: string, validity: Validity | undefined): Status {
  if (validity?.from !== undefined && asOf < validity.from) return 'upcoming'
  return validity?.until !== undefined && asOf > validity.until ? 'archived' : 'current'
}

function assetOf(path: string, described: Partial<Asset> = {}): Asset {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200"/></svg>'
  const bytes = described.bytes ?? new TextEncoder().encode(svg)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, mediaType: 'image/svg+xml', bytes, width: 320, height: 200, sha256, ...described }
}

const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
