import Link from '@docusaurus/Link'
import { useLocation } from '@docusaurus/router'
import useBrokenLinks from '@docusaurus/useBrokenLinks'
import type { Shell } from '@topasked/exporters'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { SearchHit } from '../search/searched-records'
import { useSearch } from '../search/use-search'
import { plain, Text } from './text'
import { countIn, fillIn } from './words'

interface SearchBoxProps {
  readonly shell: Shell
  /** What to search for before the reader types, found out in the browser. */
  readonly asked?: () => string
}

/** The search. Until it works, and without JavaScript, a link to the list of all questions stands in its place. */
export function SearchBox({ shell, asked }: SearchBoxProps): ReactNode {
  const { strings, base } = shell
  const [query, setQuery] = useState('')
  const { ready, found } = useSearch(shell, query)
  const hits = found?.hits
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const { hash } = useLocation()
  const id = useId()
  useBrokenLinks().collectAnchor('search')

  useEffect(() => {
    if (ready && hash === '#search') input.current?.focus()
  }, [ready, hash])

  useEffect(() => {
    if (ready && asked) setQuery((typed) => typed || asked())
  }, [ready, asked])

  if (!ready) {
    return (
      <p className="search" id="search">
        <Link className="search-field" to={`${base}all/`}>
          <Text>{strings.all}</Text>
        </Link>
      </p>
    )
  }
  const first = hits?.[0]
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all browsers that are still in use.
    <form
      ref={form}
      role="search"
      className="search"
      id="search"
      onSubmit={(event) => {
        event.preventDefault()
        if (first) window.location.assign(first.url)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setQuery('')
        moveFocus(event, form.current)
      }}
    >
      <label htmlFor={id}>
        <Text>{strings.search}</Text>
      </label>
      <div className="search-line">
        <Magnifier />
        <input
          ref={input}
          id={id}
          className="search-field"
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          placeholder={plain(strings.searchHint)}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <p role="status" className="search-status">
        {found && <Text>{statusOf(strings, found.count, query)}</Text>}
      </p>
      {hits && hits.length > 0 && <Hits hits={hits} />}
      {hits?.length === 0 && (
        <p>
          <Link to={`${base}all/`}>
            <Text>{strings.all}</Text>
          </Link>
        </p>
      )}
    </form>
  )
}

function Magnifier(): ReactNode {
  return (
    <svg
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="7.5" cy="7.5" r="5.5" />
      <path d="m12 12 4.5 4.5" />
    </svg>
  )
}

function Hits({ hits }: { hits: readonly SearchHit[] }): ReactNode {
  return (
    <ul className="rows">
      {hits.map(({ url, title, summary, lang }) => (
        <li key={url}>
          <a className="row" href={url} {...(lang !== '' && { lang })}>
            <span {...(lang !== '' && { dir: 'auto' })}>
              <span className="row-title">{title}</span>
              <span className="row-note">{summary}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function statusOf(strings: Shell['strings'], count: number, query: string): string {
  if (count === 0) return fillIn(strings.searchNone, { query: query.trim() })
  return countIn(strings.searchFound, strings.searchFoundIn, count)
}

/** The arrow keys go from the field to the hits and back. */
function moveFocus(event: KeyboardEvent, form: HTMLFormElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !form) return
  const stops = [...form.querySelectorAll<HTMLElement>('input, .row')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
