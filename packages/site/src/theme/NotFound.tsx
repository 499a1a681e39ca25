import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment'
import Link from '@docusaurus/Link'
import frames from '@generated/topasked/default/not-found.json'
import type { Shell } from '@topasked/exporters'
import type { ReactNode } from 'react'
import { PageFrame } from '../parts/page-frame'
import { QuestionRows } from '../parts/question-rows'
import { SearchBox } from '../parts/search-box'
import { Text } from '../parts/text'
import { langOf } from '../parts/words'

/**
 * The page for addresses that do not exist. Hosts answer with the one file `404.html` for every language, so it speaks
 * the default language and says in the others where to go on.
 */
export default function NotFound(): ReactNode {
  const frame = frameOfPage()
  if (!frame) return null
  const { shell, page, head } = frame
  const { strings } = shell
  return (
    <PageFrame shell={shell} page={page} head={head} kind="not-found">
      <h1>
        <Text>{strings.notFound}</Text>
      </h1>
      <p>
        <Text>{strings.notFoundText}</Text>
      </p>
      {frames
        .map((other) => other.shell)
        .filter((other) => other !== shell)
        .map((other) => (
          <p key={other.locale} lang={other.lang} dir={other.dir}>
            <Text>{other.strings.notFound}</Text> <Link to={other.base}>{other.title.text}</Link>
          </p>
        ))}
      <SearchBox shell={shell} asked={wordsOfAddress} />
      {shell.urgent.length > 0 && (
        <section className="urgent" aria-labelledby="urgent">
          <h2 id="urgent">
            <Text>{strings.urgent}</Text>
          </h2>
          <QuestionRows questions={shell.urgent} />
        </section>
      )}
      <Scenarios shell={shell} />
    </PageFrame>
  )
}

function Scenarios({ shell }: { shell: Shell }): ReactNode {
  return (
    <section aria-labelledby="picker">
      <h2 id="picker" {...langOf(shell.picker)}>
        {shell.picker.text}
      </h2>
      <ul className="rows">
        {shell.scenarios.map((scenario) => (
          <li key={scenario.href}>
            <Link className="row" to={scenario.href}>
              <span className="row-title" {...langOf(scenario)}>
                {scenario.text}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What somebody who asked for this address may have looked for: the words of its last part. */
function wordsOfAddress(): string {
  const parts = window.location.pathname
    .split('/')
    .filter((part) => part !== '' && !/^index\.|^q$/.test(part))
  try {
    return decodeURIComponent(parts.at(-1) ?? '')
      .replace(/\.[a-z]+$/, '')
      .replace(/[-_+]+/g, ' ')
  } catch {
    return ''
  }
}

/** The language of the document that was served: in the browser it must be the one of the HTML. */
function frameOfPage(): (typeof frames)[number] | undefined {
  const lang = ExecutionEnvironment.canUseDOM ? document.documentElement.lang : undefined
  return frames.find(({ shell }) => shell.lang === lang) ?? frames[0]
}
