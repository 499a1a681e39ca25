import type { Heading } from 'mdast'
import { Edit, together } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import { ODD_SPACES } from '../../../read/field-lines.ts'
import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { slice, spansOf } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

/** A # with no blank, or one that only looks like a blank; a full-width #. `#1` and `#!` are no headings. */
const GLUED = new RegExp(`^([#＃]{1,6})([ \\t${ODD_SPACES}]*)([^\\s#＃!\\d].*)$`)

interface Outlined {
  readonly node: Heading
  /** The heading that it stands below; undefined on the first level. */
  readonly parent: Outlined | undefined
  /** The level that it should have: one below its parent, and 2 without one. */
  readonly right: number
}

/** The headings of a file with the level that keeps each of them below the heading that it stands below now. */
function outline(source: Source): Outlined[] {
  const open: Outlined[] = []
  return (source.nodes.get('heading') ?? []).flatMap((node) => {
    if (node.type !== 'heading') return []
    while ((open.at(-1)?.node.depth ?? 0) >= node.depth) open.pop()
    const parent = open.at(-1)
    const outlined = { node, parent, right: (parent?.right ?? 1) + 1 }
    open.push(outlined)
    return [outlined]
  })
}

/** Gives a heading the level that it should have, whichever way it was typed. */
function withLevel({ node, right }: Outlined, file: string): Edit | undefined {
  const { marks, text } = spansOf(node) ?? {}
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (right > 6) return undefined
  if (marks) return Edit.rewrite(file, marks, '#'.repeat(right))
  if (!text || start === undefined || end === undefined) return undefined
  const words = slice(file, text)
  // An underlined heading may have several lines, and # at its end.
  return /[\r\n]|#$/.test(words)
    ? undefined
    : Edit.rewrite(file, { start, end }, `${'#'.repeat(right)} `, text)
}

function isWrong({ node, parent }: Outlined): boolean {
  return node.depth === 1 || node.depth > (parent?.node.depth ?? 1) + 1
}

/** The headings that move along with each heading that has a wrong level: itself, and what stands below it. */
function movedBy(headings: readonly Outlined[]): Map<Outlined, Outlined[]> {
  const causes = new Map<Outlined, Outlined>()
  const moved = new Map<Outlined, Outlined[]>()
  for (const heading of headings) {
    const cause = isWrong(heading) ? heading : heading.parent && causes.get(heading.parent)
    if (!cause) continue
    causes.set(heading, cause)
    if (heading.node.depth === heading.right) continue
    const group = moved.get(cause)
    if (group) group.push(heading)
    else moved.set(cause, [heading])
  }
  return moved
}

function checkLevels(source: Source, found: (finding: Finding) => void): void {
  const file = String(source.file.value)
  for (const [{ node, parent, right }, group] of movedBy(outline(source))) {
    const { marks, text } = spansOf(node) ?? {}
    const words = slice(file, text ?? { start: marks?.end ?? 0, end: node.position?.end.offset ?? 0 })
    found({
      reason:
        node.depth === 1
          ? 'the question itself is the only heading of the first level'
          : `this heading skips from level ${parent?.node.depth ?? 1} to level ${node.depth}`,
      help: `write: ${'#'.repeat(right)} ${words.trim().replace(/\s*[\r\n][\s>]*/g, ' ')}`,
      place: node.position,
      edits: together(...group.map((heading) => withLevel(heading, file))),
    })
  }
}

function checkBlanks(source: Source, found: (finding: Finding) => void): void {
  const file = String(source.file.value)
  for (const prose of proseOf(source)) {
    const [line, next] = prose.isParagraph ? prose.lines() : []
    const match = line?.match(GLUED)
    const [marksAt, gapAt, textAt] = match?.groups ?? []
    if (!line || !marksAt || !gapAt || !textAt) continue
    const [marks, gap, text] = [slice(file, marksAt), slice(file, gapAt), slice(file, textAt)]
    if (gap !== '' && /^[ \t]+$/.test(gap) && !marks.includes('＃')) continue
    const isTag = marks.length === 1 && gap === ''
    // "#tag and #tag", or a sentence that begins with a tag, is no heading.
    if (isTag && marks === '#' && (/#\w/.test(text) || /[.。!！?？,，]$/.test(text) || next?.test(/^#\w/)))
      continue
    const right = '#'.repeat(Math.max(2, marks.length))
    const span = { start: marksAt.start, end: gapAt.end }
    // A single # may make a tag; one at the end would be lost.
    const isCertain = !isTag && !/#\s*$/.test(text) && (!next || next.beginsParagraph)
    found({
      reason: marks.includes('＃')
        ? 'this is a full-width #, so this is not a heading'
        : 'the space after # is missing, so this is not a heading',
      help: `write: ${right} ${text}`,
      place: placeAt(source.file, marksAt.start, marksAt.end),
      edits: isCertain ? together(Edit.rewrite(file, span, `${right} `)) : undefined,
    })
  }
}

/** Headings without words, and text that a line of hyphens below it has made a heading. */
/** Whether hyphens below a text were meant as a line across the page: few of them, or below a paragraph. */
function isByAccident({ position }: Heading, text: string): boolean {
  const lines = (position?.end.line ?? 0) - (position?.start.line ?? 0)
  const hyphens = (position?.end.column ?? 1) - 1
  return lines > 1 || hyphens <= 3 || /[.!?。！？]\s*$/u.test(text)
}

function checkAccidents(source: Source, found: (finding: Finding) => void): void {
  for (const node of source.nodes.get('heading') ?? []) {
    if (node.type !== 'heading') continue
    const { text } = spansOf(node) ?? {}
    if (node.children.length === 0)
      found({
        reason: 'this heading has no words',
        help: 'write its words, or remove it',
        place: node.position,
      })
    if (
      node.depth !== 2 ||
      !text ||
      !isByAccident(node, String(source.file.value).slice(text.start, text.end))
    )
      continue
    found({
      reason: 'the hyphens below this text make it a heading',
      help: 'put an empty line above the hyphens, or write ## before the words if it is a heading',
      place: placeAt(source.file, text.start, text.end),
      severity: 'warning',
    })
  }
}

export const markdownHeading: ContentRule = {
  id: 'markdown/heading',
  stage: 'content',
  severity: 'error',
  description: 'Headings in an answer start at ##, skip no level and have a space after the #.',
  fixes: true,
  check({ sources }, found) {
    for (const source of sources) {
      checkLevels(source, (finding) => found(source, finding))
      checkBlanks(source, (finding) => found(source, finding))
      checkAccidents(source, (finding) => found(source, finding))
    }
  },
}
