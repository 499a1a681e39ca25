import { CONVERTER_RULES } from '../render/html/rules.ts'
import type { ChannelDefinition } from './channel-definition.ts'

export const site = {
  name: 'site',
  docs: 'docs/site.md',
  start: () => 'index.html',
  rules: Object.values(CONVERTER_RULES),
  writer: async () => (await import('../channels/site/index.ts')).siteChannel,
  readers: async () => (await import('../verify/site/index.ts')).siteReaders,
  answers: async () => (await import('../diff/read-site.ts')).readSite,
} as const satisfies ChannelDefinition
