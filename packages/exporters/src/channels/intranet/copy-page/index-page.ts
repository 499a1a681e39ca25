import { inLocale, langTag, localesOf } from '@topasked/content'
import type { Element, Root } from 'hast'
import { type Strings, stringsFor } from '../../../language/index.ts'
import { element, lines } from '../../../render/html/element.ts'
import { PROFILES } from '../profiles/index.ts'
import type { Profile } from '../profiles/profile.ts'
import { toPage } from '../snippet/html-page.ts'
import { langOf, type SnippetContext } from '../snippet/snippet-context.ts'
import { type Card, cardBlock } from './index-card.ts'

/** `intranet/<locale>/<profile>/index.html`: what there is to copy, what it looks like, and how to use it. */
export function indexPage(cards: readonly Card[], profile: Profile, intranet: SnippetContext): Root {
  const { corpus, locale } = intranet
  const strings = stringsFor(corpus, locale)
  const title = strings.labelled({
    label: strings.intranet.title,
    text: inLocale(corpus, corpus.catalog.title, locale).text,
  })
  const shown = cards.flatMap((card) => [
    ...(card.group
      ? [element('h2', { className: ['group'], ...langOf(intranet, card.group.locale) }, card.group.text)]
      : []),
    cardBlock(card, profile, intranet),
  ])
  const main = [
    ...howTo(profile, intranet, strings),
    element('h2', {}, strings.intranet.snippets),
    ...(cards.length > 0 ? shown : [element('p', {}, strings.intranet.nothing)]),
  ]
  const page = [
    element('header', {}, '\n', ...lines(headBlocks(profile, intranet, strings)), '\n'),
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

function headBlocks(profile: Profile, { corpus, locale }: SnippetContext, strings: Strings): Element[] {
  const words = strings.intranet
  const languages = localesOf(corpus).map((other) => ({
    href: `../../${other}/${profile.name}/index.html`,
    text: new Intl.DisplayNames([other], { type: 'language' }).of(other) ?? other,
    current: other === locale,
    lang: langTag(corpus, other),
  }))
  const forms = PROFILES.map((other) => ({
    href: `../${other.name}/index.html`,
    text: words.profiles[other.name].name,
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

function howTo(profile: Profile, intranet: SnippetContext, strings: Strings): Element[] {
  const words = strings.intranet
  const { about, steps } = words.profiles[profile.name]
  const origins = profile.frameOrigins?.(intranet) ?? []
  const header = `Content-Security-Policy: frame-ancestors ${["'self'", ...origins].join(' ')}`
  return [
    element('h2', {}, words.steps),
    element('p', {}, about),
    element('ol', {}, '\n', ...lines(steps.map((step) => element('li', {}, step))), '\n'),
    ...(profile.offersStyles
      ? [element('p', {}, element('a', { href: 'topasked.css' }, words.stylesheet))]
      : []),
    ...(origins.length > 0
      ? [element('p', {}, words.frameHosts), element('pre', {}, element('code', {}, header))]
      : []),
  ]
}

function footBlocks(intranet: SnippetContext, strings: Strings): Element[] {
  const { corpus, locale } = intranet
  const notice = corpus.catalog.notice && inLocale(corpus, corpus.catalog.notice, locale)
  return [
    element('p', {}, strings.asOf({ day: corpus.asOf })),
    ...(notice ? [element('p', langOf(intranet, notice.locale), notice.text)] : []),
  ]
}
