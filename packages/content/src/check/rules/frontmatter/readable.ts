import type { YamlRule } from '../../rule.ts'

const WORDS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'this line is not indented like its neighbours',
  MISSING_CHAR: 'a closing quote, bracket or comma is missing here',
  BAD_DQ_ESCAPE: 'this backslash means nothing to YAML',
  MULTILINE_IMPLICIT_KEY: 'a field name and its colon must be on one line',
  BLOCK_AS_IMPLICIT_KEY: 'a colon in this text makes YAML read a field name',
  UNEXPECTED_TOKEN: 'YAML does not expect this here',
  TAB_AS_INDENT: 'this line is indented with a tab',
  BAD_SCALAR_START: 'YAML keeps this character at the start of a value for itself',
}
const HELP: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or put the text in single quotes',
  BAD_INDENT:
    'begin each field at the start of its line, and each item of a list with two spaces and a hyphen',
}

/** The last resort: takes every error that no other rule explains. */
export const frontmatterReadable: YamlRule = {
  id: 'frontmatter/readable',
  stage: 'yaml',
  severity: 'error',
  description: 'The fields are valid YAML.',
  explain(error, yaml) {
    const line = yaml.text.slice(0, error.pos[0]).split('\n').length
    const typed = (yaml.text.split(/\r\n|\n|\r/)[line - 1] ?? '').trim()
    const help =
      HELP[error.code] ?? 'write each field as "name: value" on its own line, with text in double quotes'
    const reason = WORDS[error.code] ?? 'YAML cannot read this'
    const length = Math.max(1, Math.min(error.pos[1] - error.pos[0], typed.length))
    return { reason, help, place: yaml.range(error.pos[0], error.pos[0] + length) }
  },
}
