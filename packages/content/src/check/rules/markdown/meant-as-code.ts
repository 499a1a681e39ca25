import type { Code } from 'mdast'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { spansOf } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

const INDENTED = 'remove the spaces or the tab before it; if it is code, put it between two lines of ```'
const WHOLE = 'remove the two lines of ``` around the answer'

/** What of a file is code because of its indent, and an answer that is code as a whole. */
function* accidents({ nodes, tree, file }: Source): Iterable<Finding> {
  const codes = (nodes.get('code') ?? []) as readonly Code[]
  for (const node of codes) {
    const { start } = node.position ?? {}
    if (spansOf(node)?.opening || !start) continue
    const first = node.value.split('\n', 1)[0] ?? ''
    const at = String(file.value).indexOf(first, start.offset)
    yield {
      reason: 'this is shown as code, because it is indented by four spaces or a tab',
      help: INDENTED,
      // A tab that is a part of the indent and a part of the code is not found as it is typed.
      place: at < 0 ? node.position : placeAt(file, at, at + first.length),
    }
  }
  const [only, ...others] = tree?.children.filter(({ type }) => type !== 'yaml') ?? []
  const { opening, closing } = (only && spansOf(only)) ?? {}
  if (others.length > 0 || only?.type !== 'code' || !opening || !closing) return
  const isProse =
    /^(?:md|markdown|text|txt)?$/i.test(only.lang ?? '') && /\p{L}[.!?。！？](?:\s|$)/u.test(only.value)
  if (isProse)
    yield {
      reason: 'the whole answer is shown as code',
      help: WHOLE,
      place: placeAt(file, opening.start, opening.end),
    }
}

export const markdownMeantAsCode: ContentRule = {
  id: 'markdown/meant-as-code',
  stage: 'content',
  severity: 'warning',
  description: 'Code stands between two lines of ```, so that no text becomes code by the spaces before it.',
  check({ sources }, found) {
    for (const source of sources) for (const finding of accidents(source)) found(source, finding)
  },
}
