import { together } from '../../../fix/edit.ts'
import type { SchemaRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'

export const referenceChannelExists: SchemaRule = {
  id: 'reference/channel-exists',
  stage: 'schema',
  severity: 'error',
  description: 'The channels of a question exist.',
  fixes: true,
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
