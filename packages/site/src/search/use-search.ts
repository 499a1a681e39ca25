import type { Shell } from '@topasked/exporters'
import { useEffect, useState } from 'react'
import { type Found, findHits } from './find-hits'
import { keepForOffline } from './keep-for-offline'
import { loadIndex } from './search-index'

export interface Search {
  /** The search can be used. */
  readonly ready: boolean
  /** Undefined while nothing has been searched. */
  readonly found: Found | undefined
}

/** Milliseconds without a key, after which a reader waits for hits. */
const PAUSE = 120

/** Searches the current questions of a language while the reader types. */
export function useSearch({ base, basePath }: Pick<Shell, 'base' | 'basePath'>, query: string): Search {
  const [ready, setReady] = useState(false)
  const [found, setFound] = useState<Found>()

  useEffect(() => {
    // The preview has no index.
    if (process.env.NODE_ENV !== 'production') return
    loadIndex(base).then(
      () => {
        setReady(true)
        keepForOffline(basePath)
      },
      () => setReady(false),
    )
  }, [base, basePath])

  useEffect(() => {
    if (query.trim() === '') {
      setFound(undefined)
      return
    }
    let wanted = true
    const timer = setTimeout(() => {
      loadIndex(base)
        .then((index) => findHits(index, query))
        .then((result) => {
          if (wanted) setFound(result)
        })
        .catch(() => setReady(false))
    }, PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [base, query])

  return { ready, found }
}
