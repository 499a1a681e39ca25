import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
import { escapeRegExp } from './escape-reg-exp.ts'
import { fieldTexts } from './field-texts.ts'
import { LEFTOVERS, type LeftoverKind } from './leftover-kinds.ts'

/** The name of a kind, ready for a sentence, and what was typed where it is short. */
function reasonOf(what: string, typed: string): string {
  const shown = typed.trim().replace(/[.?。]$/, '')
  return shown.length <= 60 ? `readers will see ${what}: ${shown}` : `readers will see ${what}`
}

/** The kinds, with the words that faq.yaml lists. */
function kindsFor(banned: readonly string[]): readonly LeftoverKind[] {
  if (banned.length === 0) return LEFTOVERS
  const words = banned.map(escapeRegExp)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![a-z0-9])`, 'u')
  const help = 'write something else; checks.banned in faq.yaml lists it as not to be published'
  return [...LEFTOVERS, { what: 'words that may not be published', pattern, help }]
}

function check(source: Source, all: Kinds, locale: string, found: Report): void {
  const { any } = all
  const kinds = all.kinds.filter(({ wordIn }) => !wordIn?.has(locale.replace(/-.*/u, '')))
  for (const prose of proseOf(source)) {
    if (!prose.test(any)) continue
    for (const { what, pattern, help } of kinds) {
      const match = prose.match(pattern)
      if (!match) continue
      const reason = reasonOf(what, slice(String(source.file.value), match))
      found(source, { reason, help, place: placeAt(source.file, match.start, match.end) })
    }
  }
  if (source.kind === 'retired') return
  for (const { path, text } of fieldTexts(source)) {
    if (path[0] === 'checks' || !any.test(text)) continue
    for (const { what, pattern, help } of kinds) {
      const match = pattern.exec(text)
      if (match) found(source, { reason: reasonOf(what, match[0]), help, place: source.yaml?.place(path) })
    }
  }
}

type Report = Parameters<ContentRule['check']>[1]

interface Kinds {
  readonly kinds: readonly LeftoverKind[]
  /** What none of them can be without. */
  readonly any: RegExp
}

export const textNoLeftover: ContentRule = {
  id: 'text/no-leftover',
  stage: 'content',
  severity: 'warning',
  description:
    'An answer has nothing that was meant for its writer: notes, filler text, marks of chatbots and of tracked changes, words that faq.yaml bans.',
  check({ sources, catalog }, found) {
    const kinds = kindsFor(catalog?.data?.checks?.banned ?? [])
    const any = new RegExp(kinds.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iu')
    const first = catalog?.data?.locales.default ?? ''
    for (const source of sources) check(source, { kinds, any }, source.locale ?? first, found)
  },
}
