import type { Blockquote } from 'mdast'
import { Edit, together } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import { ALERTS, alertOf } from '../../../read/alerts.js'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'
import { FOREIGN_BLOCKS } from './foreign-blocks.ts'

const WORDS = Object.keys(ALERTS)
const MARKS = `[!${WORDS.join('], [!')}]`

/** The word of GitHub for a block of another system. */
function meant(word: string): string | undefined {
  const name = word.toLowerCase()
  const kind = Object.hasOwn(FOREIGN_BLOCKS, name) ? FOREIGN_BLOCKS[name] : undefined
  return WORDS.find((known) => ALERTS[known] === (name === 'danger' ? 'danger' : kind))
}

function unknown(word: string, start: number): Pick<Finding, 'reason' | 'help' | 'edits'> {
  const similar = similarTo(word.toUpperCase(), WORDS)
  const right = similar?.name ?? meant(word)
  const span = { start: start + '[!'.length, end: start + '[!'.length + word.length }
  return {
    reason: `there is no alert [!${word}]`,
    help: right ? `write: [!${right}]` : `use one of: ${MARKS}`,
    edits: similar?.certain ? [Edit.replaceName(span, similar.name)] : undefined,
  }
}

/** Puts what follows the mark on a line of its own, which begins like the one before. */
function onNextLine(file: string, markEnd: number): readonly Edit[] | undefined {
  const lineStart = Math.max(file.lastIndexOf('\n', markEnd), file.lastIndexOf('\r', markEnd)) + 1
  const prefix = /^[> ]*/.exec(file.slice(lineStart))?.[0] ?? ''
  const blanks = /^[ \t]*/.exec(file.slice(markEnd))?.[0] ?? ''
  const rest = file.slice(markEnd + blanks.length)
  if (!prefix.includes('>') || file[lineStart + prefix.length] !== '[' || !/^[\p{L}“"'‘（(「]/u.test(rest))
    return undefined
  const lineEnd = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n'
  const span = { start: markEnd, end: markEnd + blanks.length }
  return together(Edit.rewrite(file, span, lineEnd, { start: lineStart, end: lineStart + prefix.length }))
}

function explain(source: Source, node: Blockquote): Finding | undefined {
  const file = String(source.file.value)
  const alert = alertOf(node, file)
  if (!alert) return undefined
  const { word, after, start } = alert
  const end = start + `[!${word}]`.length
  const place = placeAt(source.file, start, end)
  if (!Object.hasOwn(ALERTS, word.toUpperCase())) return { ...unknown(word, start), place }
  if (after === '')
    return {
      reason: 'there is nothing in this alert',
      help: 'write the text on the next line, after a >',
      place,
    }
  return {
    reason: 'there is more than the mark of the alert on its line, so this is a quotation',
    help: 'write the text on the next line, after a >',
    place,
    edits: onNextLine(file, end),
  }
}

export const markdownAlert: ContentRule = {
  id: 'markdown/alert',
  stage: 'content',
  severity: 'error',
  description:
    'A quotation that begins with a mark such as [!NOTE], alone on its line, is a callout: [!NOTE] a note, [!TIP] a tip, [!IMPORTANT] and [!WARNING] a warning, [!CAUTION] a danger. There are no other marks.',
  fixes: true,
  check({ sources }, found) {
    for (const source of sources)
      for (const node of source.nodes.get('blockquote') ?? []) {
        const finding = node.type === 'blockquote' ? explain(source, node) : undefined
        if (finding) found(source, finding)
      }
  },
}
