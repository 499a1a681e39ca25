import Link from '@docusaurus/Link'
import { useLocation } from '@docusaurus/router'
import type { Page, Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import { type ReactNode, useEffect, useRef } from 'react'
import { ContentErrors } from './content-errors'
import { Notices } from './notices'
import { PageHead } from './page-head'
import { SiteBar } from './site-bar'
import { SiteFooter } from './site-footer'
import { plain, Text } from './text'
import { langOf } from './words'

interface PageFrameProps {
  readonly shell: Shell
  readonly page: Page
  readonly head: readonly Element[]
  /** Kind of page, for styles. */
  readonly kind: string
  readonly children: ReactNode
}

/** The page that the reader came from; undefined on the first one. */
let pathBefore: string | undefined

/** Everything around the content of a page: notice, bar, footer. */
export function PageFrame({ shell, page, head, kind, children }: PageFrameProps): ReactNode {
  const main = useRef<HTMLElement>(null)
  const { pathname, hash } = useLocation()
  useEffect(() => {
    // A change of page inside the app says nothing to a screen reader: the focus goes to the new content.
    if (pathBefore !== undefined && pathBefore !== pathname && hash === '')
      main.current?.focus({ preventScroll: true })
    pathBefore = pathname
  }, [pathname, hash])
  return (
    // The application says for a moment that the document is in the default language: lines would jump.
    <div className={`page page-${kind}`} lang={shell.lang} dir={shell.dir}>
      <PageHead shell={shell} head={head} />
      <a className="skip" href="#main">
        <Text>{shell.strings.skip}</Text>
      </a>
      <Notices shell={shell} />
      {shell.notice && (
        <aside className="notice" aria-label={plain(shell.strings.notice)} {...langOf(shell.notice)}>
          <p>{shell.notice.text}</p>
        </aside>
      )}
      <SiteBar shell={shell} page={page} isHome={kind === 'home'} />
      {process.env.NODE_ENV !== 'production' && <ContentErrors />}
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <SiteFooter shell={shell} page={page} />
    </div>
  )
}

/** The way back, above the title, and the way to the search. */
export function Crumbs({
  shell,
  to,
  children,
}: {
  shell: Shell
  to: string
  children: ReactNode
}): ReactNode {
  return (
    <p className="crumbs">
      <Link className="crumb-back" to={to}>
        {children}
      </Link>
      <Link to={`${shell.base}#search`}>
        <Text>{shell.strings.search}</Text>
      </Link>
    </p>
  )
}
