import type { DocumentChange } from './report.ts'
import type { Snapshot } from './snapshot.ts'

/** Documents that are not about one scenario, in words. */
const NAMES: Readonly<Record<string, string>> = {
  feed: 'all questions',
  all: 'all questions',
  handout: 'all questions',
  archive: 'the archive',
  'quick-card': 'the quick card',
  bilingual: 'the sheet in two languages',
  index: 'the page to copy from',
}

const PATH = /^(feed|pdf|intranet)\/(?:([^/]+)\/)?(?:[^/]+\/)?([^/]+)\.[a-z]+$/u

/** The document that a published file is a form of; undefined for files that no reader opens. */
export function documentAt(path: string, before: Snapshot, after: Snapshot): DocumentChange | undefined {
  const [, channel, locale, name = ''] = PATH.exec(path) ?? []
  if (channel !== 'feed' && channel !== 'pdf' && channel !== 'intranet') return undefined
  const own = NAMES[name]
  const key = `${after.locales[0]} ${name}`
  const title = after.scenarios.get(key)?.title ?? before.scenarios.get(key)?.title ?? name
  return {
    channel,
    ...(locale !== undefined && { locale }),
    name: own ?? title,
    isTitle: own === undefined,
  }
}

/** The documents behind files, each once, in the order of the files. */
export function documentsOf(paths: readonly string[], before: Snapshot, after: Snapshot): DocumentChange[] {
  const documents = paths.flatMap((path) => documentAt(path, before, after) ?? [])
  return [...new Map(documents.map((document) => [JSON.stringify(document), document])).values()]
}

const CHANNELS = { feed: 'Feeds', pdf: 'Handouts', intranet: 'Intranet snippets' } as const

/** A document in words; `name` marks what comes from the content. */
export function documentWords(
  document: Omit<DocumentChange, 'locale'> & { readonly locale?: string | undefined },
  name: (text: string) => string,
): string {
  const own = document.isTitle ? name(document.name) : document.name
  return document.locale === undefined ? own : `${own} (${document.locale})`
}

/** One line for each channel: what of it changes, everything before single scenarios, with the languages of each. */
export function documentLines(
  documents: readonly DocumentChange[],
  name: (text: string) => string,
): readonly string[] {
  return (['feed', 'pdf', 'intranet'] as const).flatMap((channel) => {
    const locales = new Map<string, string[]>()
    const own = documents.filter((document) => document.channel === channel)
    for (const document of own.toSorted((a, b) => Number(a.isTitle) - Number(b.isTitle))) {
      const words = documentWords({ ...document, locale: undefined }, name)
      locales.set(words, [
        ...(locales.get(words) ?? []),
        ...(document.locale === undefined ? [] : [document.locale]),
      ])
    }
    const lines = [...locales].map(([words, of]) => (of.length > 0 ? `${words} (${of.join(', ')})` : words))
    return lines.length > 0 ? [`${CHANNELS[channel]}: ${lines.join('; ')}`] : []
  })
}
