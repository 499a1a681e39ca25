/** A number from 0 to below `below`. */
export type Pick = (below: number) => number

/** Elements and attributes that a drawing may have once it is published; the test knows them by itself. */
export const KNOWN_ELEMENTS =
  'svg g defs symbol use switch a title desc style path rect circle ellipse line polyline polygon image text tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'.split(
    ' ',
  )
export const KNOWN_ATTRIBUTES =
  'id class style href xlink:href xml:space xml:lang width height x y viewBox d points r rx cx fill stroke stroke-width stroke-dasharray opacity transform filter mask clip-path marker-end font-family font-size offset stop-color type values stdDeviation in result media version role aria-label'.split(
    ' ',
  )

/** Names that browsers show nothing of, or that do something. */
const OTHER_ELEMENTS = 'metadata unknown font glyph view flowRoot solidcolor RDF namedview Script-er'.split(
  ' ',
)
const OTHER_ATTRIBUTES =
  'data-x tabindex foo xmlns:q q:label sodipodi-x zoomAndPan src cursor crossorigin'.split(' ')
const HOSTILE_ELEMENTS = 'script animate set foreignObject handler iframe feImage'.split(' ')
const HOSTILE_ATTRIBUTES = 'onload onclick ONFOCUS'.split(' ')

const SAFE_VALUES = [
  '0',
  '10 20',
  '100%',
  '1.5e1px',
  'M0 0h8v-4z',
  '#id0',
  'url(#id1)',
  "url('#id2')",
  ' none ',
  'rgb(1, 2, 3)',
  '\'A "B"\', c',
  'translate(1,2) scale(.5)',
  'red /* x */  /* y */ blue',
  'a &amp; b',
  '&#10;&#9;x',
  'é 和 😀',
  'fill: red; stroke : URL( "#id0" ) ! important;; x: y',
  '--a: 1; fill: var(--a)',
  'text/css',
  '',
]
const HOSTILE_VALUES = [
  'javascript:alert(1)',
  'https://evil.example/',
  'url(https://evil.example/x)',
  '\\75rl(https://evil.example/x)',
  'fill:url(//evil.example)',
  'data:text/html,x',
  'image-set("x" 1x)',
]
const SAFE_CSS = [
  '.a{fill:red}',
  '#id0 > .b , rect:hover{stroke:url(#id1);x-y:z}',
  '@media print and (min-width: 5px){ *{fill:none!important} }',
  '/* x */ @charset "utf-8";',
  '&lt;!-- .c{font:12px "A B"} -->',
  '\n.\\31 x\\:y{opacity:.5;;}',
  '<![CDATA[.d{fill:#fff}]]>',
  '[a="b]c"]{fill:calc(1px + (2px*3))',
]
const HOSTILE_CSS = [
  '@import "x";',
  '@font-face{src:url(x)}',
  '.e{background:url(x)}',
  '@\\69mport url(x);',
  '}{',
  '@keyframes k{}',
]
const PREFIXES = ['', '', '', 's:', 'a.b:', 'é:']

/** Well-formed drawings, full of what is left out, and with something here and there that is an error. */
export class RandomDrawing {
  readonly #pick: Pick
  /** One thing in so many is hostile. */
  readonly #rarity: number

  constructor(pick: Pick, rarity: number) {
    this.#pick = pick
    this.#rarity = rarity
  }

  text(): string {
    const head = this.#of(['', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-8"?>\n', '\ufeff'])
    const type = this.#of(['', '', '<!DOCTYPE svg>', '<!-- x --><?app y?>\n'])
    const spaces = ['s', 'a.b', 'é'].map((prefix) => ` xmlns:${prefix}="http://www.w3.org/2000/svg"`).join('')
    const other =
      ' xmlns="http://www.w3.org/2000/svg" xmlns:q="http://q.example/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return `${head}${type}<svg${other}${spaces} width="80" height="40">${this.#content(4)}</svg>${this.#of(['', '\n', '<!-- end -->'])}`
  }

  #of<T>(items: readonly T[]): T {
    return items[this.#pick(items.length)] as T
  }

  /** One of the known ones, mostly. */
  #mix<T>(known: readonly T[], other: readonly T[], hostile: readonly T[]): T {
    if (this.#pick(this.#rarity) === 0) return this.#of(hostile)
    return this.#pick(5) === 0 ? this.#of(other) : this.#of(known)
  }

  #content(depth: number): string {
    return Array.from({ length: this.#pick(5) }, () => this.#node(depth)).join('')
  }

  #node(depth: number): string {
    const kind = this.#pick(10)
    if (kind === 0)
      return this.#of(['text', '\n  ', '<!-- <script/> -->', '<![CDATA[<b>]]>', '&lt;b&gt;', '<?x y?>'])
    if (kind === 1) return `<style>${this.#mix(SAFE_CSS, SAFE_CSS, HOSTILE_CSS)}</style>`
    const local = this.#mix(KNOWN_ELEMENTS, OTHER_ELEMENTS, HOSTILE_ELEMENTS)
    const name = `${this.#pick(8) === 0 ? 'q:' : this.#of(PREFIXES)}${local}`
    const inside = depth > 0 && local !== 'style' ? this.#content(depth - 1) : ''
    return inside === ''
      ? `<${name}${this.#attributes()}/>`
      : `<${name}${this.#attributes()}>${inside}</${name}>`
  }

  #attributes(): string {
    const names = new Set(
      Array.from({ length: this.#pick(4) }, () =>
        this.#mix(KNOWN_ATTRIBUTES, OTHER_ATTRIBUTES, HOSTILE_ATTRIBUTES),
      ),
    )
    return [...names].map((name) => ` ${name}=${this.#value(name)}`).join('')
  }

  #value(name: string): string {
    if (name === 'id') return `"id${this.#pick(4)}"`
    if (name === 'xmlns:q') return '"http://q.example/"'
    const value = this.#mix(SAFE_VALUES, SAFE_VALUES, HOSTILE_VALUES)
    return value.includes('"') ? `'${value.replaceAll("'", '&apos;')}'` : `"${value}"`
  }
}
