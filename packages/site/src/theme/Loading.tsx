import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import type { ReactNode } from 'react'

/** While a page loads inside the app, nothing; a way on where it cannot be loaded. */
export default function Loading({ error, retry }: { error?: Error; retry: () => void }): ReactNode {
  const { siteConfig } = useDocusaurusContext()
  if (!error) return null
  return (
    <main>
      <p role="alert">{String(siteConfig.customFields?.crashed)}</p>
      <button type="button" className="button" onClick={retry}>
        {String(siteConfig.customFields?.tryAgain)}
      </button>
    </main>
  )
}
