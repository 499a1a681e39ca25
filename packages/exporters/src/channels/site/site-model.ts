import type { Element, Root } from 'hast'
import type { CheckPageWords } from '../../language/check-page.ts'
import type { Strings } from '../../language/index.ts'
import type { Note } from '../../render/html/notes.ts'
import type { NoticeView } from '../../render/notices/notice-view.ts'

/** A text; `lang` says in which language where it is not that of the page, `dir` which way it runs where that differs. */
export interface Words {
  readonly text: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

/** A link to a page of the site. `href` is a path from the root of the host. */
export interface PageLink extends Words {
  readonly href: string
}

/** A question in a list. */
export interface QuestionLink extends PageLink {
  readonly id: string
  /** The days on which it held, where it is archived. */
  readonly note?: string
}

/** A note with where to read on. */
export interface AnswerNote extends Note {
  /** Said first, in strong words. */
  readonly lead?: string
  readonly link?: PageLink
}

export interface Language {
  readonly locale: string
  /** Tag for `lang` and `hreflang`. */
  readonly lang: string
  /** What its speakers call it. */
  readonly name: string
  /** Path of its pages from the root of the host, with a slash at the end. */
  readonly base: string
}

export interface Contact {
  readonly name: Words
  readonly href?: string
  /** Said behind the link where its page wants a sign-in. */
  readonly signIn?: string
  readonly hotline?: { readonly text: string; readonly href: string }
  readonly hours?: Words
  readonly place?: Words
}

/** What stands around every page of one language. */
export interface Shell {
  readonly locale: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Where the site is served: `https://…/`. */
  readonly siteUrl: string
  readonly basePath: string
  /** Path of the pages of this language. */
  readonly base: string
  readonly title: Words
  readonly organisation: Words
  /** The question that the scenarios answer. */
  readonly picker: Words
  readonly logo?: string
  readonly notice?: Words
  readonly notices: readonly NoticeView[]
  readonly languages: readonly Language[]
  readonly urgent: readonly QuestionLink[]
  readonly scenarios: readonly PageLink[]
  readonly contacts: readonly Contact[]
  readonly handouts: readonly PageLink[]
  readonly feed?: string
  /** There are archived answers. */
  readonly hasArchive: boolean
  readonly strings: ShellStrings
}

/** The words that pages show as they stand; those that the browser fills in have `{count}` or `{query}` in them. */
export type ShellStrings = {
  readonly [Key in keyof Strings['site'] as Strings['site'][Key] extends string ? Key : never]: string
} & {
  /** By plural category of the language of the words, as `Intl.PluralRules` names them; `other` is always there. */
  readonly searchFound: Readonly<Record<string, string>>
  /** The language whose plural categories these are. */
  readonly searchFoundIn: string
  readonly searchNone: string
} & Pick<Strings, 'archive' | 'contact' | 'hotline' | 'hours' | 'place' | 'permanentAddress'>

export interface Page {
  /** Below the pages of the language: `q/new-phone/`; empty for the home page. */
  readonly path: string
  readonly title: Words
  readonly description?: string
  /** Locales that have this page in their own words; the first is the default one where it has it. */
  readonly translations: readonly string[]
  /** The page that search engines should list in place of this one, below the site. */
  readonly canonical: string
  /** Search engines are asked to leave it out. */
  readonly noIndex: boolean
  /** Paths from the root of the host where its other languages are elsewhere, by locale. */
  readonly hrefs?: Readonly<Record<string, string>>
}

/** A scenario on the home page and in lists. */
export interface ScenarioCard extends PageLink {
  readonly intro?: Words
  /** The title of its group, on the first scenario of one. */
  readonly group?: Words
  /** It is in a group. */
  readonly grouped: boolean
  readonly questions: readonly QuestionLink[]
  /** "All 12 questions" */
  readonly all: string
}

export interface HomePage extends Page {
  readonly cards: readonly ScenarioCard[]
}

/** A question with its answer, as the pages show it. */
export interface Answer {
  readonly id: string
  /** Former ids: their fragments go on leading here. */
  readonly aliases: readonly string[]
  readonly question: Words
  readonly href: string
  readonly notes: readonly AnswerNote[]
  /** "Last reviewed: 24 November 2026" */
  readonly reviewed: string
  /** "For: Staff", where it is not for everybody. */
  readonly audience?: string
  /** Sanitised; its headings begin at h2. */
  readonly tree: Root
  /** Paths, from the root of the host, of the scripts that its parts need. */
  readonly scripts: readonly string[]
}

export interface ScenarioPage extends Page {
  readonly id: string
  readonly intro?: Words
  readonly archived: boolean
  readonly answers: readonly Answer[]
  /** Questions of the scenario that no longer hold. */
  readonly former: readonly QuestionLink[]
  readonly checkedSince: string
  readonly owners: readonly Words[]
  readonly handout?: string
}

export interface QuestionPage extends Page {
  readonly answer: Answer
  readonly archived: boolean
  readonly owner: Words
  readonly scenarios: readonly PageLink[]
  readonly related: readonly QuestionLink[]
  readonly permalink: string
  readonly feedback?: string
  /** The form on GitHub that says that an answer is wrong. */
  readonly report?: string
  readonly edit?: string
}

/** Tells whether a printed handout is still current. */
export interface EditionCheckPage extends Page {
  /** Of what is printed now; an address on paper has that of its own printing behind a `?`. */
  readonly hash: string
  /** "The answers in it last changed on 3 November 2026." */
  readonly changed: string
  readonly handout: Words
  /** Where the newest version is; none in a tree without it. */
  readonly pdf?: string
  /** Says that there is none, where it could not be made. */
  readonly withheld?: string
  /** Where its answers are on the site. */
  readonly online: PageLink
}

/**
 * A page that needs no application: its frame is rendered once for each language, and this goes into it. So it costs
 * no bundle and no hydration, and its JavaScript is one small file.
 */
export interface StampedPage {
  /** Below the site, with the language. */
  readonly path: string
  readonly head: readonly Element[]
  /** Paths of the scripts that only some pages need. */
  readonly scripts: readonly string[]
  /** What stands in `main`. */
  readonly main: readonly Element[]
  /** Paths of the page in every language, from the root of the host, by locale. */
  readonly hrefs: Readonly<Record<string, string>>
}

/** Every current question (`/all/`), or every archived one (`/archive/`). */
export interface ListPage extends Page {
  readonly intro?: string
  readonly sections: readonly ScenarioCard[]
}

/** The page on which anybody can change a text and have it checked. */
export interface CheckPage extends Page {
  readonly words: CheckPageWords
  /** Path, from the root of the host, of the content that a text is checked with. */
  readonly folder: string
  readonly editUrl: string
  /** A question to fill in, with values that the catalog has. */
  readonly template: string
  /** `mailto:` and an address, where the catalog has one. */
  readonly mail?: string
}

/** What stands at an address whose question or scenario is gone. */
export interface RetiredPage extends Page {
  readonly reason?: Words
  readonly replacement?: PageLink
}

/** An old address: a file of its own that leads on. */
export interface Redirect {
  /** Below the site, with the locale. */
  readonly path: string
  readonly to: PageLink
  readonly lang: string
  /** Below the site. */
  readonly canonical: string
}

/** One question in the search index of a language. */
export interface SearchRecord {
  readonly url: string
  /** What is searched. */
  readonly content: string
  readonly meta: {
    readonly title: string
    readonly summary: string
    /** Other wordings, one a line: a hit in them counts more than one in the answer. */
    readonly asked: string
    readonly lang: string
  }
  readonly filters: {
    readonly scenario: readonly string[]
    readonly audience: readonly string[]
    readonly status: readonly string[]
  }
}

/** Everything that the pages of one language show, as plain JSON. */
export interface SiteModel {
  readonly shell: Shell
  readonly home: HomePage
  readonly scenarios: readonly ScenarioPage[]
  readonly questions: readonly QuestionPage[]
  /** Of the handouts in this language; none where nothing is printed. */
  readonly editions: readonly EditionCheckPage[]
  readonly all: ListPage
  /** Absent where nothing is archived. */
  readonly archive?: ListPage
  /** Absent where nobody could send a change. */
  readonly check?: CheckPage
  readonly retired: readonly RetiredPage[]
  readonly redirects: readonly Redirect[]
  readonly search: readonly SearchRecord[]
  /** Groups of words that mean the same to somebody who searches, with their Simplified forms. */
  readonly synonyms: ReadonlyArray<readonly string[]>
}
