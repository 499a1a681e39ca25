import type { Attention } from '@topasked/content'

/** One thing that wants attention. */
export interface StatusLine {
  /** Why, in a word or a day: `due since 2026-05-24`. */
  readonly state: string
  /** What, for people: a question, the key of a link. */
  readonly what: string
  /** More about it; empty if there is none. */
  readonly detail: string
  /** The file to open, relative to the content folder. */
  readonly file: string
}

export interface StatusSection {
  readonly title: string
  /** What to do about all of them. */
  readonly help: string
  /** Lines under a heading of their own, by owner for example; the empty heading has none. */
  readonly groups: ReadonlyMap<string, readonly StatusLine[]>
}

function grouped<T>(items: readonly T[], groupOf: (item: T) => string, toLine: (item: T) => StatusLine) {
  const names = [...new Set(items.map(groupOf))].sort()
  return new Map(names.map((name) => [name, items.filter((item) => groupOf(item) === name).map(toLine)]))
}

function text(state: string, what: string, file: string, detail = ''): StatusLine {
  return { state, what, detail, file }
}

/** The links that an owner would look for first are those that most answers use. */
function usedBy(ids: readonly string[]): string {
  if (ids.length === 0) return 'used by no question'
  const shown = ids.slice(0, 3).join(', ')
  return ids.length > 3 ? `used by ${shown} and ${ids.length - 3} more` : `used by ${shown}`
}

/** What wants attention as sections to print; those in which there is nothing are left out. */
export function statusSections(attention: Attention): StatusSection[] {
  const { reviews, validity, translations, links, withoutText, owners, drafts, unreadable } = attention
  const sections: StatusSection[] = [
    {
      title: 'Files that cannot be read',
      help: '"topasked check" shows their mistakes.',
      groups: grouped(
        unreadable,
        () => '',
        (file) => text('mistakes', 'nothing else is said of it here', file),
      ),
    },
    {
      title: 'Reviews',
      help: 'Make sure that the answer is still true, then set reviewed to today and reviewBy to a later day.',
      groups: grouped(
        reviews,
        ({ owner }) => owner,
        ({ state, reviewBy, title, file }) =>
          text(`${state === 'due' ? 'due since' : 'due on'} ${reviewBy}`, title, file),
      ),
    },
    {
      title: 'Validity',
      help: 'What has ended is in the archive. Change valid.until if it should hold longer.',
      groups: grouped(
        validity,
        ({ owner }) => owner ?? 'scenarios',
        ({ state, until, title, file }) =>
          text(`${state === 'ended' ? 'ended on' : 'ends on'} ${until}`, title, file),
      ),
    },
    {
      title: 'Translations',
      help: '"topasked new translation <id> <locale>" begins one; "topasked check" says how to mark one as up to date.',
      groups: grouped(
        translations,
        ({ locale }) => locale,
        ({ states, title, file }) => text(states.join(', '), title, file),
      ),
    },
    {
      title: 'Links',
      help: 'landing: look for the very page. sign-in: say in the answer what to do for readers who cannot sign in.',
      groups: grouped(
        links,
        () => '',
        ({ key, url, states, usedBy: ids }) =>
          text(states.join(', '), key, 'links.yaml', `${url} (${usedBy(ids)})`),
      ),
    },
    {
      title: 'Answers without text',
      help: 'Say in words what the picture shows: feeds, search and screen readers have nothing else.',
      groups: grouped(
        withoutText,
        ({ owner }) => owner,
        ({ locale, title, file }) => text(locale, title, file),
      ),
    },
    {
      title: 'Owners that are hard to reach',
      help: 'Add what is missing under owners in faq.yaml: contact or hotline, hours, place.',
      groups: grouped(
        owners,
        () => '',
        ({ owner, missing, questions }) =>
          text(`no ${missing.join(', no ')}`, owner, 'faq.yaml', `answers for ${questions}`),
      ),
    },
    {
      title: 'Drafts',
      help: 'Publish one by taking the line "draft: true" away.',
      groups: grouped(
        drafts,
        ({ owner }) => owner,
        ({ title, file }) => text('draft', title, file),
      ),
    },
  ]
  return sections.filter(({ groups }) => groups.size > 0)
}

/** How many lines a section has. */
export function countOf({ groups }: StatusSection): number {
  return [...groups.values()].reduce((sum, lines) => sum + lines.length, 0)
}
