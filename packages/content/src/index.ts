export { RULES } from './check/rules/index.ts'
export { similarTo } from './check/similar.ts'
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
export type { Edit } from './fix/edit.ts'
export { type FixedFile, fixContent } from './fix/fix-content.ts'
export {
  ContentFolderError,
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
export { type Finding, messagesOf, type Place, type RuleInfo, report } from './model/messages.ts'
export type { Callout, LinkTarget, Only } from './model/nodes.ts'
export type { Content } from './read/content.ts'
export { parseMarkdown } from './read/markdown.ts'
export { type Attention, type AttentionOptions, attentionOf } from './status/index.ts'
