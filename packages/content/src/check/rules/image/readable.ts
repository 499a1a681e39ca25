import type { ContentRule } from '../../rule.ts'

export const imageReadable: ContentRule = {
  id: 'image/readable',
  stage: 'content',
  severity: 'error',
  description:
    'A picture is a readable PNG, JPEG, WebP or SVG file of at most 5 MB, 16,384 pixels a side and 40 million pixels. An SVG drawing runs nothing, loads nothing and does not move. Its invisible parts, such as the metadata of drawing programs, are not published.',
  check({ sources }, found) {
    for (const source of sources) {
      for (const problem of source.problems ?? []) found(source, problem)
    }
  },
}
