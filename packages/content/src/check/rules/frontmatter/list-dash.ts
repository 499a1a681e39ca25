import type { LineRule } from '../../rule.ts'

const ITEM = /^([ \t]*)([-–—−－‐‑•·])([ \t]*)(\S.*)$/

/** Said once a list. */
export const frontmatterListDash: LineRule = {
  id: 'frontmatter/list-dash',
  stage: 'line',
  severity: 'error',
  description: 'Each value of a list that takes several lines stands after a hyphen and a space.',
  fixes: true,
  examples: [
    {
      name: 'an en dash',
      in: 'scenarios',
      wrong: 'scenarios:\n  – borrow\n  – pay',
      right: 'scenarios:\n  - borrow\n  - pay',
      at: '4:3-4:4',
      help: 'write: - borrow',
    },
    {
      name: 'a full-width hyphen',
      in: 'scenarios',
      wrong: 'scenarios:\n  － borrow',
      right: 'scenarios:\n  - borrow',
      at: '4:3-4:4',
      help: 'write: - borrow',
    },
    {
      name: 'a bullet',
      in: 'scenarios',
      wrong: 'scenarios:\n  • borrow',
      right: 'scenarios:\n  - borrow',
      at: '4:3-4:4',
      help: 'write: - borrow',
    },
    {
      name: 'no space',
      in: 'scenarios',
      wrong: 'scenarios:\n  -borrow',
      right: 'scenarios:\n  - borrow',
      at: '4:3-4:4',
      help: 'write: - borrow',
    },
  ],
  *check(lines, yaml, { lists, holders }) {
    for (const { key, value, item, valueEnd } of lines) {
      if (item || value !== '' || !(lists.has(key) || holders.has(key))) continue
      let start = valueEnd
      const edits = []
      let first: { start: number; end: number; text: string } | undefined
      for (const part of yaml.text.slice(valueEnd).split(/(?<=\n|\r(?!\n))/)) {
        const found = ITEM.exec(part.replace(/[\r\n]+$/, ''))
        if (part.trim() !== '' && !found) break
        const [, indent = '', dash = '', gap = '', rest = ''] = found ?? []
        if (found && (dash !== '-' || gap === '')) {
          const at = start + indent.length
          first ??= { start: at, end: at + 1, text: `- ${rest}` }
          edits.push(yaml.edit(at, at + 1 + gap.length, '- '))
        }
        start += part.length
      }
      if (!first) continue
      yield {
        reason:
          yaml.text[first.start] === '-'
            ? 'a space is missing after this hyphen'
            : 'this is not the hyphen that YAML needs',
        help: `write: ${first.text}`,
        place: yaml.range(first.start, first.end),
        edits,
      }
    }
  },
}
