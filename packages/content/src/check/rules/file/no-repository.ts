import type { ContentRule } from '../../rule.ts'

const HELP =
  'delete it: answers are plain files, and git follows the configuration of any repository that it is run in'

export const fileNoRepository: ContentRule = {
  id: 'file/no-repository',
  stage: 'content',
  severity: 'error',
  description:
    'The content contains no git repository: neither a `.git` nor a bare repository (a `HEAD` next to `objects`). The content folder itself can be a repository, unless it is already tracked by a repository around it.',
  check({ sources }, found) {
    for (const source of sources) {
      if (source.kind !== 'repository') continue
      const reason = source.file.path.endsWith('HEAD')
        ? 'this file and those beside it are a git repository'
        : 'there is a git repository in the content'
      found(source, { reason, help: HELP })
    }
  },
}
