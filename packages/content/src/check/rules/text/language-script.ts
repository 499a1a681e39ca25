import { toString as textOf } from 'mdast-util-to-string'
import type { Content } from '../../../read/content.ts'
import type { Source } from '../../../read/source.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import type { ContentRule } from '../../rule.ts'

/** A name or a button may be quoted in another script: so many letters are needed before anything is said. */
const ENOUGH = 4
/** And of all letters so large a part. */
const MOST = 0.6

/** Scripts of ISO 15924 that stand for several of Unicode. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
}
/** What is looked for: Latin letters stand in texts of every language. */
const FOREIGN = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Devanagari',
  'Arabic',
  'Hebrew',
  'Cyrillic',
  'Greek',
]
const OF_SCRIPT = new Map(
  [...FOREIGN, 'Latin'].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const),
)
const NAMES = new Map([
  ...FOREIGN.map((name) => [name.slice(0, 4), [name]] as const),
  ['Latn', ['Latin']] as const,
  ...Object.entries(SEVERAL),
])

const own = new Map<string, readonly string[] | undefined>()

/** The scripts that a language is written in, as Unicode names them; undefined for one that is not looked for. */
function scriptsOf(locale: string): readonly string[] | undefined {
  if (!own.has(locale)) own.set(locale, NAMES.get(new Intl.Locale(locale).maximize().script ?? ''))
  return own.get(locale)
}

/** The script that most letters of a text are in, if it is none of its language. */
function foreignScript(text: string, locale: string): string | undefined {
  const scripts = scriptsOf(locale)
  if (!scripts) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return FOREIGN.find((name) => {
    const found = scripts.includes(name) ? 0 : (text.match(OF_SCRIPT.get(name) ?? /$^/u)?.length ?? 0)
    return found >= ENOUGH && found > MOST * letters
  })
}

/** The texts of a YAML file by language, wherever they stand in it. */
function* localTexts(
  value: unknown,
  path: YamlPath,
  locales: ReadonlySet<string>,
): Iterable<{ readonly text: string; readonly locale: string; readonly path: YamlPath }> {
  if (!value || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (typeof inner === 'string') {
      if (locales.has(key)) yield { text: inner, locale: key, path: at }
    } else yield* localTexts(inner, at, locales)
  }
}

const HELP = 'put it in the place of its own language, or write it in the language that the place is for'

function checkAnswer(source: Source, locale: string): { readonly reason: string; readonly field?: string }[] {
  const { data, tree } = source
  const title = data && typeof data === 'object' && 'question' in data ? String(data.question) : ''
  const texts = [{ text: title, field: 'question' }, ...(tree ? [{ text: textOf(tree) }] : [])]
  return texts.flatMap(({ text, ...field }) => {
    const script = foreignScript(text, locale)
    return script === undefined ? [] : [{ reason: reasonFor(script, locale), ...field }]
  })
}

const reasonFor = (script: string, locale: string): string =>
  `this text is in ${script} characters, but its language is ${locale}`

const isAnswer = ({ kind }: Source): boolean =>
  kind === 'question' || kind === 'translation' || kind === 'fragment'

function localesIn({ catalog }: Content): ReadonlySet<string> {
  const locales = catalog?.data?.locales
  return new Set(locales ? [locales.default, ...(locales.others ?? [])] : [])
}

/** Said once of an answer and once of each field. Latin letters stand in texts of every language. */
export const textLanguageScript: ContentRule = {
  id: 'text/language-script',
  stage: 'content',
  severity: 'warning',
  description: 'A text is in the script of its language: a Chinese text is no English original.',
  check(content, found) {
    const locales = localesIn(content)
    for (const source of content.sources) {
      const locale = source.locale ?? content.catalog?.data?.locales.default
      if (isAnswer(source) && locale !== undefined) {
        for (const { reason, field } of checkAnswer(source, locale)) {
          const place = field === undefined ? source.tree?.children[0]?.position : source.yaml?.place([field])
          found(source, { reason, help: HELP, place })
        }
        continue
      }
      for (const { text, locale: of, path } of localTexts(source.data, [], locales)) {
        const script = foreignScript(text, of)
        if (script !== undefined)
          found(source, { reason: reasonFor(script, of), help: HELP, place: source.yaml?.place(path) })
      }
    }
  },
}
