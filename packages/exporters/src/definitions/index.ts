import { CHANNELS, type ChannelName } from '@topasked/schema'
import type { Channel, StreamingChannel } from '../channels/channel.ts'
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

/** The readers of every channel. */
export async function allReaders(): Promise<Readonly<Record<ChannelName, ChannelReaders>>> {
  const entries = await Promise.all(
    CHANNELS.map(async (name) => [name, await DEFINITIONS[name].readers()] as const),
  )
  // CHANNELS are all names there are.
  return Object.fromEntries(entries) as Record<ChannelName, ChannelReaders>
}
