import Link from '@docusaurus/Link'
import type { HomePage, ScenarioCard, Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { Grouped } from '../parts/grouped'
import { PageFrame } from '../parts/page-frame'
import { QuestionRows } from '../parts/question-rows'
import { SearchBox } from '../parts/search-box'
import { Text } from '../parts/text'
import { langOf } from '../parts/words'

interface HomePageProps {
  readonly shell: Shell
  readonly page: HomePage
  readonly head: readonly Element[]
}

/** Urgent answers first, then the picker: which scenario is the reader in? */
export default function HomePageView({ shell, page, head }: HomePageProps): ReactNode {
  const { strings } = shell
  return (
    <PageFrame shell={shell} page={page} head={head} kind="home">
      <h1 {...langOf(page.title)}>{page.title.text}</h1>
      <p className="promise">
        <Text>{strings.promise}</Text>
      </p>
      <SearchBox shell={shell} />
      {shell.urgent.length > 0 && (
        <section className="urgent" aria-labelledby="urgent">
          <h2 id="urgent">
            <Text>{strings.urgent}</Text>
          </h2>
          <QuestionRows questions={shell.urgent} />
        </section>
      )}
      <section aria-labelledby="picker">
        <h2 id="picker" {...langOf(shell.picker)}>
          {shell.picker.text}
        </h2>
        <Grouped cards={page.cards}>
          {(cards) => (
            <ul className="cards">
              {cards.map((card) => (
                <li key={card.href}>
                  <Card card={card} />
                </li>
              ))}
            </ul>
          )}
        </Grouped>
      </section>
    </PageFrame>
  )
}

function Card({ card }: { card: ScenarioCard }): ReactNode {
  const Title = card.grouped ? 'h4' : 'h3'
  return (
    <article className="card">
      <Title className="card-title" {...langOf(card)}>
        <Link to={card.href}>{card.text}</Link>
      </Title>
      {card.intro && <p {...langOf(card.intro)}>{card.intro.text}</p>}
      <QuestionRows
        inApp
        questions={card.questions
          .slice(0, 2)
          .map((question) => ({ ...question, href: `${card.href}#${question.id}` }))}
      />
      <p className="card-all">
        <Link to={card.href}>
          <Text>{card.all}</Text>
          <span className="visually-hidden">: {card.text}</span>
        </Link>
      </p>
    </article>
  )
}
