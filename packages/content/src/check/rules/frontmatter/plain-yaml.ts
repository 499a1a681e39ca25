import type { LineRule } from '../../rule.ts'

const REASONS = {
  alias: 'anchors and aliases (& and *) are not read',
  tag: 'YAML tags (!) are not read',
  key: 'this name cannot be used',
} as const

export const frontmatterPlainYaml: LineRule = {
  id: 'frontmatter/plain-yaml',
  stage: 'line',
  severity: 'error',
  description: 'YAML is used without anchors, aliases, tags and names reserved by JavaScript.',
  *check(_, yaml) {
    if (yaml.error || !yaml.forbidden) return
    const { what, start, end } = yaml.forbidden
    const help = what === 'key' ? 'choose another name' : 'write the value in full, with text in quotes'
    yield { reason: REASONS[what], help, place: yaml.range(start, end) }
  },
}
