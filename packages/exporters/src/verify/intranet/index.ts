import type { ChannelReaders } from '../check/channel-readers.ts'
import type { Check } from '../check/check-files.ts'
import { readerCheck } from '../check/check-reader.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { copiedTexts, snippetIndex } from './snippet-index.ts'
import { snippetReader } from './snippets.ts'

const checksOf = (profile: Profile): readonly [Check, ...Check[]] => [
  readerCheck(snippetReader(profile)),
  readerCheck(copiedTexts(profile)),
  snippetIndex(profile),
]

/** How snippets are read. */
export const intranetReaders: ChannelReaders = {
  // There is a profile at least.
  checks: PROFILES.flatMap(checksOf) as [Check, ...Check[]],
  unread: [
    {
      paths: /^intranet\/[^/]+\/[^/]+\/[^/]+\.(?:css|js)$/u,
      why: 'style sheets and scripts, the same for every content',
    },
    { paths: /^assets\/faq\//u, why: 'pictures, which answers name by hash' },
  ],
}
