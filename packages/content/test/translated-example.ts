import type { Example } from './example.ts'

/** A German translation of questions/renew.md, up to date with it. */
const germanOf = (body: string): string =>
  `---\nquestion: Wie verlängere ich?\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n${body}\n`

/** A fragment and its translation: what is compared in them is the same as in answers. */
export function fragmentExample(
  name: string,
  original: string,
  [wrong, right]: readonly [wrong: string, right: string],
  said: Pick<Example, 'at' | 'help'>,
): Example {
  const files = { 'fragments/how.md': `${original}\n` }
  return { name, in: 'fragments/how.de.md', wrong: `${wrong}\n`, right: `${right}\n`, files, ...said }
}

/** A translation of questions/renew.md, which says: Ask at the [desk](link:contact). */
export function answerExample(
  name: string,
  [wrong, right]: readonly [wrong: string, right: string],
  said: Pick<Example, 'at' | 'help'>,
): Example {
  return { name, in: 'questions/renew.de.md', wrong: germanOf(wrong), right: germanOf(right), ...said }
}
