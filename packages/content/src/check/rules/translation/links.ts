import { destinationOf } from '../../../read/link-parts.ts'
import { translationPairs } from '../../compare/pairs.ts'
import { reportDifferences } from '../../compare/report-differences.ts'
import { imagesOf, linksOf } from '../../compare/targets.ts'
import type { ContentRule } from '../../rule.ts'

export const translationLinks: ContentRule = {
  id: 'translation/links',
  stage: 'content',
  severity: 'warning',
  description:
    'A translation has the links and pictures of its original. Pages and pictures may be those of its own language.',
  check(content, found) {
    for (const pair of translationPairs(content)) {
      const { file } = pair.translation
      const placeOf = ({ node }: { node: Parameters<typeof destinationOf>[1] }) =>
        destinationOf(file, node)?.place ?? node.position
      for (const finding of [
        ...reportDifferences(pair, ...linksOf(pair), { what: 'link', placeOf }),
        ...reportDifferences(pair, ...imagesOf(pair), { what: 'picture', placeOf }),
      ])
        found(pair.translation, finding)
    }
  },
}
