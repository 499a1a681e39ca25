import type { SharedFolder } from '@topasked/content/browser'
import { useEffect, useRef, useState } from 'react'
import type { CheckAnswer, CheckRequest } from './protocol'

/** Milliseconds after the last key before a text is checked. */
const PAUSE = 300
/** Milliseconds after which a text is given up; the first one waits for the worker to load. */
const TIME = 20_000

export interface Check {
  /** Of the last text that was checked. */
  readonly answer?: CheckAnswer
  readonly isWaiting: boolean
  /** The text cannot be checked here. */
  readonly hasFailed: boolean
}

interface Checked {
  readonly folder: SharedFolder | undefined
  readonly path: string
  readonly text: string
  readonly siteUrl: string
}

const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url))

/** Checks a text a moment after it last changed, in a worker that is ended where it takes too long. */
export function useCheck({ folder, path, text, siteUrl }: Checked): Check {
  const worker = useRef<Worker>(undefined)
  const id = useRef(0)
  const [check, setCheck] = useState<Check>({ isWaiting: false, hasFailed: false })
  useEffect(() => () => worker.current?.terminate(), [])
  useEffect(() => {
    if (!folder || path === '' || text === '') {
      setCheck({ isWaiting: false, hasFailed: false })
      return
    }
    id.current += 1
    const request: CheckRequest = { id: id.current, path, text, siteUrl }
    let limit: ReturnType<typeof setTimeout> | undefined
    setCheck((before) => ({ ...before, isWaiting: true, hasFailed: false }))
    const fail = (): void => {
      worker.current?.terminate()
      worker.current = undefined
      setCheck({ isWaiting: false, hasFailed: true })
    }
    const pause = setTimeout(() => {
      const isNew = worker.current === undefined
      const running = worker.current ?? startWorker()
      worker.current = running
      running.onerror = fail
      running.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
        if (data.id !== id.current) return
        clearTimeout(limit)
        setCheck({ answer: data, isWaiting: false, hasFailed: false })
      }
      limit = setTimeout(fail, TIME)
      running.postMessage(isNew ? { ...request, folder } : request)
    }, PAUSE)
    return () => {
      clearTimeout(pause)
      clearTimeout(limit)
    }
  }, [folder, path, text, siteUrl])
  return check
}
