import { inLocale } from '@topasked/content'
import { formatDay, stringsFor } from '../../language/index.ts'
import type { VerifyContext } from '../surface.ts'

type Owner = VerifyContext['corpus']['catalog']['owners'][string]

/** What stands around the answers where snippets are copied as plain text, whole phrases. */
export function aroundCopies({ corpus }: VerifyContext, locale: string): string[] {
  const strings = stringsFor(locale)
  const { catalog, scenarios, asOf } = corpus
  const text = (texts: Parameters<typeof inLocale>[1] | undefined): string =>
    texts ? inLocale(corpus, texts, locale).text : ''
  const reach = ({ name, hotline, contact }: Owner): string => {
    const link = contact?.startsWith('link:') ? corpus.links.get(contact.slice('link:'.length))?.url : contact
    return strings.labelled(
      strings.contact,
      [text(name), hotline, link].filter((part) => part !== undefined).join(', '),
    )
  }
  const heads = scenarios.flatMap(({ title, intro }) => [text(title), text(intro)])
  return [
    text(catalog.title),
    text(catalog.notice),
    ...heads,
    `${strings.asOf} ${formatDay(asOf, locale)}`,
    strings.intranet.nothing,
    ...Object.values(catalog.owners).map(reach),
  ].filter((phrase) => phrase !== '')
}
