import type { LineRule } from '../../rule.ts'

/** Said once: a block that was indented with the Tab key is one mistake. */
export const frontmatterTabIndent: LineRule = {
  id: 'frontmatter/tab-indent',
  stage: 'line',
  severity: 'error',
  description: 'Fields are indented with spaces, never with tabs.',
  fixes: true,
  examples: [
    {
      name: 'a list indented with the Tab key',
      in: 'scenarios',
      wrong: 'scenarios:\n\t- borrow\n\t- pay',
      right: 'scenarios:\n  - borrow\n  - pay',
      at: '4:1-4:2',
      help: 'use two spaces instead',
    },
  ],
  *check(_, yaml) {
    const indents = [...yaml.text.matchAll(/^[ ]*(\t[ \t]*)(?=\S)/gm)]
    const [first] = indents
    if (!first) return
    const end = first.index + first[0].length
    yield {
      reason: 'this line is indented with a tab',
      help: 'use two spaces instead',
      place: yaml.range(end - (first[1]?.length ?? 0), end),
      edits: indents.map(({ index, 0: indent }) =>
        yaml.edit(index, index + indent.length, indent.replaceAll('\t', '  ')),
      ),
    }
  },
}
