export { ISSUES, reportFailure } from './check/failure.ts'
export { unprintableIn } from './check/printable.ts'
export { RULES } from './check/rules/index.ts'
export { similarTo } from './check/similar.ts'
export {
  EditError,
  type EditOptions,
  type EditResult,
  FileChangedError,
  type IdKind,
  newQuestion,
  newScenario,
  newTranslation,
  renameId,
  replaceFile,
  retireId,
} from './edit/index.ts'
export type { Edit } from './fix/edit.ts'
export { type FixedFile, fixContent } from './fix/fix-content.ts'
export { type LineFix, lineFixesOf } from './fix/line-fixes.ts'
export { type FontFamily, LATIN_FAMILY, MONO_FAMILY } from './fonts/font-book.ts'
export { type FontNeed, fontNeeds } from './fonts/font-needs.ts'
export {
  familyWith,
  fontFiles,
  fontFor,
  installedFamilies,
  installedFontNames,
  readInstalledFonts,
} from './fonts/installed-fonts.ts'
export { installCommand, localeFonts, localesWithoutFont } from './fonts/locale-fonts.ts'
export { readBlobs } from './git/read-blobs.ts'
export { type Repository, withRepository } from './git/with-repository.js'
export {
  ContentFolderError,
  type LoadCorpusOptions,
  type LoadOptions,
  type LoadResult,
  loadContent,
  loadCorpus,
} from './load-corpus.ts'
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
export type { AnswerNodeType, Callout, LinkTarget, Only, Unresolved, Variants } from './model/nodes.ts'
export { parseUrl } from './model/parse-url.ts'
export { pictureIn, pictureSize } from './model/picture-size.ts'
export type { Place } from './model/place.ts'
export { PUBLIC_ADDRESS, UNSAFE_IN_ADDRESS } from './model/public-address.ts'
export { partsOf, type VariantPart } from './model/variants.ts'
export type { Content } from './read/content.ts'
export { parseMarkdown } from './read/markdown.ts'
export { parseDrawing, writeDrawing } from './read/picture/svg/drawing.ts'
export { svgElement } from './read/picture/svg/svg-element.ts'
export type { CssRule, Declaration, Drawing, SvgElement, SvgNode } from './read/picture/svg/svg-tree.ts'
export { type Attention, type AttentionOptions, attentionOf } from './status/index.ts'
