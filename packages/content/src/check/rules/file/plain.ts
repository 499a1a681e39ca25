import type { ContentRule } from '../../rule.ts'

export const filePlain: ContentRule = {
  id: 'file/plain',
  stage: 'content',
  severity: 'error',
  description:
    'The content folder holds plain files that can be read: no symbolic links, no pipes or devices, no names that are not text.',
  examples: [],
  check({ sources }, found) {
    for (const source of sources) {
      const { problem } = source.file.data
      if (problem) found(source, problem)
    }
  },
}
