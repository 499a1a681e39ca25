import Head from '@docusaurus/Head'
import type { Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { toReact } from './to-react'

const isIcon = ({ properties: { rel } }: Element): boolean => [rel].flat().includes('icon')

/** The head of a page as the channel made it; the icon stands in docusaurus.config.ts. */
export function PageHead({ shell, head }: { shell: Shell; head: readonly Element[] }): ReactNode {
  return (
    <Head>
      <html lang={shell.lang} dir={shell.dir} />
      {toReact({ type: 'root', children: head.filter((element) => !isIcon(element)) }, {})}
    </Head>
  )
}
