import type { Finding } from '../../../model/messages.ts'
import { ODD_SPACES } from '../../../read/field-lines.ts'
import { placeAt } from '../../../read/places.ts'
import { linesOf, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'

/** A # with no blank, or one that only looks like a blank; a full-width #. `#1` and `#!` are no headings. */
const GLUED = new RegExp(`^([#＃]{1,6})([ \\t${ODD_SPACES}]*)([^\\s#＃!\\d].*)$`)

/** Gives a heading the level that it should have, whichever way it was typed. */
function level(source: Source, start: number, end: number, depth: number, right: number) {
  const typed = String(source.file.value).slice(start, end)
  const marks = /^#+/.exec(typed)?.[0]
  if (marks)
    return {
      text: `${'#'.repeat(right)}${typed.slice(depth)}`,
      edit: { start, end: start + depth, text: '#'.repeat(right) },
    }
  const text = `${'#'.repeat(right)} ${typed.replace(/\s*[=-]+\s*$/, '')}`
  return { text, edit: { start, end, text } }
}

function checkLevels(source: Source, found: (finding: Finding) => void): void {
  let depth = 1
  for (const node of source.nodes.get('heading') ?? []) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (node.type !== 'heading' || start === undefined || end === undefined) continue
    const right = node.depth === 1 ? 2 : depth + 1
    if (node.depth === 1 || node.depth > right) {
      const { text, edit } = level(source, start, end, node.depth, right)
      const reason =
        node.depth === 1
          ? 'the question itself is the only heading of the first level'
          : `this heading skips from level ${depth} to level ${node.depth}`
      found({
        reason,
        help: `write: ${text}`,
        place: node.position,
        edits: text.includes('\n') ? undefined : [edit],
      })
      depth = right
    } else depth = node.depth
  }
}

function checkBlanks(source: Source, found: (finding: Finding) => void): void {
  for (const prose of proseOf(source)) {
    const [line, next] = prose.node.type === 'paragraph' ? linesOf(prose) : []
    const [, marks = '', gap = '', text = ''] = (line && GLUED.exec(line.text)) ?? []
    if (!line || marks === '' || (gap !== '' && /^[ \t]+$/.test(gap) && !marks.includes('＃'))) continue
    // "#tag and #tag", or a sentence that begins with a tag, is no heading.
    if (
      marks === '#' &&
      gap === '' &&
      (/#\w/.test(text) || /[.。!！?？,，]$/.test(text) || (next && /^#\w/.test(next.text)))
    )
      continue
    const right = '#'.repeat(Math.max(2, marks.length))
    const end = line.start + marks.length
    found({
      reason: marks.includes('＃')
        ? 'this is a full-width #, so this is no heading'
        : 'a blank is missing after #, so this is no heading',
      help: `write: ${right} ${text}`,
      place: placeAt(source.file, line.start, end),
      edits: [{ start: line.start, end: end + gap.length, text: `${right} ` }],
    })
  }
}

export const markdownHeading: ContentRule = {
  id: 'markdown/heading',
  stage: 'content',
  severity: 'error',
  description: 'Headings in an answer begin with ##, skip no level and have a blank after the #.',
  fixes: true,
  examples: [
    {
      name: 'the first level',
      in: 'answer',
      wrong: '# Renewing\n\nAsk.',
      right: '## Renewing\n\nAsk.',
      at: '9:1-9:11',
      help: 'write: ## Renewing',
    },
    {
      name: 'the first level, underlined',
      in: 'answer',
      wrong: 'Renewing\n========\n\nAsk.',
      right: '## Renewing\n\nAsk.',
      at: '9:1-10:9',
      help: 'write: ## Renewing',
    },
    {
      name: 'a skipped level',
      in: 'answer',
      wrong: '## One\n\n#### Two\n\nAsk.',
      right: '## One\n\n### Two\n\nAsk.',
      at: '11:1-11:9',
      help: 'write: ### Two',
    },
    {
      name: 'the first one skips a level',
      in: 'answer',
      wrong: '### One\n\nAsk.',
      right: '## One\n\nAsk.',
      at: '9:1-9:8',
      help: 'write: ## One',
    },
    {
      name: 'no blank',
      in: 'answer',
      wrong: '##Renewing\n\nAsk.',
      right: '## Renewing\n\nAsk.',
      at: '9:1-9:3',
      help: 'write: ## Renewing',
    },
    {
      name: 'no blank, one #',
      in: 'answer',
      wrong: '#Renewing\n\nAsk.',
      right: '## Renewing\n\nAsk.',
      at: '9:1-9:2',
      help: 'write: ## Renewing',
    },
    {
      name: 'a full-width space',
      in: 'answer',
      wrong: '##\u3000續借\n\n請查詢。',
      right: '## 續借\n\n請查詢。',
      at: '9:1-9:3',
      help: 'write: ## 續借',
    },
    {
      name: 'a full-width #',
      in: 'answer',
      wrong: '＃＃ 續借\n\n請查詢。',
      right: '## 續借\n\n請查詢。',
      at: '9:1-9:3',
      help: 'write: ## 續借',
    },
  ],
  check({ sources }, found) {
    for (const source of sources) {
      checkLevels(source, (finding) => found(source, finding))
      checkBlanks(source, (finding) => found(source, finding))
    }
  },
}
