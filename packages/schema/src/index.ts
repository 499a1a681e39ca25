import { Catalog, Links, Retired, Scenario } from './catalog.ts'
import { Feed } from './feed.ts'
import { Interface } from './interface/interface.ts'
import { Manifest } from './manifest.ts'
import { Message } from './message.ts'
import { Notices } from './notice.ts'
import { Question, Translation } from './question.ts'
import { SyncChanges, SyncIndex, SyncQuestion } from './sync.ts'

export * from './catalog.ts'
export {
  CALLOUTS,
  type CalloutKind,
  CHANNELS,
  type ChannelName,
  HASH_PATTERN,
  ID_PATTERN,
  LOCALE_PATTERN,
  type PerLocale,
  RESERVED_IDS,
  Validity,
} from './common.ts'
export * from './feed.ts'
export type { Interface, Messages } from './interface/interface.ts'
export type { Day, Minute, Value } from './interface/values.ts'
export { ENGLISH_MESSAGES, type InterfaceWords } from './interface/words.generated.ts'
export * from './manifest.ts'
export * from './message.ts'
export * from './notice.ts'
export * from './question.ts'
export * from './sync.ts'

/** Every contract, by the base name of its emitted file `json/<name>.schema.json`. */
export const SCHEMAS = {
  question: Question,
  translation: Translation,
  catalog: Catalog,
  scenario: Scenario,
  links: Links,
  retired: Retired,
  notices: Notices,
  words: Interface,
  feed: Feed,
  'sync-index': SyncIndex,
  'sync-changes': SyncChanges,
  'sync-question': SyncQuestion,
  manifest: Manifest,
  message: Message,
} as const
export type SchemaName = keyof typeof SCHEMAS

/** The text of an emitted schema file: JSON Schema 2020-12, byte for byte what is committed. */
export function emitSchema(name: SchemaName): string {
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:topasked:schema:${name}` }
  return `${JSON.stringify({ ...head, ...SCHEMAS[name] }, null, 2)}\n`
}
