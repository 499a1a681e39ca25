import type { Element } from 'hast'
import { element } from '../../render/html/element.ts'
import { crumbs, langOf, link, questionRows } from './page-parts.ts'
import type { EditionCheckPage, Shell } from './site-model.ts'

/**
 * What the code on a handout opens. The page compares the hash behind the `?` of its address with that of what is
 * printed now; without JavaScript it says since which day a copy is current.
 */
export function editionMain(shell: Shell, page: EditionCheckPage): Element[] {
  const { strings, base } = shell
  const verdict = (kind: string, text: string) =>
    element('p', { className: ['note', `edition-${kind}`], hidden: true }, element('strong', {}, text))
  return [
    crumbs(shell, { text: strings.home, href: base }),
    element('h1', {}, page.title.text),
    element(
      'div',
      { className: ['edition'], role: 'status', dataEdition: page.hash },
      verdict('current', strings.editionCurrent),
      verdict('outdated', strings.editionOutdated),
    ),
    element('p', {}, element('strong', langOf(page.handout), page.handout.text)),
    element('p', {}, page.changed),
    ...(page.pdf === undefined
      ? []
      : [element('p', {}, link({ text: strings.editionNewest, href: page.pdf }))]),
    ...(page.withheld === undefined ? [] : [element('p', {}, page.withheld)]),
    element('h2', {}, strings.editionOnline),
    questionRows([page.online]),
  ]
}
