import type { ContentRule } from '../../rule.ts'

export const filePlain: ContentRule = {
  id: 'file/plain',
  stage: 'content',
  severity: 'error',
  description:
    'The content folder contains only readable, ordinary files: no symbolic links, pipes or devices, and no names that are not valid text.',
  check({ sources }, found) {
    for (const source of sources) {
      const { problem } = source.file.data
      if (problem) found(source, problem)
    }
  },
}
