import fc from 'fast-check'
import { answers } from './answers.ts'
import { LANGUAGES, type Language, plain } from './words.ts'

/** The files of a content folder by path. */
export type Files = Readonly<Record<string, string>>

const IDS = ['renew', 'lost-card', 'fees-2']
/** JSON in one line is YAML. */
const yaml = (value: unknown): string => JSON.stringify(value)
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const fieldsIn = (fields: object): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${yaml(value)}\n`)
    .join('')
const page = (fields: object, body: string): string => `---\n${fieldsIn(fields)}---\n\n${body}`

/** One question with everything that a question can have. */
function question(id: string, language: Language, original?: true): fc.Arbitrary<string> {
  const meta = fc.record({
    question: fc.oneof({ weight: 9, arbitrary: plain(language) }, fc.constant('The same title?')),
    scenarios: fc.constantFrom(['one'], ['one', 'two'], ['two', 'one']),
    audience: fc.constantFrom(['all'], ['all', 'staff']),
    summary: optional(plain(language)),
    alsoAsked: optional(fc.uniqueArray(plain(language, 3), { minLength: 1, maxLength: 2 })),
    owner: fc.constantFrom('desk', 'web', 'phone', 'silent'),
    reviewed: fc.constant('2026-11-05'),
    reviewBy: optional(fc.constant('2027-01-05')),
    valid: fc.constantFrom(
      ...[undefined, undefined, { from: '2020-01-01' }, { until: '2030-01-01' }, { from: '2030-01-01' }],
      { from: '2020-01-01', until: '2021-01-01' },
    ),
    channels: fc.constantFrom(undefined, undefined, ['site', 'feed'], ['site', 'pdf', 'intranet']),
    tags: optional(fc.uniqueArray(fc.constantFrom('login', 'C&A', 'a;b', '"x"'), { minLength: 1 })),
    related: fc.constantFrom(undefined, [IDS.find((other) => other !== id)]),
    aliases: fc.constantFrom(undefined, [`old-${id}`]),
    source: optional(fc.constant('https://source.example.org/%C3%A4')),
    original: fc.constant(original),
  })
  // The first one is urgent: it has to hold.
  const legal =
    id === IDS[0] ? meta.map((fields) => ({ ...fields, valid: undefined, channels: undefined })) : meta
  const body = answers({ language, questions: IDS })
  return fc.tuple(legal, body).map(([fields, text]) => page(fields, text))
}

function translation(language: Language): fc.Arbitrary<string> {
  return fc
    .record({
      question: plain(language),
      by: fc.constantFrom('human', 'machine'),
      reviewed: fc.boolean(),
      body: answers({ language, questions: IDS }, 1),
    })
    .map(({ question: title, by, reviewed, body }) =>
      page({ question: title, translation: { of: 'sha256:0000000000000000', by, reviewed } }, body),
    )
}

function catalogFile(language: Language, other: Language | undefined): fc.Arbitrary<string> {
  const text = plain(language, 3).map((words) => ({ [language]: words }))
  return fc
    .record({
      title: text,
      organisation: text,
      label: text,
      owner: text,
      hours: text,
      notice: optional(text),
      groups: optional(fc.record({ one: text, two: text }, { requiredKeys: ['two'] })),
      feedback: fc.constantFrom(undefined, {
        [language]: 'mailto:desk@example.org?subject={id}%20{locale}',
      }),
    })
    .map(({ label, owner: name, hours, ...fields }) =>
      fieldsIn({
        ...fields,
        siteUrl: 'https://help.example.org/',
        timeZone: 'Europe/Zurich',
        locales: { default: language, ...(other && { others: [other] }) },
        scenarios: ['one', 'two'],
        picker: { [language]: '?' },
        audience: { all: label, staff: label },
        owners: {
          desk: { name, contact: 'mailto:desk@example.org', hotline: '+852 3943 8845', hours, place: hours },
          web: { name, contact: 'https://desk.example.org/ä?x=1&y=2' },
          phone: { name, contact: 'link:guide', hotline: '3943 8845' },
          silent: { name },
        },
        urgent: ['renew'],
        brand: { colour: '#1d3557' },
      }),
    )
}

/** A whole catalog of three questions in one language, or in two. */
export function catalogs(languages: readonly Language[] = LANGUAGES): fc.Arbitrary<Files> {
  const pair = fc.tuple(fc.constantFrom(...languages), fc.constantFrom(...languages), fc.boolean())
  return pair.chain(([language, second, isTranslated]) => {
    const other = isTranslated && second !== language ? second : undefined
    const text = plain(language, 3).map((words) => ({ [language]: words }))
    return fc
      .record({
        catalog: catalogFile(language, other),
        scenarios: fc.tuple(text, text),
        intro: optional(text),
        label: text,
        access: fc.constantFrom('public', 'sign-in'),
        questions: fc.tuple(...IDS.map((id) => question(id, language))),
        elsewhere: other ? optional(question('fees-2', other, true)) : fc.constant(undefined),
        translated: other ? optional(translation(other)) : fc.constant(undefined),
        news: optional(text),
      })
      .map(
        ({
          catalog,
          scenarios: [one, two],
          intro,
          label,
          access,
          questions,
          elsewhere,
          translated,
          news,
        }) => ({
          'faq.yaml': catalog,
          'links.yaml': fieldsIn({
            guide: { url: 'https://guide.example.org/a-b/?x=1&y=2', precision: 'exact', access, label },
          }),
          'scenarios/one.yaml': fieldsIn({ title: one, intro }),
          'scenarios/two.yaml': fieldsIn({ title: two, order: ['fees-2'], aliases: ['old-two'] }),
          'retired.yaml': fieldsIn({ gone: { replacedBy: 'renew' }, 'gone-too': { reason: label } }),
          ...(news && {
            'notices.yaml': fieldsIn({
              news: { start: '2026-11-20 09:00', end: '2026-12-30 18:30', text: news },
            }),
          }),
          'fragments/contact.md': 'Ask us[^hours].\n\n[^hours]: From *nine*.\n',
          'images/dot.svg':
            '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" r="10"/></svg>\n',
          ...Object.fromEntries(
            IDS.map((id, index) =>
              elsewhere !== undefined && id === 'fees-2'
                ? [`questions/${id}.${other}.md`, elsewhere]
                : [`questions/${id}.md`, questions[index] ?? ''],
            ),
          ),
          ...(other && translated && { [`questions/renew.${other}.md`]: translated }),
        }),
      )
  })
}
