import type { LocalText } from '@topasked/content'
import type { Element } from 'hast'
import { type Strings, stringsFor } from '../../../language/index.ts'
import { element, lines } from '../../../render/html/element.ts'
import { asText, type Piece } from '../../../render/html/written.ts'
import type { Profile } from '../profiles/profile.ts'
import { langOf, type SnippetContext } from '../snippet/snippet-context.ts'

/** A snippet as the index page shows it. */
export interface Card {
  readonly title: LocalText
  /** The title of the group that begins with it. */
  readonly group?: LocalText
  readonly count: number
  /** What is copied where source is taken. */
  readonly source: readonly Piece[]
  /** What is copied as `text/html` where formatted text is taken; without it there is no such button. */
  readonly rich?: readonly Piece[]
  /** What is copied as `text/plain` beside it. */
  readonly text: readonly Piece[]
  /** Paths of the file and of the preview, relative to the page. */
  readonly file: string
  readonly preview: string
}

/** One snippet on the index page: its name, the buttons, what it looks like, and the source to select by hand. */
export function cardBlock(card: Card, profile: Profile, intranet: SnippetContext): Element {
  const strings = stringsFor(intranet.corpus, intranet.locale)
  const words = strings.intranet
  const { title, count, source, rich, text } = card
  const sourceId = `source-${card.file}`
  const sourceLabel = strings.labelled({ label: words.sources[profile.sourceKind], text: title.text })
  const hidden = { hidden: true, readOnly: true, ariaHidden: 'true' } as const
  const blocks = [
    element('h3', langOf(intranet, title.locale), title.text),
    element('p', { className: ['count'] }, words.questions({ count })),
    element('div', { className: ['actions'] }, '\n', ...lines(actions(card, profile, strings)), '\n'),
    // No scripts. Same origin only so that style sheets load where the pages are opened from a disk.
    element('iframe', {
      src: card.preview,
      title: words.previewOf({ title: title.text }),
      loading: 'lazy',
      sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-same-origin'],
    }),
    element('label', { htmlFor: [sourceId] }, sourceLabel),
    element(
      'textarea',
      { id: sourceId, dataSource: '', readOnly: true, spellCheck: 'false' },
      ...asText(source),
    ),
    ...(rich === undefined || rich === source
      ? []
      : [element('textarea', { dataRich: '', ...hidden }, ...asText(rich))]),
    element('textarea', { dataPlain: '', ...hidden }, ...asText(text)),
  ]
  return element('section', { className: ['card'], dataSnippet: '' }, '\n', ...lines(blocks), '\n')
}

function actions({ title, rich, file }: Card, { first, sourceKind }: Profile, strings: Strings): Element[] {
  const words = strings.intranet
  const button = (what: 'rich' | 'source', text: string, label: string) =>
    element(
      'button',
      {
        type: 'button',
        hidden: true,
        dataCopy: what,
        ariaLabel: label,
        ...(first === what && { className: ['first'] }),
      },
      text,
    )
  const sourceWords = words.copySources[sourceKind]
  const copyRich = button('rich', words.copy, words.copyTitled({ title: title.text }))
  const copySource = button('source', sourceWords, strings.labelled({ label: sourceWords, text: title.text }))
  const link = element('a', { href: file }, words.file)
  const status = element('span', { role: 'status', dataCopied: words.copied, dataFailed: words.copyFailed })
  const both = first === 'rich' ? [copyRich, copySource] : [copySource, copyRich]
  return [...(rich === undefined ? [copySource] : both), link, status]
}
