import Link from '@docusaurus/Link'
import { useHistory } from '@docusaurus/router'
import type { Page, Shell } from '@topasked/exporters'
import type { MouseEvent, ReactNode } from 'react'
import { plain } from './text'
import { langOf } from './words'

interface SiteBarProps {
  readonly shell: Shell
  readonly page: Page
  readonly isHome: boolean
}

/** Whose answers these are, and the same page in other languages. */
export function SiteBar({ shell, page, isHome }: SiteBarProps): ReactNode {
  const name = isHome ? shell.organisation : shell.title
  const label = (
    <>
      {shell.logo && <img src={shell.logo} alt="" height="32" />}
      <span {...langOf(name)}>{name.text}</span>
    </>
  )
  return (
    <header className="bar">
      {isHome ? (
        <p className="bar-name">{label}</p>
      ) : (
        <Link className="bar-name" to={shell.base}>
          {label}
        </Link>
      )}
      {shell.languages.length > 1 && (
        <nav aria-label={plain(shell.strings.languages)}>
          <LanguageSwitch shell={shell} page={page} />
        </nav>
      )}
    </header>
  )
}

/** Links to the same page in every language; an answer that is open stays open. */
export function LanguageSwitch({ shell, page }: { shell: Shell; page: Page }): ReactNode {
  const history = useHistory()
  if (shell.languages.length < 2) return null
  const keepFragment = (event: MouseEvent<HTMLAnchorElement>, to: string) => {
    if (window.location.hash === '' || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    history.push(`${to}${window.location.hash}`)
  }
  return (
    <ul className="languages">
      {shell.languages.map(({ locale, lang, name, base }) => (
        <li key={locale}>
          <Link
            to={`${base}${page.path}`}
            lang={lang}
            hrefLang={lang}
            aria-current={locale === shell.locale ? 'true' : undefined}
            onClick={(event: MouseEvent<HTMLAnchorElement>) => keepFragment(event, `${base}${page.path}`)}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
