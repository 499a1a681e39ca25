import { splitFrontmatter } from '../../../read/frontmatter.ts'
import { LIMITS } from '../../../read/limits.ts'
import { isMarkdown, type SourceName, sizeLimit } from '../../../read/source.ts'
import type { TextRule } from '../../rule.ts'

type Problem = ReturnType<TextRule['check']> extends Iterable<infer T> ? T : never

function tooLong(
  length: number,
  limit: number,
  start: number,
  words: Pick<Problem, 'reason' | 'help'>,
): Problem | undefined {
  const offset = start + limit
  return length > limit ? { ...words, offset, end: offset + 1 } : undefined
}

function sizeProblem(text: string, { kind }: SourceName): Problem | undefined {
  const yaml = (length: number, limit: number) =>
    `this is ${length} characters of YAML; at most ${limit} are read`
  if (!isMarkdown(kind)) {
    const limit = sizeLimit(kind)
    return tooLong(text.length, limit, 0, { reason: yaml(text.length, limit), help: 'shorten it' })
  }
  const split = splitFrontmatter(text)
  const { start = 0, end = 0, body = 0 } = split.state === 'found' ? split : {}
  const [fields, answer] = [end - start, text.length - body]
  return (
    tooLong(fields, LIMITS.frontmatter, start, {
      reason: yaml(fields, LIMITS.frontmatter),
      help: 'shorten it, or move text into the answer',
    }) ??
    tooLong(answer, LIMITS.markdown, body, {
      reason: `this answer is ${answer} characters long; at most ${LIMITS.markdown} are read`,
      help: 'split it into several questions',
    })
  )
}

/** Sizes only. What a text comes to when it is parsed is said by what reads the file. */
export const fileLimit: TextRule = {
  id: 'file/limit',
  stage: 'text',
  severity: 'error',
  description: 'A file is small enough, and not nested too deeply, to be read safely.',
  *check(text, name) {
    const problem = sizeProblem(text, name)
    if (problem) yield problem
  },
}
