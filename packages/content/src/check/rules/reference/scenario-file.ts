import type { ContentRule } from '../../rule.ts'

export const referenceScenarioFile: ContentRule = {
  id: 'reference/scenario-file',
  stage: 'content',
  severity: 'error',
  description: 'Each scenario that faq.yaml lists has a file in scenarios/, and each file there is listed.',
  check({ catalog, scenarios }, found) {
    if (!catalog?.data) return
    for (const [index, id] of catalog.data.scenarios.entries()) {
      if (scenarios.has(id)) continue
      const place = catalog.source.yaml?.place(['scenarios', index])
      found(catalog.source, {
        reason: `the file scenarios/${id}.yaml is missing`,
        help: 'add it with a title, or take the id from this list',
        place,
      })
    }
    for (const [id, { source }] of scenarios) {
      if (catalog.data.scenarios.includes(id)) continue
      found(source, {
        reason: `faq.yaml does not list the scenario ${id}`,
        help: `add ${id} to scenarios in faq.yaml, or delete this file`,
      })
    }
  },
}
