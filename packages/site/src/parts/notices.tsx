import Head from '@docusaurus/Head'
import type { Shell } from '@topasked/exporters'
import { type ReactNode, useEffect } from 'react'

/** Messages that hold for a while, above everything. The script hides what is over; without it, the period is there. */
export function Notices({ shell }: { readonly shell: Shell }): ReactNode {
  useEffect(() => {
    // The script has seen the page that was loaded, not those that come inside the app.
    window.dispatchEvent(new Event('topasked:notices'))
  })
  if (shell.notices.length === 0) return null
  return (
    <div className="notices" role="status">
      <Head>
        <script src={`${shell.basePath}notices.js`} defer />
      </Head>
      {shell.notices.map(({ id, text, lang, start, end, period, later }) => (
        <p key={id} data-notice={id} data-start={start} data-end={end} hidden={later} lang={lang}>
          {text} <small lang={lang && shell.lang}>{period}</small>
        </p>
      ))}
    </div>
  )
}
