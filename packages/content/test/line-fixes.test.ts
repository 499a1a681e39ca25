import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { RULES } from '../src/check/rules/index.ts'
import { Edit } from '../src/fix/edit.ts'
import { fixFile } from '../src/fix/fix-file.ts'
import { type LineFix, lineFixesOf } from '../src/fix/line-fixes.ts'
import { filesOf } from './example-files.ts'
import { checkInMemory } from './memory-folder.ts'
import { RULE_EXAMPLES } from './rule-examples.ts'

/** A text with lines replaced, as a review on a web page does it: one fix after the other, each from the first text. */
function withLines(text: string, fixes: readonly LineFix[]): string {
  const lines = text.split('\n')
  for (const { startLine, endLine, before, after } of fixes.toReversed()) {
    expect(lines.slice(startLine - 1, endLine).join('\n')).toBe(before)
    lines.splice(startLine - 1, endLine - startLine + 1, after)
  }
  return lines.join('\n')
}

const FIXED = RULES.filter((rule) => rule.fixes).flatMap(({ id }) =>
  (RULE_EXAMPLES.get(id) ?? [])
    .filter(({ wrong }) => !/\r|\uFEFF/.test(wrong))
    .map((example) => ({ rule: id, name: example.name, example })),
)

test.each(FIXED)(
  '$rule, $name: replaced lines are what check --fix makes of the file',
  async ({ example }) => {
    const { files } = await checkInMemory(filesOf(example, example.wrong, {}))
    for (const file of files) {
      const fixes = lineFixesOf([file])
      if (fixes.length > 0) expect(withLines(String(file.value), fixes)).toBe(fixFile(file))
      else expect(file.messages.filter(({ edits }) => edits)).toEqual([])
    }
  },
)

/** A file with a fix for each span: its text in capitals. */
function marked(
  text: string,
  ...spans: readonly (readonly [start: number, end: number, text?: string])[]
): VFile {
  const file = new VFile({ path: 'questions/a.md', value: text })
  for (const [start, end, by] of spans) {
    const message = file.message('small', { ruleId: 'letter/large', source: 'topasked' })
    message.note = 'write it large'
    message.edits = [Edit.replaceName({ start, end }, by ?? text.slice(start, end).toUpperCase())]
  }
  return file
}

test.each<[string, VFile, readonly (readonly [number, number, string])[]]>([
  ['two in one line are one fix', marked('one two\nthree\n', [0, 3], [4, 7]), [[1, 1, 'ONE TWO']]],
  [
    'lines beside each other are two',
    marked('one\ntwo\n', [0, 3], [4, 7]),
    [
      [1, 1, 'ONE'],
      [2, 2, 'TWO'],
    ],
  ],
  ['a fix over lines joins those it meets', marked('a\nb\nc\n', [0, 3], [2, 3]), [[1, 2, 'A\nB']]],
  ['a line end that goes takes both lines', marked('a\nb', [1, 2, '']), [[1, 2, 'ab']]],
  ['an insertion at the end', marked('a\nb', [3, 3, '.']), [[2, 2, 'b.']]],
  ['nothing where lines end with carriage returns', marked('one\r\n', [0, 3]), []],
])('%s', (_, file, wanted) => {
  expect(lineFixesOf([file]).map(({ startLine, endLine, after }) => [startLine, endLine, after])).toEqual(
    wanted,
  )
})
