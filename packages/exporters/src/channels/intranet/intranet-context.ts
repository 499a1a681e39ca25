import { type Asset, type Corpus, langTag } from '@topasked/content'
import type { Properties } from 'hast'
import { directionIn } from '../../language/text-direction.ts'
import { questionPath } from '../../published/addresses.ts'
import { assetPath } from '../../published/asset-path.ts'
import type { HtmlContext } from '../../render/html/context.ts'
import { idPrefixOf } from '../../render/html/ids.ts'
import type { Piece } from '../../render/html/written.ts'
import type { StoredQuestion } from './confluence/stored-question.ts'
import type { ToStorage } from './confluence/to-storage.ts'

/**
 * What survives where a snippet goes. `portable`: no class, style, script or data attribute, nothing that folds.
 * `details`: answers fold, class names begin with `topasked-`. `page`: a complete page for a frame.
 * `element`: answers as the feed has them, in a custom element that refreshes them.
 * `confluence`: storage format for Confluence.
 */
export const PROFILES = ['portable', 'details', 'page', 'element', 'confluence'] as const
export type Profile = (typeof PROFILES)[number]

/** A profile's HTML as it is copied, or as our own pages show it: with pictures beside them. */
export type HtmlForm = Exclude<Profile, 'confluence'> | 'portable preview' | 'details preview'

/** What the snippets of one language and profile are made with. */
export interface IntranetContext {
  readonly corpus: Corpus
  readonly locale: string
  readonly profile: Profile
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
  /** Pictures that answers turned out to show. */
  readonly pictures: Set<Asset>
  /** Questions of the language in the forms that they have been written in; see question-pieces.ts. */
  readonly written: WrittenQuestions
}

export interface WrittenQuestions {
  /** HTML by form, then by id. */
  readonly html: ReadonlyMap<HtmlForm, Map<string, Piece>>
  /** Storage format by id. */
  readonly storage: Map<string, StoredQuestion>
  /** Plain text by id. */
  readonly texts: Map<string, Piece>
  /** The anchors of the snippet with everything, which is the one most questions are in first. */
  readonly anchorOf: ToStorage['anchorOf']
}

/** The question is an h3, links to other questions lead to the site: nobody knows where their snippets are. */
export function answerContext(
  intranet: Pick<IntranetContext, 'corpus' | 'locale' | 'siteUrl' | 'pictures'>,
  questionId: string,
  classes: boolean,
): HtmlContext {
  const { corpus, locale, siteUrl, pictures } = intranet
  return {
    corpus,
    channel: 'intranet',
    locale,
    idPrefix: idPrefixOf(questionId),
    headingOffset: 2,
    classes,
    siteUrl,
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

/** `lang`, and `dir` where it differs, of a text in another language than the snippet around it. */
export function langOf({ corpus, locale }: IntranetContext, textLocale: string): Properties {
  if (textLocale === locale) return {}
  return { lang: langTag(corpus, textLocale), ...directionIn(textLocale, locale) }
}
