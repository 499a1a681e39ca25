import { usePluginData } from '@docusaurus/useGlobalData'
import type { ReactNode } from 'react'
import type { Message } from '../../plugin/load-site'

/** In the preview: what is wrong with the content, in place of a stack trace. The page is as it was before. */
export function ContentErrors(): ReactNode {
  const { errors } = usePluginData('topasked') as { errors: readonly Message[] }
  if (errors.length === 0) return null
  return (
    <section className="content-errors" role="alert">
      <ul>
        {errors.map(({ file, line, column, message, help }) => (
          <li key={`${file}:${line}:${column}:${message}`}>
            <code>
              {file}:{line}:{column}
            </code>
            <strong>{message}</strong>
            <span>{help}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
