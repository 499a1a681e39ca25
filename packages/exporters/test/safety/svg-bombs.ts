const svg = (content: string, width = 80, height = 40) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`
const times = (count: number, of: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => of(n)).join('')

/** Each one refers ten times to the one before, which is as much as 10 to the power of `levels` of the first. */
const laughs = (levels: number, open: (n: number) => string, refer: (n: number) => string, close: string) =>
  times(
    levels,
    (n) => `${open(n)}${n === 0 ? '<rect width="1" height="1"/>' : times(10, () => refer(n - 1))}${close}`,
  )

/** Small files that take a program that draws them minutes, gigabytes or its life. */
export const SVG_BOMBS: Readonly<Record<string, string>> = {
  'a billion laughs': `<!DOCTYPE svg [<!ENTITY a0 "ha">${times(10, (n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`)}]>${svg('<text>&a10;</text>')}`,
  'one long entity': `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(50_000)}">]>${svg(`<text>${'&a;'.repeat(50_000)}</text>`)}`,
  'use of use': svg(
    laughs(
      10,
      (n) => `<g id="g${n}">`,
      (n) => `<use href="#g${n}"/>`,
      '</g>',
    ),
  ),
  'patterns of patterns': svg(
    `${laughs(
      10,
      (n) => `<pattern id="p${n}" width="9" height="9">`,
      (n) => `<rect fill="url(#p${n})" width="9" height="9"/>`,
      '</pattern>',
    )}<rect fill="url(#p9)" width="80" height="40"/>`,
  ),
  'masks of masks': svg(
    `${laughs(
      10,
      (n) => `<mask id="m${n}">`,
      (n) => `<rect mask="url(#m${n})" width="9" height="9"/>`,
      '</mask>',
    )}<rect mask="url(#m9)" width="80" height="40"/>`,
  ),
  'clips by style sheet': svg(
    `<style>${times(10, (n) => `.c${n}{clip-path:url(#c${n})}`)}</style>${laughs(
      10,
      (n) => `<clipPath id="c${n}">`,
      (n) => `<rect class="x c${n}" width="9" height="9"/>`,
      '</clipPath>',
    )}<rect class="c9" width="80" height="40"/>`,
  ),
  'a marker on each corner': svg(
    `<marker id="m">${times(300, () => '<rect width="1" height="1"/>')}</marker><path marker-mid="url(#m)" d="M0 0${'h1v1'.repeat(50_000)}"/>`,
  ),
  'a marker that all inherit': svg(
    `<marker id="m">${times(300, () => '<rect width="1" height="1"/>')}</marker><g style="marker:url(#m)">${times(2_000, () => '<line x2="9"/>')}</g>`,
  ),
  'a large part used often': svg(
    `<path id="p" d="M0 0${'l1 1'.repeat(50_000)}"/>${times(500, () => '<use href="#p"/>')}`,
  ),
  'a part that uses itself': svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
  'a pattern of itself': svg(
    '<pattern id="p" width="9" height="9"><rect fill="url(#p)" width="9" height="9"/></pattern>',
  ),
  'a chain of references': svg(times(20_000, (n) => `<use id="u${n}" href="#u${n + 1}"/>`)),
  'groups in groups': svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)),
  'drawings in drawings': svg('<svg viewBox="0 0 1 1">'.repeat(5_000) + '</svg>'.repeat(5_000)),
  'very many elements': svg('<g/>'.repeat(400_000)),
  'very many attributes': svg(`<g ${times(100_000, (n) => `a${n}="" `)}/>`),
  'very many namespaces': svg(`<g ${times(50_000, (n) => `xmlns:a${n}="b" `)}/>`),
  'brackets in a style': svg(`<style>a{fill:${'('.repeat(150_000)}}</style>`),
  'blocks in a style': svg(`<style>${'@media screen{'.repeat(10_000)}</style>`),
  'a long style': svg(`<style>${'a,'.repeat(200_000)}a{fill:red}</style>`),
  'words in a style': svg(`<style>a{filter:${'a'.repeat(150_000)}}</style>`.repeat(20)),
  'words in an attribute': svg(`<g transform="${'a'.repeat(190_000)}"/>`),
  'rules about everything': svg(
    `<style>${times(5_000, (n) => `*{fill:url(#p${n})}`)}</style>${times(5_000, (n) => `<pattern id="p${n}"/>`)}${times(20_000, () => '<g/>')}`,
  ),
  'rules that lead nowhere': svg(
    `<style>${times(5_000, (n) => `*{fill:url(#p${n})}`)}</style>${'<g/>'.repeat(45_000)}`,
  ),
  'a filter of many steps, often': svg(
    `<filter id="f">${'<feOffset/>'.repeat(20_000)}</filter>${'<g filter="url(#f)"/>'.repeat(20_000)}`,
  ),
  'a long path with many filters': svg(
    `<style>${times(2_000, (n) => `path{filter:url(#f${n})}`)}</style>${times(2_000, (n) => `<filter id="f${n}"/>`)}<path d="M0 0${'l1 1'.repeat(50_000)}"/>`,
  ),
  'a filter of the whole page, in per cent': svg(
    `<filter id="f" filterUnits="userSpaceOnUse" width="900%" height="900%"><feGaussianBlur stdDeviation="9"/></filter>${'<g filter="url(#f)"/>'.repeat(9)}`,
  ),
  'a style in many pieces': svg(`<style>${'}{<!-- -->'.repeat(60_000)}</style>`),
  'a huge drawing': svg('', 1e9, 1e9),
  'a size that is no number': svg('').replace(
    'width="80" height="40"',
    'width="NaN" height="Infinity" viewBox="0 0 NaN 1e999"',
  ),
  'a huge number': svg('<circle r="1e38"/>'),
  'a wide blur, often': svg(
    `<filter id="f" x="-99" y="-99" width="199" height="199"><feGaussianBlur stdDeviation="500"/></filter>${times(50, () => '<g filter="url(#f)"><rect width="80" height="40"/></g>')}`,
    4_000,
    4_000,
  ),
  'blurs of blurs': svg(
    `<filter id="f">${times(400, () => '<feGaussianBlur stdDeviation="9"/>')}</filter><rect filter="url(#f)" width="4000" height="4000"/>`,
    4_000,
    4_000,
  ),
  'blurs as functions': svg(`<rect style="filter:${'blur(9px) '.repeat(400)}" width="80" height="40"/>`),
  'a thick line': svg(
    '<filter id="f"><feMorphology radius="400"/></filter><rect filter="url(#f)" width="800" height="800"/>',
    800,
    800,
  ),
  'a thick line by its scale': svg(
    '<filter id="f"><feMorphology radius="1"/></filter><g transform="scale(400)"><rect filter="url(#f)" width="2" height="2"/></g>',
    800,
    800,
  ),
  'a fine turbulence': svg(
    '<filter id="f"><feTurbulence baseFrequency="9" numOctaves="400"/></filter><rect filter="url(#f)" width="800" height="800"/>',
    800,
    800,
  ),
  'a large matrix': svg(
    `<filter id="f"><feConvolveMatrix order="90" kernelMatrix="${'1 '.repeat(8_100)}"/></filter><rect filter="url(#f)" width="800" height="800"/>`,
    800,
    800,
  ),
}
