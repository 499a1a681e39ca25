import { type Asset, type Corpus, langTag } from '@topasked/content'
import type { Properties } from 'hast'
import { directionIn } from '../../../language/text-direction.ts'
import { questionPath } from '../../../published/addresses.ts'
import { assetPath } from '../../../published/asset-path.ts'
import type { HtmlContext } from '../../../render/html/context.ts'
import { idPrefixOf } from '../../../render/html/ids.ts'

/** What the snippets of one language are made from. */
export interface SnippetContext {
  readonly corpus: Corpus
  readonly locale: string
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
  /** The pictures that answers show. */
  readonly pictures: Set<Asset>
}

/** The question is an h3, links to other questions lead to the site: nobody knows where their snippets are. */
export function answerContext(
  { corpus, locale, siteUrl, pictures }: SnippetContext,
  questionId: string,
  classes: boolean,
): HtmlContext {
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

/** `lang`, and `dir` where it differs, of a text in another language than the snippet around it. */
export function langOf(
  { corpus, locale }: Pick<SnippetContext, 'corpus' | 'locale'>,
  textLocale: string,
): Properties {
  if (textLocale === locale) return {}
  return { lang: langTag(corpus, textLocale), ...directionIn(textLocale, locale) }
}
