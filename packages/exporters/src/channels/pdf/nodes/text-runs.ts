import { type Corpus, localesOf } from '@topasked/content'
import { languageOf, languageOfTag } from '../typst/language.ts'
import type { Inline, Language } from '../typst/print-nodes.ts'

/** Words in Latin letters, of at least two letters: a screen reader should not change its voice for a unit. */
const LATIN =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+(?:[ &/.-]+\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*)*/gu
const HAN =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*/gu
/** Scripts that most of all one language is written in, and what runs of them consist of. */
const SCRIPTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\p{Script=Hebrew}[\p{Script=Hebrew}\p{M} ]*/gu, 'he'],
  [/\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]*/gu, 'ar'],
  [/\p{Script=Thai}[\p{Script=Thai}\p{M} ]*/gu, 'th'],
  [/\p{Script=Lao}[\p{Script=Lao}\p{M} ]*/gu, 'lo'],
  [/\p{Script=Devanagari}[\p{Script=Devanagari}\p{M} ]*/gu, 'hi'],
  [/\p{Script=Hangul}[\p{Script=Hangul} ]*/gu, 'ko'],
]

/** A script that occurs in texts of another language, and the language that it is read in. */
interface ForeignScript {
  readonly pattern: RegExp
  readonly language: Language
}

const KNOWN_SCRIPTS = new Map<string, string | undefined>()

/** The script that a language is written in: `Latn`, `Hant`, `Arab` … */
function scriptOf({ lang, region }: Language): string | undefined {
  const tag = region === null ? lang : `${lang}-${region}`
  if (!KNOWN_SCRIPTS.has(tag)) KNOWN_SCRIPTS.set(tag, new Intl.Locale(tag).maximize().script)
  return KNOWN_SCRIPTS.get(tag)
}

/**
 * Words in some other scripts than that of their answer are in a language of the catalog that is written in it, or has
 * its font; else in the one most written in it. A language of another script would turn words round, or lack letters for
 * them. Latin words are told apart in Chinese, Japanese and Korean answers only.
 */
function foreignTo(corpus: Pick<Corpus, 'catalog'>, { han, lang, font }: Language): readonly ForeignScript[] {
  const languages = localesOf(corpus).map((locale) => languageOf(corpus, locale))
  const writtenIn = (written: readonly string[], otherwise: string): Language =>
    languages.find((language) => written.includes(scriptOf(language) ?? '')) ?? languageOfTag(otherwise)
  const scripts = [
    han
      ? { pattern: LATIN, language: writtenIn(['Latn'], 'en') }
      : { pattern: HAN, language: writtenIn(['Hans', 'Hant', 'Jpan'], 'zh') },
    ...SCRIPTS.map(([pattern, tag]) => {
      const usual = languageOfTag(tag)
      const own = usual.font === null ? undefined : languages.find((one) => one.font === usual.font)
      return { pattern, language: own ?? usual }
    }),
  ]
  return scripts.filter(({ language }) => language.lang !== lang && (font === null || language.font !== font))
}

function split(value: string, { pattern, language }: ForeignScript): readonly Inline[] {
  const runs: Inline[] = []
  let end = 0
  for (const { 0: found, index } of value.matchAll(pattern)) {
    if (index > end) runs.push({ type: 'text', value: value.slice(end, index) })
    runs.push({ type: 'run', value: found, language })
    end = index + found.length
  }
  if (end === 0 || end < value.length) runs.push({ type: 'text', value: value.slice(end) })
  return runs
}

/** French sets a space before these signs, and after an opening quotation mark; no line ends there. */
const BEFORE_SIGN = / (?=[:;?!»%€](?:[\s.,)]|$))/gu
const AFTER_QUOTE = /(?<=«) /gu

/** A text with the spaces at which no line may end as such. The author's words stay as they are in other channels. */
function withFirmSpaces(value: string, { lang }: Language): string {
  if (lang !== 'fr') return value
  return value.replace(BEFORE_SIGN, '\u00a0').replace(AFTER_QUOTE, '\u00a0')
}

/** Splits a text into runs by language, for screen readers; a run in the language of the answer is plain text. */
export function toRuns(
  corpus: Pick<Corpus, 'catalog'>,
  value: string,
  language: Language,
): readonly Inline[] {
  return foreignTo(corpus, language).reduce<readonly Inline[]>(
    (runs, script) => runs.flatMap((run) => (run.type === 'text' ? split(run.value, script) : [run])),
    [{ type: 'text', value: withFirmSpaces(value, language) }],
  )
}
