import Link from '@docusaurus/Link'
import type { RetiredPage, Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { Crumbs, PageFrame } from '../parts/page-frame'
import { Text } from '../parts/text'
import { langOf } from '../parts/words'

interface RetiredPageProps {
  readonly shell: Shell
  readonly page: RetiredPage
  readonly head: readonly Element[]
}

/** What stands where a question or a scenario was: why it is gone, and what answers the question now. */
export default function RetiredPageView({ shell, page, head }: RetiredPageProps): ReactNode {
  const { replacement, reason } = page
  return (
    <PageFrame shell={shell} page={page} head={head} kind="retired">
      <Crumbs shell={shell} to={shell.base}>
        <Text>{shell.strings.home}</Text>
      </Crumbs>
      <h1>{page.title.text}</h1>
      {reason && <p {...langOf(reason)}>{reason.text}</p>}
      {replacement && (
        <>
          <p>
            <Text>{shell.strings.replacedBy}</Text>
          </p>
          <ul className="rows">
            <li>
              <a className="row" href={replacement.href}>
                <span className="row-title" {...langOf(replacement)}>
                  {replacement.text}
                </span>
              </a>
            </li>
          </ul>
        </>
      )}
      <p>
        <Link to={`${shell.base}all/`}>
          <Text>{shell.strings.all}</Text>
        </Link>
      </p>
    </PageFrame>
  )
}
