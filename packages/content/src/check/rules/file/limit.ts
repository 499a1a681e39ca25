import { splitFrontmatter } from '../../../read/frontmatter.ts'
import { checkMarkdownLimits, checkYamlLimits, LIMITS } from '../../../read/limits.ts'
import type { TextRule } from '../../rule.ts'

export const fileLimit: TextRule = {
  id: 'file/limit',
  stage: 'text',
  severity: 'error',
  description: 'A file stays within the size and the nesting that can be read safely.',
  examples: [
    {
      name: 'deep brackets',
      in: 'field',
      wrong: `tags: ${'['.repeat(40)}`,
      right: 'tags: [login]',
      at: '7:27-7:28',
      help: 'remove the extra brackets or indents',
    },
    {
      name: 'deep quotes',
      in: 'answer',
      wrong: `${'>'.repeat(40)} Ask.`,
      right: '> Ask.',
      at: '9:33-9:34',
      help: 'write it flatter',
    },
    {
      name: 'a long answer',
      in: 'answer',
      wrong: 'Ask. '.repeat(14_000).trim(),
      right: 'Ask.',
      at: '9:65536-9:65537',
      help: 'split it into several questions',
    },
  ],
  *check(text, { kind }) {
    const isMarkdown = kind === 'question' || kind === 'translation' || kind === 'fragment'
    const split = isMarkdown ? splitFrontmatter(text) : undefined
    const found = split?.state === 'found' ? split : undefined
    const yaml = isMarkdown ? text.slice(found?.start ?? 0, found?.end ?? 0) : text
    const inYaml = checkYamlLimits(yaml, isMarkdown ? LIMITS.frontmatter : LIMITS.yamlFile)
    const inMarkdown = isMarkdown ? checkMarkdownLimits(text.slice(found?.body ?? 0)) : undefined
    const problem = inYaml ?? inMarkdown
    if (!problem) return
    const offset = problem.offset + (inYaml ? (found?.start ?? 0) : (found?.body ?? 0))
    yield { reason: problem.reason, help: problem.help, offset, end: offset + 1 }
  },
}
