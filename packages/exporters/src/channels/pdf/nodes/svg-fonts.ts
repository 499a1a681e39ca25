import {
  type CssRule,
  type Declaration,
  familyWith,
  parseDrawing,
  type SvgElement,
  type SvgNode,
  writeDrawing,
} from '@topasked/content'
import { FONT_FAMILIES } from '../typst/font-families.ts'

/** `font: bold 12px/1.2 Arial`: the families follow the size. */
const SHORTHAND = /^(.*?\d(?:px|pt|em|rem|%)(?:\/\S+)?\s+)(.+?)( !important)?$/iu

/** The family that a drawing gets in the place of the one that it asks for. */
type FamilyFor = (asked: string) => string

/**
 * An SVG whose text asks for our fonts only. A family that the machine happens to have would be taken otherwise, and
 * the bytes would differ from machine to machine. A drawing with text that the Latin font lacks gets one that has all of
 * it, that of its language first: `font`. Undefined where it is no drawing that can be published.
 */
export function withOwnFonts(bytes: Uint8Array, font: string | null): Uint8Array | undefined {
  const drawing = parseDrawing(bytes)
  if (!drawing) return undefined
  const { latin, mono, rest } = FONT_FAMILIES
  const own = familyWith(textOf(drawing.root), [latin, ...(font === null ? [] : [font]), ...rest])
  const beyond = own !== latin
  const familyFor = (asked: string) =>
    !beyond && /mono|courier|consolas/iu.test(asked) ? mono : (own ?? font ?? latin)
  const root = withFonts(drawing.root, familyFor)
  const attributes = new Map([['font-family', familyFor('')], ...root.attributes])
  return writeDrawing({ ...drawing, root: { ...root, attributes } })
}

function textOf(node: SvgNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

function withFonts(element: SvgElement, familyFor: FamilyFor): SvgElement {
  const attributes = [...element.attributes].map(
    ([name, value]): [string, string | readonly Declaration[]] => {
      if (typeof value !== 'string') return [name, inDeclarations(value, familyFor)]
      return [name, name === 'font-family' ? familyFor(value) : value]
    },
  )
  const inRule = (rule: CssRule): CssRule =>
    'media' in rule
      ? {
          ...rule,
          rules: rule.rules.map((one) => ({
            ...one,
            declarations: inDeclarations(one.declarations, familyFor),
          })),
        }
      : { ...rule, declarations: inDeclarations(rule.declarations, familyFor) }
  return {
    ...element,
    attributes: new Map(attributes),
    ...(element.rules && { rules: element.rules.map(inRule) }),
    children: element.children.map((child) => (child.type === 'text' ? child : withFonts(child, familyFor))),
  }
}

function inDeclarations(declarations: readonly Declaration[], familyFor: FamilyFor): Declaration[] {
  return declarations.map(({ property, value }) => {
    if (property === 'font-family') {
      const importance = value.endsWith(' !important') ? ' !important' : ''
      return { property, value: `'${familyFor(value)}'${importance}` }
    }
    if (property !== 'font') return { property, value }
    const replaced = value.replace(SHORTHAND, (_, head: string, asked: string, importance = '') => {
      return `${head}'${familyFor(asked)}'${importance}`
    })
    return { property, value: replaced }
  })
}
