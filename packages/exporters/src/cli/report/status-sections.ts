import type { Attention } from '@topasked/content'

/** One thing that needs attention. */
export interface StatusLine {
  /** Why it needs attention, such as `due since 2026-05-24`. */
  readonly state: string
  /** What it is: a question, the key of a link. */
  readonly what: string
  /** Details; empty if there are none. */
  readonly detail: string
  /** The file to open, relative to the content folder. */
  readonly file: string
}

export interface StatusSection {
  readonly title: string
  /** What to do about its lines. */
  readonly help: string
  /** Lines by subheading, such as the owner; an empty name has no subheading. */
  readonly groups: ReadonlyMap<string, readonly StatusLine[]>
}

function grouped<T>(items: readonly T[], groupOf: (item: T) => string, toLine: (item: T) => StatusLine) {
  const names = [...new Set(items.map(groupOf))].sort()
  return new Map(names.map((name) => [name, items.filter((item) => groupOf(item) === name).map(toLine)]))
}

function text(state: string, what: string, file: string, detail = ''): StatusLine {
  return { state, what, detail, file }
}

/** Which questions use a link, shortened to three. */
function usedBy(ids: readonly string[]): string {
  if (ids.length === 0) return 'used by no question'
  const shown = ids.slice(0, 3).join(', ')
  return ids.length > 3 ? `used by ${shown} and ${ids.length - 3} more` : `used by ${shown}`
}

/** What needs attention, as sections to print; empty sections are left out. */
export function statusSections(attention: Attention): StatusSection[] {
  const { reviews, validity, translations, links, withoutText, owners, drafts, unreadable } = attention
  const sections: StatusSection[] = [
    {
      title: 'Files that cannot be read',
      help: '"topasked check" shows their errors.',
      groups: grouped(
        unreadable,
        () => '',
        (file) => text('errors', 'not included below', file),
      ),
    },
    {
      title: 'Reviews',
      help: 'Check that the answer is still correct, then set reviewed to today and reviewBy to a later date.',
      groups: grouped(
        reviews,
        ({ owner }) => owner,
        ({ state, reviewBy, title, file }) =>
          text(`${state === 'due' ? 'due since' : 'due on'} ${reviewBy}`, title, file),
      ),
    },
    {
      title: 'Validity',
      help: 'Expired answers are in the archive. Change valid.until if an answer stays valid longer.',
      groups: grouped(
        validity,
        ({ owner }) => owner ?? 'scenarios',
        ({ state, until, title, file }) =>
          text(`${state === 'ended' ? 'expired on' : 'expires on'} ${until}`, title, file),
      ),
    },
    {
      title: 'Translations',
      help: '"topasked new translation <id> <locale>" creates one; "topasked check" shows how to mark one as up to date.',
      groups: grouped(
        translations,
        ({ locale }) => locale,
        ({ states, title, file }) => text(states.join(', '), title, file),
      ),
    },
    {
      title: 'Links',
      help: 'landing: link to the exact page. sign-in: tell readers who cannot sign in what to do.',
      groups: grouped(
        links,
        () => '',
        ({ key, url, states, usedBy: ids }) =>
          text(states.join(', '), key, 'links.yaml', `${url} (${usedBy(ids)})`),
      ),
    },
    {
      title: 'Answers without text',
      help: 'Describe in words what the picture shows: feeds, search and screen readers have nothing else.',
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
          text(`no ${missing.join(', no ')}`, owner, 'faq.yaml', `owns ${questions}`),
      ),
    },
    {
      title: 'Drafts',
      help: 'To publish a draft, delete its line "draft: true".',
      groups: grouped(
        drafts,
        ({ owner }) => owner,
        ({ title, file }) => text('draft', title, file),
      ),
    },
  ]
  return sections.filter(({ groups }) => groups.size > 0)
}

/** The number of lines in a section. */
export function countOf({ groups }: StatusSection): number {
  return [...groups.values()].reduce((sum, lines) => sum + lines.length, 0)
}
