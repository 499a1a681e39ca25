import type { SchemaRule } from '../../rule.ts'

const TRUTH: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(
    ['true', 'yes', 'on', 'y', '1', '是', '真', '對', '对', '✓', 'ja', 'oui'].map((word) => [word, true]),
  ),
  ...Object.fromEntries(
    ['false', 'no', 'off', 'n', '0', '否', '假', '不', '錯', '错', '✗', 'nein', 'non'].map((word) => [
      word,
      false,
    ]),
  ),
}

export const frontmatterYesNo: SchemaRule = {
  id: 'frontmatter/yes-no',
  stage: 'schema',
  severity: 'error',
  description: 'A yes-or-no field is true or false.',
  fixes: true,
  examples: [
    {
      name: 'yes',
      in: 'field',
      wrong: 'draft: yes',
      right: 'draft: true',
      at: '7:8-7:11',
      help: 'write: draft: true',
    },
    {
      name: 'Yes',
      in: 'field',
      wrong: 'draft: Yes',
      right: 'draft: true',
      at: '7:8-7:11',
      help: 'write: draft: true',
    },
    {
      name: '"true"',
      in: 'field',
      wrong: 'draft: "true"',
      right: 'draft: true',
      at: '7:8-7:14',
      help: 'write: draft: true',
    },
    {
      name: 'on',
      in: 'field',
      wrong: 'draft: on',
      right: 'draft: true',
      at: '7:8-7:10',
      help: 'write: draft: true',
    },
    {
      name: '1',
      in: 'field',
      wrong: 'draft: 1',
      right: 'draft: true',
      at: '7:8-7:9',
      help: 'write: draft: true',
    },
    {
      name: '是',
      in: 'field',
      wrong: 'draft: 是',
      right: 'draft: true',
      at: '7:8-7:9',
      help: 'write: draft: true',
    },
    {
      name: 'no',
      in: 'field',
      wrong: 'draft: no',
      right: 'draft: false',
      at: '7:8-7:10',
      help: 'write: draft: false',
    },
    {
      name: 'off',
      in: 'field',
      wrong: 'draft: off',
      right: 'draft: false',
      at: '7:8-7:11',
      help: 'write: draft: false',
    },
    {
      name: '0',
      in: 'field',
      wrong: 'draft: 0',
      right: 'draft: false',
      at: '7:8-7:9',
      help: 'write: draft: false',
    },
    {
      name: '否',
      in: 'field',
      wrong: 'draft: 否',
      right: 'draft: false',
      at: '7:8-7:9',
      help: 'write: draft: false',
    },
    {
      name: 'a word that is neither',
      in: 'field',
      wrong: 'draft: later',
      right: 'draft: true',
      at: '7:8-7:13',
      help: 'write true or false',
    },
  ],
  explain({ error, value, field, path, yaml }) {
    if (error.keyword !== 'type' || error.params.type !== 'boolean' || value === null) return undefined
    const word = typeof value === 'object' ? '' : String(value).toLowerCase()
    const meant = Object.hasOwn(TRUTH, word) ? TRUTH[word] : undefined
    const [start, end] = yaml.span(path)
    return {
      reason: `${field} is neither true nor false`,
      help: meant === undefined ? 'write true or false' : `write: ${path.at(-1)}: ${meant}`,
      place: yaml.range(start, end),
      edits: meant === undefined ? undefined : [yaml.replaceScalar(path, String(meant))],
    }
  },
}
