import type { Channel, StreamingChannel } from './channel.ts'
import { feedChannel } from './feed/index.ts'
import { intranetChannel } from './intranet/index.ts'
import { pdfChannel } from './pdf/index.ts'
import { siteChannel } from './site/index.ts'

/** Every channel, in the order in which they are built and listed. */
export const CHANNEL_LIST: ReadonlyArray<Channel | StreamingChannel> = [
  siteChannel,
  feedChannel,
  pdfChannel,
  intranetChannel,
]
