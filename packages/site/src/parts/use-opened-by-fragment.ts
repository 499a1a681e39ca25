import { useLocation } from '@docusaurus/router'
import { useEffect } from 'react'

/** Opens the answer that the fragment of the address names, for browsers and navigations that do not do it themselves. */
export function useOpenedByFragment(): void {
  const { hash } = useLocation()
  useEffect(() => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
    const details = target?.closest('details')
    if (!target || !details) return
    for (
      let part: HTMLDetailsElement | null | undefined = details;
      part;
      part = part.parentElement?.closest('details')
    )
      part.open = true
    // The question stands above its answer.
    const isAnswer = target.parentElement === details
    ;(isAnswer ? details : target).scrollIntoView()
  }, [hash])
}
