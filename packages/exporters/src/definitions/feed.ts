import { CONVERTER_RULES } from '../render/html/rules.ts'
import type { ChannelDefinition } from './channel-definition.ts'

export const feed = {
  name: 'feed',
  docs: 'docs/feed.md',
  start: (locale) => `feed/${locale}/feed.json`,
  rules: Object.values(CONVERTER_RULES),
  writer: async () => (await import('../channels/feed/index.ts')).feedChannel,
  readers: async () => (await import('../verify/feed/index.ts')).feedReaders,
  answers: async () => (await import('../diff/read-feed.ts')).readFeed,
} as const satisfies ChannelDefinition
