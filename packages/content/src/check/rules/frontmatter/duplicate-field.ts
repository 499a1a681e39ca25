import type { YamlRule } from '../../rule.ts'

export const frontmatterDuplicateField: YamlRule = {
  id: 'frontmatter/duplicate-field',
  stage: 'yaml',
  severity: 'error',
  description: 'A field appears only once.',
  examples: [
    {
      name: 'a field twice',
      in: 'question',
      wrong: 'question: How?\nquestion: What?',
      right: 'question: What?',
      at: '3:1-3:9',
      help: 'keep one of the two lines that start with question:',
    },
    {
      name: 'in a group',
      in: 'field',
      wrong: 'valid: { from: 2026-01-05, from: 2026-01-06 }',
      right: 'valid: { from: 2026-01-05 }',
      at: '7:28-7:32',
      help: 'keep one of the two lines that start with from:',
    },
  ],
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
