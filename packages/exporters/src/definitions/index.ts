import { CHANNELS, type ChannelName } from '@topasked/schema'
import type { Channel, StreamingChannel } from '../channels/channel.ts'
import type { ReadAnswers } from '../diff/channel-answers.ts'
import type { ChannelReaders } from '../verify/check/channel-readers.ts'
import type { ChannelDefinition } from './channel-definition.ts'
import { feed } from './feed.ts'
import { intranet } from './intranet.ts'
import { pdf } from './pdf.ts'
import { site } from './site.ts'

/** Every channel. A name of the schema without a definition does not compile. */
export const DEFINITIONS: { readonly [Name in ChannelName]: ChannelDefinition & { readonly name: Name } } = {
  site,
  feed,
  pdf,
  intranet,
}

/** The writers of some channels, in the order in which they are built and listed. */
export function writersOf(names: readonly ChannelName[]): Promise<(Channel | StreamingChannel)[]> {
  return Promise.all(
    CHANNELS.filter((name) => names.includes(name)).map((name) => DEFINITIONS[name].writer()),
  )
}

/** Something of every definition, by the names of the channels. */
async function ofEach<T>(
  load: (definition: ChannelDefinition) => Promise<T>,
): Promise<Record<ChannelName, T>> {
  const entries = await Promise.all(
    CHANNELS.map(async (name) => [name, await load(DEFINITIONS[name])] as const),
  )
  // CHANNELS are all names there are.
  return Object.fromEntries(entries) as Record<ChannelName, T>
}

/** The readers of every channel, for `verify`. */
export const allReaders = (): Promise<Record<ChannelName, ChannelReaders>> =>
  ofEach((definition) => definition.readers())

/** What reads the answers of every channel, for `diff`. */
export const allAnswers = (): Promise<Record<ChannelName, ReadAnswers>> =>
  ofEach((definition) => definition.answers())
