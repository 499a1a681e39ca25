import { type Corpus, localesOf } from '@topasked/content'
import { languageOf, languageOfTag } from '../typst/language.ts'
import type { Inline, Language } from '../typst/print-nodes.ts'

/** Words in Latin letters, of at least two letters: a screen reader should not change its voice for a unit. */
const LATIN =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+(?:[ &/.-]+\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*)*/gu
const HAN =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*/gu
const HEBREW = /\p{Script=Hebrew}[\p{Script=Hebrew}\p{M} ]*/gu
const ARABIC = /\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]*/gu

/** A script that occurs in texts of another language, and the language that it is read in. */
interface ForeignScript {
  readonly pattern: RegExp
  readonly language: Language
}

/** Words in Chinese are in the catalog's first other language; Chinese words elsewhere, in that of its Chinese edition. */
function foreignTo(corpus: Pick<Corpus, 'catalog'>, { han, lang }: Language): readonly ForeignScript[] {
  const languages = localesOf(corpus).map((locale) => languageOf(corpus, locale))
  const latin = languages.find((language) => !language.han) ?? languageOfTag('en')
  const chinese = languages.find((language) => language.han) ?? languageOfTag('zh')
  const scripts = [
    han ? { pattern: LATIN, language: latin } : { pattern: HAN, language: chinese },
    { pattern: HEBREW, language: languageOfTag('he') },
    { pattern: ARABIC, language: languageOfTag('ar') },
  ]
  return scripts.filter(({ language }) => language.lang !== lang)
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

/** Splits a text into runs by language, for screen readers; a run in the language of the answer is plain text. */
export function toRuns(
  corpus: Pick<Corpus, 'catalog'>,
  value: string,
  language: Language,
): readonly Inline[] {
  return foreignTo(corpus, language).reduce<readonly Inline[]>(
    (runs, script) => runs.flatMap((run) => (run.type === 'text' ? split(run.value, script) : [run])),
    [{ type: 'text', value }],
  )
}
