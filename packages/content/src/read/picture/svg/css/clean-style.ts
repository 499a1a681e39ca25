import { SVG_LIMITS } from '../svg-limits.ts'
import { quoted, type SvgProblem } from '../svg-problem.ts'
import type { CssRule, Declaration } from '../svg-tree.ts'
import type { XmlAttribute, XmlElement, XmlText } from '../xml-tree.ts'
import { type CssFault, type CssOutcome, readDeclarations, readStyleSheet } from './css-rules.ts'
import { type CssText, tokensOf, writeTokens } from './css-values.ts'

/** CSS as the parser of XML gave it: pieces of text, with the offset that each one has in the file. */
export interface CssSource {
  readonly pieces: ReadonlyArray<{ readonly value: string; readonly start: number }>
}

/** The CSS in an attribute. */
export function attributeCss({ value, valueStart }: XmlAttribute): CssSource {
  return { pieces: [{ value, start: valueStart }] }
}

/** The CSS in a style element. */
export function elementCss({ children }: XmlElement): CssSource {
  return { pieces: children.filter((child): child is XmlText => child.type === 'text') }
}

/** What was understood of some CSS; what was not is told to `found`. */
export type FoundInCss = (problem: SvgProblem) => void

export function cleanDeclarations(source: CssSource, found: FoundInCss): readonly Declaration[] {
  return clean(source, readDeclarations, found)
}

export function cleanStyleSheet(source: CssSource, found: FoundInCss): readonly CssRule[] {
  return clean(source, readStyleSheet, found)
}

/** The value of a presentation attribute; undefined where it is a problem. */
export function cleanValue(source: CssSource, found: FoundInCss): string | undefined {
  const css = textOf(source, found)
  if (css === undefined) return undefined
  const written: CssText = writeTokens(tokensOf(css), 'value')
  if ('text' in written) return written.text
  found(problemOf(source, { what: written.fault, token: written.token }))
  return undefined
}

/** Faults of one style that are told. */
const MOST = 20

function clean<T>(source: CssSource, read: (css: string) => CssOutcome<T>, found: FoundInCss): readonly T[] {
  const css = textOf(source, found)
  const outcome = css === undefined ? undefined : read(css)
  for (const fault of outcome?.faults.slice(0, MOST) ?? []) found(problemOf(source, fault))
  return outcome?.read ?? []
}

function textOf({ pieces }: CssSource, found: FoundInCss): string | undefined {
  const css = pieces.map(({ value }) => value).join('')
  const what = tooLongIn(css)
  if (what === undefined) return css
  const start = pieces[0]?.start ?? 0
  const reason = `this drawing has ${what}`
  found({ reason, help: 'simplify the drawing, or use a PNG', start, end: start })
  return undefined
}

/** What is too long in some CSS. Escapes can stand for any character and hide where a name ends. */
function tooLongIn(css: string): string | undefined {
  const { css: most, cssName } = SVG_LIMITS
  if (css.length > most) return `a style of more than ${most} characters`
  if (css.length <= cssName) return undefined
  const longest = css.split(/[^\w\u0080-\u{10ffff}-]+/u).some(({ length }) => length > cssName)
  return longest || css.split('\\').length > cssName
    ? `a style with a name of more than ${cssName} characters`
    : undefined
}

const OWN_PARTS = 'a drawing can refer only to its own parts: url(#id)'

const EXPLAINED: Readonly<Record<CssFault['what'], (css: string) => Pick<SvgProblem, 'reason' | 'help'>>> = {
  loads: (css) => ({ reason: `this drawing loads something by its style: ${css}`, help: OWN_PARTS }),
  font: () => ({
    reason: 'this drawing contains its own font',
    help: 'name a font that readers have, export it again with text as shapes, or use a PNG',
  }),
  moves: () => ({
    reason: 'this drawing moves, and pictures here are still',
    help: 'take the animation out, or export it again as a still picture',
  }),
  unknown: (css) => ({
    reason: `a style in this drawing has no meaning here: ${css}`,
    help: 'take it out, or export it again as a plain SVG',
  }),
}

function problemOf(source: CssSource, { what, token }: CssFault): SvgProblem {
  const start = offsetOf(source, token[2])
  return { ...EXPLAINED[what](quoted(token[1])), start, end: start + token[1].length }
}

/** Where in the file a character of the CSS stands; exact unless entities or Windows line ends come before it. */
function offsetOf({ pieces }: CssSource, at: number): number {
  let before = 0
  for (const { value, start } of pieces) {
    if (at < before + value.length) return start + at - before
    before += value.length
  }
  return pieces[0]?.start ?? 0
}
