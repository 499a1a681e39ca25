import type { Content } from '../../../read/content.ts'
import { splitFrontmatter } from '../../../read/frontmatter.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { emptyChannels } from '../../../resolve/published-channels.ts'
import type { ContentRule } from '../../rule.ts'
import { answerNodes } from './answer-nodes.ts'

function hasText(source: Source, content: Content): boolean {
  // What an include or another directive is about cannot be known where it is mistyped, and that has a message.
  if (answerNodes(source, content, 'leafDirective').length > 0) return true
  return ['text', 'inlineCode', 'code', 'html'].some((type) =>
    answerNodes(source, content, type).some((node) => 'value' in node && node.value.trim() !== ''),
  )
}

export const answerText: ContentRule = {
  id: 'answer/text',
  stage: 'content',
  severity: 'warning',
  description:
    'An answer contains text: a picture alone cannot be searched, read aloud or sent to a chatbot. An empty answer is an error, except in a draft.',
  check(content, found) {
    for (const source of content.sources) {
      if ((source.kind !== 'question' && source.kind !== 'translation') || !source.tree || !source.data)
        continue
      if (hasText(source, content)) continue
      const [picture] = source.nodes.get('image') ?? source.nodes.get('imageReference') ?? []
      const split = splitFrontmatter(String(source.file.value))
      const fence = split.state === 'found' ? placeAt(source.file, split.end, split.end + 3) : undefined
      const meta = content.questions.get(source.id)?.data
      // Without anything at all there would be no page; a draft is not published yet.
      const nothing = meta && !meta.draft && emptyChannels(content, source, meta).includes('site')
      found(source, {
        ...(nothing && { severity: 'error' }),
        reason: picture ? 'this answer is a picture without any text' : 'there is no answer',
        help: picture
          ? 'write what the picture says in a sentence or two'
          : 'write the answer below the second ---',
        place: picture?.position ?? fence,
      })
    }
  },
}
