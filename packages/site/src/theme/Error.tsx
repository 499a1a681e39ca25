import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import type { ReactNode } from 'react'

/** What readers see when a page breaks. */
export default function ErrorPage({ error, tryAgain }: { error: Error; tryAgain: () => void }): ReactNode {
  const { siteConfig } = useDocusaurusContext()
  return (
    <main>
      <h1>{String(siteConfig.customFields?.crashed)}</h1>
      <button type="button" className="button" onClick={tryAgain}>
        {String(siteConfig.customFields?.tryAgain)}
      </button>
      {process.env.NODE_ENV !== 'production' && <pre>{error.message}</pre>}
    </main>
  )
}
