import type { Content } from '../../../read/content.ts'
import type { Source } from '../../../read/source.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { answerNodes } from './answer-nodes.ts'

/** Whether the links of an answer lead to pages behind a sign-in, and to nothing else; a telephone number is a way too. */
function isLockedOut(source: Source, content: Content): boolean {
  const urls = ['link', 'definition'].flatMap((type) =>
    answerNodes(source, content, type).flatMap((node) => ('url' in node ? [node.url] : [])),
  )
  const targets = urls.map((url) => readTarget(url, source.file.path))
  const links = content.links?.data ?? {}
  const access = targets.map((target) => {
    if (target.kind === 'registry')
      return Object.hasOwn(links, target.key) ? links[target.key]?.access : 'public'
    return target.kind === 'web' ? 'public' : undefined
  })
  const words = ['text', 'inlineCode'].flatMap((type) => answerNodes(source, content, type))
  const telephone = words.some((node) => 'value' in node && /(?:\d[\s-]?){7,}/.test(node.value))
  return access.includes('sign-in') && !access.includes('public') && !telephone
}

export const answerUrgentAccess: ContentRule = {
  id: 'answer/urgent-access',
  stage: 'content',
  severity: 'warning',
  description: 'An urgent answer helps people who cannot sign in.',
  check(content, found) {
    for (const id of content.catalog?.data?.urgent ?? []) {
      const question = content.questions.get(id)?.source
      const translations = [...(content.translations.get(id)?.values() ?? [])].map(({ source }) => source)
      for (const source of question ? [question, ...translations] : []) {
        if (!isLockedOut(source, content)) continue
        const link = (source.nodes.get('link') ?? []).find(
          (node) => 'url' in node && readTarget(node.url, source.file.path).kind === 'registry',
        )
        found(source, {
          reason: 'this urgent answer leads only to pages that want a sign-in',
          help: 'add a way that works without one: a telephone number, a place, a public page',
          place: link?.position ?? source.yaml?.place(['question'], 'key'),
        })
      }
    }
  },
}
