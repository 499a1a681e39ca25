import type { Element, Properties, Root } from 'hast'
import { directionIn } from '../../../language/text-direction.ts'
import { element, lines, textNode } from '../../../render/html/element.ts'

export interface Page {
  readonly lang: string
  readonly title: string
  /** Paths of style sheets. */
  readonly styles: readonly string[]
  /** `src` and what else a script element carries. */
  readonly scripts?: readonly Properties[]
  /** Content security policy; stands before all that it governs. */
  readonly policy?: string
  /** Links open in a window of their own: the page is shown in a frame. */
  readonly framed?: boolean
  readonly body: Element
}

/** A complete page for editors and frames; search engines are kept out. */
export function toPage({ lang, title, styles, scripts = [], policy, framed, body }: Page): Root {
  const head = [
    element('meta', { charSet: 'utf-8' }),
    ...(policy === undefined
      ? []
      : [element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy })]),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('title', {}, title),
    ...(framed ? [element('base', { target: '_blank' })] : []),
    ...styles.map((href) => element('link', { rel: ['stylesheet'], href })),
    ...scripts.map((script) => element('script', { ...script, defer: true })),
  ]
  const html = element(
    'html',
    { lang, ...directionIn(lang) },
    '\n',
    element('head', {}, '\n', ...lines(head), '\n'),
    '\n',
    body,
    '\n',
  )
  return { type: 'root', children: [{ type: 'doctype' }, textNode('\n'), html, textNode('\n')] }
}
