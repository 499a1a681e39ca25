export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** What a drawing is made of: the elements of static graphics of SVG 1.1 and 2. */
export const ELEMENTS = words(`
  svg g defs symbol use switch a title desc style
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`)

/** Those in which text is more than white space. */
export const TEXT_ELEMENTS = words('text tspan textPath a title desc')

/** What is painted where it stands; everything else groups, or is painted where something refers to it. */
export const PAINTED = words('path rect circle ellipse line polyline polygon image text tspan textPath')

/** Why an element is an error; all other elements that are not listed above show nothing and are left out. */
export interface Refusal {
  readonly reason: string
  readonly help: string
}

const AGAIN = 'export it again as a plain SVG, or use a PNG'
const SCRIPT: Refusal = { reason: 'holds a script', help: AGAIN }
const MOTION: Refusal = {
  reason: 'moves, and pictures here are still',
  help: 'take the animation out, or export it again as a still picture',
}
const EMBEDDED: Refusal = { reason: 'embeds other content', help: AGAIN }
const HTML: Refusal = {
  reason: 'holds text as HTML, which only some programs show',
  help: 'export it again with text as SVG text: in draw.io, choose "Convert labels to SVG" under Text Settings',
}

const REFUSED: ReadonlyArray<readonly [names: ReadonlySet<string>, refusal: Refusal]> = [
  [words('script handler listener'), SCRIPT],
  [words('animate animatecolor animatemotion animatetransform mpath set discard'), MOTION],
  [words('foreignobject'), HTML],
  [words('audio canvas embed form frame iframe img link meta object source video base html body'), EMBEDDED],
  [
    words('feimage'),
    { reason: 'has a filter that loads a picture', help: 'use a picture instead, or a PNG' },
  ],
]

/** Namespaces whose elements do or show something in a browser, or in a program that processes XML. */
const ACTIVE: Readonly<Record<string, Refusal>> = {
  'http://www.w3.org/1999/xhtml': HTML,
  'http://www.w3.org/1998/Math/MathML': { reason: 'holds a formula in MathML', help: AGAIN },
  'http://www.w3.org/2001/xml-events': SCRIPT,
  'http://www.w3.org/2001/XInclude': EMBEDDED,
  'http://www.w3.org/1999/XSL/Transform': EMBEDDED,
}

/** Whether an element is refused because it runs something. */
export function runs(refusal: Refusal): boolean {
  return refusal === SCRIPT
}

/** Why an element makes a drawing an error; undefined where it is allowed or shows nothing. */
export function refusalOf(uri: string, local: string): Refusal | undefined {
  if (uri !== SVG_NAMESPACE) return ACTIVE[uri]
  const name = local.toLowerCase()
  return REFUSED.find(([names]) => names.has(name))?.[1]
}
