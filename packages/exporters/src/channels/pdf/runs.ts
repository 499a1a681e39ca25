import { type Corpus, localesOf } from '@topasked/content'
import { textDirection } from '../../language/text-direction.ts'
import type { Inline, Tongue } from './print-nodes.ts'
import { tongueOf } from './tongue.ts'

/** Words in Latin letters: two letters at least, so that a list's "a" or a unit is not read in another voice. */
const LATIN =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+(?:[ &/.-]+\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*)*/gu
const HAN =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*/gu
const HEBREW = /\p{Script=Hebrew}[\p{Script=Hebrew}\p{M} ]*/gu
const ARABIC = /\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]*/gu

/** A script that stands in texts of another language, and the language it is read in. */
interface Foreign {
  readonly pattern: RegExp
  readonly tongue: Tongue
}

const plain = (lang: string): Tongue => ({
  lang,
  region: null,
  han: false,
  rtl: textDirection(lang) === 'rtl',
})

/** Latin words in Chinese are those of the catalog's first language; Chinese ones elsewhere, of its Chinese edition. */
function foreignTo(corpus: Pick<Corpus, 'catalog'>, { han, lang }: Tongue): readonly Foreign[] {
  const tongues = localesOf(corpus).map((locale) => tongueOf(corpus, locale))
  const latin = tongues.find((tongue) => !tongue.han) ?? plain('en')
  const chinese = tongues.find((tongue) => tongue.han) ?? { ...plain('zh'), han: true }
  const others = [
    { pattern: HEBREW, tongue: plain('he') },
    { pattern: ARABIC, tongue: plain('ar') },
  ]
  const first = han ? { pattern: LATIN, tongue: latin } : { pattern: HAN, tongue: chinese }
  return [first, ...others].filter(({ tongue }) => tongue.lang !== lang)
}

/** Parts a text into runs, each with the language a screen reader should speak; text of the answer's own has none. */
export function toRuns(corpus: Pick<Corpus, 'catalog'>, text: string, own: Tongue): readonly Inline[] {
  let runs: readonly Inline[] = [{ t: 'text', v: text }]
  for (const { pattern, tongue } of foreignTo(corpus, own)) {
    runs = runs.flatMap((run) => {
      if (run.t !== 'text') return [run]
      const parts: Inline[] = []
      let end = 0
      for (const { 0: found, index } of run.v.matchAll(pattern)) {
        if (index > end) parts.push({ t: 'text', v: run.v.slice(end, index) })
        parts.push({ t: 'run', v: found, tongue })
        end = index + found.length
      }
      return end === 0
        ? [run]
        : [...parts, ...(end < run.v.length ? [{ t: 'text' as const, v: run.v.slice(end) }] : [])]
    })
  }
  return runs
}
