import type { CheckedOne, SharedFolder } from '@topasked/content/browser'
import type { AnswerPreview } from '@topasked/exporters/browser'

/** What the page asks the worker: what is wrong with a text at a path of the folder. */
export interface CheckRequest {
  readonly id: number
  /** Given once; what was given before still holds. */
  readonly folder?: SharedFolder
  readonly path: string
  readonly text: string
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
}

/** What the worker answers. */
export interface CheckAnswer extends Pick<CheckedOne, 'messages' | 'fixes' | 'fixed'> {
  readonly id: number
  readonly preview?: AnswerPreview | undefined
}
