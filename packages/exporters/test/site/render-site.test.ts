import { localesOf } from '@topasked/content'
import { describe, expect, test } from 'vitest'
import { renderSite } from '../../src/channels/site/index.ts'
import { campus } from '../support/campus.ts'

const OPTIONS = { siteUrl: 'https://host.example/faq/', basePath: '/faq/' }
const corpus = campus()
const en = renderSite(corpus, 'en', OPTIONS)
const zh = renderSite(corpus, 'zh-Hant', OPTIONS)

describe('renderSite', () => {
  test.each(localesOf(corpus))('is plain JSON, in %s', (locale) => {
    const model = renderSite(corpus, locale, OPTIONS)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  test('has a page for every published question, and none for what is to come', () => {
    const paths = en.questions.map(({ path }) => path)
    expect(paths).toEqual(['q/new-phone/', 'q/on-paper/', 'q/on-site/', 'q/register/', 'q/release/'])
  })

  test('shows current questions in their scenarios, and an archived scenario with what is left of it', () => {
    expect(
      en.scenarios.map(({ id, archived, answers }) => [id, archived, answers.map((answer) => answer.id)]),
    ).toEqual([
      ['start', false, ['on-paper', 'on-site', 'register']],
      ['lost', false, ['new-phone', 'register']],
      ['news', true, ['release']],
    ])
    expect(en.home.cards.map(({ text }) => text)).toEqual(['New here', 'Lost phone'])
  })

  test('lists each current question once, and the archived ones with their last day', () => {
    const ids = (sections: (typeof en.all)['sections']) =>
      sections.flatMap(({ questions }) => questions.map(({ id }) => id))
    expect(ids(en.all.sections)).toEqual(['on-paper', 'on-site', 'register', 'new-phone'])
    expect(ids(en.archive?.sections ?? [])).toEqual(['release'])
    expect(en.archive?.sections[0]?.questions[0]?.note).toBe('This answer was valid until 31 December 2021.')
  })

  test('leads to other pages in the language of the page, below the path of the site', () => {
    const links = JSON.stringify(zh).match(/"href":"\/[^"]*"/g) ?? []
    expect(links).toContain('"href":"/faq/zh-Hant/q/register/"')
    expect(links.filter((link) => !link.startsWith('"href":"/faq/'))).toEqual([])
  })

  test('marks the words of another language, and gives the original as the page to list', () => {
    const page = zh.questions.find(({ answer }) => answer.id === 'new-phone')
    expect(page?.title).toEqual({ text: 'I have a new phone.', lang: 'en' })
    expect(page?.answer.notes.map(({ kind }) => kind)).toEqual(['not-translated', 'holds-until'])
    expect(page?.translations).toEqual(['en'])
    expect(page?.canonical).toBe('q/new-phone/')
  })

  test('says when a translation is the work of a machine', () => {
    const page = zh.questions.find(({ answer }) => answer.id === 'register')
    expect(page?.answer.notes.map(({ kind }) => kind)).toEqual(['unreviewed'])
    expect(page?.canonical).toBe('zh-Hant/q/register/')
  })

  test.each([
    ['with a notice, every page', campus(), 5],
    ['without one, archived answers', campus({ catalog: {} }), 1],
  ])('keeps from search engines %s', (_case, some, count) => {
    expect(renderSite(some, 'en', OPTIONS).questions.filter(({ noIndex }) => noIndex)).toHaveLength(count)
  })

  test('names the readers of an answer only where it is not for everybody', () => {
    const audience = Object.fromEntries(en.questions.map(({ answer }) => [answer.id, answer.audience]))
    expect(audience.register).toBeUndefined()
    expect(audience['new-phone']).toBe('For: Students')
  })

  test('links to files of other channels only where these are published', () => {
    const alone = renderSite(corpus, 'en', { ...OPTIONS, channels: ['site'] })
    expect(JSON.stringify(en)).toContain('/faq/pdf/en/start.pdf')
    expect(JSON.stringify(alone)).not.toMatch(/\/faq\/(?:pdf|feed)\//)
  })

  test('tells where readers answer back and where editors fix', () => {
    const some = campus({
      catalog: {
        editUrl: 'https://git.example/edit/',
        feedback: { en: 'mailto:faq@example.edu?subject={id}%20{locale}' },
      },
    })
    const page = renderSite(some, 'zh-Hant', OPTIONS).questions.find(({ answer }) => answer.id === 'register')
    expect(page?.edit).toBe('/faq/zh-Hant/edit/check/?file=questions%2Fregister.zh-Hant.md')
    expect(page?.feedback).toBe('mailto:faq@example.edu?subject=register%20zh-Hant-HK')
  })
})

describe('what is gone', () => {
  const retired = {
    enter: { replacedBy: 'enrol' },
    older: { replacedBy: 'enter' },
    fax: { reason: { en: 'Nobody has one.' } },
    begin: { kind: 'scenario', replacedBy: 'start' },
    round: { replacedBy: 'about' },
    about: { replacedBy: 'round' },
  } as const
  const { retired: pages, redirects } = renderSite(campus({ retired }), 'en', OPTIONS)

  test.each([
    ['q/enter/', '/faq/q/register/'],
    ['q/older/', '/faq/q/register/'],
    ['q/fax/', undefined],
    ['begin/', '/faq/start/'],
    ['q/round/', undefined],
  ])('%s leads to %s', (path, href) => {
    const page = pages.find((candidate) => candidate.path === path)
    expect(page?.noIndex).toBe(true)
    expect(page?.replacement?.href).toBe(href)
  })

  test('former ids lead on in every language', () => {
    expect(redirects.map(({ path, to }) => [path, to.href])).toEqual([
      ['q/enrol/', '/faq/q/register/'],
      ['no-phone/', '/faq/lost/'],
    ])
    expect(zh.redirects.map(({ path }) => path)).toEqual(['zh-Hant/q/enrol/', 'zh-Hant/no-phone/'])
  })
})

describe('the search', () => {
  test.each([en, zh])('has one record for each question', ({ search, questions }) => {
    expect(search.map(({ url }) => url)).toEqual(questions.map(({ answer }) => answer.href))
  })

  test('finds by other wordings, and says what is archived', () => {
    const record = en.search.find(({ url }) => url.endsWith('/register/'))
    expect(record?.content).toContain('Where do I enrol?')
    expect(record?.meta).toMatchObject({ title: 'How do I register?', summary: 'On the portal.' })
    expect(record?.filters).toEqual({
      scenario: ['start', 'lost'],
      audience: ['student', 'staff'],
      status: ['current'],
    })
    expect(en.search.find(({ url }) => url.endsWith('/release/'))?.filters.status).toEqual(['archived'])
  })

  test.each([
    ['a word of its own', ['portal', 'gateway'], true],
    ['not a part of a word', ['port', 'gateway'], false],
    ['whatever its case', ['OPEN', 'gateway'], true],
    ['Chinese within a sentence', ['登記', 'gateway'], true],
  ])('adds the synonyms of %s', (_case, group, added) => {
    const some = campus({ catalog: { synonyms: [group] } })
    const locale = group[0] === '登記' ? 'zh-Hant' : 'en'
    const record = renderSite(some, locale, OPTIONS).search.find(({ url }) => url.endsWith('/register/'))
    expect(record?.content.includes('gateway')).toBe(added)
  })
})
