import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
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
  const words = banned.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![a-z0-9])`, 'u')
  const help = 'write something else; checks.banned in faq.yaml lists it as not to be published'
  return [...LEFTOVERS, { what: 'words that may not be published', pattern, help }]
}

function check(source: Source, kinds: readonly LeftoverKind[], any: RegExp, found: Report): void {
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

export const textNoLeftover: ContentRule = {
  id: 'text/no-leftover',
  stage: 'content',
  severity: 'warning',
  description:
    'An answer has nothing that was meant for its writer: notes, filler text, marks of chatbots and of tracked changes, words that faq.yaml bans.',
  examples: [
    {
      name: 'a note',
      in: 'answer',
      wrong: 'TODO: ask Anna.',
      right: 'Ask at the desk.',
      at: '9:1-9:5',
      help: LEFTOVERS[0]?.help ?? '',
    },
    {
      name: 'a note in a field',
      in: 'field',
      wrong: 'summary: 待補',
      right: 'summary: Ask at the desk.',
      at: '7:10-7:12',
      help: LEFTOVERS[0]?.help ?? '',
    },
    {
      name: 'filler text',
      in: 'answer',
      wrong: 'Lorem ipsum dolor.',
      right: 'Ask at the desk.',
      at: '9:1-9:12',
      help: 'write the text that readers need',
    },
    {
      name: 'a broken reference of a word processor',
      in: 'answer',
      wrong: 'See Error! Reference source not found.',
      right: 'See [fees](fees.md).',
      at: '9:5-9:39',
      help: 'write what it stood for: the words and a link to the question, as [fees](fees.md)',
    },
    {
      name: 'a citation of a chatbot',
      in: 'answer',
      wrong: 'It is free【4†source】.',
      right: 'It is free.',
      at: '9:11-9:21',
      help: 'remove it',
    },
    {
      name: 'a tracked change',
      in: 'answer',
      wrong: 'It is [Commented [AB1]: still?] free.',
      right: 'It is free.',
      at: '9:7-9:24',
      help: 'write the text as it should be, without the marks',
    },
    {
      name: 'words that the catalog bans',
      in: 'answer',
      wrong: 'Use the Old Portal.',
      right: 'Use the portal.',
      files: { 'faq.yaml': 'checks: { banned: [Old Portal] }\n' },
      at: '9:9-9:19',
      help: 'write something else; checks.banned in faq.yaml lists it as not to be published',
    },
  ],
  check({ sources, catalog }, found) {
    const kinds = kindsFor(catalog?.data?.checks?.banned ?? [])
    const any = new RegExp(kinds.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iu')
    for (const source of sources) check(source, kinds, any, found)
  },
}
