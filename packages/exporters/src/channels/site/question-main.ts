import type { Element, ElementContent } from 'hast'
import { element } from '../../render/html/element.ts'
import { crumbs, langOf, link, metaLine, noteParagraph, questionRows } from './page-parts.ts'
import type { PageLink, QuestionPage, Shell } from './site-model.ts'

/** One question at its permanent address: what stands in `main`. */
export function questionMain(shell: Shell, page: QuestionPage): Element[] {
  const { strings, base } = shell
  const { answer, owner, scenarios, related } = page
  const { question } = answer
  return [
    crumbs(shell, scenarios[0] ?? { text: strings.home, href: base }),
    element(
      'article',
      {},
      element('h1', langOf(question), question.text),
      ...answer.notes.map(noteParagraph),
      element('div', { className: ['answer'], ...langOf(question) }, ...blocksOf(answer.tree.children)),
      metaLine([
        owner,
        { text: answer.reviewed },
        ...(answer.audience === undefined ? [] : [{ text: answer.audience }]),
      ]),
    ),
    shareTools(shell, page),
    element('p', { className: ['print-only'] }, `${strings.permanentAddress}: ${page.permalink}`),
    ...(related.length > 0 ? [relatedQuestions(shell, page)] : []),
    questionFoot(shell, page),
  ]
}

/** The tree has been through the sanitiser: elements and text are all that is left. */
function blocksOf(children: QuestionPage['answer']['tree']['children']): ElementContent[] {
  return children.filter((child) => child.type !== 'doctype')
}

/** Copies the address of the question, or prints it. Their place is kept until the script shows them. */
function shareTools({ strings, siteUrl, basePath }: Shell, { answer }: QuestionPage): Element {
  const address = `${siteUrl}${answer.href.slice(basePath.length)}`
  const button = { type: 'button', className: ['button'] }
  return element(
    'div',
    { className: ['tools', 'waiting'] },
    element('button', { ...button, dataCopy: address, dataCopied: strings.copied }, strings.copyLink),
    element('button', { ...button, dataPrint: '' }, strings.print),
    element('span', { role: 'status' }),
  )
}

function relatedQuestions({ strings }: Shell, { related }: QuestionPage): Element {
  const heading = element('h2', { id: 'related' }, strings.related)
  return element('section', { ariaLabelledBy: ['related'] }, heading, questionRows(related))
}

/** Where else the question is, and what can be done about its answer. */
function questionFoot({ strings, languages, locale }: Shell, page: QuestionPage): Element {
  const { answer, scenarios, translations, feedback, report, edit } = page
  const inScenarios = scenarios.map((scenario) =>
    link({ ...scenario, href: `${scenario.href}#${answer.id}` }),
  )
  const others = languages
    .filter((language) => language.locale !== locale && translations.includes(language.locale))
    .map(({ lang, name, base }) =>
      link({ text: name, lang, href: `${base}${page.path}` }, { hrefLang: lang }),
    )
  const quiet = [
    ...(edit === undefined ? [] : [link({ text: strings.edit, href: edit })]),
    ...(report === undefined ? [] : [link({ text: strings.report, href: report })]),
  ]
  return element(
    'div',
    { className: ['question-foot'] },
    ...listLine(`${strings.alsoIn} `, inScenarios),
    ...listLine(`${strings.otherLanguages} `, others),
    ...(feedback === undefined ? [] : [helplessLine({ text: strings.feedback, href: feedback })]),
    ...listLine('', quiet).map((line) => ({ ...line, properties: { className: ['quiet'] } })),
  )
}

function helplessLine(to: PageLink): Element {
  return element('p', { className: ['feedback'] }, link(to))
}

/** A paragraph of links with dots between them; none where there is no link. */
function listLine(label: string, links: readonly Element[]): Element[] {
  if (links.length === 0) return []
  const parts = links.flatMap((to, index) => (index === 0 ? [to] : [' · ', to]))
  return [element('p', {}, ...(label === '' ? [] : [label]), ...parts)]
}
