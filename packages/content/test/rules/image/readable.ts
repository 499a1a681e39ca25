import type { Example } from '../../example.ts'

/** A drawing of eight by four pixels with something in it. */
function drawing(content: string, more = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"${more}>\n  ${content}\n</svg>\n`
}

const RECT = '<rect width="8" height="4"/>'

const PLAIN = 'export it again as a plain SVG, or use a PNG'

const STILL = 'take the animation out, or export it again as a still picture'

/** A mistake in a drawing, and the drawing without it. */
function mistake(example: Pick<Example, 'name' | 'wrong' | 'at' | 'help'>): Example {
  return { in: 'images/card.svg', right: drawing(RECT), ...example }
}

export const examples: readonly Example[] = [
  mistake({
    name: 'a script',
    wrong: drawing('<script>alert(1)</script>'),
    at: '2:3-2:10',
    help: PLAIN,
  }),
  mistake({
    name: 'an event handler',
    wrong: drawing('<rect width="8" height="4" onclick="alert(1)"/>'),
    at: '2:30-2:48',
    help: `take it out, or ${PLAIN}`,
  }),
  mistake({
    name: 'a picture from elsewhere',
    wrong: drawing('<image href="https://example.org/card.png" width="8" height="4"/>'),
    at: '2:10-2:45',
    help: 'embed the picture in the drawing as PNG, JPEG or WebP, or add it to the answer separately',
  }),
  mistake({
    name: 'a style from elsewhere',
    wrong: drawing('<style>@import url(https://example.org/card.css);</style>'),
    at: '2:10-2:17',
    help: 'a drawing can refer only to its own parts: url(#id)',
  }),
  mistake({
    name: 'text as HTML',
    wrong: drawing(
      '<foreignObject width="8" height="4"><p xmlns="http://www.w3.org/1999/xhtml">Hi</p></foreignObject>',
    ),
    at: '2:3-2:17',
    help: 'export it again with text as SVG text: in draw.io, choose "Convert labels to SVG" under Text Settings',
  }),
  mistake({
    name: 'an animation',
    wrong: drawing('<rect width="8" height="4"><animate attributeName="x" to="4" dur="1s"/></rect>'),
    at: '2:30-2:38',
    help: STILL,
  }),
  mistake({
    name: 'no namespace',
    wrong: '<svg width="8" height="4"><rect width="8" height="4"/></svg>\n',
    at: '1:1-1:5',
    help: 'write: <svg xmlns="http://www.w3.org/2000/svg"',
  }),
  mistake({
    name: 'no size',
    wrong: '<svg xmlns="http://www.w3.org/2000/svg"><rect width="8" height="4"/></svg>\n',
    at: '1:1-1:5',
    help: 'write width and height in pixels, or a viewBox, into the <svg> element',
  }),
  mistake({
    name: 'an element that is not closed',
    wrong: drawing('<g>'),
    at: '3:7-3:7',
    help: 'export it again as a plain SVG, or fix this place',
  }),
  {
    name: 'no picture',
    in: 'images/card.png',
    wrong: 'hello',
    at: '1:1-1:1',
    help: 'use a PNG, JPEG, WebP or SVG file; if it is one, save it again',
  },
]
