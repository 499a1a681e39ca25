import { inLocale, type LocalText, langTag, localesOf } from '@topasked/content'
import type { Element, Root } from 'hast'
import { formatDay, type Strings, stringsFor } from '../../language/index.ts'
import { element, lines } from '../../render/html/element.ts'
import type { Piece } from '../../render/html/written.ts'
import type { Form } from './forms.ts'
import { frameOrigins } from './frame-origins.ts'
import { cardBlock } from './index-card.ts'
import { type IntranetContext, langOf, PROFILES } from './intranet-context.ts'
import { toPage } from './page.ts'

/** A snippet as the index page shows it. */
export interface Card {
  readonly title: LocalText
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

/** `intranet/<locale>/<profile>/index.html`: what there is to copy, what it looks like, and how to use it. */
export function indexPage(cards: readonly Card[], form: Form, intranet: IntranetContext): Root {
  const { corpus, locale } = intranet
  const strings = stringsFor(locale)
  const title = strings.labelled(strings.intranet.title, inLocale(corpus, corpus.catalog.title, locale).text)
  const shown = cards.map((card) => cardBlock(card, form, intranet))
  const main = [
    ...howTo(intranet, strings),
    element('h2', {}, strings.intranet.snippets),
    ...(cards.length > 0 ? shown : [element('p', {}, strings.intranet.nothing)]),
  ]
  const page = [
    element('header', {}, '\n', ...lines(headBlocks(intranet, strings)), '\n'),
    element('main', {}, '\n', ...lines(main), '\n'),
    element('footer', { className: ['foot'] }, '\n', ...lines(footBlocks(intranet, strings)), '\n'),
  ]
  const body = element('body', {}, '\n', element('div', { className: ['page'] }, ...lines(page)), '\n')
  return toPage({
    lang: langTag(corpus, locale),
    title,
    styles: ['index.css', 'brand.css'],
    scripts: [{ src: 'copy.js' }],
    body,
  })
}

function headBlocks({ corpus, locale, profile }: IntranetContext, strings: Strings): Element[] {
  const words = strings.intranet
  const languages = localesOf(corpus).map((other) => ({
    href: `../../${other}/${profile}/index.html`,
    text: new Intl.DisplayNames([other], { type: 'language' }).of(other) ?? other,
    current: other === locale,
    lang: langTag(corpus, other),
  }))
  const forms = PROFILES.map((other) => ({
    href: `../${other}/index.html`,
    text: words.profiles[other].name,
    current: other === profile,
  }))
  return [
    element('p', { className: ['kicker'] }, inLocale(corpus, corpus.catalog.title, locale).text),
    element('h1', {}, words.title),
    element('p', { className: ['lead'] }, words.lead),
    ...(languages.length > 1 ? [navigation(words.languages, languages)] : []),
    navigation(words.forms, forms),
  ]
}

interface Choice {
  readonly href: string
  readonly text: string
  readonly current: boolean
  readonly lang?: string
}

function navigation(label: string, choices: readonly Choice[]): Element {
  const items = choices.map(({ href, text, current, lang }) => {
    const here = {
      href,
      ...(current && { ariaCurrent: 'page' }),
      ...(lang !== undefined && { lang, hrefLang: lang }),
    }
    return element('li', {}, element('a', here, text))
  })
  return element('nav', { ariaLabel: label }, '\n', element('ul', {}, '\n', ...lines(items), '\n'), '\n')
}

function howTo({ corpus, profile }: IntranetContext, strings: Strings): Element[] {
  const words = strings.intranet
  const { about, steps } = words.profiles[profile]
  const origins = profile === 'page' ? frameOrigins(corpus) : []
  const header = `Content-Security-Policy: frame-ancestors ${["'self'", ...origins].join(' ')}`
  return [
    element('h2', {}, words.steps),
    element('p', {}, about),
    element('ol', {}, '\n', ...lines(steps.map((step) => element('li', {}, step))), '\n'),
    ...(profile === 'details' || profile === 'element'
      ? [element('p', {}, element('a', { href: 'topasked.css' }, words.stylesheet))]
      : []),
    ...(origins.length > 0
      ? [element('p', {}, words.frameHosts), element('pre', {}, element('code', {}, header))]
      : []),
  ]
}

function footBlocks(intranet: IntranetContext, strings: Strings): Element[] {
  const { corpus, locale } = intranet
  const notice = corpus.catalog.notice && inLocale(corpus, corpus.catalog.notice, locale)
  return [
    element('p', {}, `${strings.asOf} ${formatDay(corpus.asOf, locale)}`),
    ...(notice ? [element('p', langOf(intranet, notice.locale), notice.text)] : []),
  ]
}
