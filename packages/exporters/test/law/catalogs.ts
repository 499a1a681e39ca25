import type { Question } from '@topasked/schema'
import fc from 'fast-check'
import { type AnswerOptions, answers } from './answers.ts'
import { type CatalogParts, pageOf } from './files-of.ts'
import { LANGUAGES, type Language, plain } from './words.ts'

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** The languages of a catalog: that of its originals, and the one that some answers are translated into. */
export type Languages = readonly [language: Language, other?: Language | undefined]

/** The ids in a catalog. They end in its name, so that several catalogs can be one. */
function idsOf(name: string) {
  const id = (word: string) => `${word}${name}`
  return {
    id,
    questions: ['renew', 'lost-card', 'fees-2'].map(id),
    scenarios: [id('one'), id('two')] as const,
    groups: [id('all'), id('staff')] as const,
    owners: [id('desk'), id('web'), id('phone'), id('silent')] as const,
  }
}
type Ids = ReturnType<typeof idsOf>

function optionsOf(language: Language, ids: Ids): AnswerOptions {
  return { language, questions: ids.questions, link: ids.id('guide'), group: ids.groups[0] }
}

/** One question with everything that a question can have. */
function question(id: string, language: Language, ids: Ids, original?: true): fc.Arbitrary<string> {
  const [one, two] = ids.scenarios
  const meta = fc.record({
    question: fc.oneof({ weight: 9, arbitrary: plain(language) }, fc.constant('The same title?')),
    scenarios: fc.constantFrom([one], [one, two], [two, one]),
    audience: fc.constantFrom(ids.groups.slice(0, 1), ids.groups),
    summary: optional(plain(language)),
    alsoAsked: optional(fc.uniqueArray(plain(language, 3), { minLength: 1, maxLength: 2 })),
    owner: fc.constantFrom(...ids.owners),
    reviewed: fc.constant('2026-11-05'),
    reviewBy: optional(fc.constant('2027-01-05')),
    valid: fc.constantFrom(
      ...[undefined, undefined, { from: '2020-01-01' }, { until: '2030-01-01' }, { from: '2030-01-01' }],
      { from: '2020-01-01', until: '2021-01-01' },
    ),
    channels: fc.constantFrom(undefined, undefined, ['site', 'feed'], ['site', 'pdf', 'intranet']),
    tags: optional(fc.uniqueArray(fc.constantFrom('login', 'C&A', 'a;b', '"x"'), { minLength: 1 })),
    related: fc.constantFrom(undefined, [ids.questions.find((other) => other !== id)]),
    aliases: fc.constantFrom(undefined, [`old-${id}`]),
    source: optional(fc.constant('https://source.example.org/%C3%A4')),
    original: fc.constant(original),
  } satisfies Record<Exclude<keyof Question, 'draft'>, fc.Arbitrary<unknown>>)
  // The first one is urgent: it has to hold.
  const legal =
    id === ids.questions[0]
      ? meta.map((fields) => ({ ...fields, valid: undefined, channels: undefined }))
      : meta
  return fc.tuple(legal, answers(optionsOf(language, ids))).map(([fields, text]) => pageOf(fields, text))
}

function translation(language: Language, ids: Ids): fc.Arbitrary<string> {
  return fc
    .record({
      question: plain(language),
      by: fc.constantFrom('human', 'machine'),
      reviewed: fc.boolean(),
      body: answers(optionsOf(language, ids), 1),
    })
    .map(({ question: title, by, reviewed, body }) =>
      pageOf({ question: title, translation: { of: 'sha256:0000000000000000', by, reviewed } }, body),
    )
}

function catalogFields([language, other]: Languages, ids: Ids): fc.Arbitrary<CatalogParts['faq']> {
  const text = plain(language, 3).map((words) => ({ [language]: words }))
  const [desk, web, phone, silent] = ids.owners
  return fc
    .record({
      title: text,
      organisation: text,
      label: text,
      owner: text,
      hours: text,
      notice: optional(text),
      groups: optional(
        fc.record(
          { [ids.scenarios[0]]: text, [ids.scenarios[1]]: text },
          { requiredKeys: [ids.scenarios[1]] },
        ),
      ),
      feedback: fc.constantFrom(undefined, {
        [language]: 'mailto:desk@example.org?subject={id}%20{locale}',
      }),
    })
    .map(({ label, owner: name, hours, ...fields }) => ({
      ...fields,
      siteUrl: 'https://help.example.org/',
      timeZone: 'Europe/Zurich',
      locales: { default: language, ...(other && { others: [other] }) },
      scenarios: ids.scenarios,
      picker: { [language]: '?' },
      audience: Object.fromEntries(ids.groups.map((group) => [group, label])),
      owners: {
        [desk]: { name, contact: 'mailto:desk@example.org', hotline: '+852 3943 8845', hours, place: hours },
        [web]: { name, contact: 'https://desk.example.org/ä?x=1&y=2' },
        [phone]: { name, contact: `link:${ids.id('guide')}`, hotline: '3943 8845' },
        [silent]: { name },
      },
      urgent: ids.questions.slice(0, 1),
      brand: { colour: '#1d3557' },
    }))
}

const DOT =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" r="10"/></svg>\n'

/** A whole catalog of three questions. Its name is at the end of every id in it. */
export function catalogs([language, other]: Languages, name = ''): fc.Arbitrary<CatalogParts> {
  const ids = idsOf(name)
  const text = plain(language, 3).map((words) => ({ [language]: words }))
  return fc
    .record({
      faq: catalogFields([language, other], ids),
      titles: fc.tuple(text, text),
      intro: optional(text),
      label: text,
      access: fc.constantFrom('public', 'sign-in'),
      questions: fc.tuple(...ids.questions.map((id) => question(id, language, ids))),
      elsewhere: other ? optional(question(ids.id('fees-2'), other, ids, true)) : fc.constant(undefined),
      translated: other ? optional(translation(other, ids)) : fc.constant(undefined),
      news: optional(text),
    })
    .map(({ faq, titles: [one, two], intro, label, access, questions, elsewhere, translated, news }) => ({
      faq,
      links: {
        [ids.id('guide')]: {
          url: 'https://guide.example.org/a-b/?x=1&y=2',
          precision: 'exact',
          access,
          label,
        },
      },
      scenarios: {
        [ids.id('one')]: { title: one, intro },
        [ids.id('two')]: { title: two, order: [ids.id('fees-2')], aliases: [ids.id('old-two')] },
      },
      retired: { [ids.id('gone')]: { replacedBy: ids.id('renew') }, [ids.id('gone-too')]: { reason: label } },
      notices: news
        ? { [ids.id('news')]: { start: '2026-11-20 09:00', end: '2026-12-30 18:30', text: news } }
        : {},
      pages: {
        'fragments/contact.md': 'Ask us[^hours].\n\n[^hours]: From *nine*.\n',
        'images/dot.svg': DOT,
        ...Object.fromEntries(
          ids.questions.map((id, index) =>
            elsewhere !== undefined && id === ids.id('fees-2')
              ? [`questions/${id}.${other}.md`, elsewhere]
              : [`questions/${id}.md`, questions[index] ?? ''],
          ),
        ),
        ...(translated && { [`questions/${ids.id('renew')}.${other}.md`]: translated }),
      },
    }))
}

/** The languages of a catalog, in pairs or alone. */
export function languagesOf(languages: readonly Language[] = LANGUAGES): fc.Arbitrary<Languages> {
  return fc
    .tuple(fc.constantFrom(...languages), fc.option(fc.constantFrom(...languages), { nil: undefined }))
    .map(([language, other]) => (other && other !== language ? [language, other] : [language]))
}
