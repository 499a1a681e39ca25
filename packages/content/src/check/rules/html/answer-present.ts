import type { ChannelName } from '@topasked/schema'
import type { Source } from '../../../read/source.ts'
import { emptyChannels } from '../../../resolve/published-channels.ts'
import type { ContentRule } from '../../rule.ts'

const HELP = 'write the answer below the second ---, outside of blocks that are only for other channels'

/** The first thing in the answer. */
function placeOf({ tree }: Source) {
  return tree?.children.find(({ type }) => type !== 'yaml')?.position
}

function named(channels: readonly ChannelName[]): string {
  return `the ${channels.length === 1 ? 'channel' : 'channels'} ${channels.join(', ')}`
}

export const htmlAnswerPresent: ContentRule = {
  id: 'html/answer-present',
  stage: 'content',
  severity: 'warning',
  description:
    'An answer has text in every channel. A channel in which it has none leaves it out; its page on the site always exists and cannot be empty.',
  check(content, found) {
    for (const [id, { source: original, data }] of content.questions) {
      if (!data || data.draft) continue
      const translations = [...(content.translations.get(id)?.values() ?? [])].map(({ source }) => source)
      for (const source of [original, ...translations]) {
        // Where there is nothing at all, answer/text says so.
        if (!placeOf(source)) continue
        const empty = emptyChannels(content, source, data)
        if (empty.length === 0) continue
        found(source, {
          reason: empty.includes('site')
            ? 'the answer says nothing on the site'
            : `the answer says nothing in ${named(empty)}, so it is not published there`,
          help: HELP,
          place: placeOf(source),
          ...(empty.includes('site') && { severity: 'error' }),
        })
      }
    }
  },
}
