import type { ContentRule } from '../../rule.ts'

export const filePlain: ContentRule = {
  id: 'file/plain',
  stage: 'content',
  severity: 'error',
  description: 'The content folder holds plain files, no symbolic links.',
  examples: [],
  check({ sources }, found) {
    for (const source of sources) {
      if (source.file.data.symbolicLink)
        found(source, { reason: 'this is a symbolic link', help: 'put the file itself here' })
    }
  },
}
