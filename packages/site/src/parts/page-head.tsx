import Head from '@docusaurus/Head'
import type { Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { toReact } from './to-react'

/** The head of a page as the channel made it. */
export function PageHead({ shell, head }: { shell: Shell; head: readonly Element[] }): ReactNode {
  return (
    <Head>
      <html lang={shell.lang} dir={shell.dir} />
      {toReact({ type: 'root', children: [...head] }, {})}
    </Head>
  )
}
