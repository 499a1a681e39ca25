import type { AroundChange } from './report.ts'
import type { Snapshot } from './snapshot.ts'
import { diffWords } from './word-diff.ts'

/** Titles, notices, groups, scenarios and the list of emergency answers. */
export function compareAround(before: Snapshot, after: Snapshot): AroundChange[] {
  const locales = after.locales.filter((locale) => before.locales.includes(locale))
  return [
    ...locales.flatMap((locale) => [
      ...texts('title', locale, before.titles.get(locale), after.titles.get(locale)),
      ...texts('notice', locale, before.notices.get(locale), after.notices.get(locale)),
      ...texts('groups', locale, before.groups.get(locale), after.groups.get(locale)),
      ...scenarios(locale, before, after),
    ]),
    ...urgent(before, after),
  ]
}

function texts(what: 'title' | 'notice' | 'groups', locale: string, was = '', is = ''): AroundChange[] {
  return was === is ? [] : [{ what, locale, name: is, chunks: diffWords(was, is, locale) }]
}

function scenarios(locale: string, before: Snapshot, after: Snapshot): AroundChange[] {
  const keys = [...new Set([...before.scenarios.keys(), ...after.scenarios.keys()])].sort()
  return keys
    .filter((key) => key.startsWith(`${locale} `))
    .flatMap((key): AroundChange[] => {
      const [was, is] = [before.scenarios.get(key), after.scenarios.get(key)]
      if (!was) return [{ what: 'scenario-new', locale, name: is?.title ?? '' }]
      if (!is) return [{ what: 'scenario-removed', locale, name: was.title }]
      const changes: AroundChange[] = []
      if (was.title !== is.title)
        changes.push({
          what: 'scenario-title',
          locale,
          name: is.title,
          chunks: diffWords(was.title, is.title, locale),
        })
      const both = (ids: readonly string[], others: readonly string[]): readonly string[] =>
        ids.filter((id) => others.includes(id))
      const order = both(is.questions, was.questions)
      if (order.join(' ') !== both(was.questions, is.questions).join(' ') && locale === after.locales[0])
        changes.push({
          what: 'scenario-order',
          locale,
          name: is.title,
          added: titlesOf(order, after, locale),
        })
      return changes
    })
}

function titlesOf(ids: readonly string[], { texts: all }: Snapshot, locale: string): string[] {
  return ids.map((id) => all.get(`${locale} ${id}`)?.title ?? id)
}

function urgent(before: Snapshot, after: Snapshot): AroundChange[] {
  if (before.handouts.size === 0 || after.handouts.size === 0) return []
  const [locale = ''] = after.locales
  const added = after.urgent.filter((id) => !before.urgent.includes(id))
  const removed = before.urgent.filter((id) => !after.urgent.includes(id))
  if (added.length + removed.length === 0) return []
  return [
    {
      what: 'urgent',
      locale,
      name: '',
      added: titlesOf(added, after, locale),
      removed: titlesOf(removed, before, locale),
    },
  ]
}
