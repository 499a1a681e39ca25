import { together } from '../../../fix/edit.ts'
import type { SchemaRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'

export const referenceChannelExists: SchemaRule = {
  id: 'reference/channel-exists',
  stage: 'schema',
  severity: 'error',
  description: 'The channels of a question exist.',
  fixes: true,
  examples: [
    {
      name: 'misspelt',
      in: 'field',
      wrong: 'channels: [site, fed]',
      right: 'channels: [site, feed]',
      at: '7:18-7:21',
      help: 'there is one with a similar name: feed',
    },
    {
      name: 'a slip in a long word',
      in: 'field',
      wrong: 'channels: [site, intrnet]',
      right: 'channels: [site, intranet]',
      at: '7:18-7:25',
      help: 'there is one with a similar name: intranet',
    },
    {
      name: 'unknown',
      in: 'field',
      wrong: 'channels: [site, telegram]',
      right: 'channels: [site]',
      at: '7:18-7:26',
      help: 'use one of: site, feed, pdf, intranet',
    },
  ],
  explain({ error, value, path, yaml }) {
    if (error.keyword !== 'enum' || path[0] !== 'channels' || path.length !== 2) return undefined
    const channels = (error.params.allowedValues as unknown[]).map(String)
    const similar = similarTo(String(value), channels)
    const [start, end] = yaml.span(path)
    return {
      reason: `there is no channel ${value}`,
      help: similar
        ? `there is one with a similar name: ${similar.name}`
        : `use one of: ${channels.join(', ')}`,
      place: yaml.range(start, end),
      edits: similar?.certain ? together(yaml.replaceName(path, String(value), similar.name)) : undefined,
    }
  },
}
