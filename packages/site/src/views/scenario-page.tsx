import useBrokenLinks from '@docusaurus/useBrokenLinks'
import useIsBrowser from '@docusaurus/useIsBrowser'
import type { ScenarioPage, Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Crumbs, PageFrame } from '../parts/page-frame'
import { QuestionDetails } from '../parts/question-details'
import { QuestionRows } from '../parts/question-rows'
import { Text } from '../parts/text'
import { useOpenedByFragment } from '../parts/use-opened-by-fragment'
import { langOf } from '../parts/words'

interface ScenarioPageProps {
  readonly shell: Shell
  readonly page: ScenarioPage
  readonly head: readonly Element[]
}

/** All answers for readers in one scenario, closed until they are asked for. */
export default function ScenarioPageView({ shell, page, head }: ScenarioPageProps): ReactNode {
  const { strings } = shell
  const list = useRef<HTMLDivElement>(null)
  const { collectAnchor } = useBrokenLinks()
  for (const { id } of page.former) collectAnchor(id)
  useOpenedByFragment()
  return (
    <PageFrame shell={shell} page={page} head={head} kind="scenario">
      <Crumbs shell={shell} to={shell.base}>
        <Text>{strings.home}</Text>
      </Crumbs>
      <h1 {...langOf(page.title)}>{page.title.text}</h1>
      {page.archived && (
        <p className="note note-archived">
          <Text>{strings.archiveIntro}</Text>
        </p>
      )}
      {page.intro && (
        <p className="intro" {...langOf(page.intro)}>
          {page.intro.text}
        </p>
      )}
      <div className="tools">
        <ShowAll list={list} strings={strings} />
        {page.handout && (
          <a href={page.handout}>
            <Text>{strings.handout}</Text>
          </a>
        )}
      </div>
      <div ref={list} className="questions">
        {page.answers.map((answer) => (
          <QuestionDetails key={answer.id} shell={shell} answer={answer} />
        ))}
      </div>
      <p className="meta">
        {page.owners.map((owner) => (
          <span key={owner.text}>{owner.text}</span>
        ))}
        <span>
          <Text>{page.checkedSince}</Text>
        </span>
      </p>
      {page.former.length > 0 && (
        <section aria-labelledby="former">
          <h2 id="former">
            <Text>{strings.noLongerCurrent}</Text>
          </h2>
          <QuestionRows questions={page.former} anchors />
        </section>
      )}
    </PageFrame>
  )
}

interface ShowAllProps {
  readonly list: RefObject<HTMLDivElement | null>
  readonly strings: Shell['strings']
}

/** Opens all answers, or closes them again. Its place is kept until it works. */
function ShowAll({ list, strings }: ShowAllProps): ReactNode {
  const [open, setOpen] = useState(false)
  const isBrowser = useIsBrowser()
  const toggle = () => {
    for (const details of list.current?.querySelectorAll('details') ?? []) details.open = !open
    setOpen(!open)
  }
  return (
    <button type="button" className={isBrowser ? 'button' : 'button waiting'} onClick={toggle}>
      <Text>{open ? strings.hideAll : strings.showAll}</Text>
    </button>
  )
}
