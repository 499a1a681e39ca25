import { type Asset, type Corpus, langTag } from '@topasked/content'
import type { Element, Properties } from 'hast'
import { questionPath } from '../../addresses.ts'
import { assetPath } from '../../asset-path.ts'
import type { HtmlContext } from '../../html/context.ts'
import { idPrefixOf } from '../../html/ids.ts'

/**
 * What survives where a snippet goes. `portable`: no class, style, script or data attribute, nothing that folds.
 * `details`: answers fold, class names begin with `topasked-`. `page`: a complete page for a frame.
 * `element`: answers as the feed has them, in a custom element that refreshes them.
 * `confluence`: storage format for Confluence.
 */
export const PROFILES = ['portable', 'details', 'page', 'element', 'confluence'] as const
export type Profile = (typeof PROFILES)[number]

/** Profiles whose answers carry class names, too; others have plain answers. */
const CLASSED: readonly Profile[] = ['details', 'page', 'confluence']

/** What the snippets of one language and profile are made with. */
export interface IntranetContext {
  readonly corpus: Corpus
  readonly locale: string
  readonly profile: Profile
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
  /** Pictures that answers turned out to show. */
  readonly pictures: Set<Asset>
  /** Answers that are rendered already, see {@link answerKey}: most stand in several snippets and profiles. */
  readonly answers: Map<string, readonly Element[]>
  /** Answers as plain text, by locale and id. */
  readonly texts: Map<string, string>
}

/** The same answer serves all profiles of a language that want it with, or without, class names. */
export function answerKey({ locale, profile }: IntranetContext, questionId: string): string {
  return `${locale} ${CLASSED.includes(profile) ? 'classes' : 'plain'} ${questionId}`
}

/** The question is an h3, links to other questions lead to the site: nobody knows where their snippets are. */
export function answerContext(intranet: IntranetContext, questionId: string): HtmlContext {
  const { corpus, locale, siteUrl, profile, pictures } = intranet
  return {
    corpus,
    channel: 'intranet',
    locale,
    idPrefix: idPrefixOf(questionId),
    headingOffset: 2,
    classes: CLASSED.includes(profile),
    hrefOf: ({ id, fragment }) => {
      const page = `${siteUrl}${questionPath(corpus, locale, id)}`
      return fragment === undefined ? page : `${page}#${idPrefixOf(id)}${fragment}`
    },
    srcOf: (asset) => {
      pictures.add(asset)
      return `${siteUrl}${assetPath(asset)}`
    },
  }
}

/** A class name where the profile has class names. */
export function named({ profile }: Pick<IntranetContext, 'profile'>, name: string): Properties {
  return profile === 'portable' ? {} : { className: [name] }
}

/** A `lang` where a text is in another language than the snippet around it. */
export function langOf({ corpus, locale }: IntranetContext, textLocale: string): { lang?: string } {
  return textLocale === locale ? {} : { lang: langTag(corpus, textLocale) }
}
