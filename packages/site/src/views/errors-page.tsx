import type { ReactNode } from 'react'
import { ContentErrors } from '../parts/content-errors'

/** The preview of content that could not be read even once. */
export default function ErrorsPage(): ReactNode {
  return (
    <main>
      <ContentErrors />
    </main>
  )
}
