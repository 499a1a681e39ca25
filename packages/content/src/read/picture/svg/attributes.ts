const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

/**
 * What an attribute can hold: `plain` text that nothing acts on; `numbers`, with units or as path data; a `css` value;
 * an address as `href`; declarations as `style`.
 */
export type AttributeKind = 'plain' | 'numbers' | 'css' | 'href' | 'style'

/** Presentation attributes and the properties of the same names (SVG 2, appendix on properties). */
const PRESENTATION = words(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
  glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid
  marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width text-anchor text-decoration text-orientation text-overflow text-rendering transform transform-box
  transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`)

/** Properties that only style sheets and `style` can set. */
const STYLED = words(`
  background background-blend-mode background-color color-scheme cx cy font font-feature-settings font-kerning
  font-optical-sizing font-synthesis font-variant-caps font-variant-east-asian font-variant-ligatures
  font-variant-numeric font-variation-settings height inline-size line-height mask-mode max-height max-width min-height
  min-width r rx ry shape-image-threshold shape-margin shape-padding stroke-alignment text-align text-align-last
  text-decoration-color text-decoration-line text-decoration-style text-decoration-thickness text-indent text-transform
  text-underline-offset text-underline-position width x y
`)

const NUMBERS = words(`
  width height viewBox x y cx cy r rx ry fx fy fr x1 y1 x2 y2 dx dy points d pathLength rotate textLength startOffset
  offset markerWidth markerHeight refX refY orient azimuth elevation amplitude exponent intercept slope tableValues k1
  k2 k3 k4 order kernelMatrix divisor bias targetX targetY kernelUnitLength surfaceScale diffuseConstant
  specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ z scale stdDeviation radius
  baseFrequency numOctaves seed values
`)

const PLAIN = words(`
  id class lang role aria-describedby aria-hidden aria-label aria-labelledby version preserveAspectRatio lengthAdjust
  method side spacing gradientUnits spreadMethod patternUnits patternContentUnits clipPathUnits maskUnits
  maskContentUnits markerUnits filterUnits primitiveUnits in in2 result mode type operator edgeMode preserveAlpha
  xChannelSelector yChannelSelector stitchTiles requiredFeatures requiredExtensions systemLanguage media
`)

const TRANSFORMS = words('gradientTransform patternTransform')

/** Every attribute that is published, in no namespace, and what it holds. */
const ATTRIBUTES: ReadonlyMap<string, AttributeKind> = new Map<string, AttributeKind>([
  ...PLAIN.map((name) => [name, 'plain'] as const),
  ...NUMBERS.map((name) => [name, 'numbers'] as const),
  ...[...PRESENTATION, ...TRANSFORMS].map((name) => [name, 'css'] as const),
  ['href', 'href'],
  ['style', 'style'],
])

/** Every property that is published. */
export const PROPERTIES: ReadonlySet<string> = new Set([...PRESENTATION, ...STYLED])

export const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink'
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

/** The name under which an attribute is published; undefined for those that are not. */
export function publishedName(uri: string, local: string): string | undefined {
  if (uri === '') return ATTRIBUTES.has(local) ? local : undefined
  if (uri === XLINK_NAMESPACE && local === 'href') return 'xlink:href'
  return uri === XML_NAMESPACE && (local === 'lang' || local === 'space') ? `xml:${local}` : undefined
}

/** What an attribute holds, by the name under which it is published. */
export function kindOf(name: string): AttributeKind {
  return name === 'xlink:href' ? 'href' : (ATTRIBUTES.get(name) ?? 'plain')
}
