/**
 * The content model: what runs wherever answers are shown, in Node and in browsers. A channel whose code is bundled for
 * pages takes only this.
 */
export { catalogsFor, type LocalCatalog } from './interface/catalogs-for.ts'
export { isSameLanguage } from './interface/fallback-locales.ts'
export { shippedCatalog, shippedLocales } from './interface/shipped-catalogs.ts'
export type { Asset, Corpus, Notice, Past, Question, Scenario, Status } from './model/corpus.ts'
export {
  type EditionOptions,
  type Entry,
  editionOf,
  entryOf,
  inLocale,
  type LocalText,
  langTag,
  localesOf,
  originalOf,
  type Section,
  textOf,
  textsOf,
} from './model/edition.ts'
export { headingOfTarget, headingsOf } from './model/headings.ts'
export { type Finding, messagesOf, type RuleInfo, report } from './model/messages.ts'
export type {
  AnswerNodeType,
  Callout,
  Details,
  LinkTarget,
  Only,
  Unresolved,
  Variants,
} from './model/nodes.ts'
export { parseUrl } from './model/parse-url.ts'
export { pictureIn, pictureSize } from './model/picture-size.ts'
export type { Place } from './model/place.ts'
export { PUBLIC_ADDRESS, UNSAFE_IN_ADDRESS } from './model/public-address.ts'
export { partsOf, type VariantPart } from './model/variants.ts'
