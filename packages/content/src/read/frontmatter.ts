import { yamlLines } from './field-lines.ts'

/** Offsets of the YAML between the fences of a Markdown file; `body` is where the Markdown begins. */
interface Frontmatter {
  readonly start: number
  readonly end: number
  readonly body: number
}

export type FrontmatterSplit =
  | ({ readonly state: 'found' } & Frontmatter)
  | { readonly state: 'missing' | 'not-closed' }
  /** Only empty lines stand before the fence at `at`. */
  | { readonly state: 'late'; readonly at: number }
  | { readonly state: 'bad-fence'; readonly at: number; readonly length: number }

const OPEN = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/
const OPEN_LOOKALIKE =
  /^\uFEFF?(?:[ \t]+---|-{4,}|--|—+|–+|[-\u2010-\u2015]{3,}|[*_=~+]{3,}|－{3}|−{3})[ \t]*(?=\r|\n|$)/
const OPEN_LATE = /^\uFEFF?\s*[\r\n](?=---[ \t]*[\r\n]+[A-Za-z][A-Za-z0-9-]*:)/
const CLOSE = /(?<=^|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/g
const CLOSE_LOOKALIKE =
  /(?<=\n|\r)(?:[ \t]+---|-{4,}|—+|–+|--|[-\u2010-\u2015]{3,}|[*_=~+]{3,}|－{3}|−{3}|\.{3})[ \t]*(?=\r|\n|$)/g

/** The first line that looks like a fence and is none, and no part of a text over several lines. */
function lookalikeIn(yaml: string): RegExpExecArray | undefined {
  const [first, ...others] = yaml.matchAll(CLOSE_LOOKALIKE)
  if (!first) return undefined
  const inside = new Map(yamlLines(yaml).map((line) => [line.start, line.inside]))
  const isInside = (at: number): boolean => ['block', 'quotes'].includes(inside.get(at) ?? '')
  return [first, ...others].find(({ index }) => !isInside(index))
}

/** Finds the frontmatter, and says what is wrong with a fence that is none. */
export function splitFrontmatter(text: string): FrontmatterSplit {
  const open = OPEN.exec(text)
  if (!open) {
    const alike = OPEN_LOOKALIKE.exec(text)
    const late = OPEN_LATE.exec(text)
    if (late) return { state: 'late', at: late[0].length }
    return alike ? { state: 'bad-fence', at: 0, length: alike[0].length } : { state: 'missing' }
  }
  const start = open[0].length
  CLOSE.lastIndex = start
  const close = CLOSE.exec(text)
  const alike = lookalikeIn(text.slice(start, close?.index))
  if (close && !(alike && /^[ \t]*-{2,}|^[—–－−]/.test(alike[0]))) {
    return { state: 'found', start, end: close.index, body: close.index + close[0].length }
  }
  if (!alike) return { state: 'not-closed' }
  return { state: 'bad-fence', at: start + alike.index, length: alike[0].length }
}
