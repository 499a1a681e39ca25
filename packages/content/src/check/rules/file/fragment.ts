import type { ContentRule } from '../../rule.ts'

export const fileFragment: ContentRule = {
  id: 'file/fragment',
  stage: 'content',
  severity: 'error',
  description: 'A fragment is a text that answers include, not a question of its own.',
  check({ fragments }, found) {
    for (const source of fragments.values()) {
      const text = String(source.file.value ?? '')
      if (!/^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?question[ \t]*[:：]/.test(text)) continue
      found(source, {
        reason: 'this is a question, but its file is in fragments/, so nobody can find it',
        help: 'move the file to questions/, or remove the fields between the lines of ---',
        place: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 4, offset: 3 } },
      })
    }
  },
}
