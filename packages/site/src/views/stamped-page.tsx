import type { Page, Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { PageFrame } from '../parts/page-frame'
import { toReact } from '../parts/to-react'

interface StampedPageProps {
  readonly shell: Shell
  readonly page: Page
  readonly head: readonly Element[]
  readonly main: readonly Element[]
}

/**
 * A page that needs no application. The preview shows it so; a build renders it once for each language, as the frame
 * that the pages are stamped with (plugin/stamp-pages.ts).
 */
export default function StampedPageView({ shell, page, head, main }: StampedPageProps): ReactNode {
  return (
    <PageFrame shell={shell} page={page} head={head} kind="stamped">
      {toReact({ type: 'root', children: [...main] }, {})}
    </PageFrame>
  )
}
