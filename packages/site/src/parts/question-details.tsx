import useBrokenLinks from '@docusaurus/useBrokenLinks'
import type { Answer, Shell } from '@topasked/exporters'
import type { MouseEvent, ReactNode } from 'react'
import { AnswerBody } from './answer-body'
import { Text } from './text'
import { langOf } from './words'

/**
 * A question that opens to its answer. The id is on the answer, inside of what is closed: so the browser itself opens
 * it for a fragment, also without JavaScript. Former ids lead there, too.
 */
export function QuestionDetails({ shell, answer }: { shell: Shell; answer: Answer }): ReactNode {
  const { id, question, aliases, reviewed, audience } = answer
  const { collectAnchor } = useBrokenLinks()
  for (const anchor of [id, ...aliases]) collectAnchor(anchor)
  return (
    <details className="question">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control. */}
      <summary onClick={(event) => rememberOpened(event, id)}>
        <h2 {...langOf(question)}>{question.text}</h2>
      </summary>
      <div id={id} className="question-answer">
        {aliases.map((alias) => (
          <span key={alias} id={alias} />
        ))}
        <AnswerBody answer={answer} />
        <p className="meta">
          {audience && (
            <span>
              <Text>{audience}</Text>
            </span>
          )}
          <span>
            <Text>{reviewed}</Text>
          </span>
          <a href={answer.href}>
            <Text>{shell.strings.ownPage}</Text>
          </a>
        </p>
      </div>
    </details>
  )
}

/** Puts the question that a reader opens into the address, so that it can be shared and the language switch keeps it. */
function rememberOpened({ currentTarget }: MouseEvent<HTMLElement>, id: string): void {
  const opens = !(currentTarget.parentElement as HTMLDetailsElement).open
  const { pathname, search, hash } = window.location
  if (!opens && hash !== `#${id}`) return
  window.history.replaceState(window.history.state, '', opens ? `#${id}` : `${pathname}${search}`)
}
