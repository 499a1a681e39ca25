import Link from '@docusaurus/Link'
import type { ListPage, Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { Crumbs, PageFrame } from '../parts/page-frame'
import { QuestionRows } from '../parts/question-rows'
import { Text } from '../parts/text'
import { langOf } from '../parts/words'

interface ListPageProps {
  readonly shell: Shell
  readonly page: ListPage
  readonly head: readonly Element[]
}

/** Every question, by scenario: all current ones, or the archive. */
export default function ListPageView({ shell, page, head }: ListPageProps): ReactNode {
  return (
    <PageFrame shell={shell} page={page} head={head} kind="list">
      <Crumbs shell={shell} to={shell.base}>
        <Text>{shell.strings.home}</Text>
      </Crumbs>
      <h1>{page.title.text}</h1>
      {page.intro && <p className="intro">{page.intro}</p>}
      {page.sections.map((section) => {
        const Title = section.grouped ? 'h3' : 'h2'
        return (
          <section key={section.href}>
            {section.group && (
              <h2 className="group-title" {...langOf(section.group)}>
                {section.group.text}
              </h2>
            )}
            <Title className="list-title" {...langOf(section)}>
              <Link className="section-link" to={section.href}>
                {section.text}
              </Link>
            </Title>
            <QuestionRows questions={section.questions} />
          </section>
        )
      })}
    </PageFrame>
  )
}
