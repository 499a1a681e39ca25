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
