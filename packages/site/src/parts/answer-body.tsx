import useBrokenLinks from '@docusaurus/useBrokenLinks'
import type { Answer } from '@topasked/exporters'
import type { Nodes } from 'hast'
import type { ReactNode } from 'react'
import { Text } from './text'
import { toReact } from './to-react'
import { useScripts } from './use-scripts'
import { langOf } from './words'

/** The question is an h2: the headings of its answer begin at h3. */
const COMPONENTS = { h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' }

/** What must be known before an answer is trusted, then the answer. */
export function AnswerBody({ answer }: { answer: Answer }): ReactNode {
  const { collectAnchor } = useBrokenLinks()
  for (const id of idsIn(answer.tree)) collectAnchor(id)
  useScripts(answer.scripts)
  return (
    <>
      {answer.notes.map(({ kind, lead, text, link }) => (
        <p key={kind} className={`note note-${kind}`}>
          {lead && (
            <strong>
              <Text>{lead}</Text>
            </strong>
          )}{' '}
          <Text>{text}</Text>{' '}
          {link && (
            <a href={link.href}>
              <Text>{link.text}</Text>
            </a>
          )}
        </p>
      ))}
      <div className="answer" {...langOf(answer.question)}>
        {toReact(answer.tree, COMPONENTS)}
      </div>
    </>
  )
}

function idsIn(node: Nodes): string[] {
  if (node.type !== 'root' && node.type !== 'element') return []
  const own = node.type === 'element' && typeof node.properties.id === 'string' ? [node.properties.id] : []
  return [...own, ...node.children.flatMap(idsIn)]
}
