import type { Term } from '@topasked/schema'
import { Edit } from '../../../fix/edit.ts'
import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
import { foldSpelling } from '../../slip.ts'
import { escapeRegExp } from './escape-reg-exp.ts'
import { fieldTexts } from './field-texts.ts'

/** Wrong forms, with the right one of each; a form in letters stands alone, between characters that are none. */
interface Forms {
  readonly right: ReadonlyMap<string, string>
  /** Right forms, too, since they may have a wrong one in them: "email address" for "email". */
  readonly pattern: RegExp
}

const bounded = (word: string) =>
  `${/^[A-Za-z0-9]/.test(word) ? '(?<![\\p{Script=Latin}0-9_@./-])' : ''}${escapeRegExp(word)}${/[A-Za-z0-9]$/.test(word) ? '(?![\\p{Script=Latin}0-9_@/-]|\\.\\w)' : ''}`

function formsFor(terms: readonly Term[], locale: string): Forms | undefined {
  const pairs = terms.flatMap(({ term, not = [] }) => {
    const right = term[locale]
    return right === undefined
      ? []
      : not.filter((form) => form !== right).map((form) => [form, right] as const)
  })
  if (pairs.length === 0) return undefined
  const longest = [...new Set(pairs.flat())].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return { right: new Map(pairs), pattern: new RegExp(longest.map(bounded).join('|'), 'gu') }
}

type Report = Parameters<ContentRule['check']>[1]

function check(source: Source, { right, pattern }: Forms, found: Report): void {
  const typed = String(source.file.value)
  for (const match of proseOf(source).flatMap((prose) => [...prose.matchAll(pattern)])) {
    const form = slice(typed, match)
    const term = right.get(form)
    if (term === undefined) continue
    // The same word in another spelling: nothing else can have been meant.
    const isCertain = foldSpelling(form) === foldSpelling(term)
    found(source, {
      reason: `this is written "${term}", not "${form}"`,
      help: `write: ${term}`,
      place: placeAt(source.file, match.start, match.end),
      edits: isCertain ? [Edit.replaceName(match, term)] : undefined,
    })
  }
  for (const { path, text } of fieldTexts(source)) {
    // Other wordings are what people type, right or wrong.
    if (path[0] === 'alsoAsked') continue
    const form = [...text.matchAll(pattern)].map(([typed]) => typed).find((typed) => right.has(typed))
    if (form === undefined) continue
    const term = right.get(form)
    found(source, {
      reason: `this is written "${term}", not "${form}"`,
      help: `write: ${term}`,
      place: source.yaml?.place(path),
    })
  }
}

export const textTerm: ContentRule = {
  id: 'text/term',
  stage: 'content',
  severity: 'warning',
  description: 'Terms are written as checks.terms in faq.yaml has them.',
  fixes: true,
  check({ sources, catalog }, found) {
    const terms = catalog?.data?.checks?.terms
    const first = catalog?.data?.locales.default
    if (!terms || first === undefined) return
    const forms = new Map<string, Forms | undefined>()
    for (const source of sources) {
      if (!source.tree) continue
      const locale = source.locale ?? first
      if (!forms.has(locale)) forms.set(locale, formsFor(terms, locale))
      const own = forms.get(locale)
      if (own) check(source, own, found)
    }
  },
}
