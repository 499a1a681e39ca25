import { useEffect } from 'react'

/**
 * Runs the scripts that the parts of an answer need, once React has taken over the page: before that they would change
 * what it is about to compare. A script that is there already hears that there is more to do.
 */
export function useScripts(paths: readonly string[]): void {
  useEffect(() => {
    for (const path of paths) {
      if ([...document.scripts].some((script) => script.getAttribute('src') === path)) {
        window.dispatchEvent(new Event('topasked:answers'))
        continue
      }
      const script = document.createElement('script')
      script.src = path
      document.head.append(script)
    }
  }, [paths])
}
