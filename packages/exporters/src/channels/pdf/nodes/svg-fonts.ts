import { FONT_FAMILIES } from '../typst/font-book.ts'

const TAG = /<[^>]*>/gu
const STYLE_ELEMENT = /(<style[^>]*>)([\s\S]*?)(<\/style>)/giu
const FAMILY_ATTRIBUTE = /(\sfont-family\s*=\s*)("[^"]*"|'[^']*')/giu
const STYLE_ATTRIBUTE = /(\sstyle\s*=\s*)(?:"([^"]*)"|'([^']*)')/giu
const FAMILY = /(font-family\s*:\s*)([^;}]+)/giu
/** `font: bold 12px/1.2 Arial`: the families follow the size. */
const SHORTHAND = /(\bfont\s*:[^;}]*?\d(?:px|pt|em|rem|%)(?:\/\S+)?\s+)([^;}]+)/giu
const BEYOND_LATIN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

/**
 * The SVG with our fonts for all its text: a family that the machine happens to have would be used otherwise, and the
 * bytes would differ from machine to machine. A drawing with text in a script that the Latin font lacks gets the
 * Chinese one, which has both.
 */
export function withOwnFonts(bytes: Uint8Array): Uint8Array {
  const svg = new TextDecoder().decode(bytes)
  const beyond = BEYOND_LATIN.test(svg.replace(STYLE_ELEMENT, '').replace(TAG, ''))
  const { latin, han, mono } = FONT_FAMILIES
  const familyFor = (asked: string) => (beyond ? han : /mono|courier|consolas/iu.test(asked) ? mono : latin)
  const inCss = (css: string) =>
    [FAMILY, SHORTHAND].reduce(
      (text, pattern) =>
        text.replace(pattern, (_, head: string, asked: string) => `${head}'${familyFor(asked)}'`),
      css,
    )
  const inTag = (tag: string) =>
    tag
      .replace(FAMILY_ATTRIBUTE, (_, head: string, asked: string) => `${head}"${familyFor(asked)}"`)
      .replace(STYLE_ATTRIBUTE, (_, head: string, double?: string, single?: string) => {
        return `${head}"${inCss((double ?? single ?? '').replaceAll('"', "'"))}"`
      })
  const own = svg
    .replace(STYLE_ELEMENT, (_, open: string, css: string, close: string) => open + inCss(css) + close)
    .replace(TAG, inTag)
    .replace(/<svg\b(?![^>]*\sfont-family)/iu, `<svg font-family="${familyFor('')}"`)
  return new TextEncoder().encode(own)
}
