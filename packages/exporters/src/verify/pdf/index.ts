import type { ChannelReaders } from '../check/channel-readers.ts'
import { readerCheck } from '../check/check-reader.ts'
import { cardFrames, cardManifests, cards } from './cards.ts'
import { groupTitles } from './group-titles.ts'
import { handouts } from './handouts.ts'

/** How handouts are read. */
export const pdfReaders: ChannelReaders = {
  checks: [readerCheck(handouts), readerCheck(cards), cardManifests, cardFrames, groupTitles],
  unread: [],
}
