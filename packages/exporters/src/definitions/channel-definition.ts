import type { RuleInfo } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { Channel, StreamingChannel } from '../channels/channel.ts'
import type { ReadAnswers } from '../diff/channel-answers.ts'
import type { ChannelReaders } from '../verify/check/channel-readers.ts'

/**
 * All that the product knows of a channel. The ids that its files take from scenarios stand with its name, in
 * `packages/schema/src/common.ts`. Code is loaded when it is asked for: `check` needs none of it.
 */
export interface ChannelDefinition {
  readonly name: ChannelName
  /** Its page of the documentation, from the root of the repository. */
  readonly docs: `docs/${string}.md`
  /** The file to open first. */
  readonly start: (locale: string) => string
  /** What its writer may find wrong with the content; docs/rules.md explains them. */
  readonly rules: readonly RuleInfo[]
  /** Content in, files out. */
  writer(): Promise<Channel | StreamingChannel>
  /** Reads the files again, without knowing how they were written: a channel that nobody reads does not compile. */
  readers(): Promise<ChannelReaders>
  /** Reads its answers for `topasked diff`. */
  answers(): Promise<ReadAnswers>
}
