import type { ScenarioCard } from '@topasked/exporters'
import type { ReactNode } from 'react'
import { langOf } from './words'

interface GroupedProps {
  readonly cards: readonly ScenarioCard[]
  /** How the scenarios of one group are shown. */
  readonly children: (cards: readonly ScenarioCard[]) => ReactNode
}

/** Scenarios below the titles of their groups; those before the first group, and all where there is none, without. */
export function Grouped({ cards, children }: GroupedProps): ReactNode {
  const starts = cards.flatMap(({ group }, index) => (group || index === 0 ? [index] : []))
  return starts.map((start, run) => {
    const own = cards.slice(start, starts[run + 1])
    const { group } = own[0] ?? {}
    return (
      <div key={own[0]?.href} className="group">
        {group && (
          <h3 className="group-title" {...langOf(group)}>
            {group.text}
          </h3>
        )}
        {children(own)}
      </div>
    )
  })
}
