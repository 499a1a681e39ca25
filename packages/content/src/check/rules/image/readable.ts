import type { ContentRule } from '../../rule.ts'

export const imageReadable: ContentRule = {
  id: 'image/readable',
  stage: 'content',
  severity: 'error',
  description: 'A picture can be read, is not too large, and an SVG file runs and loads nothing.',
  examples: [
    {
      name: 'a script in it',
      in: 'images/card.svg',
      wrong: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><script>1</script></svg>',
      right: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>',
      at: '1:1-1:1',
      help: 'export it again as a plain SVG, or use a PNG',
    },
    {
      name: 'no picture',
      in: 'images/card.png',
      wrong: 'hello',
      at: '1:1-1:1',
      help: 'use a PNG, JPEG, WebP or SVG file; an SVG needs a width and a height, or a viewBox',
    },
  ],
  check({ sources }, found) {
    for (const source of sources) {
      const problem = source.kind === 'image' ? source.problem : undefined
      if (problem) found(source, problem)
    }
  },
}
