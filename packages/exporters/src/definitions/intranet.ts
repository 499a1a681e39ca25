import { CONVERTER_RULES } from '../render/html/rules.ts'
import type { ChannelDefinition } from './channel-definition.ts'

export const intranet = {
  name: 'intranet',
  docs: 'docs/intranet.md',
  start: (locale) => `intranet/${locale}/portable/index.html`,
  rules: Object.values(CONVERTER_RULES),
  writer: async () => (await import('../channels/intranet/index.ts')).intranetChannel,
  readers: async () => (await import('../verify/intranet/index.ts')).intranetReaders,
  answers: async () => (await import('../diff/read-intranet.ts')).readIntranet,
} as const satisfies ChannelDefinition
