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
  examples: [
    {
      name: 'a name of JavaScript',
      in: 'field',
      wrong: 'constructor: x',
      at: '7:1-7:12',
      help: 'choose another name',
    },
    {
      name: 'another one',
      in: 'field',
      wrong: '__proto__: { draft: true }',
      at: '7:1-7:10',
      help: 'choose another name',
    },
    {
      name: 'an anchor',
      in: 'faq.yaml',
      wrong: 'owners: { desk: &desk { name: { en: Desk, de: Schalter }, contact: link:contact } }\n',
      at: '9:23-9:82',
      help: 'write the value in full, with text in quotes',
    },
    {
      name: 'a tag',
      in: 'faq.yaml',
      wrong: 'audience: { reader: !!map { en: Reader } }\n',
      at: '8:27-8:41',
      help: 'write the value in full, with text in quotes',
    },
  ],
  *check(_, yaml) {
    if (yaml.error || !yaml.forbidden) return
    const { what, start, end } = yaml.forbidden
    const help = what === 'key' ? 'choose another name' : 'write the value in full, with text in quotes'
    yield { reason: REASONS[what], help, place: yaml.range(start, end) }
  },
}
