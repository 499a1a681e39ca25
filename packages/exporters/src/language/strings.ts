import { type Corpus, catalogsFor, isSameLanguage, type LocalCatalog } from '@topasked/content'
import { ENGLISH_MESSAGES, type InterfaceWords, type Messages } from '@topasked/schema'
import { markForeign } from './foreign-words.ts'
import { type Argument, formatMessage, parseMessage } from './format-message.ts'

/** The words that channels add to the content, in one language. */
export type Strings = InterfaceWords

/** What the words of a locale depend on. */
export interface WordSource extends Pick<Corpus, 'interface'> {
  readonly catalog: Pick<Corpus['catalog'], 'locales'>
}

type Message = Exclude<Messages[string], Messages>

/** A message with the catalog it was found in. */
export interface FoundMessage extends LocalCatalog {
  readonly message: Message
}

/** The message at a path of keys, in the first catalog that has it. */
export function findMessage(catalogs: readonly LocalCatalog[], path: readonly string[]): FoundMessage {
  for (const catalog of catalogs) {
    let at: Messages[string] | undefined = catalog.catalog.words
    for (const key of path)
      at = typeof at === 'object' && !Array.isArray(at) ? (at as Messages)[key] : undefined
    if (at !== undefined) return { ...catalog, message: at as Message }
  }
  throw new Error(`no interface word ${path.join('.')}`)
}

/** The tag for days, numbers and lists: the region that the content names, the calendar and digits of the catalog. */
function formatTag(tag: string, { locale, catalog: { formats = locale } }: LocalCatalog): string {
  if (new Intl.Locale(tag).region === undefined || !isSameLanguage(tag, locale)) return formats
  const extension = /-u-.*$/.exec(formats)?.[0] ?? ''
  return `${tag}${extension}`
}

type Word = string | readonly string[] | ((values: Readonly<Record<string, Argument>>) => string)
type Group = { readonly [key: string]: Word | Group }

/** Makes the words of a locale; `mark` says what is done with those in another language than `around`. */
class StringsMaker {
  readonly #catalogs: readonly LocalCatalog[]
  readonly #tag: string
  readonly #around: string | undefined

  constructor(source: WordSource, locale: string, around: string | undefined) {
    this.#catalogs = catalogsFor(source, locale)
    this.#tag = source.catalog.locales.html?.[locale] ?? locale
    this.#around = around
  }

  group(messages: Messages, path: readonly string[] = []): Group {
    const made = Object.entries(messages).map(([key, english]) => {
      const own = [...path, key]
      const isGroup = typeof english === 'object' && !Array.isArray(english)
      return [key, isGroup ? this.group(english as Messages, own) : this.#word(english as Message, own)]
    })
    return Object.fromEntries(made)
  }

  #word(english: Message, path: readonly string[]): Word {
    const found = findMessage(this.#catalogs, path)
    const { locale, message } = found
    const tag = formatTag(this.#tag, found)
    const foreign = this.#around !== undefined && !isSameLanguage(locale, this.#around)
    const shown = (text: string): string => (foreign ? markForeign(text, locale) : text)
    if (typeof message !== 'string') return message.map((one) => shown(formatMessage(one, tag)))
    const takesValues =
      typeof english === 'string' && parseMessage(english).some(({ type }) => type !== LITERAL)
    if (!takesValues) return shown(formatMessage(message, tag))
    const around = this.#around
    if (!foreign || around === undefined) return (values) => formatMessage(message, tag, values)
    return (values) => shown(formatMessage(message, tag, markTexts(values, around)))
  }
}

/** `TYPE.literal`: text of a message as it stands. */
const LITERAL = 0

/** In a sentence of another language, names and addresses stay in the language that they come from. */
function markTexts(
  values: Readonly<Record<string, Argument>>,
  tag: string,
): Readonly<Record<string, Argument>> {
  const isWords = (value: Argument): value is string =>
    typeof value === 'string' && /\p{L}/u.test(value) && !/^(?:https?:|\d{4}-\d\d-\d\d$)/.test(value)
  const mark = <T extends Argument>(value: T) => (isWords(value) ? markForeign(value, tag) : value)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((item: string) => mark(item)) : mark(value),
    ]),
  )
}

const known = new WeakMap<object, Map<string, Strings>>()

function stringsOf(source: WordSource, locale: string, around: string | undefined): Strings {
  const made = known.get(source.interface) ?? new Map<string, Strings>()
  known.set(source.interface, made)
  const { default: first, html } = source.catalog.locales
  const key = [locale, around, first, html?.[locale]].join(' ')
  const strings =
    made.get(key) ?? (new StringsMaker(source, locale, around).group(ENGLISH_MESSAGES) as unknown as Strings)
  made.set(key, strings)
  return strings
}

/**
 * The words for a locale: those of the content folder before those of Topasked. A word that there is only in another language
 * is marked as such for what is around it (`foreign-words.ts`), by default the locale itself.
 */
export function stringsFor(source: WordSource, locale: string, around: string = locale): Strings {
  return stringsOf(source, locale, around)
}

/** The words as readers see them, without marks: for comparing. */
export function plainStringsFor(source: WordSource, locale: string): Strings {
  return stringsOf(source, locale, undefined)
}

/** The locale of most words for `locale`: itself, or that of the catalog that stands in for it. */
export function wordsLocale(source: WordSource, locale: string): string {
  const found = findMessage(catalogsFor(source, locale), ['pdf', 'contents']).locale
  return isSameLanguage(found, locale) ? locale : found
}

/**
 * The words of a document on paper. Where its language has none, the document says so of all of them (`wordsLanguageOf`), and
 * only those in yet another language are marked.
 */
export function paperStringsFor(source: WordSource, locale: string): Strings {
  return stringsFor(source, locale, wordsLocale(source, locale))
}

/** For those who read published files and have no content folder at hand. */
export const SHIPPED_WORDS: WordSource = { catalog: { locales: { default: 'en' } }, interface: new Map() }
