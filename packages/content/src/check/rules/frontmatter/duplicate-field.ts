import type { YamlRule } from '../../rule.ts'

export const frontmatterDuplicateField: YamlRule = {
  id: 'frontmatter/duplicate-field',
  stage: 'yaml',
  severity: 'error',
  description: 'A field appears only once.',
  explain(error, yaml) {
    if (error.code !== 'DUPLICATE_KEY') return undefined
    const name = /^[^\s:：]+/.exec(yaml.text.slice(error.pos[0]))?.[0] ?? 'this field'
    const place = yaml.range(error.pos[0], error.pos[0] + name.length)
    return {
      reason: `the field ${name} appears a second time here`,
      help: `keep one of the two lines that start with ${name}:`,
      place,
    }
  },
}
