import Link from '@docusaurus/Link'
import type { QuestionLink } from '@topasked/exporters'
import type { ReactNode } from 'react'
import { Text } from './text'
import { langOf } from './words'

interface QuestionRowsProps {
  readonly questions: readonly QuestionLink[]
  /** Fragments of these questions on this page lead to their row. */
  readonly anchors?: boolean
  /** They lead to pages of the application. Pages of questions are documents of their own. */
  readonly inApp?: boolean
}

/** Questions as rows that lead to their page. */
export function QuestionRows({ questions, anchors = false, inApp = false }: QuestionRowsProps): ReactNode {
  return (
    <ul className="rows">
      {questions.map((question) => (
        <li key={question.id} {...(anchors && { id: question.id })}>
          <Row href={question.href} inApp={inApp}>
            <span>
              <span className="row-title" {...langOf(question)}>
                {question.text}
              </span>
              {question.note && (
                <span className="row-note">
                  <Text>{question.note}</Text>
                </span>
              )}
            </span>
          </Row>
        </li>
      ))}
    </ul>
  )
}

function Row({ href, inApp, children }: { href: string; inApp: boolean; children: ReactNode }): ReactNode {
  return inApp ? (
    <Link className="row" to={href}>
      {children}
    </Link>
  ) : (
    <a className="row" href={href}>
      {children}
    </a>
  )
}
