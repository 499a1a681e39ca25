import type { LineFix } from '@topasked/content'
import type { CheckPageWords } from '@topasked/exporters'
import type { ReactNode } from 'react'
import { Text } from '../parts/text'
import { countIn, fillIn } from '../parts/words'
import type { Check } from './use-check'

interface MessageListProps {
  readonly words: CheckPageWords
  readonly check: Check
  /** Replaces the text. */
  readonly onFixed: (text: string) => void
  readonly text: string
  /** Shows a line of the text. */
  readonly onLine: (line: number) => void
}

/** The text with whole lines replaced. */
function withLines(text: string, { startLine, endLine, after }: LineFix): string {
  const lines = text.split('\n')
  lines.splice(startLine - 1, endLine - startLine + 1, after)
  return lines.join('\n')
}

/** The messages of the check, each with its help and, where it is certain, a button that makes the fix. */
export function MessageList({ words, check, text, onFixed, onLine }: MessageListProps): ReactNode {
  const { answer, isWaiting, hasFailed } = check
  if (hasFailed)
    return (
      <p role="status">
        <Text>{words.failed}</Text>
      </p>
    )
  if (!answer)
    return (
      <p role="status">
        <Text>{isWaiting ? words.checking : ''}</Text>
      </p>
    )
  const { messages, fixes, fixed } = answer
  const count = countIn(words.found, words.foundIn, messages.length)
  const fixOf = (line: number, rule: string): LineFix | undefined =>
    fixes.find(
      ({ startLine, endLine, reasons }) =>
        startLine <= line && line <= endLine && reasons.some((reason) => reason.rule === rule),
    )
  return (
    <>
      <p role="status">
        <Text>{isWaiting ? words.checking : messages.length === 0 ? words.well : count}</Text>
      </p>
      {!isWaiting && fixed !== text && (
        <p>
          <button type="button" className="button" onClick={() => onFixed(fixed)}>
            <Text>{words.fixAll}</Text>
          </button>
        </p>
      )}
      <ol className="check-messages">
        {messages.map((message) => {
          const fix = message.fixable ? fixOf(message.line, message.rule) : undefined
          return (
            <li key={`${message.line}:${message.column} ${message.rule}`} data-severity={message.severity}>
              <button type="button" className="check-line" onClick={() => onLine(message.line)}>
                <Text>{words[message.severity]}</Text>,{' '}
                <Text>{fillIn(words.line, { line: String(message.line) })}</Text>
              </button>
              <p lang="en">{message.message}</p>
              <p className="check-help">
                <Text>{words.help}</Text> <span lang="en">{message.help}</span>
              </p>
              {fix && !isWaiting && (
                <button type="button" className="button" onClick={() => onFixed(withLines(text, fix))}>
                  <Text>{fillIn(words.fix, { line: String(fix.startLine) })}</Text>
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
