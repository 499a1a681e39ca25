import type { ChannelReaders } from '../check/channel-readers.ts'
import { readerCheck } from '../check/check-reader.ts'
import { botExports } from './bot-exports.ts'
import { changes, sums } from './changes.ts'
import { feeds, furtherPages } from './feeds.ts'
import { groups } from './groups.ts'
import { syncIndex, syncLines, syncQuestions } from './sync-questions.ts'

/** How the feed is read. */
export const feedReaders: ChannelReaders = {
  checks: [
    readerCheck(feeds),
    furtherPages,
    readerCheck(syncQuestions),
    readerCheck(syncIndex),
    readerCheck(syncLines),
    readerCheck(botExports),
    changes,
    sums,
    groups,
  ],
  unread: [
    { paths: /^feed\/v1\/schema\/[^/]+\.schema\.json$/u, why: 'the schemas do not depend on the content' },
    { paths: /^assets\/faq\//u, why: 'pictures, which answers name by hash' },
  ],
}
