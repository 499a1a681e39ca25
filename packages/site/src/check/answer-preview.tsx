import type { CheckPageWords } from '@topasked/exporters'
import type { AnswerPreview } from '@topasked/exporters/browser'
import type { ReactNode } from 'react'
import { Text } from '../parts/text'

const FORMS = ['site', 'handout', 'snippet'] as const

/** The answer as the channels show it. The HTML has been through their sanitiser. */
export function PreviewedAnswer({
  words,
  preview,
}: {
  words: CheckPageWords
  preview: AnswerPreview | undefined
}): ReactNode {
  if (!preview)
    return (
      <p>
        <Text>{words.noPreview}</Text>
      </p>
    )
  return FORMS.map((form) => (
    <details key={form} className={`check-preview check-${form}`} open={form === 'site'}>
      <summary>
        <Text>{words[form]}</Text>
      </summary>
      <article lang={preview.lang}>
        <h3>{preview.title}</h3>
        <div
          className={form === 'snippet' ? '' : 'answer'}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the channel, as on every other page
          dangerouslySetInnerHTML={{ __html: preview[form] }}
        />
      </article>
    </details>
  ))
}
