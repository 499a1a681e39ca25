export { type Attention, type AttentionOptions, attentionOf } from './attention/index.ts'
export type { Content } from './content.ts'
export type { Asset, Corpus, Notice, Past, Question, Scenario, Status } from './corpus.ts'
export {
  EditError,
  type EditOptions,
  type EditResult,
  type IdKind,
  newQuestion,
  newScenario,
  newTranslation,
  renameId,
  retireId,
} from './edit/index.ts'
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
} from './edition.ts'
export {
  ContentFolderError,
  type LoadOptions,
  type LoadResult,
  loadContent,
  loadCorpus,
} from './load-corpus.ts'
export { type Mended, mendContent } from './mend-content.ts'
export { type Edit, type Finding, messagesOf, type Place, type RuleInfo, report } from './messages.ts'
export type { Callout, LinkTarget, Only } from './nodes.ts'
export { RULES } from './rules/index.ts'
export { similarTo } from './similar.ts'
export { parseMarkdown } from './source/markdown.ts'
