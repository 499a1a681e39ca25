import { PDF_RULES } from '../channels/pdf/report.ts'
import type { ChannelDefinition } from './channel-definition.ts'

export const pdf = {
  name: 'pdf',
  docs: 'docs/handouts.md',
  start: (locale) => `pdf/${locale}/handout.pdf`,
  rules: Object.values(PDF_RULES),
  writer: async () => (await import('../channels/pdf/index.ts')).pdfChannel,
  readers: async () => (await import('../verify/pdf/index.ts')).pdfReaders,
  answers: async () => (await import('../diff/read-handouts.ts')).readHandouts,
} as const satisfies ChannelDefinition
