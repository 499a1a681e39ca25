import { useLocation } from '@docusaurus/router'
import { useEffect } from 'react'

/** Opens the answer that the fragment of the address names, for browsers and navigations that do not do it themselves. */
export function useOpenedByFragment(): void {
  const { hash } = useLocation()
  useEffect(() => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
    const details = target?.closest('details')
    if (!details) return
    details.open = true
    details.scrollIntoView()
  }, [hash])
}
