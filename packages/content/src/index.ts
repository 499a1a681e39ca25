export { type SharedFolder, shareFolder } from './browser/shared-folder.ts'
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
export { fixContent } from './fix/fix-content.ts'
export type { FixedFile } from './fix/fix-in-rounds.ts'
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
export * from './portable.ts'
export type { Content } from './read/content.ts'
export { parseMarkdown } from './read/markdown.ts'
export { parseDrawing, writeDrawing } from './read/picture/svg/drawing.ts'
export { svgElement } from './read/picture/svg/svg-element.ts'
export type { CssRule, Declaration, Drawing, SvgElement, SvgNode } from './read/picture/svg/svg-tree.ts'
export { type Attention, type AttentionOptions, attentionOf } from './status/index.ts'
