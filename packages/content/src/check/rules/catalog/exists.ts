import type { ContentRule } from '../../rule.ts'

export const catalogExists: ContentRule = {
  id: 'catalog/exists',
  stage: 'content',
  severity: 'error',
  description: 'The content folder contains a faq.yaml.',
  check({ catalog, sources }, found) {
    if (catalog?.source.file.data.absent) {
      const help =
        sources.length > 1
          ? 'add faq.yaml beside questions/'
          : 'name the folder that holds faq.yaml and questions/'
      found(catalog.source, { reason: 'this folder has no faq.yaml', help })
    }
  },
}
